"""Layouts another writer of plans uses; each test is one cause, in words of our own."""

import pytest

from .documents import END, HEAD, PREAMBLE, days, names, only_task, plan, reading_of, tasks_of

MARCH = [("2026-03-01", "2026-03-31")]
SECOND_QUARTER = [("2026-04-01", "2026-06-30")]
DEADLINE = [(None, "2026-04-30")]


def whole(sections):
    """A plan of these sections."""
    return reading_of(f"{HEAD}{PREAMBLE}{sections}{END}")


def titles(reading):
    return [task.title.text for task in reading.tasks if not task.group]


@pytest.mark.parametrize(
    "heading", ["II. VIỆC LÀM CỤ THỂ", "II. TIẾN ĐỘ THỰC HIỆN", "II. ĐIỂM NHẤN TRONG NĂM", "II. LỊCH TRÌNH", "II/ CÁC PHẦN VIỆC"]
)  # fmt: skip
def test_numbered_headings_with_blocks_are_tasks_whatever_their_section_is_called(heading):
    found = whole(
        f"I. MỤC ĐÍCH\nGiữ hòa khí.\n{heading}\n1. Sửa nhà họp\n- Chủ trì: Công an xã\nIII. TỔ CHỨC THỰC HIỆN\n1. Các thôn làm tốt.\n"
    )

    assert titles(found) == ["Sửa nhà họp"]


@pytest.mark.parametrize(
    "heading", ["VIỆC CẦN LÀM", "NỘI DUNG CÔNG VIỆC TRỌNG TÂM", "ĐIỂM NHẤN TRONG NĂM", "**Việc làm chính**"]
)
def test_a_section_without_a_numeral_between_aims_and_organisation_holds_the_tasks(heading):
    found = whole(
        f"MỤC ĐÍCH\nGiữ hòa khí.\n{heading}\n1. Sửa nhà họp\n2. Mua loa cho thôn\nTỔ CHỨC THỰC HIỆN\n1. Các thôn làm tốt.\n"
    )

    assert titles(found) == ["Sửa nhà họp", "Mua loa cho thôn"]


def test_a_section_of_measures_that_lists_bodies_says_who_does_what():
    found = whole(
        "I. MỤC ĐÍCH\nGiữ hòa khí.\nII. NHIỆM VỤ\n1. Sửa nhà họp\nIII. BIỆN PHÁP\n1. Công an xã lo hậu cần.\n2. Các thôn cử người.\n"
    )

    assert titles(found) == ["Sửa nhà họp"]
    assert [duty.agency for duty in found.responsibilities] == ["Công an xã", "Các thôn"]


@pytest.mark.parametrize(
    "line",
    [
        "1. Sửa nhà họp (thực hiện: Công an xã; thời hạn: trước 30/4/2026).",
        "- Sửa nhà họp. Thực hiện: Công an xã. Thời hạn: trước 30/4/2026.",
        "- Sửa nhà họp. Người thực hiện: Công an xã. Xong trước 30/4/2026.",
        "1. Sửa nhà họp: trước 30/4/2026. Thực hiện: Công an xã.",
        "1. Sửa nhà họp\nCông an xã là cơ quan chủ trì. Hoàn thành: trước 30/4/2026.",
        "1. Sửa nhà họp; do Công an xã chủ trì; thời hạn:\ntrước 30/4/2026.",
    ],
)
def test_labels_inside_a_line_after_a_stop_or_in_brackets(line):
    task = only_task(f"{line}\n")

    assert (task.title.text, names(task.lead), days(task)) == ("Sửa nhà họp", ["Công an xã"], DEADLINE)


def test_forms_of_doing_are_no_label():
    assert titles(whole("II. NHIỆM VỤ\n1. Các hình thức thực hiện: họp thôn, phát loa\n")) == [
        "Các hình thức thực hiện: họp thôn, phát loa"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tháng 3:\n1. Sửa nhà họp\nQuý II:\n2. Mua loa cho thôn\n",
        "Tháng 3\n- Sửa nhà họp. Thực hiện: Công an xã.\nQuý II\n- Mua loa cho thôn. Thực hiện: các thôn.\n",
        "THÁNG 3\n1. Sửa nhà họp\nThực hiện: Công an xã\nQUÝ II\n1. Mua loa cho thôn\nThực hiện: các thôn\n",
        "**Tháng 3**\n- Sửa nhà họp\n**Quý II**\n- Mua loa cho thôn\n",
        "a) Tháng 3/2026\n- Sửa nhà họp\nb) Quý II/2026\n- Mua loa cho thôn\n",
        "- Tháng 3:\n+ Sửa nhà họp\n- Quý II:\n+ Mua loa cho thôn\n",
        "- Tháng 3: Sửa nhà họp.\n- Quý II: Mua loa cho thôn.\n",
    ],
)
def test_a_month_or_quarter_as_a_heading_dates_the_tasks_below(text):
    found = tasks_of(text)

    assert [(task.title.text, days(task)) for task in found] == [
        ("Sửa nhà họp", MARCH),
        ("Mua loa cho thôn", SECOND_QUARTER),
    ]


