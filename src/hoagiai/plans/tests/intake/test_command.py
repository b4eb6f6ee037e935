"""`hoagiai plan parse`: files in, JSON or a summary out, one sentence for what cannot be read."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from hoagiai.plans.commands import plan
from hoagiai.plans.tests.intake import making


@pytest.fixture
def folder(tmp_path):
    """A folder with the invented plan in three formats."""
    (tmp_path / "kế hoạch.docx").write_bytes(making.as_word())
    (tmp_path / "bản pdf.pdf").write_bytes(making.as_pdf())
    (tmp_path / "bản chữ.txt").write_bytes(making.as_text())
    return tmp_path


def run(*arguments):
    """Run the command with these arguments."""
    return CliRunner().invoke(plan, ["parse", *map(str, arguments)])


def test_json_is_printed_as_it_is_in_vietnamese(folder):
    result = run(folder / "kế hoạch.docx", "--json")

    content = json.loads(result.stdout)
    assert result.exit_code == 0
    assert content["number"] == "27/KH-UBND"
    assert content["date"] == "2026-01-12"
    assert "Rà soát, kiện toàn tổ hòa giải ở các thôn" in result.stdout


def test_a_folder_of_json_gets_one_file_each(folder):
    files = [folder / name for name in ("kế hoạch.docx", "bản pdf.pdf", "bản chữ.txt")]
    result = run(*files, "--out", folder / "kết quả")

    found = [json.loads((folder / "kết quả" / f"{file.stem}.json").read_text("utf-8")) for file in files]
    assert result.exit_code == 0
    assert result.stdout == ""
    titles = [[task["title"] for task in content["tasks"]] for content in found]
    assert titles[0] == titles[1] == titles[2]
    assert len(titles[0]) > 3


def test_without_json_a_summary_is_printed(folder):
    result = run(folder / "bản chữ.txt")

    assert "Số, ký hiệu: 27/KH-UBND" in result.stdout
    assert "Ngày: 12/01/2026" in result.stdout
    assert "chủ trì: Phòng Văn hóa - Xã hội xã" in result.stdout


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "không có nội dung"), (b"\x00\x01\x02" * 90, "không phải văn bản")]
)
def test_a_bad_file_gives_one_sentence_and_code_one(tmp_path, content, words):
    (tmp_path / "hỏng.txt").write_bytes(content)
    result = run(tmp_path / "hỏng.txt", "--json")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_good_files_are_read_beside_a_missing_one(folder):
    result = run(folder / "không có.docx", folder / "bản chữ.txt", "--out", folder)

    assert result.exit_code == 1
    assert "Không tìm thấy tệp" in result.stderr
    assert (folder / "bản chữ.json").exists()


def test_help_loads_neither_django_nor_the_readers_of_files():
    code = (
        "import sys; from hoagiai.conf.command import main\n"
        "try: main(['plan', 'parse', '--help'])\n"
        "except SystemExit: pass\n"
        "sys.exit(any(name in sys.modules for name in ('django', 'pdfplumber', 'docx', 'lxml')))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert result.returncode == 0
    assert "TỆP" in result.stdout.decode()
