"""A row as read becomes a staged row: names made comparable, protected values sealed."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from hoagiai.base.folding import fold, sort_key
from hoagiai.base.sealing import keyed_hash, seal
from hoagiai.places.models import Unit
from hoagiai.sheets.masking import Days, masked
from hoagiai.sheets.naming import Village, team_key, team_name, village_of
from hoagiai.sheets.reading import FIELDS, CellError, Register, Row, Severity
from hoagiai.sheets.reading.fields import Kind
from hoagiai.teams.names import given_name_key
from hoagiai.teams.terms import FactKind

COLUMNS = (
    "batch_id", "position", "sheet", "line", "register", "given", "faults", "shown", "code", "unit_id",
    "village", "village_kind", "village_folded", "team", "team_key", "team_code", "villages",
    "full_name", "folded", "sort_key", "sex", "birth_year", "birth_date", "ethnicity", "address",
    "phone_sealed", "phone_hash", "identity_sealed", "identity_hash", "leads", "facts",
    "first_day", "last_day", "ending", "decision", "decided_on", "signer",
    "households", "minority_area", "fixed_number", "outcome", "settled", "changes", "why",
)  # fmt: skip

_CODES = {
    Register.NEIGHBOURHOODS: "neighbourhood_code",
    Register.TEAMS: "team_code",
    Register.MEDIATORS: "mediator_code",
}
_FACTS = {"training": FactKind.TRAINING, "standing": FactKind.STANDING, "occupation": FactKind.OCCUPATION}
_QUOTED = re.compile("“[^”]*”")
_MANY = {"roles": FactKind.ROLE, "languages": FactKind.LANGUAGE}


@dataclass(frozen=True)
class Communes:
    """The communes that rows may belong to: the batch's own, or those of its province by code and by name."""

    own: Unit | None
    by_code: dict[str, Unit]
    by_name: dict[str, Unit | None]  # None: two of one name

    @classmethod
    def of(cls, unit: Unit, on: date) -> "Communes":
        """Those of a commune (itself), of a province, on a day."""
        if unit.level == "commune":
            units = [unit]
        else:
            units = list(Unit.objects.filter(province=unit, level="commune").in_force(on))
        names: dict[str, Unit | None] = {}
        for each in units:
            for name in {fold(each.name), fold(each.short_name)}:
                names[name] = None if name in names else each
        return cls(units[0] if len(units) == 1 else None, {each.code: each for each in units}, names)

    def find(self, row: Row) -> tuple[Unit | None, str]:
        """The commune of a row, or why none."""
        code, name = str(row.values.get("commune_code") or ""), str(row.values.get("commune") or "")
        if code:
            unit = self.by_code.get(code)
            return unit, "" if unit else f"Mã xã {code} không thuộc địa bàn của danh sách này."
        if name:
            unit = self.by_name.get(fold(name))
            if unit is None and self.own is None:
                return (
                    None,
                    f"Không có “{name}” trong địa bàn của danh sách này. Hãy ghi đúng tên hoặc mã xã.",
                )
            if unit is None:
                return None, f"Dòng này ghi “{name}”, còn danh sách là của {self.own}."
            return unit, ""
        return self.own, "" if self.own else "Chưa ghi xã, phường nào. Hãy thêm cột xã, phường hoặc mã xã."


