"""How much room texts take."""

LINE, HEAD_LINE = 15.75, 16
"""Heights of a line of a row, and of the head, in points."""
ROOM = 1.2
"""Letters of Times New Roman in the width of one of Excel's."""


def lines_of(text: str, width: float, letter: float = 1.12) -> int:
    """How many lines a text takes in this width, broken between words; headings are bold and wider."""
    lines, used = 1, 0.0
    for word in text.split():
        length = len(word) * letter
        if used and used + 1 + length > width:
            lines, used = lines + 1, length
        else:
            used += length + (1 if used else 0)
    return lines
