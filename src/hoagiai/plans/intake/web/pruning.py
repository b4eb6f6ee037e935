"""What of a web page is not its text: scripts, menus, side bars, forms, hidden parts."""

import re

from lxml import etree

DROPPED_NAMES = """
    script style noscript template nav aside form iframe object embed svg canvas button select input textarea
    audio video map head dialog math applet
"""
DROPPED = frozenset(DROPPED_NAMES.split())
MENU_WORDS = re.compile(
    r"(?:^|[\s_-])(?:menu|navbar|nav|navigation|breadcrumbs?|sidebar|footer|share|social|comments?|related|pagination|"
    r"cookie|banner|advert\w*|ads|toolbar|login|search-?box|skip-link|tags?-list)(?:$|[\s_-])",
    re.I,
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
SCRIPT_NOTE = "Trang web có mã lệnh (script); phần mềm đã bỏ mã lệnh, chỉ giữ lại chữ."


def prune(root: etree._Element) -> bool:
    """Take everything that is not text out of a page; tells whether it held scripts."""
    scripted = any(True for _ in root.iter("script")) or any(
        name.lower().startswith("on")
        for element in root.iter(etree.Element)
        for name in map(str, element.attrib)
    )
    for element in list(root.iter(etree.Element)):
        if element is not root and _is_dropped(element):
            _remove(element)
    for other in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        _remove(other)
    return scripted


def main_part(root: etree._Element) -> etree._Element:
    """The article of a page when one is marked and holds most of the text, else the body."""
    found = root.find(".//body")
    body = root if found is None else found
    whole = _length(body)
    candidates = [
        element
        for element in body.iter(etree.Element)
        if element.tag in {"article", "main"} or element.get("role") in {"main", "article"}
    ]
    best = max(candidates, key=_length, default=body)
    if best is not body and _length(best) * 2 > whole:
        return best
    for element in list(body.iterchildren("header", "footer")):
        if _length(element) * 5 < whole and not re.search(r"Nơi nhận|CỘNG HÒA|CỘNG HOÀ", _text(element)):
            _remove(element)
    return body


def _is_dropped(element: etree._Element) -> bool:
    if element.tag in DROPPED:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if HIDDEN.search(element.get("style") or ""):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    if element.tag in {"body", "html", "article", "main"} or not MENU_WORDS.search(names):
        return False
    return not re.search(r"KẾ HOẠCH|Nơi nhận|CỘNG H[ÒO]", _text(element))  # a plan inside a badly named part


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
        element.tail = None
    parent.remove(element)


def _text(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _length(element: etree._Element) -> int:
    return len(" ".join(_text(element).split()))
