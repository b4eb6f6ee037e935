"""Courts and procuracies. District ones ended on 30/6/2025; regional ones (khu vực) stand since.

The numbers and seats of the regional ones are not in the data: people add them (`actions.add_agency`).
"""

from hoagiai.agencies.kinds.kind import BEFORE_REFORM, At, Kind
from hoagiai.agencies.terms import Level, Line

KINDS = (
    Kind("supreme_court", Line.COURTS, "Tòa án nhân dân tối cao", (At(Level.CENTRAL),), short="TANDTC"),
    Kind(
        "court",
        Line.COURTS,
        "Tòa án nhân dân",
        (
            At(Level.PROVINCE, parent="central:supreme_court"),
            At(Level.DISTRICT, parent="above:court", until=BEFORE_REFORM),
        ),
        short="TAND",
        spellings=("Tòa án",),
        groups=frozenset({"judicial"}),
        successors=("regional_court",),
    ),
    Kind(
        "regional_court",
        Line.COURTS,
        "Tòa án nhân dân khu vực",
        (),
        short="TAND khu vực",
        spellings=("Tòa án khu vực",),
    ),
    Kind(
        "supreme_procuracy",
        Line.PROCURACIES,
        "Viện kiểm sát nhân dân tối cao",
        (At(Level.CENTRAL),),
        short="VKSNDTC",
    ),
    Kind(
        "procuracy",
        Line.PROCURACIES,
        "Viện kiểm sát nhân dân",
        (
            At(Level.PROVINCE, parent="central:supreme_procuracy"),
            At(Level.DISTRICT, parent="above:procuracy", until=BEFORE_REFORM),
        ),
        short="VKSND",
        spellings=("Viện kiểm sát", "VKS"),
        groups=frozenset({"judicial"}),
        successors=("regional_procuracy",),
    ),
    Kind(
        "regional_procuracy",
        Line.PROCURACIES,
        "Viện kiểm sát nhân dân khu vực",
        (),
        short="VKSND khu vực",
        spellings=("Viện kiểm sát khu vực",),
    ),
)
