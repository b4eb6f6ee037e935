"""The same plan in other layouts reads the same."""

import re
import textwrap

import pytest

from .documents import plan, reading_of

TASKS = """1. Rà soát, kiện toàn tổ hòa giải và đội ngũ hòa giải viên ở các thôn, bản bảo đảm đủ số lượng, thành phần, tiêu chuẩn theo quy định
- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.
- Cơ quan phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội, Công an xã; trưởng các thôn, bản.
- Thời gian thực hiện: Quý II, quý IV năm 2026.
2. Tập huấn, bồi dưỡng kiến thức pháp luật, kỹ năng hòa giải cho hòa giải viên lần đầu được bầu và hòa giải viên là người dân tộc thiểu số
- Cơ quan tham mưu thực hiện: Phòng Văn hóa - Xã hội.
- Cơ quan phối hợp: Phòng Kinh tế; các thôn, bản.
- Thời gian thực hiện: Trước ngày 30/9/2026.
"""


def wrapped(width):
    return lambda text: "\n".join(
        part
        for line in text.split("\n")
        for part in textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    )


def paged(text):
    lines = wrapped(80)(text).split("\n")
    return "\n".join(f"{line}\n{i // 12 + 2}" if i % 12 == 11 else line for i, line in enumerate(lines))


def footed(text):
    lines = wrapped(80)(text).split("\n")
    return "\n".join(
        f"{line}\nKế hoạch hòa giải ở cơ sở xã Suối Vàng\nTrang {i // 12 + 1}/9" if i % 12 == 11 else line
        for i, line in enumerate(lines)
    )


LAYOUTS = {
    "wrapped at 60": wrapped(60),
    "wrapped at 95": wrapped(95),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "windows lines": lambda text: text.replace("\n", "\r\n"),
    "indented": lambda text: re.sub("^", "    ", text, flags=re.MULTILINE),
    "no-break spaces": lambda text: text.replace("Cơ quan", "Cơ\u00a0quan"),
    "stars": lambda text: re.sub("^- ", "* ", text, flags=re.MULTILINE),
    "labels cut": lambda text: re.sub(r"^- (Cơ|Thời) ", r"- \1\n", text, flags=re.MULTILINE),
    "page numbers": paged,
    "running feet": footed,
    "lines lost": lambda text: " ".join(text.split()),
    "only wrapped, lines lost": lambda text: textwrap.fill(
        " ".join(text.split()), 90, break_long_words=False, break_on_hyphens=False
    ),
    "rests of tables": lambda text: text.replace("Số:", "-------\n|\nSố:").replace("KẾ HOẠCH", "|\nKẾ HOẠCH"),
}


def essence(text):
    reading = reading_of(text)
    return {
        "header": (
            reading.number.text,
            reading.date,
            reading.title.text,
            reading.issuer.text,
            reading.place.text,
            reading.signer.name,
        ),
        "tasks": [
            (
                t.ref,
                t.title.text,
                [x.text for x in t.lead],
                [x.text for x in t.advising],
                [x.text for x in t.coordinating],
                t.time.windows,
            )
            for t in reading.tasks
        ],
        "bases": [(b.number, b.date) for b in reading.legal_bases],
        "responsibilities": [(r.ref, r.agency) for r in reading.responsibilities],
        "recipients": [r.text for r in reading.recipients],
    }


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_plan_reads_the_same_in_every_layout(layout):
    text = plan(TASKS)

    assert essence(LAYOUTS[layout](text)) == essence(text)


@pytest.mark.parametrize("part", ["PHẦN", "Phần"])
@pytest.mark.parametrize("parted", ["\n", ". "])
def test_a_plan_by_months_under_parts_with_letters_keeps_its_tasks(part, parted):
    text = f"""KẾ HOẠCH
Triển khai công tác hòa giải ở cơ sở năm 2026
{part} A{parted}MỤC ĐÍCH, YÊU CẦU
Bảo đảm kịp thời, hiệu quả.
{part} B{parted}NỘI DUNG THỰC HIỆN THEO THÁNG
Tháng 01/2026
- Ban hành Kế hoạch công tác năm. Sở Tư pháp chủ trì.
Tháng 02/2026
- Tổ chức tập huấn cho hòa giải viên. Sở Tư pháp chủ trì.
{part} C{parted}TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp theo dõi, đôn đốc.
2. UBND các xã, phường báo cáo kết quả."""

    tasks = reading_of(text).tasks

    assert [(task.title.text, task.time.text) for task in tasks] == [
        ("Ban hành Kế hoạch công tác năm", "Tháng 01/2026"),
        ("Tổ chức tập huấn cho hòa giải viên", "Tháng 02/2026"),
    ]
