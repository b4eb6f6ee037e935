"""Standard bodies (cơ quan theo danh mục chuẩn) at each level and time, as dated data.

A body, its place in a line or its day that was not checked against the document itself is `provisional`;
pages say so ("tạm thời, chưa đối chiếu văn bản").
"""

from hoagiai.agencies.kinds import (
    commune,
    courts,
    departments,
    front,
    government,
    justice,
    lawyers,
    media,
    party,
    security,
)
from hoagiai.agencies.kinds.kind import At, Kind

ALL: tuple[Kind, ...] = (
    *government.KINDS,
    *justice.KINDS,
    *front.KINDS,
    *lawyers.KINDS,
    *security.KINDS,
    *courts.KINDS,
    *departments.KINDS,
    *commune.KINDS,
    *media.KINDS,
    *party.KINDS,
)

BY_CODE: dict[str, Kind] = {kind.code: kind for kind in ALL}

__all__ = ["ALL", "BY_CODE", "At", "Kind"]