@pytest.mark.parametrize(
    "value", ["Thường xuyên trong năm", "Hằng năm", "Ngày hội của thôn hằng năm", "Trong tháng"]
)
def test_a_value_that_ends_in_a_year_does_not_swallow_the_next_heading(value):
    assert [
        t.title.text
        for t in tasks_of(f"1. Sửa nhà họp\n- Thời gian: {value}\n2. Mua loa cho thôn\n- Chủ trì: các thôn\n")
    ] == ["Sửa nhà họp", "Mua loa cho thôn"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Giao Công an xã chủ trì, phối hợp Hội Nông dân xã, các thôn.",
        "Công an xã chủ trì; Hội Nông dân xã, các thôn phối hợp.",
        "Việc này do Công an xã chủ trì, Hội Nông dân xã, các thôn phối hợp.",
        "- Chủ trì, phối hợp: Công an xã; Hội Nông dân xã; các thôn.",
        "- Trách nhiệm: Công an xã chủ trì, Hội Nông dân xã, các thôn phối hợp.",
        "Cơ quan chủ trì là Công an xã. Cơ quan phối hợp là Hội Nông dân xã, các thôn.",
    ],
)
def test_who_leads_and_who_joins_in_a_sentence(sentence):
    task = only_task(f"1. Sửa nhà họp\n{sentence}\n")

    assert (names(task.lead), names(task.coordinating)) == (["Công an xã"], ["Hội Nông dân xã", "các thôn"])


def test_points_with_letters_belong_to_the_task_above_them():
    task = only_task("1. Sửa nhà họp\na) Lợp lại mái;\nb) Quét vôi.\n")

    assert names(task.items) == ["Lợp lại mái;", "Quét vôi."]


@pytest.mark.parametrize(
    ("opening", "number"),
    [
        ("Hưởng ứng Kế hoạch số 30/KH-UBND ngày 20/02/2026 của UBND tỉnh Bắc Sơn, UBND xã ban hành Kế hoạch như sau:", "30/KH-UBND"),
        ("Để triển khai Chỉ thị số 08/CT-UBND ngày 02/02/2026, UBND xã xây dựng Kế hoạch như sau:", "08/CT-UBND"),
        ("Thực hiện chỉ đạo của UBND tỉnh Bắc Sơn tại Công văn số 211/UBND-NC ngày 03/02/2026, UBND xã ban hành Kế hoạch:", "211/UBND-NC"),
        ("Trước tình hình mâu thuẫn tăng, thực hiện Công văn số 77-CV/TU ngày 04/02/2026, UBND xã mở đợt cao điểm với các việc sau:", "77-CV/TU"),
    ],
)  # fmt: skip
def test_openers_of_a_preamble(opening, number):
    found = reading_of(plan(preamble=f"{opening}\n"))

    assert found.title.text == "Củng cố tổ hòa giải trên địa bàn xã năm 2026"
    assert [basis.number for basis in found.legal_bases] == [number]


def test_a_law_without_a_number_listed_under_grounds():
    sections = "A - CĂN CỨ\n- Luật Hòa giải ở cơ sở;\n- Tình hình của xã.\nB - NHIỆM VỤ\n1. Sửa nhà họp\n"

    assert [basis.text for basis in reading_of(f"{HEAD}{sections}{END}").legal_bases] == [
        "Luật Hòa giải ở cơ sở"
    ]


