"""A row of the list of mediators."""

import re
from datetime import date

from hoagiai.base.folding import fold
from hoagiai.sheets.reading.record import Draft
from hoagiai.sheets.reading.rows.shared import ceased, decision, undated
from hoagiai.sheets.reading.values import contacts, people, places, standing, training
from hoagiai.sheets.reading.values.days import When
from hoagiai.sheets.reading.values.faults import doubt, error
from hoagiai.sheets.reading.values.people import Name
from hoagiai.teams.ethnicities import is_minority
from hoagiai.teams.terms import Training

_LEFT = re.compile(
    r"\b(da thoi|xin thoi|cho thoi|thoi (lam|ngay|tu|viec|nhiem|hgv|hoa giai)|da nghi|nghi (tu|viec|ngay)|mien nhiem"
    r"|da mat|tu tran|qua doi|chuyen (di|cho o|noi o|noi khac))\b"
)


def finish(draft: Draft, name_column: int) -> None:
    """Bring the parts of a person together; note what is missing or does not fit."""
    _name(draft, name_column)
    _birth(draft)
    _identity(draft)
    _ethnicity(draft)
    _position(draft)
    _training(draft)
    _village(draft)
    decision(draft)
    undated(draft)
    ceased(draft)
    _left_by_note(draft)
    if not coded(draft) and "recognised_on" not in draft.raw and "decided_on" in draft.raw:
        draft.raw["recognised_on"] = draft.raw["decided_on"]


def _left_by_note(draft: Draft) -> None:
    """A note that speaks of leaving, where no column says the day: many lists write it only there."""
    note = draft.raw.get("note")
    if isinstance(note, str) and "ended_on" not in draft.raw and _LEFT.search(fold(note)):
        draft.complain(
            "note",
            doubt(
                "left_by_note",
                "Ghi chú nói người này đã thôi nhưng không cột nào ghi ngày thôi, nên được hiểu là vẫn đang làm. "
                "Nếu đã thôi: chỉ cột này là “Thôi từ ngày”, hoặc bỏ dòng này.",
            ),
        )


def _name(draft: Draft, name_column: int) -> None:
    family, given = draft.raw.pop("family_name", None), draft.raw.pop("given_name", None)
    if "full_name" not in draft.raw and (family or given):
        parts = [part.full for part in (family, given) if isinstance(part, Name)]
        draft.raw["full_name"] = Name(" ".join(parts))
        draft.column["full_name"] = draft.column.get(
            "family_name", draft.column.get("given_name", name_column)
        )
        draft.faults[:] = [fault for fault in draft.faults if fault.field not in ("family_name", "given_name") or fault.code != "name_short"]  # fmt: skip
    name = draft.raw.get("full_name")
    if isinstance(name, Name) and coded(draft):
        return
    if isinstance(name, Name):
        if name.sex and "sex" not in draft.raw:
            draft.raw["sex"] = name.sex
        if name.beside:
            _beside(draft, name.beside)
    elif not any(fault.field in ("full_name", "family_name", "given_name") for fault in draft.faults):
        draft.words["full_name"] = ""
        draft.fault(
            "full_name", name_column, error("missing", "Thiếu họ và tên. Hãy ghi họ và tên của người này.")
        )


def coded(draft: Draft) -> bool:
    """Whether the row comes from a list of ours: its cells mean what their headings say and nothing beside."""
    return "mediator_code" in draft.raw


def _beside(draft: Draft, words: str) -> None:
    """What stands in brackets behind a name: the role, a group, a sex."""
    if (leads := standing.leads(words)) is not None:
        draft.raw.setdefault("leads", leads)
    elif found := standing.standing(words):
        draft.raw.setdefault("standing", found)
    elif words.lower() in ("nam", "nữ"):
        draft.raw.setdefault("sex", people.SEXES[words.lower()])
    elif code := people.group_code(words):
        draft.raw.setdefault("ethnicity", code)
    else:
        before = draft.raw.get("note")
        draft.raw["note"] = f"{words}; {before}" if before else words


