"""Lines of the table, one module per part."""
