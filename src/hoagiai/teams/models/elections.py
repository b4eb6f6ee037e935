"""Elections of mediators and of leaders, as Luật 35/2013/QH13 Điều 8, 14 and Nghị quyết liên tịch 01/2014 set them."""

import uuid

from django.db import models
from django.db.models import F, Q

from hoagiai import audit
from hoagiai.places.models import Neighbourhood
from hoagiai.teams.models.people import Person
from hoagiai.teams.models.teams import Decision, Team
from hoagiai.teams.terms import CandidateOrigin, ElectionForm, ElectionRound, ElectionState, ElectionSubject


@audit.tracked()
class Election(models.Model):
    """An election (bầu hòa giải viên, bầu tổ trưởng) from preparation to announcement.

    `electors` is the base of the threshold: households of the unit for mediators, mediators of the team for a
    leader. `attending` are those at the meeting, or the ballots handed out and returned.
    """

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    team = models.ForeignKey(Team, models.PROTECT, related_name="elections", verbose_name="tổ hòa giải")
    neighbourhood = models.ForeignKey(
        Neighbourhood, models.PROTECT, null=True, related_name="+", verbose_name="thôn, tổ dân phố"
    )
    subject = models.CharField("bầu", max_length=10, choices=ElectionSubject.choices)
    round = models.CharField("lần bầu", max_length=10, choices=ElectionRound.choices)
    after = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="followed_by", verbose_name="tiếp theo cuộc bầu"
    )
    form = models.CharField("hình thức", max_length=16, choices=ElectionForm.choices)
    places = models.PositiveSmallIntegerField("số người cần bầu")
    begun_on = models.DateField("bắt đầu chuẩn bị ngày")
    list_published_on = models.DateField("niêm yết danh sách ngày", null=True)
    held_on = models.DateField("ngày bầu", null=True)
    location = models.CharField("địa điểm", max_length=200, blank=True)
    electors = models.PositiveIntegerField("tổng số hộ gia đình (hòa giải viên)", null=True)
    attending = models.PositiveIntegerField("số dự họp hoặc số phiếu thu về", null=True)
    ballots_out = models.PositiveIntegerField("số phiếu phát ra", null=True)
    ballots_in = models.PositiveIntegerField("số phiếu thu về", null=True)
    ballots_void = models.PositiveIntegerField("số phiếu không hợp lệ", null=True)
    board_head = models.CharField("Trưởng ban công tác Mặt trận", max_length=120, blank=True)
    board_deputy = models.CharField("Trưởng thôn, tổ trưởng tổ dân phố", max_length=120, blank=True)
    board_members = models.TextField("Thành viên Tổ bầu", max_length=500, blank=True)
    witness = models.CharField("đại diện hộ gia đình chứng kiến", max_length=120, blank=True)
    list_sent_on = models.DateField("gửi danh sách đề nghị ngày", null=True)
    list_received_on = models.DateField("UBND cấp xã nhận ngày", null=True)
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="elections", verbose_name="quyết định"
    )
    announced_on = models.DateField("công bố ngày", null=True)
    state = models.CharField(
        "trạng thái", max_length=16, choices=ElectionState.choices, default=ElectionState.PREPARED
    )

    class Meta:
        verbose_name = "cuộc bầu"
        verbose_name_plural = "cuộc bầu"
        ordering = ["-begun_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_subject_display()}, {self.begun_on:%d/%m/%Y}"


@audit.tracked()
class Candidacy(models.Model):
    """A person on the list of an election (người trong danh sách bầu), and what the count gave."""

    election = models.ForeignKey(
        Election, models.CASCADE, related_name="candidacies", verbose_name="cuộc bầu"
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="candidacies", verbose_name="người")
    origin = models.CharField("cách vào danh sách", max_length=10, choices=CandidateOrigin.choices)
    agreed = models.BooleanField("đã đồng ý", default=True)
    in_favour = models.PositiveIntegerField("số đồng ý", null=True)
    chosen = models.BooleanField("được đề nghị công nhận", default=False)
    refused = models.CharField("lý do không công nhận", max_length=300, blank=True)

    class Meta:
        verbose_name = "người trong danh sách bầu"
        verbose_name_plural = "người trong danh sách bầu"
        ordering = [F("in_favour").desc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(fields=["election", "person"], name="candidate_once"),
            models.CheckConstraint(condition=Q(in_favour__gte=0), name="votes_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}"
