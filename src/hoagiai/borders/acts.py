"""What people do to reorganisations, as the history words it."""

from hoagiai.audit import Act

DRAFTED = Act("border.drafted", "lập phương án sắp xếp")
EDITED = Act("border.edited", "sửa phương án sắp xếp")
UNITS_TOLD = Act("border.units_told", "ghi đơn vị chuyển vào phương án")
UNITS_LEFT_OUT = Act("border.units_left_out", "bỏ đơn vị khỏi phương án")
UNIT_PLANNED = Act("border.unit_planned", "thêm đơn vị mới vào phương án")
UNIT_CHANGED = Act("border.unit_changed", "ghi đổi tên, loại đơn vị vào phương án")
PROVINCE_TOLD = Act("border.province_told", "ghi nhập tỉnh, chuyển xã sang tỉnh khác vào phương án")
FILLED = Act("border.filled", "lấy các đơn vị từ danh mục đơn vị hành chính")
REHEARSED = Act("border.rehearsed", "diễn tập phương án sắp xếp")
ASSIGNED = Act("border.assigned", "phân thôn, tổ dân phố, tổ hòa giải về đơn vị mới")
SIGNED = Act("border.signed", "ký phương án sắp xếp")
SETTLED = Act("border.settled", "phân thôn, tổ dân phố, tổ hòa giải phát sinh sau khi ký")
APPLIED = Act("border.applied", "thực hiện phương án sắp xếp")
UNDONE = Act("border.undone", "hủy phương án sắp xếp")
