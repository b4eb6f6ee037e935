"""What the note of a run says to the next start and to restore."""

import os
import subprocess
import sys
import time

import click
import psutil
import pytest
from click.testing import CliRunner

from hoagiai.conf import processes, running
from hoagiai.conf.backup import restore


@pytest.fixture
def other():
    """A living process whose command line names the product."""
    command = [sys.executable, "-c", "import time; time.sleep(60)", "hoagiai"]
    with subprocess.Popen(command, start_new_session=True) as process:
        while "hoagiai" not in psutil.Process(process.pid).cmdline():
            time.sleep(0.01)  # its command line is there a moment after its start
        yield process
        process.kill()


def ended(*arguments: str) -> processes.Child:
    child = subprocess.Popen([sys.executable, "-c", *arguments])
    child.wait()
    return child


def test_a_living_run_refuses_restore_and_stays(other, tmp_path, monkeypatch):
    monkeypatch.setenv("HOAGIAI_VAR", str(tmp_path))
    (tmp_path / "running").write_text(f"{other.pid}\n")
    backup = tmp_path / "a.tar"
    subprocess.run(["tar", "-cf", backup, "--files-from", os.devnull], check=True)

    done = CliRunner().invoke(restore, ["--yes", str(backup)])

    assert done.exit_code == 1
    assert f"Phần mềm đang chạy với thư mục {tmp_path} (tiến trình {other.pid})" in done.output
    assert other.poll() is None


def test_what_a_killed_run_left_is_stopped(other, tmp_path):
    note = tmp_path / "running"
    note.write_text(f"{ended('pass').pid}\n{other.pid}\n")

    running.stop_leftovers(note)

    other.wait(timeout=5)
    assert not note.exists()


@pytest.mark.parametrize(
    "words",
    [None, "", "không phải số", str(os.getpid())],
    ids=["no note", "empty", "no number", "own process"],
)
def test_no_run_is_seen_where_none_is(words, tmp_path):
    """The last: a container restarts with the number that the run before it had."""
    note = tmp_path / "running"
    if words is not None:
        note.write_text(words, encoding="utf-8")

    running.refuse_if_running(note)


def test_a_start_is_refused_while_another_lives(other, tmp_path):
    note = tmp_path / "running"
    note.write_text(str(other.pid))

    with pytest.raises(click.ClickException, match="Ctrl-C"):
        running.stop_leftovers(note)


def test_the_child_that_ended_is_named_with_its_reason(other):
    failed, killed = ended("raise SystemExit(3)"), ended("import os; os.kill(os.getpid(), 9)")

    assert f"Tiến trình nền (tiến trình {failed.pid}) đã tự kết thúc với mã 3" in processes.why_ended(
        [other, failed]
    )
    assert "Máy chủ web" in processes.why_ended([killed, other])
    assert "tín hiệu SIGKILL, thường do máy hết bộ nhớ" in processes.why_ended([killed, other])
