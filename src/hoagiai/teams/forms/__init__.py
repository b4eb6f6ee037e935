"""Forms of the part."""