def _birth(draft: Draft) -> None:
    """One birth day or year out of one, two or three columns, or out of the age."""
    day, month = draft.raw.pop("birth_day", None), draft.raw.pop("birth_month", None)
    full, year = draft.raw.pop("birth_date", None), draft.raw.pop("birth_year", None)
    if isinstance(year, int):
        year = When(year)
    if isinstance(full, When) and isinstance(year, When) and full.year != year.year:
        draft.complain(
            "birth_year",
            doubt("birth_differs", f"Năm sinh {year.year} khác với ngày sinh ở cột bên. Hãy kiểm tra lại."),
        )
    known = full if isinstance(full, When) else year if isinstance(year, When) else None
    if isinstance(known, When) and isinstance(day, int) and isinstance(month, int):
        try:
            date(known.year, month, day)
            known = When(known.year, month, day)
        except ValueError:
            draft.complain(
                "birth_day",
                error("day", f"Ngày {day} tháng {month} năm {known.year} không có thật. Hãy kiểm tra lại."),
            )
    if known is None:
        _from_age(draft)
        return
    as_written = coded(draft) and isinstance(year, When)
    draft.raw["birth_year"] = year.year if as_written and isinstance(year, When) else known.year
    if known.date:
        draft.raw["birth_date"] = known.date
        draft.column.setdefault("birth_date", draft.column.get("birth_year", 0))


def _from_age(draft: Draft) -> None:
    age = draft.raw.get("age")
    if isinstance(age, int) and draft.on and 15 <= age <= 110:
        draft.raw["birth_year"] = draft.on.year - age
        draft.complain(
            "age", doubt("age", f"Năm sinh {draft.on.year - age} được suy từ tuổi {age}. Hãy ghi năm sinh.")
        )


def _identity(draft: Draft) -> None:
    number = draft.raw.get("identity_number")
    told = contacts.says(number) if isinstance(number, str) else None
    if told is None:
        return
    sex, year = told
    if draft.raw.get("sex") not in (None, sex):
        draft.complain(
            "identity_number",
            doubt(
                "identity_sex", "Số định danh cho biết giới tính khác với cột giới tính. Hãy kiểm tra lại."
            ),
        )
    if draft.raw.get("birth_year") not in (None, year):
        draft.complain(
            "identity_number",
            doubt(
                "identity_birth",
                f"Số định danh cho biết năm sinh {year}, khác với cột năm sinh. Hãy kiểm tra lại.",
            ),
        )


def _ethnicity(draft: Draft) -> None:
    code = draft.raw.get("ethnicity")
    if isinstance(code, str) and code:
        draft.raw["minority"] = is_minority(code)


def _position(draft: Draft) -> None:
    """Position, standing, roles and leadership are often one column."""
    if coded(draft):
        return
    said = " ; ".join(
        draft.words[name] for name in ("position", "standing", "occupation") if name in draft.words
    )
    for name in ("position", "leads", "standing", "note"):
        words = draft.words.get(name)
        if words and "leads" not in draft.raw and (leads := standing.leads(words)) is not None:
            if name != "note" or leads:
                draft.raw["leads"] = leads
        if words and (found := standing.standing(words)) and draft.raw.get("standing") in (None, "other"):
            if name != "leads":
                draft.raw["standing"] = found
    roles = tuple(dict.fromkeys([*_tuple(draft.raw.get("roles")), *standing.roles(said)]))
    if roles:
        draft.raw["roles"] = roles


def _village(draft: Draft) -> None:
    """A list that says no team and no village: the village that the address begins with."""
    address = draft.raw.get("address")
    if isinstance(address, str) and not draft.raw.get("team") and not draft.raw.get("neighbourhood"):
        name = places.village(address.split(",")[0].split(" - ")[0])
        if places.kind_of(name) and len(name) <= 60:
            draft.raw["neighbourhood"] = name


def _tuple(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _training(draft: Draft) -> None:
    words = draft.words.get("training", "")
    if words and training.is_schooling(words) and "training" not in draft.raw:
        draft.raw.setdefault("schooling", words)
    level = draft.raw.get("qualification") or words
    specialty = draft.raw.get("specialty")
    if isinstance(specialty, str) and isinstance(level, str) and level:
        found = training.training(f"{level} {specialty}")
        if found:
            draft.raw["training"] = found
    elif "training" not in draft.raw and draft.raw.get("qualification"):
        draft.raw["training"] = str(Training.OTHER)
