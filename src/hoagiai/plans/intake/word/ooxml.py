"""Names and small readings of WordprocessingML."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def transitional(root: etree._Element) -> None:
    """Give the elements of the strict form of the standard their usual names."""
    if not str(root.tag).startswith(STRICT_W):
        return
    for element in root.iter(etree.Element):
        element.tag = str(element.tag).replace(STRICT_W, W)
        for key, value in list(element.attrib.items()):
            if str(key).startswith(STRICT_W):
                element.set(str(key).replace(STRICT_W, W), value)


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The element at the end of a path of children, if there is one."""
    for name in names:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: etree._Element | None, attribute: str = "val") -> str | None:
    """An attribute of the Word namespace."""
    return None if element is None else element.get(W + attribute)


def number(element: etree._Element | None, attribute: str = "val") -> int | None:
    """An attribute as a whole number, None when absent or not a number."""
    text = value(element, attribute)
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """An on/off property: True, False, or None where it is not stated."""
    found = child(properties, name)
    if found is None:
        return None
    return (value(found) or "true").lower() not in {"0", "false", "off", "none"}
