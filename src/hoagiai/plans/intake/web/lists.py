"""Lists of a web page with the marks a browser prints."""

import re

from lxml import etree

from hoagiai.plans.intake.word.numbering import written

KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
STYLED = {
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.I)
OWN_MARK = re.compile(r"\s*(?:[-–+*•]|\(?\w{1,3}(?:\.\d+)*[.)])\s")


def mark_of(item: etree._Element) -> str:
    """The mark of a list item ("1.", "a.", "-"); empty where none is printed or the text has its own."""
    parent = item.getparent()
    if parent is None:
        return ""
    style = STYLE.search(f"{item.get('style') or ''};{parent.get('style') or ''}")
    if style and style[1].lower() == "none":
        return ""
    if parent.tag == "ol":
        kind = KINDS.get(item.get("type") or parent.get("type") or "1", "decimal")
        kind = STYLED.get(style[1].lower(), kind) if style else kind
        return f"{written(_place(item, parent), kind)}."
    if OWN_MARK.match("".join(str(part) for part in item.itertext())):
        return ""
    return "-" if sum(1 for _ in item.iterancestors("ul")) < 2 else "+"


def _place(item: etree._Element, parent: etree._Element) -> int:
    items = list(parent.iterchildren("li"))
    reverse = parent.get("reversed") is not None
    count = _whole(parent.get("start"), len(items) if reverse else 1)
    for one in items:
        count = _whole(one.get("value"), count)
        if one is item:
            return count
        count += -1 if reverse else 1
    return count


def _whole(text: str | None, otherwise: int) -> int:
    try:
        return int(text) if text is not None else otherwise
    except ValueError:
        return otherwise
