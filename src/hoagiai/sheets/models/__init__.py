"""Tables of the part."""

from hoagiai.sheets.models.batches import Batch, Effect, RememberedLayout, StagedRow

__all__ = ["Batch", "Effect", "RememberedLayout", "StagedRow"]