TABLES = {
    "two rows of heads": "| TT | Nội dung | Thời gian | Phân công | |\n|---|---|---|---|---|\n| | | | Chủ trì | Phối hợp |\n| 1 | Sửa nhà họp | Tháng 3 | Công an xã | Các thôn |\n",
    "two rows, tabs": "TT\tNội dung\tCơ quan\t\tThời hạn\n\t\tChủ trì\tPhối hợp\t\n1\tSửa nhà họp\tCông an xã\tCác thôn\tTháng 3\n",
    "two rows, a cell a line": "STT\nNội dung\nThời gian\nPhân công\nChủ trì\nPhối hợp\n1\nSửa nhà họp\nTháng 3\nCông an xã\nCác thôn\n",
    "two bodies in a cell": "| TT | Nội dung | Phân công | Thời gian |\n|---|---|---|---|\n| 1 | Sửa nhà họp | Chủ trì: Công an xã<br>Phối hợp: các thôn | Tháng 3 |\n",
    "one column for both": "| TT | Nội dung | Chủ trì/Phối hợp | Thời gian |\n|---|---|---|---|\n| 1 | Sửa nhà họp | Công an xã / Các thôn | Tháng 3 |\n",
    "months as a column": "| Tháng | Nội dung | Chủ trì | Phối hợp |\n|---|---|---|---|\n| 3 | Sửa nhà họp | Công an xã | Các thôn |\n",
    "months as rows": "| TT | Nội dung | Chủ trì | Phối hợp |\n|---|---|---|---|\n| Tháng 3 | | | |\n| 1 | Sửa nhà họp | Công an xã | Các thôn |\n",
}  # fmt: skip


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_tables_of_other_hands(table):
    task = only_task(table)

    assert (task.title.text, names(task.lead), days(task)) == ("Sửa nhà họp", ["Công an xã"], MARCH)
    assert [name.lower() for name in names(task.coordinating)] == ["các thôn"]


def test_a_row_after_a_group_of_dotted_rows_stands_beside_it():
    found = reading_of(
        plan(
            "| TT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Nhóm một | |\n| 1.1 | Sửa nhà họp | Công an xã |\n| 2 | Mua loa cho thôn | Các thôn |\n"
        )
    )

    assert [(task.ref, task.parent_ref) for task in found.tasks] == [
        ("II.1", None),
        ("II.1.1", "II.1"),
        ("II.2", None),
    ]


def test_a_bold_run_in_heading_ends_the_last_task():
    found = whole(
        "**Các nhiệm vụ:**\n**1. Sửa nhà họp**\n*Chủ trì:* Các thôn\n**Tổ chức thực hiện:** Công an xã chủ trì đôn đốc. Các thôn làm tốt.\n"
    )

    assert [names(task.lead) for task in found.tasks] == [["Các thôn"]]
    assert [duty.agency for duty in found.responsibilities] == ["Công an xã", "Các thôn"]


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("THÀNH PHỐ BẠCH SA\nỦY BAN NHÂN DÂN\nSố: 5/KH-UBND\nBạch Sa, ngày 05 tháng 3 năm 2025", "Ủy ban nhân dân thành phố Bạch Sa"),
        ("TÒA ÁN NHÂN DÂN TỈNH BẮC SƠN\nTÒA ÁN NHÂN DÂN KHU VỰC 2 - BẮC SƠN\nSố: 5/KH-TAKV2\nBắc Sơn, ngày 05 tháng 3 năm 2026", "Tòa án nhân dân khu vực 2 - Bắc Sơn"),
        ("BĐBP TỈNH BẮC SƠN\nSố: 5/KH-BĐBP\nBắc Sơn, ngày 05 tháng 3 năm 2026", "BĐBP tỉnh Bắc Sơn"),
        ("HỘI LHPN TỈNH BẮC SƠN\nSố: 5/KH-BTV\nBắc Sơn, ngày 05 tháng 3 năm 2026", "Hội LHPN tỉnh Bắc Sơn"),
    ],
)  # fmt: skip
def test_issuers_in_capitals(head, issuer):
    assert reading_of(plan(head=f"{head}\nKẾ HOẠCH\nSửa nhà họp năm 2026\n")).issuer.text == issuer


def test_an_issuer_told_in_the_preamble_ends_before_its_verb():
    head = "Số: 5/KH-HLG\nBạch Sa, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nSửa nhà họp năm 2026\n"
    preamble = (
        "Căn cứ Luật Hòa giải ở cơ sở; Hội Luật gia thành phố đề nghị các cấp Hội làm những việc sau:\n"
    )

    assert reading_of(plan(head=head, preamble=preamble)).issuer.text == "Hội Luật gia thành phố Bạch Sa"


def test_targets_after_a_mark_and_upward_counts():
    found = reading_of(
        plan(purpose="I. CHỈ TIÊU\n1- 100% thôn có loa.\n2- Mỗi người dành từ 8 giờ trở lên cho việc thôn.\n")
    ).targets

    assert [(target.value, target.comparator) for target in found] == [(100, "="), (8, ">=")]


def test_a_rise_over_last_year_is_a_target_only_when_it_is_still_to_come():
    ahead = reading_of(
        plan(purpose="I. CHỈ TIÊU\n- Phấn đấu số vụ hòa giải thành tăng 3% so với năm trước.\n")
    )
    past = reading_of(plan(purpose="I. TÌNH HÌNH\n- Số vụ hòa giải thành tăng 3% so với năm trước.\n"))

    assert [target.value for target in ahead.targets] == [3]
    assert past.targets == []


