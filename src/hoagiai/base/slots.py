"""Places on a page that a part further left fills: the page names the place, never the part that fills it.

slots.fill("agency-acts", "accounts/slots/agency_acts.html")   # in the filling part's AppConfig.ready
{% slot "agency-acts" body=body %}                             # on the page; nothing when nobody fills it
"""

from collections import defaultdict

_FILLED: dict[str, list[str]] = defaultdict(list)


def fill(place: str, template: str) -> None:
    """Draw this template at the place, after those that came before."""
    if template not in _FILLED[place]:
        _FILLED[place].append(template)


def templates_at(place: str) -> tuple[str, ...]:
    """What is drawn there."""
    return tuple(_FILLED.get(place, ()))
