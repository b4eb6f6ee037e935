"""Columns and cells as Excel names them."""

from functools import cache


@cache
def column_letter(index: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_address(row: int, column: int) -> str:
    """The address of a cell, its row counted from 1 and its column from 0: (12, 5) is F12."""
    return f"{column_letter(column)}{row}"
