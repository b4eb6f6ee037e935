"""Whoever signed a reorganisation is told, each morning, what arose since and has no place to go to."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.tests.factories import make_user
from hoagiai.borders import actions
from hoagiai.desk.actions import make_notices
from hoagiai.desk.models import Notice
from hoagiai.teams.tests.factories import neighbourhood


@pytest.fixture
def signer(db):
    return make_user("Người ký")


@pytest.fixture
def signed(lai_chau, communes, specialist, signer):
    """A commune of which a part goes and the rest stays."""
    draft = actions.draft_reorganisation(
        title="Chia một xã",
        decision="Nghị quyết số 30/NQ-UBTVQH16",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=date(2026, 12, 1),
        place=lai_chau,
        by=specialist,
    )
    a, b = communes[:2]
    for target in (a, b):
        actions.add_transfer(reorganisation=draft, source=a, target=target, partial=True, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    return actions.sign(reorganisation=draft, by=signer)


def told(signer):
    return list(Notice.objects.filter(user=signer, kind="unsettled").values_list("words", "url"))


def test_who_signed_is_told_each_day_until_it_is_settled(signed, signer, communes):
    a, b = communes[:2]
    make_notices(on=date(2026, 11, 22))
    assert told(signer) == []
    new = neighbourhood(a, "Nà Mới")
    actions.catch_up(reorganisation=signed)

    assert make_notices(on=date(2026, 11, 23)).unsettled == 1
    assert make_notices(on=date(2026, 11, 23)).unsettled == 0
    words = "1 thôn, tổ dân phố, tổ hòa giải phát sinh sau khi ký chưa biết về đâu: Chia một xã"
    assert told(signer) == [(words, reverse("borders:one", args=[signed.code]))]

    actions.settle(reorganisation=signed, neighbourhoods=[new.pk], target=b, by=signer)
    assert make_notices(on=date(2026, 11, 24)).unsettled == 0
