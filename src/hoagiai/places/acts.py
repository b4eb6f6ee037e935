"""What people do to neighbourhoods, as the history words it."""

from hoagiai.audit import Act

NEIGHBOURHOODS_CHANGED = Act("neighbourhood.changed", "ghi việc sắp xếp thôn, tổ dân phố")
NEIGHBOURHOOD_CHANGE_UNDONE = Act("neighbourhood.undone", "hủy việc sắp xếp thôn, tổ dân phố")
NEIGHBOURHOODS_ENTERED = Act("neighbourhood.entered", "ghi thôn, tổ dân phố đang có vào sổ")
NEIGHBOURHOOD_CORRECTED = Act("neighbourhood.corrected", "sửa lỗi ghi tên thôn, tổ dân phố")
NEIGHBOURHOOD_REMOVED = Act("neighbourhood.removed", "xóa thôn, tổ dân phố ghi nhầm")
HOUSEHOLDS_COUNTED = Act("neighbourhood.households", "ghi số hộ gia đình")
MINORITY_AREA_MARKED = Act("neighbourhood.minority", "ghi địa bàn có nhiều đồng bào dân tộc thiểu số")
MINORITY_AREA_UNMARKED = Act(
    "neighbourhood.minority_ended", "thôi ghi địa bàn có nhiều đồng bào dân tộc thiểu số"
)
