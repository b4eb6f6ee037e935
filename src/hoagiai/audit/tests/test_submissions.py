"""The same form sent twice counts once."""

import uuid

import pytest
from django.contrib.auth import get_user_model
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpResponse, HttpResponseRedirect

from hoagiai import audit
from hoagiai.audit.models import Submission

User = get_user_model()
pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(rf):
    user = User.objects.create(username="lan", full_name="Trần Thị Lan")

    def send(view, token):
        request = rf.post("/ke-hoach/", {"form_token": str(token)})
        request.user, request.session = user, {}
        request._messages = FallbackStorage(request)
        return view(request)

    return send


def test_the_second_sending_is_led_to_the_first_answer(sent):
    token, calls = uuid.uuid4(), []

    @audit.once
    def view(request):
        calls.append(1)
        return HttpResponseRedirect("/ke-hoach/7/")

    sent(view, token)
    answer = sent(view, token)

    assert (len(calls), answer.url) == (1, "/ke-hoach/7/")


def test_a_form_shown_again_with_errors_may_be_sent_again(sent):
    token, calls = uuid.uuid4(), []

    @audit.once
    def view(request):
        calls.append(1)
        return HttpResponse("thiếu ngày")

    sent(view, token)
    sent(view, token)

    assert len(calls) == 2
    assert not Submission.objects.exists()


def test_a_token_is_used_up_inside_an_action(sent):
    user, token = User.objects.get_or_create(username="an", full_name="An")[0], uuid.uuid4()
    audit.take_token(token, by=user)
    audit.record_answer(token, "/x/")

    with pytest.raises(audit.AlreadySent) as refusal:
        audit.take_token(token, by=user)

    assert refusal.value.url == "/x/"
