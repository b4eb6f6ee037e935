"""Tables of the part."""

from hoagiai.sheets.models.batches import Batch, Effect, RememberedLayout, StagedRow
from hoagiai.sheets.models.exports import Export

__all__ = ["Batch", "Effect", "Export", "RememberedLayout", "StagedRow"]
