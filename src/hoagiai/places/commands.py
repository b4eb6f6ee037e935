"""`hoagiai places …`: load the country and ask about it from the shell. Django is set up by the caller."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hoagiai.places.models import Unit
    from hoagiai.places.queries import Part

LEVELS = click.Choice(["province", "district", "commune"])
LEVEL_WORDS = "province là tỉnh, district là huyện, commune là xã"
DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])


@click.group()
def places() -> None:
    """Đơn vị hành chính: nạp dữ liệu và tra cứu theo ngày."""


@places.command()
def load() -> None:
    """Nạp toàn bộ đơn vị hành chính của cả nước (chạy lại nhiều lần được)."""
    from hoagiai.places.actions import load_units

    loaded = load_units()
    click.echo(f"Đã cập nhật {loaded.units} đơn vị và {loaded.successions} quan hệ kế thừa.")


@places.command()
@click.argument("text", metavar="TÊN")
@click.option("--on", "on", type=DAY, metavar="NGÀY", help="Chỉ những đơn vị tồn tại vào ngày này.")
def find(text: str, on: datetime | None) -> None:
    """Tìm theo tên, có dấu hoặc không dấu."""
    from hoagiai.places.queries import search

    found = list(search(text, _day(on)))
    for unit in found:
        click.echo(_line(unit))
    if not found:
        raise click.ClickException(f"Không có địa bàn nào tên “{text}”.")


@places.command()
@click.argument("code", metavar="MÃ")
@click.option("--level", type=LEVELS, required=True, help=f"Cấp: {LEVEL_WORDS}.")
@click.option("--on", "on", type=DAY, metavar="NGÀY", help="Ngày; cần khi mã đã được dùng lại.")
def show(code: str, level: str, on: datetime | None) -> None:
    """Một đơn vị theo mã: cấp trên, cấp dưới, trước và sau."""
    from hoagiai.places.queries import ancestors, children, predecessors, successors

    unit = _unit(code, level, _day(on))
    day = _day(on) or unit.valid_to or unit.valid_from or date.max
    click.echo(_line(unit))
    click.echo("Trực thuộc: " + (", ".join(each.name for each in ancestors(unit, day)) or "trung ương"))
    click.echo(f"Bên trong: {children(unit, day).count()} đơn vị")
    for title, parts in (("Hình thành từ", predecessors(unit)), ("Nay thuộc", successors(unit))):
        _print(title, parts)


@places.command()
@click.argument("code", metavar="MÃ")
@click.option("--level", type=LEVELS, required=True, help=f"Cấp của đơn vị hiện nay: {LEVEL_WORDS}.")
@click.option("--day", type=DAY, metavar="NGÀY", required=True, help="Ngày trong quá khứ.")
def was(code: str, level: str, day: datetime) -> None:
    """Đơn vị đang có nay gồm những đơn vị nào vào một ngày trước đây."""
    from hoagiai.base.clock import today
    from hoagiai.places.queries import consisted_of

    unit = _unit(code, level, today())
    click.echo(_line(unit))
    _print(f"Ngày {day:%d/%m/%Y} gồm", consisted_of(unit, day.date()))


def _unit(code: str, level: str, on: date | None) -> "Unit":
    from hoagiai.places.errors import ReusedCodeWithoutDay, UnknownUnit
    from hoagiai.places.queries import unit_by_code

    try:
        return unit_by_code(code, level, on)
    except (UnknownUnit, ReusedCodeWithoutDay) as refused:
        raise click.ClickException(str(refused)) from refused


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _line(unit: "Unit") -> str:
    above = f" · {unit.parent.name}" if unit.parent else ""
    return f"{unit.code}  {unit.name}{above}  ({unit.period})"


def _print(title: str, parts: list["Part"]) -> None:
    if parts:
        click.echo(f"{title}:")
    for part in parts:
        click.echo(f"  {_line(part.unit)}{' · một phần' if part.partial else ''}")
