"""Load, list and reset the demonstration."""

from datetime import timedelta

import click

PLANS = (
    ("lai-chau.txt", "Ủy ban nhân dân tỉnh Lai Châu", "Lai Châu", "chuyenvien.laichau", 1),
    ("viet-hoa.txt", "Ủy ban nhân dân phường Việt Hòa", "Hải Phòng", "lanhdao.viethoa", 2),
    ("hoi-luat-gia.txt", "Hội Luật gia tỉnh Lai Châu", "Lai Châu", "luatgia.laichau", 2),
)
"""Document, issuer, its province, who brings it in and accepts the work, month in which it is issued."""


@click.group(invoke_without_command=True)
@click.option("--country", is_flag=True, help="Sinh sổ sách cả nước: 87.396 tổ, 549.446 hòa giải viên.")
@click.option(
    "--province", default="", metavar="TÊN", help="Chỉ sinh sổ sách của một tỉnh, thành phố hiện nay."
)
@click.option(
    "--before-reform",
    is_flag=True,
    help="Đưa sổ sách đã sinh về ngày 30/6/2025, để thử sắp xếp địa bàn ngày 01/7/2025.",
)
@click.option("--seed", default=315, show_default=True, metavar="SỐ", help="Hạt giống của bộ sinh số liệu.")
@click.pass_context
def demo(ctx: click.Context, country: bool, province: str, before_reform: bool, seed: int) -> None:
    """Dữ liệu minh họa (dữ liệu giả lập)."""
    if ctx.invoked_subcommand:
        return
    if not country and not province:
        click.echo(ctx.get_help())
        return
    from hoagiai.conf.demo.country.command import generate

    generate(province=province, seed=seed, before_reform=before_reform)


@demo.command("load")
def load() -> None:
    """Nạp dữ liệu minh họa nếu chưa có."""
    if is_loaded():
        raise click.ClickException("Đã có dữ liệu minh họa. Dùng `hoagiai demo reset` để nạp lại từ đầu.")
    load_demo()
    click.echo(account_list())


@demo.command("accounts")
def accounts() -> None:
    """Danh sách tài khoản minh họa."""
    click.echo(account_list())


@demo.command("reset")
@click.option("--yes", is_flag=True, help="Không hỏi lại.")
def reset(yes: bool) -> None:
    """Xóa toàn bộ dữ liệu trong cơ sở dữ liệu này và nạp lại dữ liệu minh họa."""
    from django.core.management import call_command

    from hoagiai.accounts.models import User
    from hoagiai.conf.setup import prepare

    if User.objects.filter(synthetic=False).exists():
        raise click.ClickException(
            "Cơ sở dữ liệu này có người dùng thật nên không xóa. Chỉ đặt lại được bản chỉ có dữ liệu giả lập."
        )
    if not yes:
        click.confirm("Toàn bộ dữ liệu hiện có sẽ bị xóa. Tiếp tục?", abort=True)
    call_command("flush", verbosity=0, interactive=False)
    prepare(demo=True)
    click.echo(account_list())


def is_loaded() -> bool:
    """Whether anybody has an account: a system in use gets no demonstration."""
    from hoagiai.accounts.models import User

    return User.objects.exists()


def is_demo() -> bool:
    """Whether this is the demonstration: everybody in it is invented."""
    from hoagiai.accounts.models import User

    return User.objects.exists() and not User.objects.filter(synthetic=False).exists()


def load_demo() -> None:
    """People of two provinces, three plans read from their documents, work under way; all or nothing."""
    from django.db import transaction

    from hoagiai.base.clock import today
    from hoagiai.conf.demo.dating import date_back
    from hoagiai.conf.demo.documents_in import bring_in
    from hoagiai.conf.demo.officers import officers_of
    from hoagiai.conf.demo.people import body_named, load_people
    from hoagiai.conf.demo.work import bodies_at_work, carry_out, meet_difficulties
    from hoagiai.desk.actions import make_notices
    from hoagiai.desk.models import Notice

    on = today()
    year = (on - timedelta(days=60)).year
    with transaction.atomic():
        users = load_people()
        for name, issuer, province, writer, month in PLANS:
            given = on.replace(year=year, month=month, day=20)
            plan = bring_in(name, year=year, issuer=body_named(issuer, province), by=users[writer], on=given)
            officers = officers_of(bodies_at_work(plan))
            carry_out(plan, officers=officers, issuer=users[writer], on=on)
            if name == "lai-chau.txt":
                meet_difficulties(plan, officers=officers, issuer=users[writer], on=on)
        Notice.objects.all().delete()  # months of acts were told as today's; the day's own notices remain
        make_notices(on=on)
        date_back(on=on)


def account_list() -> str:
    """The demonstration accounts as text."""
    from hoagiai.conf.demo.password import PASSWORD
    from hoagiai.conf.demo.people import PEOPLE

    width = max(len(person.username) for person in PEOPLE)
    lines = [f"    {person.username:<{width}}  {person.title}, {person.agency}" for person in PEOPLE]
    return "\n".join([f"  Tài khoản minh họa (dữ liệu giả lập), mật khẩu chung: {PASSWORD}", *lines, ""])
