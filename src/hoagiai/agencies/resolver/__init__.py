"""From words to bodies: what a phrase of a plan names, for this issuer on this day.

    found = resolve_all(["UBND các xã, phường", "Phòng Tư pháp"], issuer=agency, on=day)
    found["Phòng Tư pháp"].agency_ids

`answering` joins the pure reading of the words (`spellings`, `scan`, `scopes`) with a fixed number of reads.
"""

from hoagiai.agencies.resolver.resolution import Resolution
from hoagiai.agencies.terms import Outcome

__all__ = ["Outcome", "Resolution"]
