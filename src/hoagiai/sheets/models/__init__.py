"""Tables of the part."""

from hoagiai.sheets.models.batches import Batch, Effect, FileTaken, RememberedLayout, StagedRow
from hoagiai.sheets.models.exports import Export

__all__ = ["Batch", "Effect", "Export", "FileTaken", "RememberedLayout", "StagedRow"]
