"""`hoagiai accounts`: what the operator does at the command line."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import click

Day = click.DateTime(formats=["%d/%m/%Y", "%Y-%m-%d"])


@click.group("accounts")
def accounts() -> None:
    """Tài khoản và vị trí công tác."""


@accounts.command("list")
@click.argument("text", metavar="[CHỮ]", required=False, default="")
def list_accounts(text: str) -> None:
    """Liệt kê tài khoản có CHỮ trong họ tên, tên đăng nhập hoặc thư điện tử."""
    from hoagiai.accounts import queries
    from hoagiai.accounts.models import User
    from hoagiai.base.clock import today

    found = queries.with_positions(queries.people_matching(User.objects.all(), text), today())
    for user in found.order_by("username"):
        held = "; ".join(f"{p.title}, {p.agency}" for p in user.held_now)  # type: ignore[attr-defined]  # prefetched
        state = "" if user.is_active else " [đã ngừng]"
        click.echo(f"{user.username}\t{user.full_name}{state}\t{held}")


@accounts.command("create")
@click.argument("username", metavar="TÊN_ĐĂNG_NHẬP")
@click.argument("full_name", metavar="HỌ_TÊN")
@click.option("--email", default="", metavar="ĐỊA_CHỈ", help="Thư điện tử.")
def create(username: str, full_name: str, email: str) -> None:
    """Lập tài khoản (chưa có vị trí) và in mật khẩu dùng một lần."""
    from hoagiai.accounts import actions

    _, password = _refused(actions.create_bare_account, username=username, full_name=full_name, email=email)
    click.echo(f"Tên đăng nhập: {username.lower()}\nMật khẩu dùng một lần: {password}")


@accounts.command("password")
@click.argument("username", metavar="TÊN_ĐĂNG_NHẬP")
def password(username: str) -> None:
    """Cấp mật khẩu dùng một lần cho TÊN_ĐĂNG_NHẬP."""
    from hoagiai.accounts import actions
    from hoagiai.base.clock import today

    click.echo(actions.give_password(user=_user(username), on=today(), by=None))


@accounts.command("grant")
@click.argument("username", metavar="TÊN_ĐĂNG_NHẬP")
@click.argument("role", metavar="VAI_TRÒ")
@click.argument("agency", metavar="CƠ_QUAN")
@click.option("--title", required=True, metavar="CHỨC_DANH", help="Chức danh, ví dụ: Chuyên viên.")
@click.option("--from", "first", type=Day, metavar="NGÀY", help="Từ ngày (mặc định: hôm nay).")
def grant(username: str, role: str, agency: str, title: str, first: datetime | None) -> None:
    """Giao vai trò VAI_TRÒ tại CƠ_QUAN (tên đầy đủ hoặc mã) cho TÊN_ĐĂNG_NHẬP."""
    from hoagiai.accounts import actions, queries
    from hoagiai.accounts.terms import ROLES
    from hoagiai.base.clock import today

    if role not in ROLES:
        raise click.ClickException(f"Không có vai trò “{role}”. Các vai trò: {', '.join(ROLES)}.")
    found = queries.any_agencies_named(agency, today())
    if len(found) != 1:
        raise click.ClickException(f"Có {len(found)} cơ quan tên “{agency}”; hãy ghi tên đầy đủ hoặc mã.")
    _refused(
        actions.grant_position,
        user=_user(username),
        agency=found[0],
        role_code=role,
        title=title,
        valid_from=first.date() if first else today(),
        on=today(),
        by=None,
    )
    click.echo(f"Đã giao {ROLES[role].label} tại {found[0].name} cho {username}.")


@accounts.command("deactivate")
@click.argument("username", metavar="TÊN_ĐĂNG_NHẬP")
@click.option("--reason", required=True, metavar="LÝ_DO", help="Lý do.")
def deactivate(username: str, reason: str) -> None:
    """Ngừng tài khoản TÊN_ĐĂNG_NHẬP."""
    from hoagiai.accounts import actions
    from hoagiai.base.clock import today

    actions.close_account(user=_user(username), reason=reason, on=today(), by=None)
    click.echo(f"Đã ngừng tài khoản {username}.")


def _user(username: str) -> Any:
    from hoagiai.accounts.models import User

    user = User.objects.filter(username=username.lower()).first()
    if user is None:
        raise click.ClickException(f"Không có tài khoản “{username}”.")
    return user


def _refused(action: Callable[..., Any], **values: Any) -> Any:
    """Run an action; a refusal is one clear sentence."""
    from django.core.exceptions import ValidationError

    try:
        return action(**values)
    except ValidationError as error:
        raise click.ClickException(" ".join(error.messages)) from error
