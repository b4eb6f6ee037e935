"""The corners of WordprocessingML that python-docx leaves to its users."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(tag: str, **attributes: object) -> Any:
    """An element such as element("w:pgNumType", start=1)."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm / 25.4 * 1440)


def replace_child(parent: Any, child: Any, *, before: tuple[str, ...] = ()) -> None:
    """Put a child into its parent in place of one of the same name, ahead of the names in `before`."""
    for old in parent.findall(child.tag):
        parent.remove(old)
    following = next((part for part in parent if part.tag in {qn(name) for name in before}), None)
    if following is None:
        parent.append(child)
    else:
        following.addprevious(child)


def add_field(paragraph: Any, instruction: str) -> None:
    """Add a field such as PAGE, which Word fills in."""
    for kind in ("begin", None, "separate", "text", "end"):
        run = paragraph.add_run("1" if kind == "text" else "")
        if kind is None:
            text = element("w:instrText")
            text.text = f" {instruction} "
            run._r.append(text)
        elif kind != "text":
            run._r.append(element("w:fldChar", fldCharType=kind))


def set_language(run_properties: Any) -> None:
    """Say that the text is Vietnamese, for spelling and for screen readers."""
    language = element("w:lang", val="vi-VN", eastAsia="vi-VN", bidi="vi-VN")
    replace_child(run_properties, language)
