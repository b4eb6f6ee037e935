"""Invented content for the gallery of components (dữ liệu giả lập)."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import HttpRequest

from hoagiai.base import tables
from hoagiai.base.forms import BigChoice, DayField, LongSelect, UploadField
from hoagiai.base.pagination import paginate

ON = date(2026, 11, 21)
TASKS: list[tuple[str, str, str, date, bool]] = [
    (
        "II.7 Kiểm tra, tự kiểm tra công tác hòa giải ở cơ sở",
        "mục II.7",
        "UBND xã Bum Tở",
        date(2026, 11, 15),
        False,
    ),
    (
        "II.4 Cử hòa giải viên dự lớp tập huấn kỹ năng",
        "mục II.4 · 12/14 người đã dự",
        "UBND phường Tân Phong",
        date(2026, 11, 18),
        False,
    ),
    (
        "III.2 Báo cáo năm về phổ biến, giáo dục pháp luật",
        "29/38 đơn vị đã gửi",
        "UBND các xã, phường (38)",
        date(2026, 11, 28),
        False,
    ),
    (
        "II.8 Sơ kết Đề án giai đoạn 2024 - 2026",
        "hồ sơ sơ kết đã gom 82%",
        "Sở Tư pháp",
        date(2026, 12, 31),
        False,
    ),
    (
        "II.2 Rà soát, kiện toàn tổ hòa giải",
        "38/38 đơn vị đã xong",
        "UBND các xã, phường (38)",
        date(2026, 10, 30),
        True,
    ),
]


PAST: list[dict[str, Any]] = [
    {"day": date(2026, 9, 12), "title": "Cử 4 người dự lớp tại Sở Tư pháp", "tone": "done"},
    {"day": date(2026, 10, 20), "title": "Cử 5 người dự lớp tại phường", "text": "kèm 2 tệp", "tone": "done"},
]


class FilterForm(forms.Form):
    """A GET form above a list."""

    q = forms.CharField(label="Từ khóa", required=False)
    state = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[("", "Tất cả"), ("late", "Quá hạn"), ("soon", "Sắp đến hạn"), ("done", "Hoàn thành")],
    )


class SampleForm(forms.Form):
    """Every kind of field."""

    planned = {"people": "14"}
    words = forms.CharField(
        label="Đã làm được gì?",
        help_text="Viết ngắn: việc gì, ở đâu, ngày nào.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    people = forms.IntegerField(label="Số người", widget=forms.NumberInput(attrs={"data-unit": "người"}))
    on = DayField(label="Ngày làm")
    agency = forms.ChoiceField(
        label="Cơ quan phối hợp",
        required=False,
        widget=LongSelect,
        choices=[
            ("", "Chọn cơ quan"),
            ("1", "Ủy ban MTTQ Việt Nam tỉnh"),
            ("2", "Hội Luật gia tỉnh"),
            ("3", "Hội Nông dân tỉnh"),
        ],
    )
    file = UploadField(label="Tệp kèm theo", required=False, most=25 * 1024 * 1024)
    stuck = forms.ChoiceField(
        label="Có khó khăn, vướng mắc?", widget=BigChoice, choices=[("no", "Không"), ("yes", "Có, ghi lại")]
    )
    told = forms.BooleanField(label="Đã báo cáo lãnh đạo đơn vị", required=False)


def samples(request: HttpRequest) -> dict[str, Any]:
    """What the gallery shows."""
    rows = [
        {"title": title, "source": source, "agency": agency, "due": due, "done": done}
        for title, source, agency, due, done in TASKS
    ]
    filters = FilterForm(request.GET if "state" in request.GET else {"q": "hòa giải", "state": "late"})
    return {
        "on": ON,
        "rows": rows,
        "sort": tables.Sort(request, {"nhiem-vu": ("title",), "han": ("due",)}, "han"),
        "page": paginate(request, list(range(1234))),
        "filters": filters,
        "chips": tables.chips(request, filters),
        "form": SampleForm(),
        "refused": SampleForm(
            {"words": "", "people": "nhiều", "on": "31/02/2026", "stuck": "yes"}, auto_id="refused_%s"
        ),
        "steps": ["Tải văn bản", "Đối chiếu", "Giao việc", "Ban hành"],
        "tabs": [
            ("Văn bản", "#van-ban"),
            ("Nhiệm vụ", "#bang"),
            ("Dòng thời gian", "#thoi-gian"),
            ("Lịch sử", "#lich-su"),
        ],
        "crumbs": [("Kế hoạch", "#"), ("Kế hoạch 2026 của UBND tỉnh", "#"), ("II.7 Kiểm tra", "")],
        "facts": [
            ("Cơ quan ban hành", "UBND phường A"),
            ("Trích yếu", "Triển khai công tác hòa giải ở cơ sở năm 2026"),
            ("Thời kỳ", "01/01/2026 – 31/12/2026"),
            ("Số, ký hiệu", ""),
        ],
        "timeline": [
            {"day": date(2026, 1, 29), "title": "Ban hành kế hoạch", "tone": "done"},
            {
                "day": date(2026, 11, 15),
                "title": "Kiểm tra, tự kiểm tra",
                "text": "quá 6 ngày · UBND xã Bum Tở",
                "tone": "late",
            },
            {"day": ON, "title": "Hôm nay", "tone": "now"},
            {"day": date(2026, 11, 28), "title": "Báo cáo năm", "text": "còn 7 ngày", "tone": "soon"},
            {"day": date(2026, 12, 31), "title": "Sơ kết Đề án"},
        ],
        "history": [
            {
                "who": "Giàng A Minh, chuyên viên Sở Tư pháp",
                "sentence": "trả lại báo cáo II.2 của UBND xã Hua Bum.",
                "reason": "chưa có danh sách ký nhận",
                "at": _at(9, 10),
                "changes": [],
            },
            {
                "who": "Lò Thị Én, công chức UBND phường Đoàn Kết",
                "sentence": "đổi hạn nhiệm vụ II.3.",
                "at": _at(8, 42),
                "changes": ["Hạn: 15/11/2026 → 28/11/2026"],
            },
        ],
    }


def _at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 21, hour, minute, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
