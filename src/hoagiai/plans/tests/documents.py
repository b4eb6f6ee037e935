"""A document as people upload it, and its review, for the tests of the review screen."""

from django.core.files.uploadedfile import SimpleUploadedFile

from hoagiai.plans.jobs import read_import
from hoagiai.plans.models import PlanImport

TEXT = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số:      /KH-UBND

Lai Châu, ngày 16 tháng 01 năm 2026

KẾ HOẠCH
Công tác hòa giải ở cơ sở năm 2026

Căn cứ Luật Hòa giải ở cơ sở năm 2013;

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Giữ gìn đoàn kết ở bản, tổ dân phố.

II. NHIỆM VỤ

1. Rà soát, kiện toàn tổ hòa giải

- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Câu lạc bộ Mùa Xuân.
- Thời gian thực hiện: Quý II/2026.

2. Tập huấn hòa giải viên

- Cơ quan chủ trì: Sở Tư pháp.
- Thời gian thực hiện: Trước ngày 30/9/2026.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Lò Văn Thử
"""


def upload(client, data: bytes, name: str) -> PlanImport:
    """Send a document and let the worker read it."""
    file = SimpleUploadedFile(name, data, "text/plain")
    agency = client.get("/ke-hoach/nhap/").context["form"].initial["agency"]
    answer = client.post("/ke-hoach/nhap/", {"file": file, "agency": agency})
    assert answer.status_code == 302, answer.context["form"].errors
    made = PlanImport.objects.get()
    read_import(import_id=made.pk)
    made.refresh_from_db()
    return made


def address(made: PlanImport, rest: str = "") -> str:
    """A page of the review."""
    return f"/ke-hoach/nhap/{made.code}/{rest}"
