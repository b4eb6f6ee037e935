"""The list that an export asks for, ready to be written line by line."""

from collections.abc import Sequence

from hoagiai.base.formats import day
from hoagiai.sheets.exports import frame, mediators, teams, villages
from hoagiai.sheets.exports.content import Column, Listed, Totals
from hoagiai.sheets.queries import exporting
from hoagiai.sheets.queries.exporting import Asked
from hoagiai.sheets.terms import Form, Listing

TITLES = {
    Listing.MEDIATORS: "DANH SÁCH HÒA GIẢI VIÊN Ở CƠ SỞ",
    Listing.TEAMS: "DANH SÁCH TỔ HÒA GIẢI Ở CƠ SỞ",
    Listing.NEIGHBOURHOODS: "DANH SÁCH THÔN, TỔ DÂN PHỐ",
}
FILES = {
    Listing.MEDIATORS: "Danh sách hòa giải viên",
    Listing.TEAMS: "Danh sách tổ hòa giải",
    Listing.NEIGHBOURHOODS: "Danh sách thôn, tổ dân phố",
}
_SUMS = {
    Listing.MEDIATORS: "Tổng cộng: {rows} hòa giải viên",
    Listing.TEAMS: "Tổng cộng: {rows} tổ hòa giải",
    Listing.NEIGHBOURHOODS: "Tổng cộng: {rows} thôn, tổ dân phố",
}
_KNOWN_TODAY = {Listing.MEDIATORS: "họ tên, nơi ở, liên hệ", Listing.TEAMS: "họ tên tổ trưởng"}
SAID = "Danh sách có thông tin cá nhân; chỉ dùng cho công việc được giao, không chuyển cho người không có trách nhiệm."


def list_of(asked: Asked, form: Form) -> Listed:
    """The list with its rows still to come from the database."""
    return _own(asked) if form is Form.OWN else _asked(asked)


def file_name(asked: Asked) -> str:
    """What the file is called: register, place, day."""
    of = asked.unit.name if asked.unit else "cả nước"
    return f"{FILES[asked.listing]} {of} {asked.on:%d-%m-%Y}"


def _own(asked: Asked) -> Listed:
    if asked.listing is Listing.MEDIATORS:
        columns: Sequence[Column] = mediators.own_columns(asked)
        lines = mediators.own(asked, exporting.mediators(asked))
    elif asked.listing is Listing.TEAMS:
        columns, lines = teams.OWN, teams.own(asked, exporting.teams(asked))
    else:
        columns, lines = villages.OWN, villages.own(asked, exporting.villages(asked))
    return Listed(
        name=asked.listing.label,
        title=TITLES[asked.listing],
        under=_under(asked),
        columns=columns,
        lines=lines,
        filtered=True,
        wide=asked.listing is not Listing.NEIGHBOURHOODS,
        notes=_notes(asked),
    )


def _asked(asked: Asked) -> Listed:
    if asked.listing is Listing.MEDIATORS:
        columns: Sequence[Column] = mediators.asked_columns(asked)
        totals = Totals(_SUMS[asked.listing], len(columns))
        lines = mediators.asked(asked, exporting.mediators(asked), totals)
    elif asked.listing is Listing.TEAMS:
        columns, totals = teams.ASKED, Totals(_SUMS[asked.listing], len(teams.ASKED))
        lines = teams.asked(asked, exporting.teams(asked), totals)
    else:
        columns, totals = villages.ASKED, Totals(_SUMS[asked.listing], len(villages.ASKED))
        lines = villages.asked(asked, exporting.villages(asked), totals)
    return Listed(
        name=asked.listing.label,
        title=TITLES[asked.listing],
        under=_under(asked),
        columns=columns,
        lines=lines,
        office=frame.office(asked.unit),
        signers=frame.signers(asked.unit),
        place=frame.place_line(asked.unit, asked.today),
        numbered=True,
        totals=totals,
        notes=_notes(asked),
    )


def _under(asked: Asked) -> list[str]:
    of_people = asked.listing is Listing.MEDIATORS
    ended = ["Gồm cả hòa giải viên đã thôi"] if asked.ended and of_people else []
    known = _KNOWN_TODAY.get(asked.listing) if asked.on != asked.today else None
    newest = [f"{known} theo sổ ngày {day(asked.today)}"] if known else []
    return [frame.scope(asked.unit), f"({'; '.join([frame.as_of(asked.on), *ended, *newest])})"]


def _notes(asked: Asked) -> list[str]:
    return [SAID] if asked.listing is Listing.MEDIATORS else []
