"""Sign what was rehearsed: a second person answers for it."""

from django.utils import timezone

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.catching import catch_up
from hoagiai.borders.actions.locking import one_signature_at_a_time
from hoagiai.borders.actions.refusing import refuse_gaps, refuse_taken_codes
from hoagiai.borders.actions.transfers import lone_parts
from hoagiai.borders.errors import NotDraft, NotReady, OwnSignature
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.borders.queries.others import signed_on_the_same
from hoagiai.borders.queries.rehearsing import content_of
from hoagiai.borders.stages import Stage, StageReached, tell
from hoagiai.borders.terms import BorderState, RehearsalState
from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.teams.models import TeamPeriod


def sign(*, reorganisation: Reorganisation, by: User) -> Reorganisation:
    """Sign a reorganisation (ký phương án); it takes effect on its day, at once when that has come.

    Raises `OwnSignature`, `NotDraft`, or `NotReady`: not rehearsed as it and the registers stand, something
    unassigned, a part of a unit left without goal, a village or team that changes again on or after that day, or
    another signed act that moves the same unit.
    """
    from hoagiai.borders.jobs import apply_now

    with act(acts.SIGNED, by=by, reason=reorganisation.decision):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        if now.state != BorderState.DRAFT:
            raise NotDraft
        if now.drafted_by_id == by.pk:
            raise OwnSignature
        one_signature_at_a_time()
        catch_up(reorganisation=now)
        _require_ready(now)
        now.state, now.signed_by, now.signed_at = BorderState.SIGNED, by, timezone.now()
        now.save(update_fields=["state", "signed_by", "signed_at"])
        tell(StageReached(now, Stage.SIGNED))
        apply_now.defer()
    return now


def _require_ready(reorganisation: Reorganisation) -> None:
    last = reorganisation.rehearsals.filter(state=RehearsalState.DONE).first()
    if not reorganisation.transfers.exists():
        raise NotReady("Phương án chưa ghi đơn vị nào chuyển vào đơn vị nào.")
    if last is None or last.fingerprint != content_of(reorganisation):
        raise NotReady(
            "Phương án, hoặc sổ thôn, tổ hòa giải của các đơn vị trong đó, đã thay đổi sau lần diễn tập gần nhất. "
            "Hãy diễn tập lại, xem kết quả rồi ký."
        )
    alone = lone_parts(reorganisation)
    if alone:
        names = ", ".join(unit.name for unit in alone[:5])
        raise NotReady(f"Mới ghi một phần của {names} chuyển đi; hãy ghi cả phần còn lại thuộc đơn vị nào.")
    if last.figures["villages_unassigned"] or last.figures["teams_unassigned"]:
        raise NotReady(
            f"Còn {last.figures['villages_unassigned']} thôn, tổ dân phố và {last.figures['teams_unassigned']} tổ hòa giải "
            "chưa rõ về đơn vị nào. Hãy phân hết rồi diễn tập lại."
        )
    refuse_gaps(reorganisation)
    _refuse_when_another(reorganisation)
    refuse_taken_codes(reorganisation)
    _refuse_when_later(reorganisation)


def _refuse_when_another(reorganisation: Reorganisation) -> None:
    """Two signed acts on one unit would each take what the other expects."""
    for other, unit in signed_on_the_same(reorganisation)[:1]:
        raise NotReady(
            f"{unit.name} cũng nằm trong phương án “{other.title}” ({other.decision}, hiệu lực "
            f"{other.effective:%d/%m/%Y}) đã ký. Hãy hủy phương án đó, hoặc bỏ {unit.name} khỏi phương án này."
        )


def _refuse_when_later(reorganisation: Reorganisation) -> None:
    on = reorganisation.effective
    villages = VillageMove.objects.filter(reorganisation=reorganisation).values("neighbourhood")
    teams = TeamMove.objects.filter(reorganisation=reorganisation).values("team")
    later = NeighbourhoodPeriod.objects.filter(neighbourhood__in=villages, first_day__gte=on).first()
    later_team = TeamPeriod.objects.filter(team__in=teams, first_day__gte=on).first()
    found = later or later_team
    if found:
        raise NotReady(
            f"{found} đã có thay đổi ghi từ ngày {found.first_day:%d/%m/%Y}, không trước ngày hiệu lực {on:%d/%m/%Y} "
            f"của phương án. Hãy hủy thay đổi đó, hoặc chọn ngày hiệu lực sau ngày {found.first_day:%d/%m/%Y}."
        )
