"""What is no plan gives no task."""

import pytest

from .documents import HEAD, PREAMBLE, TASK, plan, reading_of


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("QUYẾT ĐỊNH", "QĐ"),
        ("BÁO CÁO", "BC"),
        ("THÔNG BÁO", "TB"),
        ("TỜ TRÌNH", "TTr"),
        ("HƯỚNG DẪN", "HD"),
        ("NGHỊ QUYẾT", "NQ"),
        ("CHỈ THỊ", "CT"),
        ("GIẤY MỜI", "GM"),
        ("CÔNG ĐIỆN", "CĐ"),
    ],
)
def test_another_type_of_document_gives_no_task(kind, code):
    reading = reading_of(plan().replace("KẾ HOẠCH\n", f"{kind}\n").replace("15/KH-", f"15/{code}-"))

    assert reading.kind == "other"
    assert reading.tasks == []
    assert reading.number.text == f"15/{code}-UBND"
    assert "not_a_plan" in {d.code for d in reading.doubts}


def test_a_letter_gives_no_task():
    text = (
        "SỞ TƯ PHÁP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 88/STP-PBGDPL\nBắc Sơn, ngày 02 tháng 3 năm 2026\nV/v triển khai kế hoạch hòa giải\n"
        "Kính gửi: UBND các xã, phường\nThực hiện Kế hoạch số 30/KH-UBND, Sở Tư pháp đề nghị:\n1. Rà soát tổ hòa giải\n- Cơ quan chủ trì: UBND xã.\n"
    )

    reading = reading_of(text)

    assert reading.kind == "other"
    assert reading.doc_type.text == "Công văn"
    assert reading.tasks == []


def test_a_decision_about_a_plan_is_a_decision():
    text = (
        HEAD.replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
        .replace("KH-", "QĐ-")
        .replace("Củng cố", "Ban hành Kế hoạch củng cố")
    )

    reading = reading_of(
        f"{text}{PREAMBLE}QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Có hiệu lực từ ngày ký.\n"
    )

    assert (reading.kind, reading.tasks) == ("other", [])


def test_news_about_a_plan_names_the_plan_and_no_task():
    text = (
        "Ủy ban nhân dân tỉnh Bắc Sơn vừa ban hành Kế hoạch triển khai công tác hòa giải ở cơ sở (Kế hoạch số 66/KH-UBND ngày 19/6/2026).\n"
        "Theo đó, đến năm 2030, 100% tổ hòa giải được kiện toàn; tỷ lệ hòa giải thành đạt từ 85% trở lên.\n"
        "Ủy ban nhân dân tỉnh giao Sở Tư pháp chủ trì, phối hợp với các cơ quan liên quan thực hiện.\nThanh Tùng\n"
    )

    reading = reading_of(text)

    assert reading.kind == "news"
    assert reading.tasks == []
    assert reading.number.text == "66/KH-UBND"
    assert reading.date.isoformat() == "2026-06-19"
    assert reading.issuer.text == "Ủy ban nhân dân tỉnh Bắc Sơn"
    assert [(t.value, t.by_year) for t in reading.targets] == [(100, 2030), (85, 2030)]


@pytest.mark.parametrize(
    "text",
    [HEAD, HEAD + PREAMBLE, HEAD + PREAMBLE + "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nGiữ gìn đoàn kết.\n", ""],
)
def test_an_opening_without_a_body_gives_no_task(text):
    assert reading_of(text).tasks == []


def test_a_plan_without_a_lead_says_so():
    reading = reading_of(plan("1. Tuyên truyền\n- Trên loa.\n"))

    assert [(d.code, d.path) for d in reading.doubts if d.code == "no_lead"] == [("no_lead", "tasks.0.lead")]


def test_text_that_is_not_a_document_breaks_nothing():
    for text in (
        "\n\n\n",
        "I.",
        "-",
        "|||",
        "1.\n2.\n3.",
        "Số:",
        "KẾ HOẠCH",
        "a" * 5000,
        TASK * 3,
        "( " * 2000,
    ):
        reading_of(text)
