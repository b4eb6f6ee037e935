"""Dates, text, documents, tables and components. No tables of its own, no words of mediation."""
