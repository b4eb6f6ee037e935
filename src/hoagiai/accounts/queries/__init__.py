"""Reads of the part: rights, and people."""

from hoagiai.accounts.queries.people import (
    agencies_like,
    agencies_named,
    any_agencies_named,
    demo_people,
    grant_rank,
    grantable_roles,
    may_manage,
    people_in_role,
    people_matching,
    people_visible_to,
    require_managing,
    unmanageable,
    with_positions,
)
from hoagiai.accounts.queries.rights import (
    Someone,
    agencies_of,
    may,
    places_covered_by,
    positions_of,
    reach,
    require,
)
from hoagiai.accounts.reach import Reach

__all__ = [
    "Reach",
    "Someone",
    "agencies_like",
    "agencies_named",
    "agencies_of",
    "any_agencies_named",
    "demo_people",
    "grant_rank",
    "grantable_roles",
    "may",
    "may_manage",
    "people_in_role",
    "people_matching",
    "people_visible_to",
    "places_covered_by",
    "positions_of",
    "reach",
    "require",
    "require_managing",
    "unmanageable",
    "with_positions",
]
