"""Steps that fail in the worker: people can go on from there, nothing is tried for ever."""

import logging
from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from hoagiai.audit import history_of
from hoagiai.sheets import actions, jobs
from hoagiai.sheets.actions.failing import MOST_TRIES, retry
from hoagiai.sheets.errors import WrongStep
from hoagiai.sheets.models import Batch
from hoagiai.sheets.tests.batches.conftest import mediator
from hoagiai.teams.models import Person

pytestmark = pytest.mark.django_db
STEPS = {
    "comparing": ("settling.recompare", "failed"),
    "applying": ("applying.carry_out", "ready"),
    "undoing": ("undoing.take_back", "applied"),
    "waiting": ("staging.stage", "refused"),
}


@pytest.fixture
def at_step(bring, apply, officer, monkeypatch):
    """A list that waits for a step, and what its worker does then."""

    def put(state, fails):
        batch = bring(mediator())
        if state == "undoing":
            apply(batch)
        Batch.objects.filter(pk=batch.pk).update(
            state=state, applied_by=officer, made_at=timezone.now() - timedelta(hours=1)
        )
        monkeypatch.setattr(f"hoagiai.sheets.actions.{STEPS[state][0]}", fails)
        return batch

    return put


@pytest.mark.parametrize("state", STEPS)
def test_an_unexpected_error_leaves_the_list_where_people_can_go_on(at_step, state, caplog):
    def fails(**_):
        raise ValueError("Lò Văn Mật 0912345678")

    batch = at_step(state, fails)
    with caplog.at_level(logging.ERROR):
        jobs.left_behind(timestamp=0)

    batch.refresh_from_db()
    assert (batch.state, batch.tries) == (STEPS[state][1], 0)
    assert "gặp lỗi" in batch.refusal and "Lò Văn" not in batch.refusal
    assert "phần mềm gặp lỗi" in str(history_of(batch)[0])
    assert [record.message for record in caplog.records] == [f"list {batch.pk} failed while {state}"]


@pytest.mark.parametrize("state", STEPS)
def test_a_database_that_went_away_is_tried_again_and_not_for_ever(at_step, state):
    tried = []

    def fails(**_):
        tried.append(1)
        raise OperationalError("server closed the connection unexpectedly")

    batch = at_step(state, fails)
    for _ in range(MOST_TRIES):
        with pytest.raises(OperationalError):
            jobs.left_behind(timestamp=0)
        batch.refresh_from_db()
        assert batch.state == state
    for _ in range(2):
        jobs.left_behind(timestamp=0)

    batch.refresh_from_db()
    assert (batch.state, len(tried), batch.tries) == (STEPS[state][1], MOST_TRIES, 0)


def test_a_step_that_succeeds_forgets_the_tries_before(bring, apply, officer):
    batch = bring(mediator())
    actions.apply(batch=batch, by=officer)
    Batch.objects.filter(pk=batch.pk).update(tries=MOST_TRIES - 1)

    jobs.apply_batch(batch_id=batch.pk)

    batch.refresh_from_db()
    assert (batch.state, batch.tries) == ("applied", 0)


def test_a_list_that_could_not_be_compared_is_compared_again_when_somebody_asks(bring, officer):
    batch = bring(mediator())
    Batch.objects.filter(pk=batch.pk).update(state="failed", refusal="Phần mềm gặp lỗi", counts={})

    retry(batch=batch, by=officer)
    jobs.compare_batch(batch_id=batch.pk)

    batch.refresh_from_db()
    assert (batch.state, batch.refusal, batch.counts) == ("ready", "", {"new": 1})
    with pytest.raises(WrongStep):
        retry(batch=batch, by=officer)


def test_a_list_that_could_not_be_compared_can_be_thrown_away(bring, officer):
    batch = bring(mediator())
    Batch.objects.filter(pk=batch.pk).update(state="failed")

    actions.discard(batch=batch, by=officer)

    batch.refresh_from_db()
    assert batch.state == "discarded" and not Person.objects.exists()
