"""Reorganisations that wait for a person's signature, as rows of the desk."""

from datetime import date

from django.db.models import Count, Window
from django.urls import reverse

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base import formats
from hoagiai.borders.queries.signers import waiting_for
from hoagiai.desk.queries.todo import SHOWN, Part
from hoagiai.desk.todo import Todo


def acts_to_sign(user: User, on: date) -> Part:
    """Rehearsed drafts that one may sign; one statement, none for whoever signs nothing."""
    if not may(user, Permission.BORDER_SIGN, on=on):
        return Part([], 0)
    rows = waiting_for(user, on).select_related("drafted_by", "place").annotate(total=Window(Count("pk")))
    found = list(rows.order_by("effective", "pk")[:SHOWN])
    return Part(
        [
            Todo(
                each.title,
                f"Phương án sắp xếp, hiệu lực từ {formats.day(each.effective)} · {each.drafted_by.full_name} trình",
                each.place.name if each.place else "Cả nước",
                reverse("borders:one", args=[each.code]),
                "soon",
                "Chờ ký",
                act="Xem và ký",
                act_url=reverse("borders:sign", args=[each.code]),
            )
            for each in found
        ],
        found[0].total if found else 0,
    )
