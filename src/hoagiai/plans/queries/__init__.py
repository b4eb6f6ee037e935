"""Reads of the plan register; every list starts from what the person may see."""
