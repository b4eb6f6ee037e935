"""Two rows of one person become one (gộp hồ sơ trùng), and part again row for row (tách lại)."""

from hoagiai.teams.actions.merging.merge import find_different, merge_people
from hoagiai.teams.actions.merging.part import part_people

__all__ = ["find_different", "merge_people", "part_people"]
