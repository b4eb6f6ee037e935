"""Values as lists write them, so that reading them again gives the same."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.sheets.reading.body.records import DITTO
from hoagiai.sheets.reading.values.texts import words
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.terms import Ending, FactKind, OtherRole, Sex, Training, VillageStanding

SYNTHETIC = "dữ liệu giả lập"
MARK = "x"
_SEXES = {value: _label.capitalize() for value, _label in Sex.choices}
_ROLES, _ENDINGS = dict(OtherRole.choices), dict(Ending.choices)
_STANDINGS, _TRAININGS = dict(VillageStanding.choices), dict(Training.choices)


def sex(value: str) -> str:
    """Nam, Nữ, or nothing."""
    return _SEXES.get(value, "")


def ethnicity(code: str) -> str:
    """The name of one of the 54."""
    return ETHNICITIES.get(code, "")


def ending(value: str) -> str:
    """Why an office ended, in words."""
    return str(_ENDINGS.get(value, ""))


def words_of(text: str) -> str:
    """Free words; what a reader would take for "as above" is left out."""
    return "" if len(text) <= 8 and text.lower() in DITTO else text


@lru_cache(maxsize=20000)
def village(kind: str, name: str) -> str:
    """A village with its kind: "Bản Nà Một"."""
    return NeighbourhoodPeriod(kind=kind, name=name).full_name


def joined(names: Iterable[str]) -> str:
    """Several names in one cell; it ends with a semicolon when it must be cut at semicolons alone."""
    held = list(names)
    text = "; ".join(held)
    return f"{text};" if len(words(text)) != len(held) else text


def villages(served: Sequence[Sequence[str]] | None) -> str:
    """The villages that a team serves."""
    return joined(village(kind, name) for kind, name in served or ())


class Facts:
    """What is known of a person on a day, by kind; of what is one at a time, the newest."""

    __slots__ = ("held",)

    def __init__(self, pairs: Sequence[Sequence[str]] | None) -> None:
        self.held: dict[str, list[str]] = {}
        for kind, value in pairs or ():
            self.held.setdefault(kind, []).append(value)

    def newest(self, kind: FactKind) -> str:
        """The value that holds, or nothing."""
        return self.held.get(kind, [""])[-1]

    @property
    def training(self) -> str:
        """Professional training in words."""
        return str(_TRAININGS.get(self.newest(FactKind.TRAINING), ""))

    @property
    def standing(self) -> str:
        """Standing in the village in words."""
        return str(_STANDINGS.get(self.newest(FactKind.STANDING), ""))

    @property
    def occupation(self) -> str:
        """Occupation, as written."""
        return words_of(self.newest(FactKind.OCCUPATION))

    @property
    def roles(self) -> str:
        """What else somebody is."""
        return joined(str(_ROLES[each]) for each in self.held.get(FactKind.ROLE, ()) if each in _ROLES)

    @property
    def languages(self) -> str:
        """Languages."""
        return joined(self.held.get(FactKind.LANGUAGE, ()))
