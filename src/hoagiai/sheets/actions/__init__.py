"""Writes of the part."""
