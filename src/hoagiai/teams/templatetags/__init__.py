"""Filters of the registers' pages."""
