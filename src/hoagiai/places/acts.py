"""What people do to neighbourhoods, as the history words it."""

from hoagiai.audit import Act

NEIGHBOURHOODS_CHANGED = Act("neighbourhood.changed", "ghi việc sắp xếp thôn, tổ dân phố")
NEIGHBOURHOOD_CHANGE_UNDONE = Act("neighbourhood.undone", "hủy việc sắp xếp thôn, tổ dân phố")
HOUSEHOLDS_COUNTED = Act("neighbourhood.households", "ghi số hộ gia đình")
MINORITY_AREA_MARKED = Act("neighbourhood.minority", "ghi địa bàn có nhiều đồng bào dân tộc thiểu số")
MINORITY_AREA_UNMARKED = Act(
    "neighbourhood.minority_ended", "thôi ghi địa bàn có nhiều đồng bào dân tộc thiểu số"
)
