"""The plan reader: 20,000 characters of an invented plan, and the same as a Word file."""

import io
from collections.abc import Iterator

from bench.measure import Figure, measure
from hoagiai.plans.intake import extract, read_guarded
from hoagiai.plans.reader import read
from hoagiai.plans.reader.from_text import from_text

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: 12/KH-UBND

Lai Châu, ngày 16 tháng 01 năm 2026

KẾ HOẠCH
Công tác hòa giải ở cơ sở năm 2026 (dữ liệu giả lập)

Căn cứ Luật Hòa giải ở cơ sở năm 2013;

II. NHIỆM VỤ
"""
TASK = """
{n}. Tổ chức tập huấn, bồi dưỡng kỹ năng hòa giải cho hòa giải viên ở cụm xã số {n}

- Cơ quan chủ trì: Sở Tư pháp, UBND các xã, phường.
- Cơ quan phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các cơ quan, tổ chức có liên quan.
- Thời gian thực hiện: Quý II, quý IV năm 2026.
"""


def text(size: int = 20_000) -> str:
    """An invented plan of about so many characters."""
    made, number = HEAD, 1
    while len(made) < size:
        made += TASK.format(n=number)
        number += 1
    return made


def word(plan: str) -> bytes:
    """The same plan as a Word file."""
    import docx

    document = docx.Document()
    for line in plan.splitlines():
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def figures() -> Iterator[Figure]:
    """Text alone, a Word file in this process, and the same in the guarded child."""
    plan = text()
    file = word(plan)
    yield measure(
        "reader: 20,000 characters of text", lambda: read(from_text(plan)), rows=len(plan), sql=False
    )
    yield measure("intake: the same as .docx", lambda: extract(file, "a.docx"), rows=len(plan), sql=False)
    yield measure(
        "intake and reader in the guarded child",
        lambda: read_guarded(file, "a.docx"),
        rows=len(plan),
        sql=False,
        runs=7,
    )
