"""What people do to reorganisations, as the history words it."""

from hoagiai.audit import Act

DRAFTED = Act("border.drafted", "lập phương án sắp xếp")
EDITED = Act("border.edited", "sửa phương án sắp xếp")
ASSIGNED = Act("border.assigned", "phân thôn, tổ dân phố, tổ hòa giải về đơn vị mới")
SIGNED = Act("border.signed", "ký phương án sắp xếp")
APPLIED = Act("border.applied", "thực hiện phương án sắp xếp")
UNDONE = Act("border.undone", "hủy phương án sắp xếp")
