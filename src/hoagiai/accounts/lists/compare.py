"""Look at a list beside what is there: what is new, what changes, what is wrong. Six queries for any length."""

import re
from collections import Counter, defaultdict
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q
from django.db.models.functions import Lower

from hoagiai.accounts import queries, rules
from hoagiai.accounts.lists.rows import COLUMNS, REQUIRED, Outcome, Preview, Row
from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import ROLES, Permission, RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.base.folding import fold, same_spelling

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._@-]{2,149}")
_ROLE_CODES = {fold(label): code for code, label in RoleCode.choices}


def preview(raw: list[dict[str, Any]], *, by: User, on: date) -> Preview:
    """What applying this list would do."""
    rows = [_row(values) for values in raw]
    _mark_repeats(rows)
    _find_agencies(rows, by, on)
    _find_people(rows, by, on)
    _find_positions(rows)
    for row in rows:
        row.outcome = _outcome(row)
    return Preview(rows)


def _row(raw: dict[str, Any]) -> Row:
    values = {name: str(raw.get(name, "")) for name in COLUMNS}
    values["username"], values["email"] = values["username"].lower(), values["email"].lower()
    row = Row(raw["number"], values)
    row.errors += [f"Thiếu {COLUMNS[name].lower()}." for name in REQUIRED if not row.says(name)]
    if row.says("username") and not _USERNAME.fullmatch(row.says("username")):
        row.errors.append("Tên đăng nhập gồm ít nhất 3 chữ không dấu, chữ số hoặc dấu . _ - @.")
    row.role_code = _ROLE_CODES.get(fold(row.says("role")), "")
    if row.says("role") and not row.role_code:
        row.errors.append(f"Không có vai trò “{row.says('role')}”.")
    row.first, row.last = _day(row, "valid_from"), _day(row, "valid_to")
    if row.first and row.last and row.last < row.first:
        row.errors.append("Đến ngày phải từ ngày bắt đầu trở đi.")
    if row.says("email"):
        try:
            validate_email(row.says("email"))
        except ValidationError:
            row.errors.append(f"Thư điện tử “{row.says('email')}” không đúng dạng.")
    return row


def _day(row: Row, name: str) -> date | None:
    if not row.says(name):
        return None
    try:
        return datetime.strptime(row.says(name), "%d/%m/%Y").date()  # noqa: DTZ007  # a day has no zone
    except ValueError:
        row.errors.append(f"{COLUMNS[name]} “{row.says(name)}” không phải một ngày có thật (dd/mm/yyyy).")
        return None


def _mark_repeats(rows: list[Row]) -> None:
    """The same person may hold two positions; the same position twice is a slip."""
    seen = Counter((row.says("username"), fold(row.says("agency")), row.role_code) for row in rows)
    names = defaultdict(set)
    mails = defaultdict(set)
    for row in rows:
        names[row.says("username")].add((row.says("full_name"), row.says("email")))
        mails[row.says("email")].add(row.says("username"))
    for row in rows:
        if seen[row.says("username"), fold(row.says("agency")), row.role_code] > 1:
            row.errors.append("Dòng này lặp lại một dòng khác trong tệp.")
        if row.says("username") and len(names[row.says("username")]) > 1:
            row.errors.append("Cùng tên đăng nhập nhưng họ tên hoặc thư điện tử khác nhau giữa các dòng.")
        if row.says("email") and len(mails[row.says("email")]) > 1:
            row.errors.append("Một thư điện tử dùng cho hai tên đăng nhập.")


def _find_agencies(rows: list[Row], by: User, on: date) -> None:
    held = queries.reach(by, Permission.ACCOUNT_GRANT, on)
    wanted = {same_spelling(row.says("agency")).lower() for row in rows if row.says("agency")}
    in_force = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    known: dict[str, dict[int, Agency]] = defaultdict(dict)
    ranks: dict[int, int] = defaultdict(int)
    for rank, agencies in held.by_rank():
        for agency in agencies.filter(in_force).annotate(low=Lower("name")).filter(low__in=wanted):
            known[agency.low][agency.pk] = agency
            ranks[agency.pk] = max(ranks[agency.pk], rank)
    for row in rows:
        found = list(known[same_spelling(row.says("agency")).lower()].values())
        if row.says("agency") and len(found) != 1:
            why = "không có trong phạm vi bạn được giao quyền" if not found else "trùng tên với cơ quan khác"
            row.errors.append(f"Cơ quan “{row.says('agency')}” {why}.")
        elif found:
            row.agency = found[0]
            _check_role(row, ranks[row.agency.pk])


def _check_role(row: Row, rank: int) -> None:
    role = ROLES.get(row.role_code)
    if role and not rules.may_grant(rank=rank, role=role):
        row.errors.append(f"Vai trò “{role.label}” cao hơn vai trò của bạn.")
    if role and not rules.fits(role, row.agency.level):
        row.errors.append(f"Vai trò “{role.label}” không dùng cho {row.agency.get_level_display()}.")


def _find_people(rows: list[Row], by: User, on: date) -> None:
    names = {row.says("username") for row in rows}
    people = {user.username: user for user in User.objects.filter(username__in=names)}
    mails = {row.says("email") for row in rows if row.says("email")}
    taken = User.objects.annotate(low=Lower("email")).filter(low__in=mails).values_list("low", "username")
    owners = dict(taken)
    closed_to_us = queries.unmanageable(by, people.values(), on)
    for row in rows:
        row.user = people.get(row.says("username"))
        if row.user and row.user.pk in closed_to_us:
            row.errors.append("Tài khoản này có sẵn nhưng ngoài phạm vi bạn quản lý.")
        elif row.user and not row.user.is_active:
            row.errors.append("Tài khoản này đã ngừng. Hãy mở lại ở trang của người đó rồi nạp lại tệp.")
        if owners.get(row.says("email"), row.says("username")) != row.says("username"):
            row.errors.append("Thư điện tử này đã dùng cho một tài khoản khác.")


def _find_positions(rows: list[Row]) -> None:
    people = [row.user.pk for row in rows if row.user]
    held = {
        (position.user_id, position.agency_id, position.role_code): position
        for position in Position.objects.filter(user__in=people).order_by("valid_from")
    }
    for row in rows:
        if row.user and row.agency:
            row.position = held.get((row.user.pk, row.agency.pk, row.role_code))


def _outcome(row: Row) -> Outcome:
    if row.errors:
        return Outcome.WRONG
    if row.user is None:
        return Outcome.NEW
    person = (row.user.full_name, row.user.email) == (row.says("full_name"), row.says("email"))
    held = row.position
    place = held and (held.title, held.valid_from, held.valid_to, held.decision) == (
        row.says("title"),
        row.first,
        row.last,
        row.says("decision"),
    )
    return Outcome.SAME if person and place else Outcome.CHANGED
