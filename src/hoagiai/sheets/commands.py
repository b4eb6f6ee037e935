"""`hoagiai registers`: lists of Excel read and brought in from the command line. `apply` alone needs the database."""

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click


@click.group()
def registers() -> None:
    """Sổ sách: đọc và ghi sổ danh sách thôn, tổ hòa giải, hòa giải viên từ Excel."""


@registers.command()
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON (UTF-8).")
@click.option(
    "--register",
    type=click.Choice(["neighbourhoods", "teams", "mediators"]),
    help="Danh sách này là gì (nếu phần mềm hiểu chưa đúng).",
)
@click.option("--no-values", is_flag=True, help="Không in giá trị của từng hàng.")
def read(file: Path, as_json: bool, register: str | None, no_values: bool) -> None:
    """Đọc một tệp .xlsx, .xls, .ods, .csv và cho biết phần mềm hiểu thế nào; không ghi gì."""
    from hoagiai.base.sheets import SheetRefused
    from hoagiai.sheets.reading import Register
    from hoagiai.sheets.reading import as_json as output
    from hoagiai.sheets.reading import read as read_list
    from hoagiai.sheets.reading.summary import summary

    try:
        understood = read_list(file, Register(register) if register else None, on=_today())
    except (SheetRefused, OSError) as error:
        click.echo(_sentence(error, file), err=True)
        sys.exit(1)
    if as_json:
        for piece in output.pieces(understood, on=_today(), values=not no_values):
            sys.stdout.buffer.write(piece.encode("utf-8"))
    else:
        click.echo(summary(understood, _today()))


@registers.command()
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--commune", required=True, metavar="MÃ", help="Mã xã, phường, đặc khu của danh sách.")
@click.option("--dry-run", is_flag=True, help="Chỉ cho biết sẽ ghi gì; không ghi.")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]),
    metavar="NGÀY",
    help="Danh sách đúng vào ngày nào (mặc định: hôm nay).",
)
@click.option(
    "--register",
    type=click.Choice(["neighbourhoods", "teams", "mediators"]),
    help="Danh sách này là gì (nếu phần mềm hiểu chưa đúng).",
)
@click.option(
    "--undated",
    type=click.Choice(["day", "before"]),
    default="day",
    help="Người không ghi ngày công nhận: tính từ ngày của danh sách (day, mặc định) hay từ trước khi lập sổ (before).",
)
@click.option("--by", default="", metavar="TÊN_ĐĂNG_NHẬP", help="Người ghi sổ (mặc định: quản trị hệ thống).")
@click.pass_obj
def apply(
    start: Callable[[], None] | None,
    file: Path,
    commune: str,
    dry_run: bool,
    on: datetime | None,
    register: str | None,
    undated: str,
    by: str,
) -> None:
    """Đưa một danh sách vào sổ của một xã: đọc, so với sổ rồi ghi; dòng sai và dòng cần xem để lại."""
    from hoagiai.base.errors import Refusal

    if start:
        start()
    from hoagiai.sheets.at_terminal import bring_in

    try:
        told = bring_in(
            file=file,
            commune=commune,
            on=on.date() if on else None,
            register=register or "",
            undated=undated,
            by=by,
            dry_run=dry_run,
        )
    except (Refusal, OSError) as error:
        click.echo(_sentence(error, file), err=True)
        sys.exit(1)
    click.echo("\n".join(told.lines))
    sys.exit(2 if told.left_out else 0)


def _today() -> date:
    """Today in Việt Nam, without the settings that `base.clock` needs: this command starts nothing."""
    fixed = os.environ.get("HOAGIAI_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def _sentence(error: Exception, file: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Không tìm thấy tệp “{file}”. Hãy kiểm tra lại đường dẫn."
    if isinstance(error, IsADirectoryError):
        return f"“{file}” là một thư mục. Hãy chỉ ra một tệp."
    if isinstance(error, PermissionError):
        return f"Không có quyền mở tệp “{file}”."
    if isinstance(error, OSError):
        return f"Không mở được tệp “{file}”: {error.strerror or error}."
    return str(error)
