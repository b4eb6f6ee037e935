"""Documents made for the journeys; the body's names and the people in them are invented (dữ liệu giả lập)."""

import io
import zipfile
from collections.abc import Iterable

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:      /KH-UBND

Lai Châu, ngày 10 tháng 11 năm 2026

KẾ HOẠCH
Đẩy mạnh công tác hòa giải ở cơ sở những tháng cuối năm 2026 và năm 2027 trên địa bàn tỉnh Lai Châu

Căn cứ Luật Hòa giải ở cơ sở năm 2013;

Căn cứ Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ.

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Nâng cao chất lượng hòa giải ở cơ sở; phấn đấu tỷ lệ hòa giải thành đạt từ 85% trở lên.

2. Yêu cầu

Phân công rõ việc, rõ người, rõ thời gian.

II. NỘI DUNG, NHIỆM VỤ

1. Rà soát, củng cố tổ hòa giải tại thôn, bản, tổ dân phố

- Cơ quan chủ trì: UBND các xã, phường.
- Cơ quan phối hợp: Sở Tư pháp.
- Thời gian thực hiện: Trước ngày 27/11/2026.

2. Tổ chức hội nghị tập huấn kỹ năng hòa giải cho hòa giải viên

- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Hội Luật gia tỉnh, Tòa án nhân dân tỉnh.
- Thời gian thực hiện: Tháng 12/2026.

3. Biên soạn tài liệu hỏi đáp pháp luật bằng tiếng dân tộc

- Cơ quan chủ trì: Tổ Biên soạn tài liệu dân tộc.
- Cơ quan phối hợp: Sở Tư pháp.
- Thời gian thực hiện: Quý I/2027.

4. Xây dựng chuyên mục hòa giải ở cơ sở trên sóng phát thanh

- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Câu lạc bộ Phát thanh vùng cao.
- Thời gian thực hiện: Quý II/2027.

5. Sơ kết công tác hòa giải ở cơ sở

- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: UBND các xã, phường.
- Thời gian thực hiện: Trước ngày 15/12/2027.

6. Bảo đảm kinh phí hỗ trợ tổ hòa giải

- Cơ quan chủ trì: Sở Tài chính.
- Cơ quan phối hợp: Sở Tư pháp.
- Thời gian thực hiện: Quý IV/2026.

III. TỔ CHỨC THỰC HIỆN

1. Sở Tư pháp theo dõi, đôn đốc, tổng hợp kết quả báo cáo Ủy ban nhân dân tỉnh.

2. UBND các xã, phường báo cáo kết quả trước ngày 10/12/2026.

Nơi nhận:
- Sở Tư pháp;
- UBND các xã, phường;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Văn Thử
"""
UNKNOWN = ("Tổ Biên soạn tài liệu dân tộc", "Câu lạc bộ Phát thanh vùng cao")


def word(text: str = PLAN) -> bytes:
    """The text as a Word file, a paragraph a line; its head stands in the middle."""
    made, head = docx.Document(), True
    for line in filter(str.strip, text.splitlines()):
        head = head and not line.startswith(("Căn cứ", "Thực hiện Quyết định"))
        paragraph = made.add_paragraph()
        paragraph.add_run(line).bold = head and line.isupper()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if head else WD_ALIGN_PARAGRAPH.JUSTIFY
    return _bytes_of(made.save)


def pdf(lines: Iterable[str]) -> bytes:
    """Text as a PDF with a Times-metric face."""
    import typst

    body = "\n\n".join(_escaped(line) for line in lines if line.strip())
    return bytes(typst.compile(f'#set text(lang: "vi")\n{body}'.encode()))


def long_pdf(pages: int) -> bytes:
    """A PDF of many pages, a word each."""
    import typst

    return bytes(typst.compile(b"#pagebreak()\n".join([b"Trang\n"] * pages)))


def scanned_pdf() -> bytes:
    """A PDF whose only page is a picture."""
    from PIL import Image

    return _bytes_of(lambda file: Image.new("L", (800, 1100), 240).save(file, "PDF"))


def zip_bomb() -> bytes:
    """A Word file whose text unpacks to 300 MB of blanks."""
    buffer = io.BytesIO(word("Một dòng"))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/extra.xml", b" " * (300 * 2**20))
    return buffer.getvalue()


def macro_word() -> bytes:
    """A Word file with a program inside."""
    buffer = io.BytesIO(word("Một dòng"))
    with zipfile.ZipFile(buffer, "a") as packed:
        packed.writestr("word/vbaProject.bin", b"\0" * 64)
    return buffer.getvalue()


def _escaped(line: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\#*_$`<>@=-+/[]~" else sign for sign in line)


def _bytes_of(write) -> bytes:
    buffer = io.BytesIO()
    write(buffer)
    return buffer.getvalue()
