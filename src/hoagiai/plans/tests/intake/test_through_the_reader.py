"""From the bytes of a file to what was understood: every format gives the same reading."""

from datetime import date

import docx
import pytest

from hoagiai.plans.intake import extract, read_guarded
from hoagiai.plans.reader import read
from hoagiai.plans.tests.intake import making
from hoagiai.plans.tests.intake.making import saved
from hoagiai.plans.tests.intake.test_formats import FILES


def facts(reading):
    """What of a reading does not depend on the format."""
    tasks = [
        (
            task.ref,
            task.title.text,
            [agency.text for agency in task.lead],
            task.time.text if task.time else None,
        )
        for task in reading.tasks
        if not task.group
    ]
    return reading.number.text, reading.date, reading.issuer.text, reading.title.text, tasks


@pytest.mark.parametrize("name", FILES)
def test_every_format_is_read_alike(name):
    source, reading = read_guarded(FILES[name](), name)

    assert facts(reading) == facts(read(extract(making.as_text(), "kế hoạch.txt")))
    assert reading.date == date(2026, 1, 12)
    assert source.text[slice(*reading.number.spans[0])] == "27/KH-UBND"


def test_the_plan_is_understood():
    _, reading = read_guarded(making.as_word(), "kế hoạch.docx")
    _, _, issuer, _, tasks = facts(reading)

    assert issuer == "Ủy ban nhân dân xã Tân Sơn"
    assert (
        "II.1",
        "Rà soát, kiện toàn tổ hòa giải ở các thôn",
        ["Phòng Văn hóa - Xã hội xã"],
        "Quý I/2026",
    ) in tasks
    assert len(tasks) == 5
    assert reading.signer.name == "Trần Giả Lập"


def test_an_agency_merged_over_rows_leads_each_of_them():
    document = docx.Document()
    for text in ("Số: 27/KH-UBND", "KẾ HOẠCH", "Hòa giải ở cơ sở năm 2026", "I. NHIỆM VỤ"):
        document.add_paragraph(text)
    table = document.add_table(rows=3, cols=4)
    rows = (
        ("STT", "Nội dung", "Cơ quan chủ trì", "Thời gian"),
        ("1", "Rà soát", "", "Quý I"),
        ("2", "Tập huấn", "", "Quý II"),
    )
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    table.cell(1, 2).merge(table.cell(2, 2)).text = "Sở Tư pháp"
    tasks = read(extract(saved(document), "kế hoạch.docx")).tasks

    assert [(task.title.text, task.lead[0].text) for task in tasks] == [
        ("Rà soát", "Sở Tư pháp"),
        ("Tập huấn", "Sở Tư pháp"),
    ]


def test_a_word_file_is_read_in_a_child_as_it_is_here():
    data = making.as_word()

    _, reading = read_guarded(data, "kế hoạch.docx")

    assert reading.tasks == read(extract(data, "kế hoạch.docx")).tasks
