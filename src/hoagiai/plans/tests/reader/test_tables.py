import pytest

from hoagiai.plans.reader import read
from hoagiai.plans.reader.reading import Block, Extracted

from .documents import END, HEAD, ORGANISATION, PREAMBLE, PURPOSE, days, names, plan, reading_of, tasks_of

HEADS = ("STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
ROWS = (
    ("1", "Rà soát tổ hòa giải", "Công an xã", "Các thôn", "Quý I/2026"),
    ("2", "Tập huấn, bồi dưỡng hòa giải viên", "Phòng Tư pháp", "", "Trước ngày 30/9/2026"),
)
EXPECTED = [
    ("Rà soát tổ hòa giải", ["Công an xã"], ["Các thôn"], [("2026-01-01", "2026-03-31")]),
    ("Tập huấn, bồi dưỡng hòa giải viên", ["Phòng Tư pháp"], [], [(None, "2026-09-30")]),
]


def summary(tasks):
    return [(t.title.text, names(t.lead), names(t.coordinating), days(t)) for t in tasks]


def test_a_markdown_table():
    rows = "\n".join("| " + " | ".join(row) + " |" for row in (HEADS, ("---",) * 5, *ROWS))

    assert summary(tasks_of(rows + "\n")) == EXPECTED


def test_cells_parted_by_tabs():
    assert summary(tasks_of("\n".join("\t".join(row) for row in (HEADS, *ROWS)) + "\n")) == EXPECTED


def test_a_cell_a_line_with_an_empty_cell():
    assert (
        summary(tasks_of("\n".join(cell for row in (HEADS, *ROWS) for cell in row if cell) + "\n"))
        == EXPECTED
    )


def test_a_cell_a_line_is_placed_by_what_it_holds():
    heads = ("STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm")
    rows = (
        heads,
        ("1", "Ban hành kế hoạch", "UBND xã", "", "Quý I", "Kế hoạch"),
        ("2", "Tập huấn", "UBND xã", "Công an xã", "", "02 lớp"),
    )

    tasks = tasks_of("\n".join(cell for row in rows for cell in row if cell) + "\n")

    assert [names(t.coordinating) for t in tasks] == [[], ["Công an xã"]]
    assert [names(t.products) for t in tasks] == [["Kế hoạch"], ["02 lớp"]]


def test_cells_as_word_gives_them():
    before, after = f"{HEAD}{PREAMBLE}{PURPOSE}II. NHIỆM VỤ\n", f"{ORGANISATION}{END}"
    text, blocks = "", []

    def add(line, **cell):
        nonlocal text
        blocks.append(Block(len(text), len(text) + len(line), **cell))
        text += line + "\n"

    for line in before.splitlines():
        add(line)
    for r, row in enumerate((HEADS, *ROWS)):
        for c, value in enumerate(row):
            if value:
                add(value, table=1, row=r, column=c)
    for line in after.splitlines():
        add(line)

    reading = read(Extracted(text, tuple(blocks), "docx"))

    assert summary(reading.tasks) == EXPECTED
    assert len(reading.responsibilities) == 2


def test_wrapped_cells_are_one_row():
    text = (
        "| STT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"
        "| 1 | Rà soát, kiện toàn | Văn phòng HĐND | Ủy ban MTTQ | Trước ngày |\n| | tổ hòa giải | và UBND xã | Việt Nam xã | 30/9/2026 |\n"
    )

    assert summary(tasks_of(text)) == [
        (
            "Rà soát, kiện toàn tổ hòa giải",
            ["Văn phòng HĐND và UBND xã"],
            ["Ủy ban MTTQ Việt Nam xã"],
            [(None, "2026-09-30")],
        )
    ]


def test_group_rows_gather_and_hand_nothing_down():
    text = (
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn |\n| --- | --- | --- | --- | --- |\n| I | Công tác tổ chức | | | |\n"
        "| 1 | Rà soát tổ hòa giải | Công an xã | | Quý I |\n| II | Tập huấn | | | |\n| 1 | Mở lớp | | Các thôn | |\n"
    )

    reading = reading_of(plan(text))

    assert [(t.ref, t.parent_ref, t.group) for t in reading.tasks] == [
        ("II.I", None, True), ("II.I.1", "II.I", False), ("II.II", None, True), ("II.II.1", "II.II", False),
    ]  # fmt: skip
    assert reading.tasks[3].lead == []
    assert reading.tasks[3].time is None


def test_a_continued_table_repeats_its_head():
    head = "| STT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"

    text = f"{head}| 1 | Việc một | Công an xã | | Quý I |\n{head}| 2 | Việc hai | Công an xã | | Quý II |\n"

    assert [t.title.text for t in tasks_of(text)] == ["Việc một", "Việc hai"]


def test_a_table_in_the_annex_after_the_signature():
    annex = (
        "PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n"
        + "\n".join("| " + " | ".join(row) + " |" for row in (HEADS, *ROWS))
        + "\n"
    )

    reading = reading_of(
        f"{HEAD}{PREAMBLE}{PURPOSE}II. NHIỆM VỤ\nChi tiết tại Phụ lục kèm theo.\n{ORGANISATION}{END}{annex}"
    )

    assert summary(reading.tasks) == EXPECTED
    assert reading.signer.name == "Lò Văn Thử"


def test_a_table_of_other_things_gives_no_tasks():
    text = "| STT | Họ và tên | Chức vụ |\n|---|---|---|\n| 1 | Lò Văn Thử | Chủ tịch |\n"

    assert summary(tasks_of("1. Kiện toàn\n- Chủ trì: UBND xã.\n" + text)) == [
        ("Kiện toàn", ["UBND xã"], [], [])
    ]


def test_a_row_a_line_without_signs_between_cells():
    text = (
        "STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian thực hiện\n"
        "1 Rà soát tổ hòa giải Công an xã Các thôn Quý I/2026\n2 Tập huấn, bồi dưỡng hòa giải viên Phòng Tư pháp Trước ngày 30/9/2026\n"
    )

    assert summary(tasks_of(text)) == EXPECTED


def test_two_bodies_on_two_lines_of_a_cell_are_two_names():
    before = f"{HEAD}{PREAMBLE}{PURPOSE}II. NHIỆM VỤ\n".splitlines()
    cells = [(0, c, head) for c, head in enumerate(HEADS)]
    cells += [
        (1, 0, "1"),
        (1, 1, "Tập huấn"),
        (1, 2, "Phòng Tư pháp"),
        (1, 2, "Công an tỉnh"),
        (1, 3, "Văn phòng"),
        (1, 3, "HĐND và UBND xã"),
    ]
    lines = [(line, {}) for line in before] + [
        (text, {"table": 1, "row": r, "column": c}) for r, c, text in cells
    ]
    text, blocks = "", []
    for line, cell in lines:
        blocks.append(Block(len(text), len(text) + len(line), **cell))
        text += line + "\n"

    (task,) = read(Extracted(text, tuple(blocks), "docx")).tasks

    assert names(task.lead) == ["Phòng Tư pháp", "Công an tỉnh"]
    assert names(task.coordinating) == ["Văn phòng HĐND và UBND xã"]


@pytest.mark.parametrize("cells", [["{}"], ["{}", "", "", "", ""], ["{}"] * 5])
def test_a_merged_row_that_begins_with_a_mark_is_a_group_with_that_mark(cells):
    first, second = (" | ".join(cells).format(*[words] * 5) for words in ("I. Kiện toàn", "II. Tập huấn"))
    text = f"""KẾ HOẠCH
Công tác hòa giải ở cơ sở năm 2026
I. NỘI DUNG
| TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
| --- | --- | --- | --- | --- |
| {first} |
| 1 | Rà soát tổ hòa giải | UBND cấp xã | Sở Tư pháp | Quý I |
| 2 | Bầu hòa giải viên | UBND cấp xã | Sở Tư pháp | Quý II |
| {second} |
| 1 | Mở lớp cho hòa giải viên | Sở Tư pháp | UBND cấp xã | Quý III |
"""

    assert [(task.ref, task.group, task.title.text) for task in reading_of(text).tasks] == [
        ("I.I", True, "Kiện toàn"),
        ("I.I.1", False, "Rà soát tổ hòa giải"),
        ("I.I.2", False, "Bầu hòa giải viên"),
        ("I.II", True, "Tập huấn"),
        ("I.II.1", False, "Mở lớp cho hòa giải viên"),
    ]
