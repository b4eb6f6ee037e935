"""`hoagiai borders`: draft what the register of units knows, rehearse, carry out what is due."""

from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hoagiai.accounts.models import User
    from hoagiai.places.models import Unit


@click.group()
def borders() -> None:
    """Sắp xếp địa bàn: lập phương án từ danh mục đơn vị hành chính, diễn tập, thực hiện."""


@borders.command()
@click.option("--by", "username", required=True, metavar="TÀI KHOẢN", help="Người lập phương án.")
@click.option(
    "--day",
    default="2025-07-01",
    show_default=True,
    metavar="NGÀY",
    help="Ngày hiệu lực của đợt sắp xếp, dạng 2025-07-01.",
)
@click.option(
    "--province", default="", metavar="TỈNH", help="Chỉ một tỉnh, thành phố hiện nay, theo tên gọi hoặc mã."
)
@click.option("--decision", required=True, metavar="VĂN BẢN", help="Số, ký hiệu văn bản sắp xếp.")
@click.option("--issuer", required=True, metavar="CƠ QUAN", help="Cơ quan ban hành văn bản.")
@click.option("--decided", required=True, metavar="NGÀY", help="Ngày văn bản.")
def draft(username: str, day: str, province: str, decision: str, issuer: str, decided: str) -> None:
    """Lập phương án từ các đơn vị cũ, mới mà danh mục đã ghi cho một ngày."""
    from hoagiai.borders import actions

    effective, place, by = _day(day), _province(province), _user(username)
    title = f"Sắp xếp đơn vị hành chính ngày {effective:%d/%m/%Y}"
    made = actions.draft_reorganisation(
        title=f"{title}, {place.name}" if place else title,
        decision=decision,
        decided_on=_day(decided),
        issuer=issuer,
        effective=effective,
        place=place,
        by=by,
    )
    many = actions.take_known_transfers(reorganisation=made, by=by)
    click.echo(f"Đã lập phương án {made.code}: {many} dòng đơn vị cũ → đơn vị mới.")


@borders.command()
@click.argument("code", metavar="MÃ")
@click.option("--by", "username", required=True, metavar="TÀI KHOẢN", help="Người diễn tập.")
def rehearse(code: str, username: str) -> None:
    """Diễn tập một phương án và in các số; không ghi gì vào sổ."""
    from django.core.exceptions import ValidationError

    from hoagiai.borders import actions
    from hoagiai.borders.models import Reorganisation
    from hoagiai.borders.queries.findings import KINDS

    try:
        found = Reorganisation.objects.filter(code=code).first()
    except ValidationError:
        found = None
    if found is None:
        raise click.ClickException(f"Không có phương án mã {code}. Mã nằm trong địa chỉ trang của phương án.")
    figures = actions.keep_rehearsal(reorganisation=found, by=_user(username)).figures
    for kind in KINDS:
        click.echo(f"{figures.get(kind.figure, 0):>9,}".replace(",", ".") + f"  {kind.label}")


@borders.command()
def apply() -> None:
    """Thực hiện mọi phương án đã ký đến hạn, làm tiếp việc dang dở (máy cũng tự làm hai phút một lần)."""
    from hoagiai.base.clock import today
    from hoagiai.borders.actions import apply_due

    done = apply_due(on=today())
    for each in done:
        click.echo(f"{each.title}: {each.get_state_display()}.")
    if not done:
        click.echo("Không có phương án nào được thực hiện; phương án đến hạn mà gặp lỗi có trong nhật ký.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.ClickException(f"“{text}” không phải là ngày; ghi dạng 2025-07-01.") from None


def _user(username: str) -> "User":
    from hoagiai.accounts.models import User
    from hoagiai.accounts.queries import may
    from hoagiai.accounts.terms import Permission
    from hoagiai.base.clock import today

    found = User.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise click.ClickException(f"Không có tài khoản “{username}” đang hoạt động.")
    if not may(found, Permission.BORDER_PREPARE, on=today()):
        raise click.ClickException(
            f"Tài khoản “{username}” không có quyền {Permission.BORDER_PREPARE.label}."
        )
    return found


def _province(name: str) -> "Unit | None":
    from hoagiai.places.models import Unit

    if not name:
        return None
    found = Unit.objects.filter(level="province", valid_to=None)
    unit = found.filter(short_name=name).first() or found.filter(code=name).first()
    if unit is None:
        raise click.ClickException(f"Không có tỉnh, thành phố “{name}” hiện nay.")
    return unit
