"""What the command line library says, in Vietnamese. click marks its words for gettext; here is the answer."""

import importlib
from typing import Any

import click

WORDS = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Các lệnh",
    "Positional arguments": "Tham số",
    "Show this message and exit.": "Hiện hướng dẫn này.",
    "Show the version and exit.": "Hiện số phiên bản.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "default: {default}": "mặc định: {default}",
    "env var: {var}": "biến môi trường: {var}",
    "required": "bắt buộc",
    "Error: {message}": "Lỗi: {message}",
    "Error: invalid input": "Hãy gõ y (có) hoặc n (không).",
    "Aborted!": "Đã hủy.",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: {command} {option}",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "No such command {name!r}.": "Không có lệnh “{name}”.",
    "No such option {name!r}.": "Không có tùy chọn “{name}”.",
    "Did you mean {possibility}?": "Có phải là {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Có phải là một trong: {possibilities}?",
    "Got unexpected extra argument ({args})": "Thừa tham số: {args}.",
    "Got unexpected extra arguments ({args})": "Thừa tham số: {args}.",
    "Option {name!r} requires an argument.": "Tùy chọn “{name}” cần một giá trị đi kèm.",
    "Option {name!r} requires {nargs} arguments.": "Tùy chọn “{name}” cần {nargs} giá trị đi kèm.",
    "Option {name!r} does not take a value.": "Tùy chọn “{name}” không nhận giá trị.",
    "Invalid value: {message}": "Giá trị không đúng: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không đúng: {message}",
    "Choose from:\n\t{choices}": "Hãy chọn:\n\t{choices}",
    "{value!r} is not {choice}.": "“{value}” không phải {choice}.",
    "{value!r} is not one of {choices}.": "“{value}” không thuộc {choices}.",
    "{value!r} does not match the format {format}.": "“{value}” không phải ngày dạng dd/mm/yyyy.",
    "{value!r} does not match the formats {formats}.": "“{value}” không phải ngày dạng dd/mm/yyyy hay yyyy-mm-dd.",
    "{value!r} is not a valid {number_type}.": "“{value}” không phải số.",
    "{name} {filename!r} does not exist.": "không có “{filename}”. Hãy kiểm tra lại đường dẫn.",
    "{name} {filename!r} is a file.": "“{filename}” là tệp, cần một thư mục.",
    "{name} {filename!r} is a directory.": "“{filename}” là thư mục, cần một tệp.",
    "{name} {filename!r} is not readable.": "không có quyền đọc “{filename}”.",
    "{name} {filename!r} is not writable.": "không có quyền ghi “{filename}”.",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
}
PLACEHOLDERS = {
    "[OPTIONS]": "[TÙY_CHỌN]",
    "COMMAND": "LỆNH",
    "[COMMAND]": "[LỆNH]",
    "[ARGS]...": "[THAM_SỐ]...",
}
"""Words of the usage line that the library does not mark."""
SPEAKING = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")


class Formatter(click.HelpFormatter):
    """Writes usage lines without the English placeholders."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line of one command."""
        words = [PLACEHOLDERS.get(word, word) for word in args.split()]
        super().write_usage(prog, " ".join(words), prefix)


def speak_vietnamese() -> None:
    """Give the library these words, for the whole process; an unknown one stays as it is."""
    click.Context.formatter_class = Formatter
    for name in SPEAKING:
        module: Any = importlib.import_module(f"click.{name}")
        module._ = _one
        module.ngettext = _counted


def _one(words: str) -> str:
    return WORDS.get(words, words)


def _counted(one: str, many: str, count: int) -> str:
    return _one(one if count == 1 else many)
