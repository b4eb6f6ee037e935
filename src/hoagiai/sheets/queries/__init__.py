"""Reads of the part."""
