"""Mediators: a person's office in a team, and who leads the team."""

import uuid

from django.db import models
from django.db.models import F, Q

from hoagiai import audit
from hoagiai.places.models.neighbourhoods import DatedQuerySet
from hoagiai.teams.models.people import Person
from hoagiai.teams.models.teams import Decision, Team
from hoagiai.teams.terms import Ending


@audit.tracked()
class Mediator(models.Model):
    """A mediator (hòa giải viên): one person's office in one team, from recognition to cessation.

    Luật 35/2013/QH13 Điều 8.4 (recognition) and 11 (cessation); there is no term. An empty first day means
    "already recognised when the register begins".
    """

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="offices", verbose_name="người")
    team = models.ForeignKey(Team, models.PROTECT, related_name="mediators", verbose_name="tổ hòa giải")
    first_day = models.DateField("được công nhận từ ngày", null=True)
    recognised_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="+", verbose_name="quyết định công nhận"
    )
    last_day = models.DateField("đến hết ngày", null=True)
    ended_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="+", verbose_name="quyết định cho thôi"
    )
    ending = models.CharField("lý do thôi", max_length=16, choices=Ending.choices, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "hòa giải viên"
        verbose_name_plural = "hòa giải viên"
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="mediator_forward"),
            models.UniqueConstraint(
                fields=["person", "team"], condition=Q(last_day=None), name="mediator_once_in_a_team"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} @ {self.team_id}"


@audit.tracked(exclude=["team"])
class Leadership(models.Model):
    """A mediator who leads the team (tổ trưởng tổ hòa giải; Luật 35/2013/QH13 Điều 14), from a day to a day.

    A team has one leader on any day: the database refuses two. `team` is that of the office; a trigger writes it.
    """

    mediator = models.ForeignKey(
        Mediator, models.CASCADE, related_name="leaderships", verbose_name="hòa giải viên"
    )
    team = models.ForeignKey(
        Team,
        models.DO_NOTHING,
        related_name="+",
        editable=False,
        db_index=False,
        db_constraint=False,
        verbose_name="tổ hòa giải",
    )
    first_day = models.DateField("từ ngày", null=True)
    recognised_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="+", verbose_name="quyết định công nhận"
    )
    last_day = models.DateField("đến hết ngày", null=True)
    ended_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="+", verbose_name="quyết định cho thôi"
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "tổ trưởng tổ hòa giải"
        verbose_name_plural = "tổ trưởng tổ hòa giải"
        constraints = [
            models.UniqueConstraint(fields=["mediator"], condition=Q(last_day=None), name="leads_once")
        ]

    def __str__(self) -> str:
        return f"{self.mediator_id}"
