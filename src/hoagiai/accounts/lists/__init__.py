"""Lists of accounts from Excel: read, compare with what is there, show, then apply."""
