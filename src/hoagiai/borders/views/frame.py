"""What all pages of one reorganisation share: who sees it, its steps, its tabs, and what this person may do."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.terms import Permission
from hoagiai.base.formats import number
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.queries.signers import signers_of
from hoagiai.borders.queries.standing import STEPS, Standing, standing
from hoagiai.borders.queries.visible import may_here, readable_by, reorganisations_visible_to
from hoagiai.borders.terms import BorderState

TONES = {
    BorderState.FILLING: "plain",
    BorderState.DRAFT: "plain",
    BorderState.SIGNED: "soon",
    BorderState.APPLYING: "soon",
    BorderState.APPLIED: "done",
    BorderState.UNDOING: "soon",
    BorderState.UNDONE: "late",
}


@dataclass(frozen=True)
class Frame:
    """One reorganisation as its pages need it."""

    request: StaffRequest
    reorganisation: Reorganisation
    standing: Standing

    @property
    def prepares(self) -> bool:
        """Whether this person may change it now."""
        return self._holds(Permission.BORDER_PREPARE) and self.reorganisation.state == BorderState.DRAFT

    @property
    def settles(self) -> bool:
        """Whether this person may say where something goes that arose after the signature."""
        state = self.reorganisation.state
        return state in (BorderState.SIGNED, BorderState.APPLIED) and self.standing.unknown > 0 and self.signs

    @property
    def assigns(self) -> bool:
        """Whether this person may say where villages and teams go."""
        return self.prepares or self.settles

    @property
    def signs(self) -> bool:
        """Whether this person holds the right to sign it, also when not asked to."""
        return self._holds(Permission.BORDER_SIGN)

    @property
    def undoes(self) -> bool:
        """Whether this person may take it back: a draft whoever prepares, what is signed whoever signs."""
        state = self.reorganisation.state
        if state == BorderState.DRAFT:
            return self._holds(Permission.BORDER_PREPARE) or self.signs
        return self.signs and state in (BorderState.SIGNED, BorderState.APPLIED)

    @property
    def answers(self) -> bool:
        """Whether this person prepares or signs in its place; others read the page of the act alone."""
        return self.signs or self._holds(Permission.BORDER_PREPARE)

    @property
    def signers(self) -> list[str]:
        """Who may sign it, with their bodies."""
        return [
            f"{each.user.full_name} ({each.agency.name})"
            for each in signers_of(self.reorganisation, self.request.on)
        ]

    @property
    def tabs(self) -> list[tuple[str, str]]:
        """Words and addresses of the pages."""
        stands = self.standing
        return [
            ("Đơn vị", self.url("one")),
            (_told("Thôn, tổ dân phố", stands.villages.unassigned), self.url("villages")),
            (_told("Tổ hòa giải", stands.teams.unassigned), self.url("teams")),
            ("Diễn tập", self.url("rehearsal")),
        ]

    @property
    def busy(self) -> bool:
        """Whether the worker is at it, or will be in a moment."""
        found = self.reorganisation
        if found.state == BorderState.SIGNED:
            return found.effective <= self.request.on
        return found.state in (BorderState.FILLING, BorderState.APPLYING, BorderState.UNDOING)

    def url(self, name: str, *args: object) -> str:
        """The address of a page of this reorganisation."""
        return reverse(f"borders:{name}", args=[self.reorganisation.code, *args])

    @property
    def context(self) -> dict[str, Any]:
        """What the templates need."""
        return {
            "frame": self,
            "reorganisation": self.reorganisation,
            "standing": self.standing,
            "steps_told": STEPS,
            "step": self.standing.step(self.reorganisation),
            "tone": TONES[BorderState(self.reorganisation.state)],
            "current": self.request.path,
            "busy": self.busy,
        }

    def _holds(self, permission: Permission) -> bool:
        """Asked once for a request."""
        known: dict[Permission, bool] = self.__dict__.setdefault("_held", {})
        if permission not in known:
            known[permission] = may_here(self.request.user, permission, self.reorganisation, self.request.on)
        return known[permission]


def frame_of(request: HttpRequest, code: UUID) -> Frame:
    """The reorganisation with this code; 404 when one may not see it."""
    staff = cast(StaffRequest, request)
    return _frame(staff, reorganisations_visible_to(staff.user, staff.on), code)


def read_frame_of(request: HttpRequest, code: UUID) -> Frame:
    """The same for the page that officers of the communes concerned may read too, from the signature on."""
    staff = cast(StaffRequest, request)
    return _frame(staff, readable_by(staff.user, staff.on), code)


def _frame(staff: StaffRequest, rows: QuerySet[Reorganisation], code: UUID) -> Frame:
    linked = rows.select_related("place", "drafted_by", "signed_by", "undone_by")
    found = get_object_or_404(linked, code=code)
    return Frame(staff, found, standing(found))


def preparing(request: HttpRequest, code: UUID) -> Frame:
    """The same for a page that changes a draft; 403 for whoever may only look."""
    found = frame_of(request, code)
    require_here(found, Permission.BORDER_PREPARE)
    return found


def require_here(frame: Frame, permission: Permission) -> None:
    """Refuse (403) who does not hold a right in the place of the reorganisation."""
    if not may_here(frame.request.user, permission, frame.reorganisation, frame.request.on):
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {permission.label} tại địa bàn này.")


def _told(words: str, unassigned: int) -> str:
    return f"{words} (còn {number(unassigned)})" if unassigned else words
