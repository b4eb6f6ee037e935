"""Tables of the part."""
