"""`hoagiai plan`: reading plan documents from the command line, without a database."""

import json
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from hoagiai.plans.reader.reading import Extracted, Reading


@click.group()
def plan() -> None:
    """Kế hoạch: đọc văn bản kế hoạch thành nhiệm vụ."""


@plan.command()
@click.argument("files", metavar="TỆP...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON (UTF-8).")
@click.option(
    "--out",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path, file_okay=False),
    help="Ghi mỗi tệp thành một tệp .json vào thư mục này.",
)
def parse(files: tuple[Path, ...], as_json: bool, out: Path | None) -> None:
    """Đọc các tệp .docx, .pdf, .txt, .md, .html và cho biết bên trong có gì."""
    from hoagiai.plans.intake.errors import IntakeRefused

    logging.getLogger("hoagiai").addHandler(logging.NullHandler())  # one sentence is said below
    failed, found = False, []
    for file in files:
        try:
            source, reading = _read(file)
        except (IntakeRefused, OSError) as error:
            click.echo(_sentence(error, file), err=True)
            failed = True
            continue
        if out is not None:
            _write(out / f"{file.stem}.json", _json(source, reading, file))
        elif as_json:
            found.append(_json(source, reading, file))
        else:
            click.echo(_summary(source, reading, file))
    if as_json and found:
        _print(found[0] if len(files) == 1 else found)
    sys.exit(1 if failed else 0)


def _read(file: Path) -> tuple["Extracted", "Reading"]:
    from hoagiai.plans.intake import read_guarded
    from hoagiai.plans.intake.extracting import check_size

    check_size(file.stat().st_size, file.name)
    return read_guarded(file.read_bytes(), file.name)


def _json(source: "Extracted", reading: "Reading", file: Path) -> dict[str, Any]:
    from hoagiai.plans.reader.as_json import to_json

    return to_json(reading, source, file.name)


def _summary(source: "Extracted", reading: "Reading", file: Path) -> str:
    from hoagiai.plans.intake.summary import summary

    return summary(source, reading, file.name)


def _write(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _print(content: Any) -> None:
    sys.stdout.buffer.write((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _sentence(error: Exception, file: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Không tìm thấy tệp “{file}”. Hãy kiểm tra lại đường dẫn."
    if isinstance(error, IsADirectoryError):
        return f"“{file}” là một thư mục. Hãy chỉ ra từng tệp cần đọc."
    if isinstance(error, PermissionError):
        return f"Không có quyền mở tệp “{file}”."
    if isinstance(error, OSError):
        return f"Không mở được tệp “{file}”: {error.strerror or error}."
    return str(error)
