"""What the cells of one row say together, register by register."""