def test_an_attribute_line_does_not_hide_the_number():
    found = reading_of(plan(head=f"Số/Ký hiệu: 15/KH-UBND\nNgày ban hành: 05/3/2026\n{HEAD}"))

    assert (found.number.text, found.sign.text) == ("15/KH-UBND", "KH-UBND")


def test_a_kind_of_plan_in_capitals_is_not_the_title():
    found = reading_of(plan(head=HEAD.replace("KẾ HOẠCH\n", "KẾ HOẠCH CÔNG TÁC\n")))

    assert found.title.text == "Củng cố tổ hòa giải trên địa bàn xã năm 2026"


def test_the_subject_of_a_letter_on_two_lines():
    head = "SỞ TƯ PHÁP\nSố: 20/STP-PB\nV/v đôn đốc sửa\nnhà họp thôn\nBắc Sơn, ngày 06 tháng 3 năm 2026\nKính gửi: Các xã\n"

    assert (
        reading_of(f"{head}Đề nghị các xã:\n1. Sửa nhà họp.\n{END}").title.text == "đôn đốc sửa nhà họp thôn"
    )


def test_a_signer_with_an_apostrophe():
    assert reading_of(plan(end=END.replace("Lò Văn Thử", "H’Thử Ayun"))).signer.name == "H’Thử Ayun"


def test_filing_marks_are_one_recipient():
    found = reading_of(plan(end=END.replace("- Lưu: VT.", "- Lưu: VT, TP; Đ15.")))

    assert names(found.recipients)[-1] == "Lưu: VT, TP; Đ15"


@pytest.mark.parametrize(
    "verb",
    [
        "lo kinh phí",
        "giúp Ủy ban theo dõi",
        "vận dụng làm kế hoạch",
        "lãnh đạo, chỉ đạo chung",
        "trực tiếp làm",
    ],
)
def test_the_duty_is_no_part_of_the_name(verb):
    found = reading_of(
        plan().replace(
            "1. Công chức Tư pháp - Hộ tịch theo dõi, đôn đốc, tổng hợp báo cáo.", f"1. Văn phòng Hội {verb}."
        )
    )

    assert found.responsibilities[0].agency == "Văn phòng Hội"


def test_an_office_that_gathers_figures_is_cut_at_the_verb():
    task = only_task(
        "1. Phòng 9 chủ trì, phối hợp với Văn phòng tổng hợp số liệu, xong trước ngày 30/4/2026.\n"
    )

    assert (names(task.lead), names(task.coordinating)) == (["Phòng 9"], ["Văn phòng"])


def test_a_firm_after_a_comma_is_a_body_of_its_own():
    assert names(only_task("1. Sửa nhà họp\n- Phối hợp: Sở Tư pháp, Viễn thông Bắc Sơn\n").coordinating) == [
        "Sở Tư pháp",
        "Viễn thông Bắc Sơn",
    ]


def test_bold_marks_and_lettered_parts_do_not_hide_lost_lines():
    body = "**B - NHIỆM VỤ** **1. Sửa nhà họp của thôn** - Chủ trì: Công an xã. - Thời gian: Tháng 3/2026. **2. Mua loa cho thôn** - Chủ trì: các thôn. - Thời gian: Quý II/2026. **C - TỔ CHỨC THỰC HIỆN** 1. Công an xã đôn đốc. 2. Các thôn làm tốt."
    text = " ".join(f"{HEAD}{PREAMBLE}A - MỤC ĐÍCH\nGiữ hòa khí trong thôn, bản.\n{body}\n{END}".split())

    assert [(t.title.text, days(t)) for t in reading_of(text).tasks] == [
        ("Sửa nhà họp của thôn", MARCH),
        ("Mua loa cho thôn", SECOND_QUARTER),
    ]


def test_a_title_and_the_sentence_that_assigns_it_run_together():
    task = only_task(
        "1. Sửa nhà họp Công an xã chủ trì, phối hợp với các thôn thực hiện trong tháng 3/2026.\n"
    )

    assert (task.title.text, names(task.lead), names(task.coordinating)) == (
        "Sửa nhà họp",
        ["Công an xã"],
        ["các thôn"],
    )


def test_a_label_alone_is_never_a_task():
    found = tasks_of(
        "1. Sửa nhà họp\n- Chủ trì, phối hợp: Công an xã; các thôn.\n- Thời gian:\n2. Mua loa cho thôn\n"
    )

    assert [task.title.text for task in found] == ["Sửa nhà họp", "Mua loa cho thôn"]
