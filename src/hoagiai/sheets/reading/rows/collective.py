"""Rows of the lists of teams and of neighbourhoods."""

from datetime import date

from hoagiai.sheets.reading.record import Draft
from hoagiai.sheets.reading.rows.shared import ceased, decision, undated
from hoagiai.sheets.reading.values import places
from hoagiai.sheets.reading.values.faults import doubt, error
from hoagiai.sheets.reading.values.texts import words


def finish_team(draft: Draft, name_column: int) -> None:
    """A team: its name from its village when it has none; parts of a count against the whole."""
    village, team = draft.raw.get("neighbourhood"), draft.raw.get("team")
    if not team and isinstance(village, str) and village:
        draft.raw["team"] = f"Tổ hòa giải {village}"
    elif isinstance(team, str) and not places.is_team(team):
        draft.raw["team"] = f"Tổ hòa giải {places.village(team) or team}"
        if not village and places.kind_of(places.village(team)):
            draft.raw["neighbourhood"] = places.village(team)
    _villages(draft)
    if not draft.raw.get("team"):
        draft.words["team"] = ""
        draft.fault("team", name_column, error("missing", "Thiếu tên tổ hòa giải. Hãy ghi tên tổ."))
    _counts(draft)
    decision(draft)
    undated(draft)
    _not_establishing(draft)
    ceased(draft)


def _not_establishing(draft: Draft) -> None:
    """A decision signed after the team was there did not establish it."""
    established, decided = draft.raw.get("established_on"), draft.raw.get("decided_on")
    if "team_code" in draft.raw or not isinstance(established, date) or not isinstance(decided, date):
        return
    if decided > established:
        draft.complain(
            "decided_on",
            doubt(
                "decision_later",
                f"Quyết định ngày {decided:%d/%m/%Y} ở sau ngày thành lập {established:%d/%m/%Y} nên không được ghi là "
                "quyết định thành lập tổ; chỉ dùng khi dòng đổi tên hoặc số hòa giải viên của tổ. Hãy kiểm tra lại hai ngày.",
            ),
        )


def finish_neighbourhood(draft: Draft, name_column: int) -> None:
    """A neighbourhood: kind and name together, whichever columns they came from."""
    name, kind = draft.raw.get("neighbourhood"), draft.raw.get("neighbourhood_kind")
    if not isinstance(name, str) or not name:
        draft.words["neighbourhood"] = ""
        draft.fault(
            "neighbourhood", name_column, error("missing", "Thiếu tên thôn, tổ dân phố. Hãy ghi tên.")
        )
        return
    own = places.kind_of(name)
    if isinstance(kind, str) and not own:
        draft.raw["neighbourhood"] = f"{places.kind_label(kind)} {name}"
    elif own:
        if isinstance(kind, str) and kind != own:
            draft.complain(
                "neighbourhood_kind", doubt("kind_differs", f"Loại khác với tên “{name}”. Hãy kiểm tra lại.")
            )
        draft.raw["neighbourhood_kind"] = own
    _counts(draft)
    decision(draft)
    ceased(draft)


def _villages(draft: Draft) -> None:
    """The villages served: "Bản Pa Tần 1, 2" are two."""
    if "neighbourhoods" in draft.raw:
        return
    names = [places.village(name) for name in words(draft.words.get("neighbourhood", ""))]
    if len(names) > 1:
        kind = places.kind_of(names[0])
        label = f"{places.kind_label(kind)} " if kind else ""
        draft.raw["neighbourhoods"] = tuple(
            name if places.kind_of(name) or not label else f"{label}{name}" for name in names
        )
        draft.raw.pop("neighbourhood", None)


def _counts(draft: Draft) -> None:
    whole, men, women = (draft.raw.get(name) for name in ("mediators_count", "men_count", "women_count"))
    if isinstance(whole, int) and isinstance(women, int):
        if isinstance(men, int) and men + women != whole:
            draft.complain(
                "mediators_count",
                doubt("sum", f"Nam {men} cộng nữ {women} khác tổng số {whole}. Hãy kiểm tra lại."),
            )
        elif women > whole:
            draft.complain(
                "women_count", doubt("sum", f"Số nữ {women} lớn hơn tổng số {whole}. Hãy kiểm tra lại.")
            )
