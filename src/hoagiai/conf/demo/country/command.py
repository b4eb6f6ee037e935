"""`hoagiai demo --country`: generate, and say how much."""

import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hoagiai.places.models import Unit

_TOLD = (
    ("teams_team", "tổ hòa giải"),
    ("teams_mediator", "lượt làm hòa giải viên"),
    ("teams_person", "người"),
    ("places_neighbourhood", "thôn, tổ dân phố"),
    ("teams_decision", "quyết định"),
)


def generate(*, province: str, seed: int, before_reform: bool = False) -> None:
    """Fill the registers of the country, or of one province of today; refuses where real people work."""
    from hoagiai.accounts.models import User
    from hoagiai.conf.demo.country.load import load_country

    if User.objects.filter(synthetic=False).exists():
        raise click.ClickException(
            "Cơ sở dữ liệu này có người dùng thật nên không nạp dữ liệu giả lập của cả nước."
        )
    began = time.monotonic()
    loaded = load_country(
        seed=seed,
        province=_province(province) if province else None,
        say=lambda words: click.echo(f"  ✓ {words} ({time.monotonic() - began:.0f} giây)"),
    )
    if before_reform:
        from hoagiai.conf.demo.country.before_the_reform import go_back_before_the_reform

        go_back_before_the_reform()
        click.echo("  Sổ sách đang như ngày 30/6/2025: thôn, tổ ở các xã cũ.")
    told = [f"{loaded.rows[table]:,}".replace(",", ".") + f" {words}" for table, words in _TOLD]
    click.echo(f"  Đã nạp (dữ liệu giả lập): {', '.join(told)}.")
    seconds = f"{time.monotonic() - began:.1f}".replace(".", ",")
    click.echo(f"  Thời gian: {seconds} giây.")


def _province(name: str) -> "Unit":
    from hoagiai.places.models import Unit

    found = Unit.objects.filter(level="province", valid_to=None)
    unit = found.filter(short_name=name).first() or found.filter(code=name).first()
    if unit is None:
        raise click.ClickException(
            f"Không có tỉnh, thành phố “{name}” hiện nay. Ví dụ: --province 'Lai Châu'."
        )
    return unit
