from datetime import date, timedelta
from smtplib import SMTPException

import pytest
from django.core import mail

from hoagiai.desk.actions import make_notices, send_letters, switch_email
from hoagiai.desk.jobs import remind
from hoagiai.desk.models import Notice, ReminderRun
from hoagiai.plans.actions.assignments import report_progress, return_work

DUE = date(2026, 11, 28)
ON = DUE - timedelta(days=7)


@pytest.fixture(autouse=True)
def _mail(settings):
    settings.EMAIL_CONFIGURED = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.SITE_ADDRESS = "https://hoagiai.example"


@pytest.fixture
def reader(officer):
    officer.email = "canbo@example.vn"
    officer.save()
    return officer


def test_one_letter_in_text_and_html_names_the_work(work, reader):
    remind(ON)
    remind(ON)

    (letter,) = mail.outbox
    assert letter.to == ["canbo@example.vn"]
    assert letter.subject == "Nhắc việc ngày 21/11/2026: 1 việc sắp đến hạn"
    assert "II.1 Rà soát, kiện toàn tổ hòa giải" in letter.body
    assert "hạn 28/11/2026, còn 7 ngày" in letter.body
    assert f"https://hoagiai.example/nhiem-vu/{work.code}/" in letter.body
    html, kind = letter.alternatives[0]
    assert kind == "text/html"
    assert f'href="https://hoagiai.example/nhiem-vu/{work.code}/"' in html


def test_no_letter_to_who_has_no_address_or_switched_it_off(work, officer, reader, stranger):
    switch_email(by=reader, wanted=False)

    remind(ON)

    assert Notice.objects.filter(user__in=[reader, stranger]).count() == 2
    assert not mail.outbox


def test_no_letter_leaves_without_a_mail_server(work, reader, settings):
    settings.EMAIL_CONFIGURED = False

    remind(ON)

    assert not mail.outbox
    assert ReminderRun.objects.filter(day=ON).exists()


def test_a_letter_that_fails_is_tried_again_and_the_others_leave(work, reader, stranger, monkeypatch):
    from django.core.mail import EmailMultiAlternatives

    stranger.email = "xakhac@example.vn"
    stranger.save()
    send = EmailMultiAlternatives.send

    def fail_for_reader(message, *args, **kwargs):
        if message.to == [reader.email]:
            raise SMTPException("hộp thư đầy")
        return send(message, *args, **kwargs)

    monkeypatch.setattr(EmailMultiAlternatives, "send", fail_for_reader)
    _, letters = remind(ON)
    assert (letters.sent, letters.failed) == (1, 1)
    assert not ReminderRun.objects.exists()

    monkeypatch.setattr(EmailMultiAlternatives, "send", send)
    remind(ON)

    assert [message.to for message in mail.outbox] == [["xakhac@example.vn"], ["canbo@example.vn"]]
    assert ReminderRun.objects.exists()


def test_letters_are_read_in_chunks(work, reader, django_assert_max_num_queries):
    make_notices(on=ON)

    with django_assert_max_num_queries(3):
        send_letters(on=ON)


def test_the_next_morning_brings_what_was_told_at_once_and_not_read(work, reader, specialist):
    report_progress(assignment=work, day=ON, words="Xong", by=reader, today=ON, final=True)
    return_work(assignment=work, reason="Thiếu biên bản", on=ON, by=specialist)

    remind(ON + timedelta(days=1))
    remind(ON + timedelta(days=1))

    (letter,) = mail.outbox
    assert "Thiếu biên bản" in letter.body


def test_what_was_read_is_not_mailed_the_next_morning(work, reader, specialist):
    report_progress(assignment=work, day=ON, words="Xong", by=reader, today=ON, final=True)
    return_work(assignment=work, reason="Thiếu biên bản", on=ON, by=specialist)
    Notice.objects.update(read_at="2026-11-21T09:00:00Z")

    remind(ON + timedelta(days=1))

    assert not mail.outbox
