"""Acts of the part, as history says them."""

from hoagiai.audit.terms import Act

ACCOUNT_MADE = Act("account.made", "lập tài khoản")
ACCOUNT_CHANGED = Act("account.changed", "sửa thông tin tài khoản")
ACCOUNT_CLOSED = Act("account.closed", "ngừng tài khoản")
ACCOUNT_REOPENED = Act("account.reopened", "mở lại tài khoản")
PASSWORD_GIVEN = Act("account.password", "cấp mật khẩu dùng một lần")
POSITION_GRANTED = Act("position.granted", "giao vị trí công tác")
POSITION_ENDED = Act("position.ended", "cho thôi vị trí công tác")
ACCOUNTS_LOADED = Act("accounts.loaded", "nạp danh sách tài khoản từ Excel")
