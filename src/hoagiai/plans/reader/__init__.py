"""The plan reader: rules that turn the text of a plan (kế hoạch) into header, bases, targets and tasks.

Pure functions, no network and no model; every value keeps the span of text it came from.
"""

from .as_json import to_json
from .from_text import from_text
from .read import read

__all__ = ["from_text", "read", "to_json"]
