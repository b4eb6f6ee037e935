"""Marks, levels and headings: what is a task, what only gathers, what is an item."""

import pytest

from .documents import ORGANISATION, plan, reading_of, tasks_of

BLOCK = "- Cơ quan chủ trì: Công an xã.\n- Thời gian: Quý I/2026.\n"


def refs(text):
    return [(task.ref, task.title.text) for task in tasks_of(text)]


@pytest.mark.parametrize("mark", ["1.", "1)", "1/", "1.\n", "1 ."])
def test_a_number_is_a_number_however_it_is_set(mark):
    space = "" if mark.endswith("\n") else " "

    assert refs(f"{mark}{space}Rà soát tổ hòa giải\n{BLOCK}") == [("II.1", "Rà soát tổ hòa giải")]


def test_no_space_after_the_number():
    assert refs(f"1.Rà soát tổ hòa giải\n{BLOCK}2.Tập huấn\n{BLOCK}") == [
        ("II.1", "Rà soát tổ hòa giải"),
        ("II.2", "Tập huấn"),
    ]


@pytest.mark.parametrize(
    "sections",
    [
        ("I-", "II-", "III-"),
        ("I/", "II/", "III/"),
        ("I.", "II.", "III."),
        ("Phần thứ nhất:", "Phần thứ hai:", "Phần thứ ba:"),
        ("A.", "B.", "C."),
    ],
)
def test_sections_may_be_marked_in_many_ways(sections):
    text = plan()
    for old, new in zip(("\nI. ", "\nII. ", "\nIII. "), sections, strict=True):
        text = text.replace(old, f"\n{new} ")

    reading = reading_of(text)

    assert [task.title.text for task in reading.tasks] == ["Bầu bổ sung hòa giải viên"]
    assert len(reading.responsibilities) == 2


def test_headings_may_be_markdown_at_uneven_levels():
    text = f"### **1. Rà soát tổ hòa giải**\n\n{BLOCK}\n**2. Tập huấn hòa giải viên**\n\n{BLOCK}"

    assert refs(text) == [("II.1", "Rà soát tổ hòa giải"), ("II.2", "Tập huấn hòa giải viên")]


def test_section_headings_may_have_lost_their_marks():
    text = plan().replace("I. MỤC", "MỤC").replace("II. NHIỆM", "NHIỆM").replace("III. TỔ", "TỔ")

    reading = reading_of(text)

    assert [task.title.text for task in reading.tasks] == ["Bầu bổ sung hòa giải viên"]
    assert len(reading.responsibilities) == 2


def test_the_smallest_heading_with_a_block_is_the_task():
    text = f"1. Về tổ chức\n1.1. Rà soát\n{BLOCK}1.2. Kiện toàn\n{BLOCK}2. Về tập huấn\na) Cấp xã\n{BLOCK}b) Cấp thôn\n{BLOCK}"

    assert [ref for ref, _ in refs(text)] == ["II.1.1", "II.1.2", "II.2.a", "II.2.b"]
    assert [(t.ref, t.parent_ref) for t in reading_of(plan(text)).tasks][:2] == [
        ("II.1", None),
        ("II.1.1", "II.1"),
    ]


def test_unmarked_blocks_under_a_dash_are_numbered_by_us():
    text = "1. Kiện toàn\n- Ở cấp xã:\nCơ quan chủ trì: UBND xã.\nThời gian: Quý I.\n- Ở thôn:\nCơ quan chủ trì: Các thôn.\nThời gian: Quý II.\n"

    assert refs(text) == [("II.1.1", "Ở cấp xã"), ("II.1.2", "Ở thôn")]


def test_unmarked_headings_with_blocks_are_tasks():
    assert refs(f"Rà soát tổ hòa giải\n{BLOCK}Tập huấn hòa giải viên\n{BLOCK}") == [
        ("II.1", "Rà soát tổ hòa giải"), ("II.2", "Tập huấn hòa giải viên"),
    ]  # fmt: skip


