"""From what the pieces came to, one answer with its reason in words."""

from collections.abc import Sequence

from hoagiai.agencies.resolver import lexicon
from hoagiai.agencies.resolver.reading import Bodies
from hoagiai.agencies.resolver.resolution import Resolution
from hoagiai.agencies.resolver.scan import Scanned
from hoagiai.agencies.resolver.wanted import Wanted
from hoagiai.agencies.terms import PROVISIONAL, Outcome

_ARCHIVE = "Nơi lưu văn bản, không phải cơ quan nhận việc."
_UNKNOWN = "Không có cơ quan nào trong danh mục mang tên này; hãy chọn cơ quan hoặc thêm mới."
_NO_ROW = "Cơ quan này có trong danh mục chuẩn nhưng chưa được nạp cho địa bàn này."


def combined(
    phrase: str, scanned: Scanned, wanted: Sequence[Wanted], bodies: Bodies, near: Wanted | None
) -> Resolution:
    """One answer for a phrase of one or several pieces."""
    if scanned.archive:
        return Resolution(phrase, Outcome.OPEN_SET, _ARCHIVE)
    if not wanted and scanned.posts:
        left = _left_over(scanned)
        reason = " ".join(one for one in (lexicon.POSTS, left) if one)
        return Resolution(phrase, Outcome.OPEN_SET, reason, doubtful=bool(left))
    if not wanted:
        candidates = tuple(bodies.ids(near.targets)) if near else ()
        return Resolution(phrase, Outcome.UNRECOGNISED, _UNKNOWN, candidates=candidates)
    return _together(phrase, scanned, wanted, bodies)


def _together(phrase: str, scanned: Scanned, wanted: Sequence[Wanted], bodies: Bodies) -> Resolution:
    ids: list[int] = []
    labels: list[str] = []
    reasons: list[str] = []
    problems = [one.problem for one in wanted if one.problem]
    for one in wanted:
        found = [one.agency] if one.agency else bodies.ids(one.targets)
        ids += [pk for pk in found if pk not in ids]
        if one.label and found:
            labels.append(f"{one.label} ({len(found)})")
        elif found:
            labels.append(", ".join(bodies.names[pk] for pk in found if pk in bodies.names))
        if one.targets and not found:
            problems.append(_NO_ROW)
        reasons.append(one.problem or one.open or _reason(one, found, bodies))
    left = _left_over(scanned)
    reasons += [left] if left else []
    doubts = [one.doubt for one in wanted if one.doubt]
    return Resolution(
        phrase,
        _outcome(wanted, ids, problems),
        " ".join(dict.fromkeys([*reasons, *doubts, *(one.note for one in wanted if one.note)])),
        agency_ids=tuple(ids),
        group_label="; ".join(labels) if any(one.label for one in wanted) and ids else None,
        doubtful=bool(doubts or left or (problems and ids)),
        candidates=tuple(
            bodies.ids([target for one in wanted for target in (*one.successors, *one.choices)])
        ),
    )


def _left_over(scanned: Scanned) -> str:
    unknown = " ".join(token.written for token in scanned.unknown)
    return f"Chưa hiểu phần “{unknown}”." if unknown else ""


def _outcome(wanted: Sequence[Wanted], ids: Sequence[int], problems: Sequence[str]) -> Outcome:
    if ids:
        return Outcome.GROUP if any(one.label for one in wanted) else Outcome.AGENCIES
    return Outcome.UNRECOGNISED if problems else Outcome.OPEN_SET


def _reason(one: Wanted, found: Sequence[int | None], bodies: Bodies) -> str:
    if not found:
        return _NO_ROW
    if one.label:
        text = f"Nhóm {len(found)} cơ quan: {one.label}."
    else:
        text = f"{', '.join(bodies.names.get(pk or 0, '') for pk in found)}."
    return f"{text} ({PROVISIONAL})" if bodies.provisional.intersection(pk for pk in found if pk) else text
