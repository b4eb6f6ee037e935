"""The same plan gives the same lines from every format."""

import pytest

from hoagiai.plans.intake import extract
from hoagiai.plans.tests.intake import making
from hoagiai.plans.tests.intake.plan import expected_lines

FILES = {
    "kế hoạch.txt": making.as_text,
    "kế hoạch.md": making.as_markdown,
    "kế hoạch.docx": making.as_word,
    "kế hoạch gõ tay.docx": lambda: making.as_word(automatic=False),
    "kế hoạch.html": making.as_html,
    "kế hoạch.pdf": making.as_pdf,
}


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_the_same_lines(name):
    extracted = extract(FILES[name](), name)

    assert [line for line in extracted.text.split("\n") if line] == expected_lines()
    assert extracted.media == name.rpartition(".")[2]


@pytest.mark.parametrize("name", FILES)
def test_blocks_cover_the_text_line_by_line(name):
    extracted = extract(FILES[name](), name)

    lines = [extracted.text[block.start : block.end] for block in extracted.blocks]
    assert "\n".join(lines) == extracted.text


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(("docx", "html", "pdf"))])
def test_tables_keep_their_rows_and_columns(name):
    extracted = extract(FILES[name](), name)

    places = {extracted.text[b.start : b.end]: (b.table, b.row, b.column) for b in extracted.blocks}
    assert places["ỦY BAN NHÂN DÂN"] == (0, 0, 0)
    assert places["Độc lập - Tự do - Hạnh phúc"] == (0, 0, 1)
    assert places["Số: 27/KH-UBND"] == (0, 1, 0)
    assert places["Tháng 7/2026"] == (1, 2, 3)
    assert places["Trần Giả Lập"] == (2, 0, 1)
    assert places["KẾ HOẠCH"] == (None, None, None)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(("docx", "pdf"))])
def test_the_title_is_bold_and_centred(name):
    extracted = extract(FILES[name](), name)

    title = next(b for b in extracted.blocks if extracted.text[b.start : b.end] == "KẾ HOẠCH")
    assert title.bold
    assert title.centred
