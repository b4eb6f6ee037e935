""" "Cùng cấp": at the level and place of those who lead the task, not of the issuer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoagiai.agencies.resolver.geography import Place
from hoagiai.agencies.resolver.scopes import Scope
from hoagiai.agencies.resolver.spellings import tokens


@dataclass(frozen=True)
class Beside:
    """A phrase, and the bodies that lead the task it stands in (cơ quan chủ trì)."""

    phrase: str
    leads: tuple[int, ...] = ()


def says_same_level(phrase: str) -> bool:
    """Whether a phrase depends on who leads."""
    words = [token.word for token in tokens(phrase)]
    return ("cung", "cap") in zip(words, words[1:], strict=False)


def beside(scope: Scope | None, places: Sequence[Place]) -> Scope | None:
    """The scope with "cùng cấp" set to these places; without places it stays that of the issuer."""
    if scope is None or not places:
        return scope
    if scope.how == "same":
        return replace(scope, places=tuple(places))
    return replace(scope, within=beside(scope.within, places)) if scope.within else scope
