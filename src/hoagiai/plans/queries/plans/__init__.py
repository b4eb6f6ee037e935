"""Reads for the pages of plans; every one starts from what the person may see."""
