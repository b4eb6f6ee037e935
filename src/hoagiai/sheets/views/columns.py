"""How a list was understood, sheet by sheet; columns are put right with plain selects and the list is read again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base.tables import address
from hoagiai.sheets import actions
from hoagiai.sheets.errors import SheetError
from hoagiai.sheets.forms.columns import LAST_HEAD_ROW, SKIP, SheetForm, choice_value, column_words, options
from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.reading.understood import Reason, Register
from hoagiai.sheets.terms import BatchState
from hoagiai.sheets.views.seeing import STEPS, written
from hoagiai.sheets.words import REASONS, REGISTERS


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: StaffRequest, code: UUID) -> HttpResponse:
    """The page of one sheet; what is said of it holds for the next list of this layout too."""
    batch = written(request, code)
    sheets = batch.understood.get("sheets", [])
    if batch.state not in (BatchState.READY, BatchState.APPLIED) or not sheets:
        return redirect("sheets:batch", batch.code)
    turn = _turn(request, sheets)
    errors: list[str] = []
    if request.method == "POST":
        form = SheetForm(request.POST.dict(), sheets[turn], sheets)
        mapping = form.mapping(batch.mapping)
        errors = form.errors
        if not errors:
            try:
                actions.correct_mapping(batch=batch, mapping=mapping, by=request.user)
            except SheetError as refused:
                errors = [str(refused)]
            else:
                messages.success(request, "Đã nhớ cách hiểu này; danh sách đang được đọc lại.")
                return redirect("sheets:batch", batch.code)
    context = {
        "batch": batch,
        "errors": errors,
        "steps": STEPS,
        "turn": turn,
        "sheet": sheets[turn],
        "tabs": _tabs(request, sheets, turn),
        "may_change": batch.state == BatchState.READY,
        **_page(sheets[turn]),
    }
    return render(request, "sheets/columns.html", context, status=422 if errors else 200)


@login_required
@require_POST
def forget(request: StaffRequest, code: UUID) -> HttpResponse:
    """Go back to what is found by sight."""
    batch = written(request, code)
    try:
        actions.forget_mapping(batch=batch, by=request.user)
    except SheetError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "Đã bỏ cách hiểu đã nhớ; danh sách đang được đọc lại.")
    return redirect("sheets:batch", batch.code)


def _turn(request: StaffRequest, sheets: list[dict[str, Any]]) -> int:
    asked = request.GET.get("bang", "")
    if asked.isascii() and asked.isdecimal() and int(asked[:6]) < len(sheets):
        return int(asked[:6])
    return next((turn for turn, sheet in enumerate(sheets) if sheet["register"]), 0)


def _tabs(request: StaffRequest, sheets: list[dict[str, Any]], turn: int) -> list[dict[str, Any]]:
    if len(sheets) == 1:
        return []
    return [
        {
            "label": sheet["name"],
            "number": sheet["kept"] if sheet["register"] else None,
            "url": address(request, bang=str(place)),
            "current": place == turn,
        }
        for place, sheet in enumerate(sheets)
    ]


def _page(sheet: dict[str, Any]) -> dict[str, Any]:
    register = Register(sheet["register"]) if sheet["register"] else Register.MEDIATORS
    choices = options(register)
    known = {value for _, group in choices for value, _ in group} | {""}
    shown = [_column(column, known) for column in sheet["columns"] if column["heading"] or column["filled"]]
    reasons: dict[str, int] = {}
    for left in sheet["left_out"]:
        reasons[left["reason"]] = reasons.get(left["reason"], 0) + 1
    return {
        "register_choices": [
            *((key.value, words) for key, words in REGISTERS.items()), (SKIP, "Không nhập trang tính này")
        ],
        "head_choices": range(1, LAST_HEAD_ROW + 1),
        "first": min(sheet["head_rows"], default=""),
        "last": max(sheet["head_rows"], default=""),
        "groups": choices,
        "columns": shown,
        "unsure": sum(1 for each in shown if each["unsure"]),
        "left_out": [
            {**left, "words": REASONS[Reason(left["reason"])]}
            for left in sheet["left_out"]
            if left["reason"] != Reason.BLANK
        ],
        "blank": reasons.get(Reason.BLANK, 0),
    }  # fmt: skip


def _column(column: dict[str, Any], known: set[str]) -> dict[str, Any]:
    value = choice_value(column["field"], column["how"], column["value"])
    field = column["field"]
    return {
        **column,
        "value": value,
        "words": column_words(column),
        "other": value not in known,
        "percent": round(column["sure"] * 100),
        "unsure": bool(column["filled"]) and (not field or column["sure"] < 0.7),
        "protected": field in FIELDS and FIELDS[field].protected,
    }
