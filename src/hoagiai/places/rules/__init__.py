"""What the law says about places: pure functions of plain values; the day is always given."""

from hoagiai.places.rules.levels import (
    LAST_DAY_BEFORE_THE_REFORM,
    THE_REFORM,
    THE_REFORM_SOURCE,
    has_level,
    levels_on,
)
from hoagiai.places.rules.neighbourhoods import KIND_RULE, faults_of_change, kind_fits, name_fits

__all__ = [
    "KIND_RULE",
    "LAST_DAY_BEFORE_THE_REFORM",
    "THE_REFORM",
    "THE_REFORM_SOURCE",
    "faults_of_change",
    "has_level",
    "kind_fits",
    "levels_on",
    "name_fits",
]
