"""Web pages: the main text without scripts and menus, lists and tables as they are shown."""

from hoagiai.base.legacy import tcvn3, vni
from hoagiai.plans.intake import extract


def read(body, head=""):
    """A page of this body, read."""
    return extract(
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "trang.html"
    )


def lines_of(body):
    """The lines of a page of this body."""
    return read(body).text.split("\n")


def test_scripts_are_dropped_and_a_note_says_so():
    extracted = read('<p onclick="x()">Kế hoạch</p><script>document.write("không")</script><p>Nội dung</p>')

    assert extracted.text == "Kế hoạch\nNội dung"
    assert any("script" in note for note in extracted.notes)


def test_text_after_a_dropped_element_is_kept():
    assert lines_of("<p>Một <script>x()</script>hai <!-- ba -->bốn</p>") == ["Một hai bốn"]


def test_menus_side_bars_and_hidden_parts_are_left_out():
    body = (
        '<header>Cổng thông tin</header><div class="main-menu">Trang chủ</div><div id="sidebar">Tin khác</div>'
        '<div style="display: none">ẩn</div><form>Tìm kiếm</form><div class="content"><p>Kế hoạch năm 2026 về hòa giải '
        "ở cơ sở trên địa bàn xã</p></div><footer>Bản quyền</footer>"
    )
    assert lines_of(body) == ["Kế hoạch năm 2026 về hòa giải ở cơ sở trên địa bàn xã"]


def test_the_article_is_taken_when_it_holds_most_of_the_text():
    body = (
        "<div>Xem thêm</div><article><h1>KẾ HOẠCH</h1><p>"
        + "Nội dung " * 20
        + "</p></article><div>Lượt xem</div>"
    )

    assert lines_of(body) == ["KẾ HOẠCH", ("Nội dung " * 20).strip()]


def test_lists_show_their_marks():
    body = (
        '<ol type="I"><li>Mục đích</li><li>Nhiệm vụ<ol type="a"><li>Rà soát</li><li value="4">Tập huấn</li></ol></li></ol>'
        '<ol start="3"><li>Ba</li></ol><ul><li>gạch<ul><li>cộng</li></ul></li><li>- có sẵn</li></ul>'
        '<ol style="list-style: none"><li>không số</li></ol>'
    )
    assert lines_of(body) == [
        "I. Mục đích", "II. Nhiệm vụ", "a. Rà soát", "d. Tập huấn", "3. Ba", "- gạch", "+ cộng", "- có sẵn", "không số",
    ]  # fmt: skip


def test_cells_keep_their_places_beside_spanning_ones():
    body = (
        "<table><tr><th>STT</th><th colspan=2>Việc</th></tr>"
        "<tr><td rowspan=2>1</td><td>a</td><td>b</td></tr><tr><td>c</td><td><p>d</p><p>e</p></td></tr></table>"
    )
    extracted = read(body)

    places = [(extracted.text[b.start : b.end], b.row, b.column) for b in extracted.blocks]
    assert places == [
        ("STT", 0, 0), ("Việc", 0, 1), ("1", 1, 0), ("a", 1, 1), ("b", 1, 2), ("c", 2, 1), ("d", 2, 2), ("e", 2, 2),
    ]  # fmt: skip


def test_a_table_of_one_cell_is_a_frame():
    assert read("<table><tr><td><p>Kế hoạch</p></td></tr></table>").blocks[0].table is None


def test_looks_come_from_elements_and_styles():
    heading, bold, centred, italic = read(
        "<h2>Mục</h2><p><strong>Đậm</strong></p><p style='text-align:center'>Giữa</p><p><em>Căn cứ</em></p>"
    ).blocks

    assert (heading.heading, heading.bold) == (2, True)
    assert bold.bold and not bold.centred
    assert centred.centred and not centred.bold
    assert italic.italic


def test_breaks_and_preformatted_text_part_lines():
    assert lines_of("<p>Một<br>hai\n  ba</p><pre>bốn\nnăm</pre><p>sáu<sup>1</sup></p>") == [
        "Một", "hai ba", "bốn", "năm", "sáu",
    ]  # fmt: skip


def test_legacy_fonts_are_converted():
    body = (
        f'<p><font face=".VnTime">{tcvn3.encode("hòa giải ở cơ sở")}</font></p>'
        f"<p style='font-family: VNI-Times'>{vni.encode('Ủy ban nhân dân')}</p>"
    )
    assert lines_of(body) == ["hòa giải ở cơ sở", "Ủy ban nhân dân"]


def test_the_encoding_a_page_names_is_used():
    page = '<html><head><meta charset="windows-1252"></head><body><p>Kê hoach à é</p></body></html>'

    assert extract(page.encode("cp1252"), "trang.htm").text == "Kê hoach à é"
