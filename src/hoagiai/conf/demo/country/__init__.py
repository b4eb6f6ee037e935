"""A generated country (dữ liệu giả lập): the registers of 87,396 teams and 549,446 mediators, from a seed.

Reads top to bottom: `sizes` (how many, where), `peoples`, `personal_names`, `village_names` (who, and what they are
called), `story` (one old commune from 2014 to now) with `villages`, `team_story`, `offices` and `person_story`, then
`rows` and `load` (COPY).
"""

from hoagiai.conf.demo.country.load import Loaded, load_country, load_slice

__all__ = ["Loaded", "load_country", "load_slice"]
