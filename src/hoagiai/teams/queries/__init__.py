"""Reads of the part; every list starts from what the person may see, and every question carries its day."""
