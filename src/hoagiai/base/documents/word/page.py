"""Pages and sections: A4, margins, and page numbers in the top margin from the second page on."""

from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm

from .xml import add_field, element, replace_child

SHORT, LONG = Mm(210), Mm(297)
AFTER_PAGE_NUMBER = ("w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:docGrid")


def set_up(file: Any) -> None:
    """The first section, whose page number the following sections take over."""
    section = file.sections[0]
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header_distance, section.footer_distance = Mm(10), Mm(10)
    _turn(section, landscape=False)
    _number_from_one(section)
    add_field(section.header.paragraphs[0], "PAGE")


def start_annex(file: Any, *, landscape: bool) -> None:
    """A section of its own, whose pages count from 1; the first shows no number."""
    section = _new_section(file)
    _turn(section, landscape=landscape)
    _number_from_one(section)


def turn(file: Any, *, landscape: bool) -> None:
    """Go on with the same page count on pages that stand or lie."""
    section = _new_section(file)
    _turn(section, landscape=landscape)
    section.different_first_page_header_footer = False
    for count in section._sectPr.findall(element("w:pgNumType").tag):
        section._sectPr.remove(count)


def text_width(file: Any) -> float:
    """The width between the margins of the page being written, in mm."""
    section = file.sections[-1]
    width: float = (section.page_width - section.left_margin - section.right_margin) / Mm(1)
    return width


def _new_section(file: Any) -> Any:
    section = file.add_section(WD_SECTION.NEW_PAGE)
    shrink(file.element.body.findall(".//" + element("w:sectPr").tag)[-2].getparent().getparent())
    return section


def shrink(paragraph: Any, *, points: float = 1, keep_next: bool = False) -> None:
    """Make a paragraph that only Word needs (after a table, at a section's end) as low as this."""
    properties = paragraph.get_or_add_pPr()
    properties._insert_spacing(
        element("w:spacing", before=0, after=0, line=round(points * 20), lineRule="exact")
    )
    if keep_next:
        properties.keepNext_val = True


def _turn(section: Any, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if landscape else (SHORT, LONG)


def _number_from_one(section: Any) -> None:
    section.different_first_page_header_footer = True
    replace_child(section._sectPr, element("w:pgNumType", start=1), before=AFTER_PAGE_NUMBER)
