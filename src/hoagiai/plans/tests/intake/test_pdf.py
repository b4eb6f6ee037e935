"""PDF files: lines are joined to paragraphs, columns and tables kept apart, running heads dropped."""

import typst

from hoagiai.plans.intake import extract

PAGE = (
    '#set page(paper: "a4", margin: (left: 30mm, right: 20mm, y: 20mm), numbering: "1", {more})\n'
    '#set text(font: "Libertinus Serif", size: 14pt, lang: "vi")\n'
    "#set par(justify: true, first-line-indent: (amount: 12mm, all: true))\n"
)
LONG = (
    "Tổ chức rà soát, kiện toàn tổ hòa giải ở các thôn bảo đảm đủ số lượng, thành phần, tiêu chuẩn theo quy định của "
    "Luật Hòa giải ở cơ sở, trong đó ưu tiên người am hiểu pháp luật và có uy tín trong cộng đồng dân cư."
)


def read(body, more=""):
    """A typst body as PDF, read."""
    return extract(typst.compile((PAGE.replace("{more}", more) + body).encode()), "thử.pdf")


def lines_of(body, more=""):
    """The lines of a typst body."""
    return read(body, more).text.split("\n")


def test_a_paragraph_over_lines_and_pages_is_one_line():
    paragraphs = [f"{number}. {LONG}" for number in range(1, 31)]
    extracted = read("\n\n".join(paragraph.replace(". ", "\\. ", 1) for paragraph in paragraphs))

    assert extracted.text.split("\n") == paragraphs
    assert extracted.pages == 3
    assert {block.page for block in extracted.blocks} == {1, 2, 3}


def test_items_and_labels_are_never_joined_to_the_line_before():
    body = f"{LONG[:75]}\n\n- Cơ quan chủ trì: {LONG}\n\na) {LONG}".replace("- ", "\\- ")

    assert lines_of(body) == [LONG[:75].strip(), f"- Cơ quan chủ trì: {LONG}", f"a) {LONG}"]


def test_running_heads_feet_and_page_numbers_are_left_out():
    body = "\n\n".join(f"Đoạn {number}: {LONG}" for number in range(20))
    lines = lines_of(
        body, "header: [Cổng thông tin điện tử], footer: context [Trang #counter(page).display()/3]"
    )

    assert len(lines) == 20
    assert not [line for line in lines if "Cổng" in line or line.startswith("Trang")]


def test_a_table_over_two_pages_is_one_table_without_its_repeated_head():
    rows = ", ".join(
        f"[{n}], [Việc {n}: {LONG}], [Phòng Văn hóa - Xã hội xã], [Quý I/2026]" for n in range(1, 16)
    )
    extracted = read(
        f"#table(columns: (12mm, 1fr, 35mm, 30mm), table.header([STT], [Nội dung], [Chủ trì], [Thời gian]), {rows})"
    )

    cells = [(b.table, b.row, b.column) for b in extracted.blocks]
    assert extracted.pages and extracted.pages > 1
    assert extracted.text.count("STT") == 1
    assert cells == [(0, row, column) for row in range(16) for column in range(4)]
    assert f"Việc 9: {LONG}" in extracted.text.split("\n")


def test_a_row_cut_by_the_page_break_stays_one_row():
    long = " ".join([LONG] * 9)
    rows = f"[1], [{long}], [Sở Tư pháp], [2], [{long}], [Công an xã]"
    extracted = read(
        f"#set par(justify: false)\n#table(columns: (12mm, 1fr, 35mm), [STT], [Nội dung], [Chủ trì], {rows})"
    )

    texts = {}
    for block in extracted.blocks:
        place = (block.row, block.column)
        texts[place] = f"{texts.get(place, '')} {extracted.text[block.start : block.end]}".strip()
    assert extracted.pages == 2
    assert texts[2, 1] == long
    assert max(row for row, _ in texts) == 2


def test_head_and_signature_columns_stay_apart_without_rules():
    body = (
        "#set par(first-line-indent: 0mm, justify: false)\n"
        "#grid(columns: (2fr, 3fr), align: center, [SỞ TƯ PHÁP\\ TỈNH GIẢ LẬP], [CỘNG HÒA XÃ HỘI\\ Độc lập - Tự do])\n"
        "#v(5mm)\n#align(center)[*KẾ HOẠCH*]\n"
        f"{LONG}\n\n"
        "#grid(columns: (1fr, 1fr), [#text(11pt)[*Nơi nhận:*\\ \\- Như trên;\\ \\- Lưu: VT.]],"
        " align(center)[*GIÁM ĐỐC*\\ \\ \\ \\ *Trần Giả Lập*])"
    )
    extracted = read(body)

    places = {extracted.text[b.start : b.end]: (b.table, b.column) for b in extracted.blocks}
    assert list(places) == [
        "SỞ TƯ PHÁP", "TỈNH GIẢ LẬP", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "KẾ HOẠCH", LONG,
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "GIÁM ĐỐC", "Trần Giả Lập",
    ]  # fmt: skip
    assert places["TỈNH GIẢ LẬP"] == (0, 0)
    assert places["Độc lập - Tự do"] == (0, 1)
    assert places["KẾ HOẠCH"] == (None, None)
    assert places["- Lưu: VT."] == (1, 0)
    assert places["Trần Giả Lập"] == (1, 1)


def test_footnotes_and_their_marks_are_left_out():
    lines = lines_of(
        f"#set super(typographic: false)\nCăn cứ Luật#footnote[Luật số 35/2013/QH13.] Hòa giải ở cơ sở;\n\n{LONG}"
    )

    assert lines == ["Căn cứ Luật Hòa giải ở cơ sở;", LONG]


def test_letters_wrongly_coded_by_old_fonts_are_mended():
    assert lines_of("Phƣờng Ðông Hƣng đƣợc chọn làm điểm về hòa giải.") == [
        "Phường Đông Hưng được chọn làm điểm về hòa giải."
    ]


def test_a_title_over_two_lines_is_one_line():
    title = "Thực hiện Đề án nâng cao năng lực đội ngũ hòa giải viên ở cơ sở năm 2026 trên địa bàn xã Tân Sơn"
    lines = lines_of(f"#align(center)[*KẾ HOẠCH*]\n#align(center)[*{title}*]\n\n{LONG}")

    assert lines == ["KẾ HOẠCH", title, LONG]
