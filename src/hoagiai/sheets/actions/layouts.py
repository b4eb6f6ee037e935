"""What was said of the columns of a layout, remembered for a place and used for its next list of that layout.

A layout is known by its headings as found by sight. What is said of a sheet is kept by the sheet's turn in the
file, because the next file names its sheets otherwise ("Tháng 6", "Tháng 7").
"""

from collections import Counter
from typing import Any

from hoagiai.sheets.models import Batch, RememberedLayout
from hoagiai.sheets.reading.understood import Understood

_MOST = 400


def layout_of(understood: Understood) -> str:
    """The layout of the whole file: of the sheets that hold lists, or of all with headings when none was found."""
    found = understood.fingerprint or "-".join(sheet.fingerprint for sheet in understood.sheets)
    return found.strip("-")[:_MOST]


def key_of(sheet: dict[str, Any], sheets: list[dict[str, Any]]) -> str:
    """What a sheet of `Batch.understood` is named in a mapping: by its name, or by its headings when two share it."""
    names = Counter(each["name"] for each in sheets)
    return str(sheet["name"] if names[sheet["name"]] == 1 else sheet["fingerprint"])


def remember(batch: Batch) -> None:
    """Keep what is said of this list's sheets for the next one of its place and layout."""
    if not batch.layout:
        return
    sheets = batch.understood.get("sheets", [])
    by_turn = {
        str(turn): batch.mapping[key]
        for turn, sheet in enumerate(sheets)
        if (key := key_of(sheet, sheets)) in batch.mapping
    }
    RememberedLayout.objects.update_or_create(
        unit=batch.unit, layout=batch.layout, defaults={"mapping": by_turn}
    )


def recall(batch: Batch, understood: Understood) -> dict[str, Any] | None:
    """What was said of this layout at this place, for this file's sheets; None when nothing was."""
    if not batch.layout:
        return None
    known = RememberedLayout.objects.filter(unit=batch.unit, layout=batch.layout).first()
    if known is None:
        return None
    sheets = [{"name": sheet.name, "fingerprint": sheet.fingerprint} for sheet in understood.sheets]
    found = {
        key_of(sheet, sheets): known.mapping[str(turn)]
        for turn, sheet in enumerate(sheets)
        if str(turn) in known.mapping
    }
    return found or None


def forget(batch: Batch) -> None:
    """Forget what was remembered of this list's layout."""
    RememberedLayout.objects.filter(unit=batch.unit, layout=batch.layout).delete()
