"""Start Django for a command: database first, then settings and apps."""

import os

import click

from hoagiai.conf.embedded import ensure_database, var_folder


def start_django() -> None:
    """Make the database reachable and set Django up; one clear sentence when it is not."""
    embedded = ensure_database() is not None
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoagiai.conf.settings")
    import django
    from environs import EnvError

    try:
        django.setup()
    except EnvError as error:
        raise click.ClickException(f"Biến môi trường có giá trị không đúng. ({error})") from error
    except ValueError as error:
        raise click.ClickException(
            f"DATABASE_URL không đúng dạng postgresql://người:mật-khẩu@máy/tên: {error}"
        ) from error
    require_database(embedded=embedded)


def require_database(*, embedded: bool) -> None:
    """Check that the database answers; ClickException with what to look at and the server's own words."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except (OperationalError, ImproperlyConfigured) as error:
        said = " ".join(str(error).split())
        where = f"thư mục {var_folder() / 'postgres'} và tệp log trong đó" if embedded else "DATABASE_URL"
        raise click.ClickException(
            f"Không kết nối được cơ sở dữ liệu. Hãy kiểm tra {where}. ({said})"
        ) from error
