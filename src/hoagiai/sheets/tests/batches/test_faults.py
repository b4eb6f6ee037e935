"""What a staged fault tells: what is wrong, and of a protected cell never what stands there."""

import json

import pytest

from hoagiai.sheets.actions.rows import COLUMNS, Communes, staged
from hoagiai.sheets.reading import CellError, Register, Row


def told(field, value, message):
    fault = CellError("Sheet1", 4, 5, "F4", field, "x", value, message)
    row = Row(sheet="Sheet1", row=4, register=Register.MEDIATORS, values={}, errors=(fault,))
    cells = staged(row, batch=1, position=1, communes=Communes(None, {}, {}))
    return json.loads(cells[COLUMNS.index("faults")])[0]["message"], " ".join(map(str, cells))


@pytest.mark.parametrize(
    ("field", "value", "message", "said"),
    [
        ("phone", "0912", "“0912” không phải số điện thoại.", "Ô này không phải số điện thoại."),
        (
            "phone",
            "01212345678",
            "“01212345678” đã đổi thành 0702345678.",
            "Ô này đã đổi thành (được bảo vệ).",
        ),
        (
            "birth_date",
            "5/1/75",
            "“5/1/75” được hiểu là ngày 05/01/1975.",
            "Ô này được hiểu là ngày (được bảo vệ).",
        ),
        (
            "birth_year",
            "29/2/1970",
            "“29/2/1970” không phải là một ngày có thật.",
            "Ô này không phải là một ngày có thật.",
        ),
        ("birth_year", "2031", "Năm sinh 2031 không hợp lý.", "Năm sinh 2031 không hợp lý."),
        ("identity_number", "0120", "Số định danh “0120” có 4 chữ số.", "Số định danh ô này có 4 chữ số."),
        ("birth_date", "x", "Hãy ghi lại, ví dụ 05/03/2020.", "Hãy ghi lại, ví dụ 05/03/2020."),
    ],
)
def test_a_protected_value_is_not_in_the_words_of_its_fault(field, value, message, said):
    words, everything = told(field, value, message)

    assert words == said
    assert value in ("x", "2031") or value not in everything


def test_another_value_is_quoted():
    assert told("sex", "gái", "“gái” không phải giới tính.")[0] == "“gái” không phải giới tính."
