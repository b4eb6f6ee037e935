"""What people do to lists, as the history words it."""

from hoagiai.audit import Act

LIST_RECEIVED = Act("list.received", "tải danh sách lên")
LIST_UNDERSTOOD = Act("list.understood", "sửa cách hiểu các cột")
LIST_SETTLED = Act("list.settled", "xem dòng cần xem của danh sách")
LIST_APPLIED = Act("list.applied", "ghi danh sách vào sổ")
LIST_UNDONE = Act("list.undone", "hoàn tác danh sách đã ghi sổ")
LIST_DISCARDED = Act("list.discarded", "bỏ danh sách")
LIST_EXPORTED = Act("list.exported", "xuất danh sách ra Excel")
