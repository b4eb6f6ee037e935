"""The copy with the errors: the user's own file, read again by the reader; of other formats the same rows."""

import io
import zipfile

import pytest
import xlsxwriter

from hoagiai.base.sheets import open_book
from hoagiai.sheets.faulted import in_place
from hoagiai.sheets.faulted.faults import Faults, SheetFaults
from hoagiai.sheets.tests.factories import ROWS
from hoagiai.sheets.tests.reading.making import excel, opendocument, separated

pytestmark = pytest.mark.django_db
WRONG = "Năm sinh 2031 không hợp lý. Hãy kiểm tra lại."


def copy_of(at, batch, url, query=""):
    answer = at.get(url(batch, "tep-loi/") + query)
    assert answer.status_code == 200, answer
    return b"".join(answer.streaming_content)


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def with_looks():
    """A list with widths over every column, a comment of its own, a hidden sheet and a date."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        page = book.add_worksheet("DS")
        page.set_column(0, 40, 12)
        bold = book.add_format({"bold": True, "num_format": "0"})
        for line, row in enumerate(ROWS):
            for column, value in enumerate(row):
                page.write(line, column, value, bold)
        page.write_comment("B3", "đã hỏi lại")
        page.write_comment("E5", "theo sổ cũ")
        page.autofilter("A2:I5")
        book.add_worksheet("Ẩn").hide()
    return target.getvalue()


def test_an_xlsx_comes_back_as_it_is_with_comments_and_a_last_column(at, upload, url):
    data = with_looks()
    copy = copy_of(at, upload(data), url)

    comments = part(copy, "xl/comments1.xml")
    assert "đã hỏi lại" in comments and "theo sổ cũ" in comments and WRONG in comments
    sheet = part(copy, "xl/worksheets/sheet1.xml")
    assert sheet.count("<legacyDrawing") == 1 and "<autoFilter" in sheet
    rows = list(open_book(copy, "a.xlsx").sheets[0].rows())
    assert [row[9] for row in rows[1:5]] == ["Lỗi cần sửa", "", "", f"Ô E5: {WRONG}"]
    before = list(open_book(data, "a.xlsx").sheets[0].rows())
    assert [row[:9] for row in rows] == [row[:9] for row in before]
    assert part(copy, "xl/theme/theme1.xml") == part(data, "xl/theme/theme1.xml")


def test_rows_with_nothing_wrong_can_be_hidden(at, upload, url):
    copy = copy_of(at, upload(), url, "?chi-dong-sai=1")
    assert part(copy, "xl/worksheets/sheet1.xml").count('hidden="1"') == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ds.csv", separated([[str(cell) for cell in row] for row in ROWS])),
        ("ds.ods", opendocument(ROWS)),
    ],
    ids=["csv", "ods"],
)
def test_other_formats_come_back_as_an_xlsx_of_the_same_rows(at, upload, url, name, data):
    batch = upload(data, name=name)
    copy = copy_of(at, batch, url)
    rows = list(open_book(copy, "a.xlsx").sheets[0].rows())
    assert rows[4][1] == "Vàng A Ba" and rows[4][9] == f"Ô E5: {WRONG}"
    assert WRONG in part(copy, "xl/comments1.xml")
    assert (
        part(copy_of(at, batch, url, "?chi-dong-sai=1"), "xl/worksheets/sheet1.xml").count('hidden="1"') == 2
    )


def test_cells_that_begin_like_formulas_stay_text(at, upload, url):
    rows = [[str(cell) for cell in row] for row in ROWS]
    rows[2][7] = "=1+1"
    copy = copy_of(at, upload(separated(rows), name="ds.csv"), url)
    assert "<f>" not in part(copy, "xl/worksheets/sheet1.xml")


def test_the_copy_is_understood_as_the_file_was_and_only_corrected_rows_have_an_effect(at, upload, url):
    from hoagiai.sheets import actions

    batch = upload()
    at.post(
        url(batch, "cot/"),
        {"register": "mediators", "first": "2", "last": "2", "c8": "training|mark|law_bachelor"},
    )
    actions.stage(batch_id=batch.pk)
    copy = copy_of(at, batch, url)
    at.post(url(batch, "ghi/"))
    actions.carry_out(batch_id=batch.pk)

    corrected = [row[:] for row in ROWS]
    corrected[4][4] = 1975
    sent = [
        [*row, extra] for row, extra in zip(corrected, ["", "Lỗi cần sửa", "", "", WRONG, ""], strict=True)
    ]
    again = upload(excel({"DS": sent}), address=url(batch, "gui-lai/"))

    assert (again.continues, again.on, again.counts) == (batch, batch.on, {"same": 2, "new": 1})
    assert again.mapping and "Gửi tiếp của danh sách" in at.get(url(again)).content.decode()
    assert open_book(copy, "a.xlsx").sheets[0].name == "DS"


def test_a_list_whose_sequel_is_written_is_not_offered_for_writing(at, upload, url):
    from hoagiai.sheets import actions

    batch = upload()
    again = upload(excel({"DS": ROWS}), address=url(batch, "gui-lai/"))
    before = at.get(url(batch)).content.decode()
    at.post(url(again, "ghi/"))
    actions.carry_out(batch_id=again.pk)
    after = at.get(url(batch)).content.decode()

    assert "Hãy ghi bản gửi lại" in before and url(batch, "ghi/") in before
    assert "Bản gửi lại đã vào sổ" in after and url(batch, "ghi/") not in after


def test_our_own_column_of_errors_is_left_out_without_a_word(at, upload, url):
    first = upload()
    page = at.get(url(first)).content.decode()
    assert "1 cột có nội dung nhưng chưa được hiểu: I" in page

    again = upload(copy_of(at, first, url), name="sửa.xlsx")

    page = at.get(url(again)).content.decode()
    assert "1 cột có nội dung nhưng chưa được hiểu: I" in page and "Lỗi cần sửa" not in page
    assert again.layout == first.layout
    assert "cột lỗi do phần mềm thêm" in at.get(url(again, "cot/")).content.decode()


def test_a_file_with_a_drawing_that_is_no_comment_is_written_anew(tmp_path):
    data = excel({"DS": ROWS})
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(
                    b"</worksheet>",
                    b"<legacyDrawing xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='rId9'/></worksheet>",
                )
            out.writestr(name, content)
    path = tmp_path / "a.xlsx"
    path.write_bytes(target.getvalue())
    with pytest.raises(in_place.NotInPlace):
        in_place.write(
            path, {"DS": SheetFaults(2, 9, {5: Faults({"E5": "sai"}, "sai")})}, io.BytesIO(), only_wrong=False
        )
