"""A long plan of invented bodies and people (dữ liệu giả lập), with everything a document can hold."""

from dataclasses import replace
from datetime import date

from hoagiai.base.documents.content import (
    AdministrativeDocument,
    Align,
    Annex,
    Column,
    Group,
    Heading,
    Items,
    Paragraph,
    PartialDate,
    Section,
    Signature,
    Table,
)

LONG_TASK = (
    "Tổ chức tập huấn, bồi dưỡng kiến thức pháp luật, kỹ năng giải quyết công việc cho đội ngũ công chức "
    "của các cơ quan, đơn vị trên địa bàn; biên soạn, cấp phát tài liệu hướng dẫn nghiệp vụ"
)
LEADS = (
    "Sở Tư pháp",
    "Văn phòng HĐND và UBND phường Nguyễn Bỉnh Khiêm",
    "UBND các xã, phường, đặc khu",
)


def work_table(*, rows: int = 24, landscape: bool = False) -> Table:
    columns = (
        Column("TT", 0.6, Align.CENTER),
        Column("Nội dung công việc", 4, Align.JUSTIFY),
        Column("Chủ trì", 2, over="Cơ quan"),
        Column("Phối hợp", 2, over="Cơ quan"),
        Column("Thời gian hoàn thành", 1.5, Align.CENTER),
        Column("Kinh phí (triệu đồng)", 1.2, Align.RIGHT),
    )
    lines: list[object] = []
    for place in range(1, rows + 1):
        if place % 8 == 1:
            lines.append(Group(f"Nhóm nhiệm vụ thứ {place // 8 + 1}", number="I" * (place // 8 + 1)))
        lines.append(
            (place, LONG_TASK, LEADS[place % 3], LEADS[(place + 1) % 3], date(2026, 6, place), 1234.5 * place)
        )
    return Table(
        columns,
        lines,
        totals=("", "Tổng cộng", "", "", "", 1234.5 * rows * (rows + 1) / 2),
        caption="Bảng 1. Phân công nhiệm vụ và thời gian hoàn thành",
        note="Ghi chú: số liệu giả lập.",
        landscape=landscape,
    )


def plan(**changes: object) -> AdministrativeDocument:
    body = [
        Section(
            Heading("I. Mục đích, yêu cầu"),
            [
                Section(
                    Heading("1. Mục đích", 2),
                    [
                        Paragraph(f"{LONG_TASK} theo quy định tại khoản 2 Điều 5 và Điều 17 của Luật. " * 3),
                        Items(
                            [
                                f"{LONG_TASK};",
                                "Bảo đảm 100% đơn vị hoàn thành trước ngày 15 tháng 12 năm 2026.",
                            ]
                        ),
                    ],
                ),
                Section(
                    Heading("2. Yêu cầu", 2), [Items([f"{LONG_TASK};"] * 3 + ["Đúng tiến độ, tiết kiệm."])]
                ),
            ],
        ),
        Section(
            Heading("II. Nội dung"),
            [
                Heading("1. Công tác chỉ đạo, điều hành", 2),
                Heading("1.1. Xây dựng và ban hành văn bản", 3),
                Heading("a) Văn bản của cấp tỉnh", 4),
                Paragraph(f"{LONG_TASK}. " * 4),
                Paragraph("Sở Tư pháp, Sở Tài chính.", lead="- Cơ quan chủ trì:"),
                Paragraph("Tiến độ được phân công như sau:"),
                work_table(),
                Paragraph(f"{LONG_TASK}."),
            ],
        ),
        Section(
            Heading("III. Tổ chức thực hiện"),
            [Paragraph(LONG_TASK + ".", lead=f"{n}. Sở Tư pháp:") for n in (1, 2, 3)],
        ),
    ]
    document = AdministrativeDocument(
        superior="Ủy ban nhân dân tỉnh Lai Châu",
        issuer="Sở Tư pháp",
        sign="KH-STP",
        place="Lai Châu",
        issued_on=PartialDate(2026, 5),
        doc_type="Kế hoạch",
        title="Thực hiện Đề án “Nâng cao năng lực đội ngũ công chức các cơ quan, đơn vị "
        "giai đoạn 2024 - 2030” năm 2026 trên địa bàn tỉnh Lai Châu",
        bases=[
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Căn cứ Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Thủ tướng Chính phủ;",
            "Theo đề nghị của Trưởng phòng Phổ biến, giáo dục pháp luật,",
        ],
        opening="Sở Tư pháp ban hành Kế hoạch thực hiện Đề án năm 2026 như sau:",
        body=body,
        closing="Trên đây là Kế hoạch thực hiện Đề án năm 2026; trong quá trình thực hiện, nếu có khó khăn, "
        "vướng mắc, đề nghị các cơ quan, đơn vị kịp thời phản ánh về Sở Tư pháp để tổng hợp, báo cáo.",
        recipients=[
            "Bộ Tư pháp (Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý)",
            "Ủy ban nhân dân tỉnh (để báo cáo)",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội",
            "UBND các xã, phường",
            "Lưu: VT, PBGDPL",
        ],
        signature=Signature("Phó Giám đốc", "Nguyễn Phúc Bảo Khánh Hương Giang", ["KT. Giám đốc"]),
        annexes=[
            Annex(
                "Danh mục nhiệm vụ năm 2026",
                [work_table(rows=10)],
                "Kèm theo Kế hoạch số       /KH-STP ngày    tháng 5 năm 2026 của Sở Tư pháp",
                landscape=True,
            ),
            Annex(
                "Danh sách đơn vị",
                [Paragraph(LONG_TASK), work_table(rows=3)],
                "Kèm theo Kế hoạch của Sở Tư pháp",
            ),
        ],
    )
    return replace(document, **changes)
