"""What the law says about neighbourhoods (thôn, tổ dân phố)."""

from datetime import date

from hoagiai.law.instruments import DECREE_185_2026
from hoagiai.places.terms import NeighbourhoodChangeKind as Kind
from hoagiai.places.terms import NeighbourhoodKind

KIND_RULE = DECREE_185_2026.article("2(3)")
"""A thôn lies in a xã, a tổ dân phố in a phường; in a đặc khu the commune itself decides."""

URBAN = frozenset(
    {
        NeighbourhoodKind.RESIDENTIAL_GROUP,
        NeighbourhoodKind.QUARTER,
        NeighbourhoodKind.BLOCK,
        NeighbourhoodKind.BLOCK_QUARTER,
        NeighbourhoodKind.KHOM,
    }
)
EITHER = frozenset({NeighbourhoodKind.AREA, NeighbourhoodKind.RESIDENTIAL_AREA, NeighbourhoodKind.SUB_AREA})


def kind_fits(kind: str, unit_kind: str, *, on: date) -> bool:
    """Whether a neighbourhood of this kind belongs into a commune of this kind (Nghị định 185/2026/NĐ-CP Điều 2.3).

    Names given before the Decree stay, so this warns about new ones and refuses nothing.
    """
    if on < DECREE_185_2026.made_on or kind in EITHER:
        return True
    if unit_kind == "phường":
        return kind in URBAN
    return unit_kind != "xã" or kind not in URBAN


def name_fits(kind: str, unit_kind: str, *, since: date | None) -> bool:
    """The same for a name borne since a day; one from before the register or the Decree stays as it is."""
    return since is None or kind_fits(kind, unit_kind, on=since)


# Kind of change -> fewest and most sources, fewest and most targets (None: no limit).
_SHAPES: dict[Kind, tuple[int, int | None, int, int | None]] = {
    Kind.ESTABLISHED: (0, 0, 1, None),
    Kind.MERGED: (2, None, 1, 1),
    Kind.SPLIT: (1, 1, 2, None),
    Kind.RENAMED: (1, 1, 1, 1),
    Kind.MOVED: (1, None, 1, None),
    Kind.DISSOLVED: (1, None, 0, 0),
}


def faults_of_change(kind: str, *, sources: int, targets: int) -> list[str]:
    """What is wrong with the number of neighbourhoods that a change takes and gives, in words; [] when nothing."""
    fewest, most, fewest_new, most_new = _SHAPES[Kind(kind)]
    label = Kind(kind).label
    faults = []
    if sources < fewest or (most is not None and sources > most):
        faults.append(
            f"Việc {label} cần {_number(fewest, most)} thôn, tổ dân phố hiện có; bạn chọn {sources}."
        )
    if targets < fewest_new or (most_new is not None and targets > most_new):
        faults.append(
            f"Việc {label} cho ra {_number(fewest_new, most_new)} thôn, tổ dân phố; bạn ghi {targets}."
        )
    return faults


def _number(fewest: int, most: int | None) -> str:
    if most is None:
        return f"ít nhất {fewest}"
    return str(fewest) if fewest == most else f"từ {fewest} đến {most}"