def test_dashes_with_labels_of_their_own_are_tasks():
    text = "1. Tuyên truyền\n- Mở chuyên mục (Chủ trì: Công an xã; thời gian: Quý I).\n- Phát tờ rơi (Chủ trì: Đoàn xã; thời gian: Quý II).\n"

    assert refs(text) == [("II.1.1", "Mở chuyên mục"), ("II.1.2", "Phát tờ rơi")]


def test_without_blocks_the_numbered_heading_is_the_task_and_its_bullets_are_items():
    (task,) = tasks_of("1. Tuyên truyền\n- Trên loa.\n- Tại hội nghị.\n+ Của thôn.\n")

    assert task.title.text == "Tuyên truyền"
    assert [item.text for item in task.items] == ["Trên loa.", "Tại hội nghị.", "Của thôn."]


def test_plain_paragraphs_under_a_heading_are_items():
    (task,) = tasks_of("1. Tuyên truyền\nTăng cường tuyên truyền trên loa.\nĐăng tải tin, bài.\n")

    assert len(task.items) == 2


def test_labels_after_several_items_belong_to_the_heading():
    (task,) = tasks_of(
        "1. Tuyên truyền\na) Trên loa;\nb) Tại hội nghị;\nCơ quan chủ trì: Công an xã.\nThời gian: Quý I.\n"
    )

    assert task.ref == "II.1"
    assert [lead.text for lead in task.lead] == ["Công an xã"]


@pytest.mark.parametrize(
    "heading", ["Kinh phí", "Kinh phí thực hiện", "Mục tiêu", "Yêu cầu", "Quan điểm chỉ đạo"]
)
def test_numbered_items_that_are_no_tasks(heading):
    assert refs(f"1. Rà soát\n{BLOCK}2. {heading}\n- Theo quy định hiện hành.\n") == [("II.1", "Rà soát")]


def test_a_task_under_a_month_takes_its_time():
    tasks = tasks_of(
        "1. Tháng 3/2026\n- Ra quân tuyên truyền;\n- Rà soát tổ hòa giải.\n2. Quý IV\na) Tổng kết\n- Chủ trì: UBND xã.\n"
    )

    assert [task.time.text for task in tasks] == ["Tháng 3/2026", "Tháng 3/2026", "Quý IV"]


def test_a_title_may_be_followed_by_its_sentence_in_plain_type():
    (task,) = tasks_of("**1. Rà soát tổ hòa giải.** Tiếp tục rà soát, bổ sung tổ viên.\n")

    assert task.title.text.rstrip(".") == "Rà soát tổ hòa giải"


def test_an_organisation_section_that_lists_blocks_lists_tasks():
    organisation = f"III. PHÂN CÔNG NHIỆM VỤ\n1. Biên soạn tài liệu\n{BLOCK}2. Mời báo cáo viên\n{BLOCK}"

    reading = reading_of(
        plan("1. Chuyên đề: kỹ năng hòa giải.\n2. Số lượng: 02 lớp.\n").replace(ORGANISATION, organisation)
    )

    assert [task.ref for task in reading.tasks] == ["III.1", "III.2"]
    assert reading.responsibilities == []


def test_responsibilities_name_the_agency_of_a_heading_or_a_sentence():
    organisation = (
        "III. TỔ CHỨC THỰC HIỆN\n1. Công an xã\nGiữ gìn an ninh, trật tự.\n2. Đề nghị Ủy ban MTTQ Việt Nam xã phối hợp tuyên truyền.\n"
        "3. UBND các xã, phường căn cứ Kế hoạch này xây dựng kế hoạch.\n4. Kinh phí thực hiện\nDo ngân sách bảo đảm.\n"
    )

    reading = reading_of(plan().replace(ORGANISATION, organisation))

    assert [(r.ref, r.agency) for r in reading.responsibilities] == [
        ("III.1", "Công an xã"), ("III.2", "Ủy ban MTTQ Việt Nam xã"), ("III.3", "UBND các xã, phường"),
    ]  # fmt: skip
