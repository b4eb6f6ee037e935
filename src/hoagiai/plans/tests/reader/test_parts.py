from hoagiai.plans.reader import read
from hoagiai.plans.reader.from_text import from_text

TEXT = """KẾ HOẠCH
Công tác hòa giải ở cơ sở năm 2026

Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh; UBND xã ban hành Kế hoạch năm 2026 như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Giữ gìn đoàn kết trong bản.

II. NHIỆM VỤ

1. Rà soát tổ hòa giải

- Cơ quan chủ trì: UBND xã.
- Thời gian thực hiện: Năm 2026.

III. TỔ CHỨC THỰC HIỆN

1. Công chức tư pháp theo dõi, tổng hợp.

Trên đây là Kế hoạch công tác hòa giải ở cơ sở năm 2026./.

Nơi nhận:
- Lưu: VT.
"""


def test_sections_keep_their_wording_and_tasks_are_not_told_twice():
    sections = read(from_text(TEXT)).sections

    assert [(s.ref, s.kind) for s in sections] == [("I", "purpose"), ("II", "tasks"), ("III", "organisation")]
    assert sections[0].text == "1. Mục đích\nGiữ gìn đoàn kết trong bản."
    assert sections[1].text == ""
    assert sections[2].text == "1. Công chức tư pháp theo dõi, tổng hợp."


def test_the_opening_leaves_out_the_bases_before_it():
    assert read(from_text(TEXT)).opening.text == "UBND xã ban hành Kế hoạch năm 2026 như sau:"


def test_the_closing_sentence_is_kept():
    assert read(from_text(TEXT)).closing.text.startswith("Trên đây là Kế hoạch")


def test_every_span_of_a_section_is_its_text():
    source = from_text(TEXT)
    section = read(source).sections[0]
    said = " ".join(source.text[start:end] for start, end in section.spans)
    assert "".join(said.split()) == "".join(section.text.split())
