"""A rehearsal on paper: the numbers and what each unit receives as a document, every list as a workbook."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localtime

from hoagiai.agencies.models import Agency
from hoagiai.base.documents.content import (
    AdministrativeDocument,
    Align,
    Annex,
    Column,
    Heading,
    Paragraph,
    PartialDate,
    Section,
    Table,
)
from hoagiai.base.documents.excel import Column as SheetColumn
from hoagiai.base.documents.excel import Kind as ColumnKind
from hoagiai.base.documents.excel import Sheet, Workbook
from hoagiai.base.formats import number
from hoagiai.borders.models import Rehearsal
from hoagiai.borders.queries.findings import KINDS, Kind, lines_of
from hoagiai.borders.queries.units import Goal
from hoagiai.plans.papers.plan_document import issuer_line, superior_line
from hoagiai.plans.papers.signing import head_of

AT_ONCE = 5_000
MOST_ON_PAPER = 300
"""So many rows of a list stand in the document; the workbook has them all."""
MOST_IN_WORKBOOK = 200_000

Arrivals = list[tuple[Goal, int, int, int]]


def rehearsal_document(
    rehearsal: Rehearsal, arrivals: Arrivals, *, author: Agency, made_on: date
) -> AdministrativeDocument:
    """The result of a rehearsal as a report; number and day are left for the clerk."""
    found = rehearsal.reorganisation
    figures = rehearsal.figures
    place = found.place.name if found.place else "cả nước"
    return AdministrativeDocument(
        superior=superior_line(author, made_on),
        issuer=issuer_line(author, made_on),
        sign="BC-STP" if author.name.startswith("Sở Tư pháp") else "BC",
        place=author.unit.short_name if author.unit else "Hà Nội",
        issued_on=PartialDate(year=made_on.year, month=made_on.month),
        doc_type="BÁO CÁO",
        title=f"Kết quả diễn tập phương án {found.title}",
        bases=[f"Căn cứ {found.decision} ngày {found.decided_on:%d/%m/%Y} của {found.issuer}"],
        opening=(
            f"{author.name} báo cáo kết quả diễn tập ngày {localtime(rehearsal.made_at):%d/%m/%Y} phương án sắp xếp tại {place}, "
            f"có hiệu lực từ ngày {found.effective:%d/%m/%Y}, về thôn, tổ dân phố, tổ hòa giải và hòa giải viên:"
        ),
        body=[
            Section(
                Heading("I. KẾT QUẢ CHUNG"),
                [
                    Paragraph(
                        f"{number(figures.get('sources', 0))} đơn vị cũ chuyển vào {number(figures.get('targets', 0))} đơn vị nhận."
                    ),
                    _figures(rehearsal),
                ],
            ),
            Section(Heading("II. VIỆC CẦN LÀM"), list(_to_do(rehearsal))),
        ],
        closing="Trên đây là kết quả diễn tập phương án sắp xếp",
        recipients=["Lưu: VT"],
        signature=head_of(author),
        annexes=[
            Annex(
                title="TỪNG ĐƠN VỊ NHẬN",
                note=f"Kèm theo Báo cáo của {author.name}",
                body=[_arrivals(arrivals)],
            ),
            *_annexes(rehearsal, author),
        ],
        draft=True,
    )


def rehearsal_workbook(rehearsal: Rehearsal, arrivals: Arrivals) -> Workbook:
    """Every number and every row behind it."""
    found = rehearsal.reorganisation
    told = [f"{found.decision} ngày {found.decided_on:%d/%m/%Y}, hiệu lực từ {found.effective:%d/%m/%Y}"]
    figures = [(kind.label, rehearsal.figures.get(kind.figure, 0), kind.advice) for kind in KINDS]
    received = [
        (goal.name, goal.province, villages, teams, mediators)
        for goal, villages, teams, mediators in arrivals
    ]
    whole = (
        SheetColumn("Thôn, tổ dân phố", 16, ColumnKind.INTEGER),
        SheetColumn("Tổ hòa giải", 14, ColumnKind.INTEGER),
    )
    sheets = [
        Sheet(
            "Tổng hợp",
            (
                SheetColumn("Nội dung", 52),
                SheetColumn("Số lượng", 14, ColumnKind.INTEGER),
                SheetColumn("Việc cần làm", 70),
            ),
            figures,
            title=f"Kết quả diễn tập: {found.title}",
            lines=told,
        ),
        Sheet(
            "Đơn vị nhận",
            (
                SheetColumn("Đơn vị nhận", 32),
                SheetColumn("Tỉnh, thành phố", 26),
                *whole,
                SheetColumn("Hòa giải viên", 14, ColumnKind.INTEGER),
            ),
            received,
            title="Từng đơn vị nhận",
        ),
    ]
    listed = [kind for kind in KINDS if rehearsal.figures.get(kind.figure) and kind.figure != "mediators"]
    sheets += [
        Sheet(
            kind.label[:31].replace("/", "-"),
            [SheetColumn(name, 36) for name in kind.columns if name],
            _rows(rehearsal, kind, MOST_IN_WORKBOOK),
            title=kind.label,
            lines=[kind.advice] if kind.advice else [],
        )
        for kind in listed
    ]
    return Workbook(found.title, sheets, created=localtime(rehearsal.made_at).date())


def _figures(rehearsal: Rehearsal) -> Table:
    rows = [(kind.label, rehearsal.figures.get(kind.figure, 0)) for kind in KINDS]
    columns = [Column("Nội dung", 4), Column("Số lượng", 1, Align.RIGHT)]
    return Table(columns, rows)


def _to_do(rehearsal: Rehearsal) -> Iterator[Paragraph]:
    found = False
    for kind in KINDS:
        many = rehearsal.figures.get(kind.figure, 0)
        if many and kind.advice and kind.figure != "mediators":
            found = True
            yield Paragraph(f"{number(many)}. {kind.advice}", lead=f"{kind.label}:")
    if not found:
        yield Paragraph("Không có việc nào phải xử lý thêm.")


def _arrivals(arrivals: Arrivals) -> Table:
    columns = [
        Column("Đơn vị nhận", 3),
        Column("Tỉnh, thành phố", 2),
        Column("Thôn, tổ dân phố", 1, Align.RIGHT),
        Column("Tổ hòa giải", 1, Align.RIGHT),
        Column("Hòa giải viên", 1, Align.RIGHT),
    ]
    rows = [
        (goal.name, goal.province, villages, teams, mediators)
        for goal, villages, teams, mediators in arrivals
    ]
    sums = [sum(int(row[place]) for row in rows) for place in (2, 3, 4)]
    return Table(columns, rows, totals=("Cộng", "", *sums))


def _annexes(rehearsal: Rehearsal, author: Agency) -> Iterator[Annex]:
    for kind in KINDS:
        if kind.figure in ("team_name", "team_parted", "position_by_hand") and rehearsal.figures.get(
            kind.figure
        ):
            rows = list(_rows(rehearsal, kind, MOST_ON_PAPER))
            columns = [Column(name, 2) for name in kind.columns if name]
            many = rehearsal.figures[kind.figure]
            note = f"Còn {number(many - len(rows))} dòng; tệp Excel có đủ." if many > len(rows) else ""
            yield Annex(
                title=kind.label.upper(),
                note=f"Kèm theo Báo cáo của {author.name}",
                body=[Table(columns, rows, note=note)],
            )


def _rows(rehearsal: Rehearsal, kind: Kind, most: int) -> Iterator[tuple[str, ...]]:
    """The rows of a list in pieces, so that a country does not stand in memory."""
    lines = lines_of(rehearsal, kind)
    width = len([name for name in kind.columns if name])
    for start in range(0, most, AT_ONCE):
        piece = list(lines.every[start : min(start + AT_ONCE, most)])
        for line in lines.drawn(piece):
            yield (line.title, *line.cells)[:width]
        if len(piece) < AT_ONCE:
            return
