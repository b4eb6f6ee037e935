"""`hoagiai up` on a fresh folder: it starts, works, stops, survives a kill, and is backed up and restored.

One product is started for the whole file and the tests follow each other, because a first start takes a minute.
"""

import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from hoagiai.conf.demo.people import PASSWORD
from running.product import Caller, Running, free_port, hoagiai, processes_of

pytestmark = pytest.mark.slow
PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: 12/KH-UBND

Lai Châu, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Công tác hòa giải ở cơ sở năm 2026

II. NHIỆM VỤ

1. Rà soát tổ hòa giải

- Cơ quan chủ trì: Sở Tư pháp.
- Thời gian thực hiện: Quý II/2026.
"""


@pytest.fixture(scope="module")
def var() -> Iterator[Path]:
    """A fresh folder; not one of pytest's, which PostgreSQL's own user may not enter when root runs the tests."""
    folder = Path(tempfile.mkdtemp(prefix="hoagiai-up-"))
    folder.chmod(0o755)
    yield folder / "var"
    for process in processes_of(folder / "var"):  # a failed test may leave some
        process.kill()
    shutil.rmtree(folder, ignore_errors=True)


def test_it_starts_works_stops_and_starts_again(var, capsys):
    first = Running(var)
    with socket.create_connection(("127.0.0.1", first.port), timeout=5):
        pass
    assert Caller(first.url).get("/healthz")
    assert "Nạp dữ liệu minh họa" in first.said()
    until = time.monotonic() + 10
    while "chuyenvien.laichau" not in first.said():
        assert time.monotonic() < until, first.said()
        time.sleep(0.1)
    one_sentence(hoagiai(var, "up", PORT=str(free_port())), "Phần mềm đang chạy với thư mục")
    read_a_plan(first)
    assert first.interrupt() == 0
    assert "Đã dừng" in first.said()
    assert nothing_left(var)

    second = Running(var)
    second.kill()
    assert processes_of(var), "web server and worker were to outlive the killed parent"
    third = Running(var, port=second.port)
    assert Caller(third.url).get("/healthz")
    assert third.interrupt() == 0
    assert nothing_left(var)

    times = f"first start {first.seconds:.1f} s, second {second.seconds:.1f} s, after a kill {third.seconds:.1f} s"
    with capsys.disabled():
        sys.stdout.write(f"\n  {times}\n")
    assert second.seconds < 25
    assert third.seconds < 40


def test_restore_waits_until_the_product_is_stopped_and_a_dead_worker_is_named(var):
    running = Running(var)
    backup = var.parent / "khi-dang-chay.tar"
    assert hoagiai(var, "backup", str(backup)).returncode == 0

    one_sentence(hoagiai(var, "restore", "--yes", str(backup)), "Phần mềm đang chạy với thư mục")
    assert sign_in(running)

    worker = psutil.Process(int((var / "running").read_text().split()[2]))
    worker.kill()
    assert running.process.wait(timeout=40) == 1
    assert f"Tiến trình nền (tiến trình {worker.pid}) đã bị dừng bằng tín hiệu SIGKILL" in running.said()
    assert nothing_left(var)


def read_a_plan(running: Running) -> None:
    """Sign in, send a document, and let the worker read it."""
    caller = sign_in(running)
    page = caller.post("/ke-hoach/nhap/", {}, ("file", "ke-hoach.txt", PLAN.encode()))
    until = time.monotonic() + 30
    while "Lập kế hoạch (1 nhiệm vụ)" not in page:
        assert time.monotonic() < until, page
        time.sleep(0.5)
        page = caller.get(caller.address)


def sign_in(running: Running) -> Caller:
    caller = Caller(running.url)
    page = caller.post("/tai-khoan/dang-nhap/", {"login": "chuyenvien.laichau", "password": PASSWORD})
    assert "Vàng Thị Mẫu" in page
    return caller


def nothing_left(var: Path) -> bool:
    """Whether every process ended, PostgreSQL included, within some seconds."""
    until = time.monotonic() + 15
    while left := processes_of(var):
        assert time.monotonic() < until, left
        time.sleep(0.3)
    return True


def test_a_backup_brings_back_rows_and_files(var):
    stored = sorted(path.name for path in (var / "files").rglob("*") if path.is_file())
    saved = hoagiai(var, "backup", str(var.parent / "luu.tar"))
    assert saved.returncode == 0, saved.stderr
    code = "from hoagiai.plans.models import PlanImport as P; P.objects.filter(plan=None).delete(); print(P.objects.count())"
    before = hoagiai(
        var, "django", "shell", "-v0", "-c", code.replace("P.objects.filter(plan=None).delete(); ", "")
    )
    after = hoagiai(var, "django", "shell", "-v0", "-c", code)
    assert int(after.stdout) == int(before.stdout) - 1, after.stderr
    for path in (var / "files").rglob("*"):
        if path.is_file():
            path.unlink()

    brought = hoagiai(var, "restore", "--yes", str(var.parent / "luu.tar"))

    assert brought.returncode == 0, brought.stderr
    now = hoagiai(
        var, "django", "shell", "-v0", "-c", code.replace("P.objects.filter(plan=None).delete(); ", "")
    )
    assert now.stdout == before.stdout
    assert sorted(path.name for path in (var / "files").rglob("*") if path.is_file()) == stored
    assert stored


def test_a_port_in_use_is_one_clear_sentence(var):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = hoagiai(var, "up", PORT=str(port))

    one_sentence(refused, f"Cổng {port} đang được chương trình khác dùng")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            "postgresql://nobody:x@127.0.0.1:1/none",
            "Không kết nối được cơ sở dữ liệu. Hãy kiểm tra DATABASE_URL",
        ),
        ("không phải địa chỉ", "DATABASE_URL"),
        ("mysql://localhost/x", "DATABASE_URL"),
    ],
)
def test_a_wrong_database_address_is_one_clear_sentence(var, address, words):
    one_sentence(hoagiai(var, "up", PORT=str(free_port()), DATABASE_URL=address), words)


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(tmp_path):
    (tmp_path / "var").write_text("not a folder")

    one_sentence(hoagiai(tmp_path / "var", "up", PORT=str(free_port())), "Không ghi được vào thư mục")


def test_a_file_that_is_no_backup_is_refused(var, tmp_path):
    (tmp_path / "a.tar").write_text("x")

    one_sentence(hoagiai(var, "restore", "--yes", str(tmp_path / "a.tar")), "không phải tệp sao lưu")


def one_sentence(done, words: str) -> None:
    assert done.returncode != 0
    assert words in done.stderr
    assert "Traceback" not in done.stderr
