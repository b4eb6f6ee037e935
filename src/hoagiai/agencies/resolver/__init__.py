"""From words to bodies: what a phrase of a plan names, for this issuer on this day.

    found = resolve_all(["UBND các xã, phường", "Phòng Tư pháp"], issuer=agency, on=day)
    found["Phòng Tư pháp"].agency_ids

Words are read without tables (`spellings`, `lexicon`, `scopes`, `scan`, `places_meant`, `bodies_meant`);
`reading` holds the few reads and `answering` joins both.
"""

from typing import TYPE_CHECKING, Any

from hoagiai.agencies.resolver.resolution import Resolution
from hoagiai.agencies.terms import Outcome

if TYPE_CHECKING:
    from hoagiai.agencies.resolver.answering import resolve, resolve_all
    from hoagiai.agencies.resolver.issuers import identify_issuer

__all__ = ["Outcome", "Resolution", "identify_issuer", "resolve", "resolve_all"]


def __getattr__(name: str) -> Any:
    """Load on first use: models need the apps to be ready."""
    from hoagiai.agencies.resolver import answering, issuers

    if name == "identify_issuer":
        return issuers.identify_issuer
    if name in ("resolve", "resolve_all"):
        return getattr(answering, name)
    raise AttributeError(name)
