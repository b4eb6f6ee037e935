"""Administrative units (đơn vị hành chính) from a day to a day, and what became of them.

Kept by the State (lists of the National Statistics Office); here they are read, never edited by users. A code
was reused by the reform of 1 July 2025, so a unit is named by level, code and first day, never by code alone.
"""
