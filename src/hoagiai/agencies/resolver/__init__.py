"""From words to bodies: what a phrase of a plan names, for this issuer on this day.

    found = resolve_all(["UBND các xã, phường", "Phòng Tư pháp"], issuer=agency, on=day)
    found["Phòng Tư pháp"].agency_ids

Words are read without tables (`spellings`, `lexicon`, `scopes`, `scan`, `places_meant`, `bodies_meant`);
`reading` holds the few reads and `answering` joins both.
"""

from hoagiai.agencies.resolver.answering import resolve, resolve_all, resolve_beside
from hoagiai.agencies.resolver.beside import Beside, says_same_level
from hoagiai.agencies.resolver.issuers import identify_issuer
from hoagiai.agencies.resolver.resolution import Resolution
from hoagiai.agencies.terms import Outcome

__all__ = [
    "Beside",
    "Outcome",
    "Resolution",
    "identify_issuer",
    "resolve",
    "resolve_all",
    "resolve_beside",
    "says_same_level",
]
