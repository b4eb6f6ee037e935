"""Reading an uploaded list in a process of its own, so that no file can hold up or bring down a worker."""

from hoagiai.sheets.guarding.guard import read_guarded

__all__ = ["read_guarded"]
