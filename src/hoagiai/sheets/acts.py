"""What people do to lists, as the history words it."""

from hoagiai.audit import Act

LIST_RECEIVED = Act("list.received", "tải danh sách lên")
LIST_READ = Act("list.read", "đọc danh sách và so với sổ")
LIST_COMPARED = Act("list.compared", "so danh sách với sổ lần nữa")
LIST_UNDERSTOOD = Act("list.understood", "sửa cách hiểu các cột")
LIST_DATED = Act("list.dated", "đổi ngày của danh sách")
LIST_SETTLED = Act("list.settled", "xem dòng cần xem của danh sách")
LIST_APPLIED = Act("list.applied", "ghi danh sách vào sổ")
LIST_UNDONE = Act("list.undone", "hoàn tác danh sách đã ghi sổ")
LIST_FAILED = Act("list.failed", "không làm xong việc với danh sách vì phần mềm gặp lỗi")
LIST_RETRIED = Act("list.retried", "cho so danh sách với sổ lần nữa")
ORIGINAL_TAKEN = Act("list.original_taken", "tải tệp gốc của danh sách")
COPY_TAKEN = Act("list.copy_taken", "tải bản sao có ghi lỗi của danh sách")
VALUES_SEEN = Act("list.values_seen", "xem số điện thoại, ngày sinh trong danh sách")
LIST_DISCARDED = Act("list.discarded", "bỏ danh sách")
LIST_EXPORTED = Act("list.exported", "xuất danh sách ra Excel")
