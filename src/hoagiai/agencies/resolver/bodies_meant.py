"""From a piece to the bodies it asks for: which kind at which place, or why none."""

from collections.abc import Iterable
from datetime import date

from hoagiai.agencies import kinds
from hoagiai.agencies.kinds import Kind
from hoagiai.agencies.kinds.kind import REFORM
from hoagiai.agencies.resolver.geography import Geography, Place
from hoagiai.agencies.resolver.places_meant import places_meant
from hoagiai.agencies.resolver.scan import Piece
from hoagiai.agencies.resolver.wanted import LEVEL_WORDS, Target, Wanted, Where
from hoagiai.agencies.terms import Level, Line

_CROWD_NAMES = {
    "unions": "Các tổ chức chính trị - xã hội",
    "members": "Các tổ chức thành viên Mặt trận",
    "mass": "Các hội, đoàn thể",
    "departments": "Các sở, ban, ngành",
    "departments+mass": "Các sở, ban, ngành, đoàn thể",
    "offices": "Các cơ quan chuyên môn",
    "line": "Các cấp hội",
}
_CROWD_GROUPS = {
    "unions": {"unions"},
    "members": {"unions"},
    "mass": {"mass"},
    "departments": {"departments"},
    "departments+mass": {"departments", "mass"},
    "offices": {"departments"},
}
_NOT_OFFICES = frozenset({Line.PARTY, Line.POLICE, Line.MILITARY})
_SHORT_IN_LABELS = frozenset({"people_committee", "people_council", "front", "court", "procuracy"})
_MEMBERS_NOTE = "Chỉ gồm năm tổ chức chính trị - xã hội; tổ chức thành viên khác cần thêm tay."
_ADD_IT = "chưa có trong danh mục: hãy thêm ở trang Cơ quan, nút “Thêm cơ quan”,"
_BELOW_DOUBT = "Không nói ở địa bàn nào: hiểu là tất cả trên địa bàn."


def bodies_meant(piece: Piece, geography: Geography, on: date, line: Line | None) -> Wanted:
    """What one piece asks for."""
    entry = piece.entry
    if entry.open:
        return Wanted(open=entry.open)
    if entry.agency:
        return Wanted(agency=entry.agency)
    if entry.crowd:
        return _crowd(piece, geography, on, line)
    options = [kinds.BY_CODE[code] for code in entry.kinds]
    if entry.central and (piece.scope is None or piece.scope.how == "borrowed"):
        return Wanted([Target(options[0].code, Level.CENTRAL)])
    if not any(kind.at for kind in options):
        return _regional(options[0], piece, on)
    return _body(piece, options, geography, on)


def _body(piece: Piece, options: list[Kind], geography: Geography, on: date) -> Wanted:
    where = places_meant(piece.scope, geography, on) if piece.scope else None
    borrowed = bool(piece.scope and piece.scope.how == "borrowed")
    if where and borrowed and not _stands_somewhere(options, where.levels):
        where = None
    if where is None:
        return _nearest(options, geography, on)
    if where.problem or where.open:
        return Wanted(problem=where.problem, open=where.open)
    kind = _fitting(options, where.levels, on)
    targets = _targets([kind], where, on)
    if not targets:
        return _gone(kind, where, geography, on, explicit=True)
    if where.choose and len(targets) > 1:
        problem = f"Có {len(targets)} nơi cùng tên {where.words}: cần chọn đúng địa bàn."
        return Wanted(problem=problem, choices=targets, doubt=problem)
    label = f"{_label_name(kind, where)} {where.words}" if where.group else ""
    doubt = where.doubt or ("Chỉ nêu địa bàn: hiểu là UBND." if piece.entry.guessed else "")
    return Wanted(targets, label=label, doubt=doubt)


def _label_name(kind: Kind, where: Where) -> str:
    if kind.code in _SHORT_IN_LABELS:
        return kind.short
    return _name_at(kind, where.levels[0]) if len(where.levels) == 1 else _name_at(kind, None)


def _name_at(kind: Kind, level: Level | None) -> str:
    """What a kind is called at a level, without the place."""
    names = [at.name for at in kind.at if at.level == level and at.name]
    name = (names[-1] if names else kind.name).split(" {")[0]
    return kind.spellings[0] if name.startswith("{") else name


def _stands_somewhere(options: Iterable[Kind], levels: Iterable[Level]) -> bool:
    return any(at.level in set(levels) for kind in options for at in kind.at)


def _fitting(options: list[Kind], levels: list[Level], on: date) -> Kind:
    """Of the kinds with this name, the one that stands at these levels on this day."""
    for kind in options:
        if any(kind.places_at(level, on) for level in levels):
            return kind
    return next((kind for kind in options if _stands_somewhere([kind], levels)), options[0])


def _targets(found: Iterable[Kind], where: Where, on: date) -> list[Target]:
    """Bodies of these kinds at these places, where the kinds stand on that day."""
    targets: list[Target] = []
    for kind in found:
        for place in where.places:
            level = place.level if place else Level.CENTRAL
            if kind.places_at(level, on):
                targets.append(Target(kind.code, level, place.pk if place else None))
        targets += [
            Target(kind.code, level, whole_level=True)
            for level in where.whole_levels
            if kind.places_at(level, on)
        ]
    return targets


