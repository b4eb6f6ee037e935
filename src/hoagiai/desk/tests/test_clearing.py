"""The job that clears up."""

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from procrastinate.contrib.django import app

from hoagiai.audit.actions import take_token
from hoagiai.audit.errors import AlreadySent
from hoagiai.audit.models import Submission
from hoagiai.desk.jobs import clear_up


def test_tokens_of_old_forms_are_removed_and_fresh_ones_stay(db):
    person = get_user_model().objects.create_user("nguoi", full_name="Người gửi")
    old, fresh = uuid.uuid4(), uuid.uuid4()
    for token in (old, fresh):
        take_token(token, by=person)
    Submission.objects.filter(token=old).update(made_at=timezone.now() - timedelta(days=31))

    assert clear_up(timestamp=0) == 1

    assert [made.token for made in Submission.objects.all()] == [fresh]
    with pytest.raises(AlreadySent):
        take_token(fresh, by=person)


def test_the_job_is_known_to_the_worker():
    assert "desk.clear_up" in app.tasks
    assert ("desk.clear_up", "") in app.periodic_registry.periodic_tasks
