"""Invented plans (dữ liệu giả lập) to vary in tests."""

from hoagiai.plans.reader import from_text, read
from hoagiai.plans.reader.passage import Passage
from hoagiai.plans.reader.reading import Reading, TaskRead

HEAD = """ỦY BAN NHÂN DÂN
XÃ SUỐI VÀNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Suối Vàng, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Củng cố tổ hòa giải trên địa bàn xã năm 2026
"""
PREAMBLE = """Căn cứ Luật Hòa giải ở cơ sở năm 2013;
Căn cứ Kế hoạch số 30/KH-UBND ngày 20/02/2026 của UBND tỉnh Bắc Sơn về hòa giải ở cơ sở năm 2026.
Ủy ban nhân dân xã Suối Vàng ban hành Kế hoạch như sau:
"""
PURPOSE = """I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Giữ gìn đoàn kết trong thôn, bản.
2. Yêu cầu
- Thiết thực, tiết kiệm.
"""
TASK = """1. Bầu bổ sung hòa giải viên
- Cơ quan chủ trì: Công chức Tư pháp - Hộ tịch.
- Cơ quan phối hợp: Ủy ban MTTQ Việt Nam xã; các thôn.
- Thời gian thực hiện: Quý II/2026.
"""
ORGANISATION = """III. TỔ CHỨC THỰC HIỆN
1. Công chức Tư pháp - Hộ tịch theo dõi, đôn đốc, tổng hợp báo cáo.
2. Các thôn triển khai thực hiện.
"""
END = """Nơi nhận:
- Sở Tư pháp;
- Các thôn;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lò Văn Thử
"""


def plan(
    tasks: str = TASK, *, head: str = HEAD, preamble: str = PREAMBLE, purpose: str = PURPOSE, end: str = END
) -> str:
    """A whole plan with these tasks under "II. NHIỆM VỤ"."""
    return f"{head}{preamble}{purpose}II. NHIỆM VỤ\n{tasks}{ORGANISATION}{end}"


def reading_of(text: str) -> Reading:
    """The reading of a text."""
    return read(from_text(text))


def tasks_of(text: str) -> list[TaskRead]:
    """The tasks of a plan with this text under "II. NHIỆM VỤ"; headings that only gather are left out."""
    return [task for task in reading_of(plan(text)).tasks if not task.group]


def only_task(text: str) -> TaskRead:
    """The one task of a plan with this text."""
    (task,) = tasks_of(text)
    return task


def names(values: list) -> list[str]:
    """The texts of values."""
    return [value.text for value in values]


def days(task: TaskRead) -> list[tuple[str | None, str | None]]:
    """The windows of a task in ISO form."""
    return windows(task.time.windows) if task.time else []


def windows(values: list) -> list[tuple[str | None, str | None]]:
    """Windows in ISO form."""
    return [(w.start.isoformat() if w.start else None, w.end.isoformat() if w.end else None) for w in values]


def passage(text: str) -> Passage:
    """A passage that is its own source."""
    return Passage(text, text, list(range(len(text))))