def staged(row: Row, *, batch: int, position: int, communes: Communes) -> tuple[Any, ...]:
    """The values of one staged row, in the order of `COLUMNS`."""
    values = row.values
    unit, astray = communes.find(row)
    urban = unit is not None and unit.kind == "phường"
    village = _village(
        str(values.get("neighbourhood") or ""), str(values.get("neighbourhood_kind") or ""), urban
    )
    served = [each for text in _words(values.get("neighbourhoods")) if (each := _village(text, "", urban))]
    if row.register is Register.TEAMS and not served and village:
        served = [village]
    team = str(values.get("team") or "")
    full_name = _full_name(values)
    born = values.get("birth_date")
    phone, identity = str(values.get("phone") or ""), str(values.get("identity_number") or "")
    faults = [_fault(error) for error in row.errors]
    if astray:
        faults.append({"cell": f"A{row.row}", "field": "commune", "message": astray, "severity": "error"})
    refused = row.refused or bool(astray)
    return (
        batch, position, row.sheet[:120], row.row, row.register.value, _json(_given(row)), _json(faults),
        _json(_shown(values)), str(values.get(_CODES[row.register]) or "")[:40], unit.pk if unit else None,
        village.name[:120] if village else "", village.kind if village else "", village.folded if village else "",
        team_name(team)[:160], team_key(team)[:160], str(values.get("team_code") or "")[:16],
        _json([[each.kind, each.name, each.folded] for each in served]),
        full_name[:120], *_comparable(full_name, team, row.register), values.get("sex") or "",
        values.get("birth_year") or (born.year if isinstance(born, date) else None), born,
        values.get("ethnicity") or "", str(values.get("address") or "")[:255],
        seal(phone), keyed_hash(phone), seal(identity), keyed_hash(identity), values.get("leads"),
        _json(_facts(values)), values.get("recognised_on") or values.get("established_on"), values.get("ended_on"),
        values.get("ending") or "", str(values.get("decision") or "")[:60], values.get("decided_on"),
        str(values.get("signer") or "")[:120], values.get("households"), values.get("minority_area"),
        values.get("fixed_number"), "refused" if refused else "new", "", "[]",
        str(next((f["message"] for f in faults if f["severity"] == "error"), ""))[:300],
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _village(text: str, kind: str, urban: bool) -> Village | None:
    return village_of(text, kind, urban=urban)


def _words(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _given(row: Row) -> list[str]:
    """The fields that say something; a year of birth that follows from an age alone is said to do so."""
    found = {name for name, value in row.values.items() if value not in (None, "", ())}
    return sorted(found | ({"age_only"} if any(each.code == "age" for each in row.errors) else set()))


def _full_name(values: dict[str, Any]) -> str:
    whole = str(values.get("full_name") or "")
    return whole or f"{values.get('family_name') or ''} {values.get('given_name') or ''}".strip()


def _comparable(full_name: str, team: str, register: Register) -> tuple[str, str]:
    """The row's name folded, and its sort key: of a person by the given name, of a team by the whole."""
    if register is Register.TEAMS:
        return fold(team_name(team))[:160], sort_key(team_name(team))[:320]
    return fold(full_name)[:120], given_name_key(full_name)


def _facts(values: dict[str, Any]) -> list[list[str]]:
    one = [[kind.value, str(values[name])[:120]] for name, kind in _FACTS.items() if values.get(name)]
    many = [[kind.value, each[:120]] for name, kind in _MANY.items() for each in _words(values.get(name))]
    return one + many


def _shown(values: dict[str, Any]) -> dict[str, str]:
    return {
        name: ", ".join(value)
        if isinstance(value, tuple)
        else masked(str(value))
        if name == "note"
        else str(value)
        for name, value in values.items()
        if value not in (None, "", ()) and name in FIELDS and not FIELDS[name].protected
    }


def _fault(error: CellError) -> dict[str, str]:
    """A fault in words; of a protected field it says what is wrong and not what stands there, of no field a long number."""
    severity = "error" if error.severity is Severity.ERROR else "warning"
    known = FIELDS.get(error.field)
    hidden = known and (
        known.protected or known.kind is Kind.BIRTH
    )  # a whole birth day may stand among the years
    message = _without_values(error.message) if hidden else masked(error.message, Days.SHOWN)
    return {"cell": error.cell, "field": error.field, "message": message, "severity": severity}


def _without_values(message: str) -> str:
    said, example, rest = message.partition("ví dụ")
    said = masked(_QUOTED.sub("ô này", said), Days.HIDDEN)
    return said[:1].upper() + said[1:] + example + rest


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
