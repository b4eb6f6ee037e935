"""Whether something failed because a disk is full: that of the files or that of the database."""

import errno

FULL = (errno.ENOSPC, errno.EDQUOT)
DATABASE_FULL = "53100"
"""PostgreSQL's code `disk_full`."""


def is_full(error: BaseException | None) -> bool:
    """True when this error, or one that it came from, says that no room is left."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in FULL:
            return True
        if getattr(error, "sqlstate", None) == DATABASE_FULL:
            return True
        error = error.__cause__ or error.__context__
    return False