def _nearest(options: list[Kind], geography: Geography, on: date) -> Wanted:
    """A body named without a place: the issuer's own, else the nearest above, else all below."""
    chain: list[Place | None] = [*geography.upwards(geography.home), None]
    for place in chain:
        level = place.level if place else Level.CENTRAL
        for kind in options:
            if kind.places_at(level, on):
                return Wanted([Target(kind.code, level, place.pk if place else None)])
    for kind in options:
        for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE):
            if level == Level.DISTRICT and on >= REFORM:
                continue
            if kind.places_at(level, on) and (geography.home or level == Level.PROVINCE):
                return _all_below(kind, level, geography)
    return _gone(options[0], Where([geography.home]), geography, on)


def _all_below(kind: Kind, level: Level, geography: Geography) -> Wanted:
    found = [place for place in geography.below(geography.home) if place.level == level]
    targets = [Target(kind.code, level, place.pk) for place in found]
    of_home = f" của {geography.home.called}" if geography.home else ""
    if not targets:
        return Wanted(problem=f"Địa bàn ban hành không có {kind.bare_name()} vào ngày này.")
    return Wanted(targets, label=f"{_name_at(kind, level)} {LEVEL_WORDS[level]}{of_home}", doubt=_BELOW_DOUBT)


def _gone(kind: Kind, where: Where, geography: Geography, on: date, *, explicit: bool = False) -> Wanted:
    """Why the body does not stand there on this day, and what took over."""
    known = [at for at in kind.at if at.level in where.levels] or ([] if explicit else list(kind.at))
    name = _name_at(kind, known[0].level if known else None)
    later = [kinds.BY_CODE[code] for code in kind.successors]
    successors = [target for one in later for target in _nearest_targets(one, geography, on)]
    taken_over = [_name_at(kinds.BY_CODE[target.kind], target.level) for target in successors]
    ended = max((at.until for at in known if at.until and at.until < on), default=None)
    begins = min((at.since for at in known if at.since and at.since > on), default=None)
    if ended:
        after = f" Cơ quan kế tục: {'; '.join(taken_over)}." if taken_over else ""
        return Wanted(problem=f"{name} chỉ có đến hết ngày {ended:%d/%m/%Y}.{after}", successors=successors)
    if begins:
        return Wanted(problem=f"{name} chỉ có từ ngày {begins:%d/%m/%Y}.")
    if on >= REFORM and all(at.level == Level.DISTRICT for at in kind.at):
        after = f" Việc nay thuộc {taken_over[0]} cấp xã hoặc cơ quan cấp tỉnh." if taken_over else ""
        text = f"{name} là cơ quan cấp huyện, chỉ có đến hết ngày 30/06/2025.{after}"
        return Wanted(problem=text, successors=successors)
    levels = ", ".join(LEVEL_WORDS[level] for level in where.levels)
    return Wanted(problem=f"Theo danh mục, {name} không có ở {levels}.")


def _nearest_targets(kind: Kind, geography: Geography, on: date) -> list[Target]:
    if not kind.at:
        return []
    return _nearest([kind], geography, on).targets[:1] if any(at.in_force(on) for at in kind.at) else []


def _regional(kind: Kind, piece: Piece, on: date) -> Wanted:
    """A regional court or procuracy: there only once a person has added it."""
    if on < REFORM:
        return Wanted(problem=f"{kind.name} chỉ có từ ngày {REFORM:%d/%m/%Y}.")
    text = f"{kind.name} {piece.number}".strip()
    if piece.number:
        return Wanted(problem=f"{text} {_ADD_IT} rồi đọc lại.")
    return Wanted(open=f"{kind.name} trên địa bàn {_ADD_IT} để giao đích danh.")


def _crowd(piece: Piece, geography: Geography, on: date, line: Line | None) -> Wanted:
    crowd = piece.entry.crowd
    where = places_meant(piece.scope, geography, on) if piece.scope else None
    if where is None:
        home = geography.home
        where = Where([home], words=home.called if home else "trung ương")
    if where.problem or where.open:
        return Wanted(problem=where.problem, open=where.open)
    if crowd == "line":
        return _own_line(geography, on, line)
    groups = _CROWD_GROUPS[crowd]
    members = [kind for kind in kinds.ALL if groups & kind.groups]
    if crowd == "offices":
        members = [kind for kind in members if kind.line not in _NOT_OFFICES]
    targets = _targets(members, where, on)
    note = _MEMBERS_NOTE if crowd == "members" else ""
    if not targets:
        return Wanted(problem=f"Không có cơ quan nào thuộc “{_CROWD_NAMES[crowd]}” ở {where.words}.")
    return Wanted(targets, label=f"{_crowd_name(crowd, where)} {where.words}", doubt=where.doubt, note=note)


def _crowd_name(crowd: str, where: Where) -> str:
    if crowd.startswith("departments") and Level.PROVINCE not in where.levels:
        return _CROWD_NAMES[crowd].replace("sở, ban, ngành", "phòng, ban, ngành")
    return _CROWD_NAMES[crowd]


def _own_line(geography: Geography, on: date, line: Line | None) -> Wanted:
    """ "Các cấp Hội": the issuer's own association, its level and below."""
    main = next((kind for kind in kinds.ALL if kind.line == line and len(kind.at) > 1), None)
    if not main:
        return Wanted(open="Không rõ là hội nào: cơ quan ban hành không phải là hội, đoàn thể.")
    home = geography.home
    where = Where([home, *geography.below(home)] if home else [None])
    words = f"{_name_at(main, None)} các cấp" + (f" của {home.called}" if home else "")
    return Wanted(_targets([main], where, on), label=words)
