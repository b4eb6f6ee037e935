from hoagiai.plans.reader.from_text import from_text
from hoagiai.plans.review.marks import Mark, marks_of
from hoagiai.plans.review.sheet import sheet

READING = {
    "spans": {"sign": [[4, 12]]},
    "doubts": [{"path": "tasks.0.lead.0", "code": "x", "message": "", "spans": []}],
    "tasks": [
        {
            "lead": ["Sở Tư pháp"],
            "spans": {"title": [[14, 30]], "lead": [[[20, 30]]], "time": []},
        }
    ],
}


def _blocks(text: str) -> list[dict[str, object]]:
    return [{"start": block.start, "end": block.end} for block in from_text(text).blocks]


def test_every_value_is_marked_at_its_place():
    paths = {mark.path: (mark.start, mark.kind, mark.doubtful) for mark in marks_of(READING)}

    assert paths == {
        "sign": (4, "time", False),
        "tasks.0": (14, "task", False),
        "tasks.0.lead.0": (20, "agency", True),
    }


def test_a_name_that_was_not_recognised_is_doubtful():
    found = marks_of({"tasks": READING["tasks"]}, frozenset({"Sở Tư pháp"}))

    assert [mark.doubtful for mark in found] == [False, True]


def test_the_pieces_of_the_sheet_are_the_text_again():
    text = "Số: /KH-UBND\n\n1. Giao Sở Tư pháp\nkiểm tra"
    marks = [
        Mark(4, 12, "time", "sign"),
        Mark(17, 43, "task", "tasks.0"),
        Mark(22, 32, "agency", "tasks.0.lead.0"),
    ]

    parts = sheet(text, _blocks(text), marks)

    lines = [line for part in parts for line in part.lines]
    assert "\n".join("".join(piece.text for piece in line.pieces) for line in lines) == text


def test_where_marks_overlap_the_shorter_one_is_shown_and_only_the_first_piece_is_the_anchor():
    text = "1. Giao Sở Tư pháp kiểm tra"
    marks = [Mark(3, 27, "task", "tasks.0"), Mark(8, 18, "agency", "tasks.0.lead.0")]

    pieces = sheet(text, _blocks(text), marks)[0].lines[0].pieces

    assert [(piece.text, piece.mark and piece.mark.path, piece.first) for piece in pieces] == [
        ("1. ", None, False),
        ("Giao ", "tasks.0", True),
        ("Sở Tư pháp", "tasks.0.lead.0", True),
        (" kiểm tra", "tasks.0", False),
    ]


def test_a_table_is_laid_out_by_rows_and_cells():
    text = "TT\nViệc\n1\nTập huấn"
    blocks = [
        {"start": 0, "end": 2, "table": 0, "row": 0, "column": 0},
        {"start": 3, "end": 7, "table": 0, "row": 0, "column": 1},
        {"start": 8, "end": 9, "table": 0, "row": 1, "column": 0},
        {"start": 10, "end": 18, "table": 0, "row": 1, "column": 1},
    ]

    part = sheet(text, blocks, [])[0]

    assert [[cell[0].pieces[0].text for cell in row] for row in part.rows] == [
        ["TT", "Việc"],
        ["1", "Tập huấn"],
    ]
