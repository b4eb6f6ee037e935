"""A number of households that the registers propose, and where it is from: to be changed by who knows better."""

from collections.abc import Sequence

from hoagiai.base.formats import number

Counted = Sequence[tuple[str, int | None]]
"""Neighbourhoods by name, each with its households as last counted."""


def added_up(counted: Counted) -> int | None:
    """All households together; None when there is nothing to add, or one was never counted."""
    known = [households for _, households in counted if households is not None]
    return sum(known) if known and len(known) == len(counted) else None


def told_from(counted: Counted) -> str:
    """Where the sum is from, or whose number it lacks."""
    if not counted:
        return ""
    unknown = [name for name, households in counted if households is None]
    if unknown:
        return f"Sổ chưa có số hộ của {', '.join(unknown)} nên không điền sẵn."
    parts = ", ".join(f"{name} ({number(households)} hộ)" for name, households in counted)
    return f"{'Theo sổ' if len(counted) == 1 else 'Cộng theo sổ'}: {parts}. Sửa nếu thực tế khác."
