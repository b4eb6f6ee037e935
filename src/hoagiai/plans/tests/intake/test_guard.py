"""A document is read in a child process that no file can make outlive its limits."""

import os
import pickle
import time
import zipfile
from io import BytesIO

import pytest
from docx.oxml.ns import nsdecls

from hoagiai.plans.intake import errors, extract, extract_guarded, limits
from hoagiai.plans.intake.answering import Answer, pack, unpack
from hoagiai.plans.intake.guard import guarded
from hoagiai.plans.tests.intake import making


@pytest.mark.parametrize("name", ["kế hoạch.docx", "kế hoạch.pdf", "kế hoạch.html", "kế hoạch.txt"])
def test_the_child_gives_what_reading_here_gives(name):
    make = {"docx": making.as_word, "pdf": making.as_pdf, "html": making.as_html, "txt": making.as_text}
    data = make[name.rpartition(".")[2]]()

    assert extract_guarded(data, name) == extract(data, name)


def test_a_refusal_comes_back_as_itself():
    with pytest.raises(errors.WrongExtension) as refusal:
        extract_guarded(b"%PDF-1.7", "../thư mục/kế hoạch.docx")

    assert refusal.value.name == "kế hoạch.docx"
    assert "PDF" in refusal.value.message


def test_a_file_over_the_limit_is_refused_before_a_child_is_started(monkeypatch):
    monkeypatch.setattr("hoagiai.plans.intake.guard.COMMAND", ("/không/có",))

    with pytest.raises(errors.FileTooLarge):
        extract_guarded(bytes(limits.UPLOAD_BYTES + 1), "kế hoạch.docx")


def test_a_child_that_takes_too_long_is_killed(monkeypatch, tmp_path):
    script = tmp_path / "sleep.py"
    script.write_text(
        "import os, sys, time\nsys.stdin.buffer.read()\nopen(sys.argv[1] + '.pid', 'w').write(str(os.getpid()))\ntime.sleep(60)"
    )
    monkeypatch.setattr("hoagiai.plans.intake.guard.COMMAND", ("python3", str(script), str(tmp_path / "x")))
    start = time.monotonic()

    with pytest.raises(errors.TakesTooLong):
        guarded(b"ke hoach", "kế hoạch.txt", understand=False, seconds=1)

    assert time.monotonic() - start < 5
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "x.pid").read_text()), 0)


def test_a_child_that_needs_too_much_memory_is_refused():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        body = "<w:p/>" * 700_000
        archive.writestr(
            "word/document.xml", f"<w:document {nsdecls('w')}><w:body>{body}</w:body></w:document>"
        )

    with pytest.raises(errors.TooMuchMemory):
        guarded(buffer.getvalue(), "kế hoạch.docx", understand=False, memory=90 * limits.MEGABYTE)


def test_a_child_that_says_nothing_is_reported(monkeypatch):
    monkeypatch.setattr("hoagiai.plans.intake.guard.COMMAND", ("true",))

    with pytest.raises(errors.ReadingFailed):
        extract_guarded(b"ke hoach", "kế hoạch.txt")


def test_the_child_sees_no_secrets(monkeypatch, tmp_path):
    script = tmp_path / "environment.py"
    script.write_text(
        f"import os, pathlib, sys\nsys.stdin.buffer.read()\npathlib.Path(r'{tmp_path}/seen').write_text(str(dict(os.environ)))"
    )
    monkeypatch.setattr("hoagiai.plans.intake.guard.COMMAND", ("python3", str(script)))
    monkeypatch.setenv("DATABASE_URL", "postgresql://bí-mật")

    with pytest.raises(errors.ReadingFailed):
        extract_guarded(b"ke hoach", "kế hoạch.txt")

    assert "DATABASE_URL" not in (tmp_path / "seen").read_text()


def test_only_our_own_classes_are_taken_from_an_answer():
    class Evil:
        def __reduce__(self):
            return os.system, ("echo không",)

    assert unpack(pickle.dumps(Evil())) is None
    assert unpack(b"rubbish") is None
    answer = Answer(extract(b"ke hoach", "a.txt"), None)
    assert unpack(pack(answer)) == answer
