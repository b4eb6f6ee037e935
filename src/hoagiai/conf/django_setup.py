"""Start Django for a command: database first, then settings and apps."""

import os

import click

from hoagiai.conf.embedded import ensure_database


def start_django() -> None:
    """Make the database reachable and set Django up; one clear sentence when it is not."""
    ensure_database()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoagiai.conf.settings")
    import django

    try:
        django.setup()
    except ValueError as error:
        raise click.ClickException(
            f"DATABASE_URL không đúng dạng postgresql://người:mật-khẩu@máy/tên: {error}"
        ) from error
    require_database()


def require_database() -> None:
    """Check that the database answers; ClickException with the server's own words otherwise."""
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as error:
        said = " ".join(str(error).split())
        raise click.ClickException(
            f"Không kết nối được cơ sở dữ liệu. Hãy kiểm tra DATABASE_URL. ({said})"
        ) from error
