"""History as sentences."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from hoagiai import audit

User = get_user_model()
RENAMED = audit.Act("test.renamed", "đổi tên tài khoản")
LOADED = audit.Act("test.loaded", "nạp danh sách")

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return User.objects.create(username="lan", full_name="Trần Thị Lan")


@pytest.fixture
def subject():
    return User.objects.create(username="minh", full_name="Lê Minh")


def rename(user, name, by, **more):
    with audit.act(RENAMED, by=by, **more):
        user.full_name = name
        user.save()


def test_an_act_becomes_a_sentence_with_before_and_after(officer, subject):
    rename(subject, "Lê Văn Minh", officer, reason="ghi sai họ tên")

    sentence = audit.history_of(subject)[0]

    assert str(sentence) == "Trần Thị Lan đổi tên tài khoản. Lý do: ghi sai họ tên"
    change = sentence.touched[0].changes[0]
    assert (change.field, change.before, change.after) == ("họ và tên", "Lê Minh", "Lê Văn Minh")


def test_an_act_inside_another_joins_it(officer, subject):
    with audit.act(LOADED, by=officer):
        rename(subject, "Lê Văn Minh", subject)
        rename(officer, "Trần Lan", subject)

    [sentence, *_] = audit.history_of(subject, officer)

    assert sentence.phrase == "nạp danh sách"
    assert len(sentence.touched) == 2


def test_what_follows_an_act_is_not_laid_to_it(officer, subject):
    rename(subject, "Lê Văn Minh", officer)
    subject.full_name = "Lê Minh"
    subject.save()

    assert audit.history_of(subject)[0].who == "Hệ thống"


def test_an_act_that_fails_leaves_nothing(officer, subject):
    with pytest.raises(ValueError, match="hỏng"), audit.act(RENAMED, by=officer):
        User.objects.filter(pk=subject.pk).update(full_name="X")
        raise ValueError("hỏng")

    subject.refresh_from_db()
    assert subject.full_name == "Lê Minh"
    assert [s.touched[0].kind for s in audit.history_of(subject)] == ["insert"]


def test_bulk_writes_and_copy_are_followed(officer):
    with audit.act(LOADED, by=officer):
        User.objects.bulk_create([User(username=f"b{n}", full_name=f"B {n}") for n in range(30)])
        User.objects.filter(username__startswith="b").update(is_active=False)
        with (
            connection.cursor() as cursor,
            cursor.copy(
                "COPY accounts_user (username, password, full_name, email, is_active, synthetic, joined_at,"
                " must_change_password, folded) FROM STDIN"
            ) as copy,
        ):
            copy.write_row(("chep", "", "Chép Vào", "", True, True, "2026-01-01", False, ""))

    [sentence] = audit.history_of(User.objects.exclude(pk=officer.pk))

    assert sentence.who == "Trần Thị Lan"
    assert len(sentence.touched) == 20
    assert sentence.more == 41
    assert any(t.record == "người dùng “Chép Vào”" for t in sentence.touched)


def test_secret_fields_leave_no_trace(officer, subject):
    with audit.act(RENAMED, by=officer):
        subject.set_password("một mật khẩu dài")
        subject.save()

    assert len(audit.history_of(subject)) == 1


def test_history_cannot_be_changed(subject):
    with pytest.raises(Exception, match="Cannot update"):
        User.pgh_event_model.objects.update(full_name="khác")


def test_the_number_of_queries_does_not_grow(officer, django_assert_max_num_queries):
    people = [User.objects.create(username=f"u{n}", full_name=f"U {n}") for n in range(15)]
    for user in people:
        rename(user, f"V {user.pk}", officer)

    with django_assert_max_num_queries(3):
        sentences = audit.history_of(User.objects.filter(username__startswith="u"), limit=10)
        assert len(sentences) == 10


def test_a_page_continues_before_the_last_sentence(officer, subject):
    with audit.act(RENAMED, by=officer):
        User.objects.filter(pk=subject.pk).update(full_name="A")
    first = audit.history_of(subject, limit=1)

    assert audit.history_of(subject, before=first[0].at) == []


def test_a_code_keeps_its_phrase():
    with pytest.raises(ValueError, match="already known"):
        audit.Act("test.renamed", "tên khác")
