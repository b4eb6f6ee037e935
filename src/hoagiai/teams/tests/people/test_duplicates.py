"""People who may be one: proposals, merging, parting again row for row, and "not the same"."""

from datetime import date

import pytest
from django.db import transaction
from django.urls import reverse

from hoagiai.accounts.tests.factories import make_user
from hoagiai.teams.actions.looking import look_at
from hoagiai.teams.actions.merging import find_different, merge_people, part_people
from hoagiai.teams.errors import CannotMerge, CannotPart
from hoagiai.teams.models import (
    Candidacy,
    Election,
    Leadership,
    Mediator,
    NotTheSame,
    Person,
    PersonFact,
    PersonMerge,
)
from hoagiai.teams.queries.duplicates import pairs_of, proposed_in
from hoagiai.teams.rules.duplicates import Likeness, Signs, likeness, reasons
from hoagiai.teams.tests.factories import SINCE, law_trained, mediator, neighbourhood, person, team

pytestmark = pytest.mark.django_db
TABLES = (Person, Mediator, Leadership, PersonFact, Candidacy)


@pytest.fixture
def made(communes):
    place = neighbourhood(communes[0], "Nà Bản")
    return team(communes[0], place, name="Tổ Nà Bản", men=0, women=0, led=False)


@pytest.fixture
def other_team(communes):
    place = neighbourhood(communes[0], "Phiêng Ban")
    return team(communes[0], place, name="Tổ Phiêng Ban", men=0, women=0, led=False)


def stood(who, made, **more):
    election = Election.objects.create(
        team=made, subject="mediators", round="first", form="open_vote", places=1, begun_on=date(2026, 1, 1)
    )
    return Candidacy.objects.create(election=election, person=who, origin="self", **more)


def rows():
    """Every row of every table that a merge touches."""
    return {model: list(model.objects.order_by("pk").values()) for model in TABLES}


@pytest.mark.parametrize(
    ("signs", "how"),
    [
        (Signs(False, False, False, False, True), Likeness.SURE),
        (Signs(True, True, True, False, False), Likeness.LIKELY),
        (Signs(True, False, False, True, False), Likeness.LIKELY),
        (Signs(True, True, True, True, False, other_identity=True), Likeness.POSSIBLE),
        (Signs(True, True, False, False, False), Likeness.POSSIBLE),
        (Signs(True, False, True, False, False), Likeness.POSSIBLE),
        (Signs(True, False, False, False, False), None),
        (Signs(False, True, True, True, False), None),
    ],
)
def test_how_sure_two_rows_are_one_person(signs, how):
    assert likeness(signs) == how


def test_the_reasons_are_said_in_words():
    signs = Signs(True, True, False, False, False, other_identity=True)

    assert reasons(signs) == ["cùng họ tên", "cùng năm sinh", "hai số định danh khác nhau"]


def test_pairs_are_proposed_by_name_year_village_phone_and_identity(made, other_team, communes, lai_chau):
    one = mediator(made, full_name="Lò Văn Ến", birth_year=1970).person
    same_year = mediator(other_team, full_name="LÒ VĂN ÉN", birth_year=1970).person
    mediator(other_team, full_name="Lò Văn Én", birth_year=1985)  # another year: somebody else
    woman = mediator(other_team, full_name="Lò Văn Én", birth_year=1970, sex="f").person
    phone = mediator(other_team, full_name="Giàng A Páo", birth_year=1960).person
    far = team(communes[1], neighbourhood(communes[1]), men=0, women=0)
    phone_too = mediator(far, full_name="Giàng A Pao", birth_year=None).person
    renamed = mediator(far, full_name="Lò Văn Khác", birth_year=1971).person
    for who, number in ((phone, "0912345678"), (phone_too, "0912345678")):
        who.phone = number
        who.save()
    for who in (one, renamed):
        who.identity_number = "012345678901"
        who.save()

    def pairs(*places):
        return [
            ({p.first.pk, p.second.pk}, p.likeness) for p in pairs_of(proposed_in([u.pk for u in places]))
        ]

    assert pairs(communes[0]) == [({one.pk, same_year.pk}, Likeness.POSSIBLE)]
    found = pairs(lai_chau)
    assert ({one.pk, renamed.pk}, Likeness.SURE) in found
    assert ({phone.pk, phone_too.pk}, Likeness.LIKELY) in found
    assert len(found) == 3
    assert all(woman.pk not in keys for keys, _ in found)


def test_an_unknown_year_needs_the_same_village(made, other_team, communes):
    mediator(made, full_name="Lò Văn Én", birth_year=1970)
    mediator(made, full_name="Lò Văn Én", birth_year=None)
    mediator(other_team, full_name="Lò Văn Én", birth_year=None)

    assert [each.signs.village for each in proposed_in([communes[0].pk])] == [True]


def test_two_found_different_are_not_proposed_again(made, communes, officer):
    one = mediator(made, full_name="Lò Văn Én").person
    two = mediator(made, full_name="Lò Văn Én").person
    assert len(proposed_in([communes[0].pk])) == 1

    find_different(one=two, other=one, by=officer)
    find_different(one=one, other=two, by=officer)
    assert NotTheSame.objects.count() == 1
    assert proposed_in([communes[0].pk]) == []


@pytest.fixture
def two(made, other_team, officer):
    """A full row and another of the same person: an office both have, one of its own, facts, an election, an account."""
    kept = mediator(made, full_name="Lò Văn Én", since=date(2026, 1, 1), ethnicity="", address="").person
    PersonFact.objects.create(person=kept, kind="training", value="other")
    PersonFact.objects.create(person=kept, kind="language", value="tiếng Thái")
    merged = person("Lò Văn Én", address="Bản Nà Bản")
    merged.phone, merged.identity_number, merged.birth_date = "0912345678", "012345678901", date(1975, 3, 9)
    merged.user = make_user("Lò Văn Én", username="loven")
    merged.save()
    same = mediator(made, merged, since=SINCE)
    Leadership.objects.create(mediator=same, first_day=SINCE)
    mediator(other_team, merged, since=SINCE)
    law_trained(merged)
    PersonFact.objects.create(person=merged, kind="language", value="tiếng Thái")
    PersonFact.objects.create(person=merged, kind="language", value="tiếng Lào")
    stood(merged, made, in_favour=40)
    look_at(person=merged, field="phone", reason="gọi họp", by=officer)
    return kept, merged


def test_a_merge_brings_everything_to_the_kept_row(two, made, officer):
    kept, merged = two
    merge_people(kept=kept, merged=merged, reason="cùng số định danh", by=officer)
    kept.refresh_from_db()
    merged.refresh_from_db()

    assert merged.merged_into == kept
    assert kept.offices.count() == 2
    here = kept.offices.get(team=made)
    assert here.first_day == SINCE
    assert here.leaderships.count() == 1
    assert not merged.offices.exists()
    assert sorted(kept.facts.values_list("value", flat=True)) == ["other", "tiếng Lào", "tiếng Thái"]
    assert kept.candidacies.get().in_favour == 40
    assert (kept.ethnicity, kept.address, kept.user.username) == ("03", "Bản Nà Bản", "loven")
    assert (kept.phone, kept.identity_number) == ("0912345678", "012345678901")
    stored = str(PersonMerge.objects.get().moved)
    assert "0912345678" not in stored
    assert merged.phone_sealed not in stored


def test_parting_brings_back_every_row_as_it_was(two, officer):
    kept, merged = two
    before = rows()
    merge = merge_people(kept=kept, merged=merged, reason="trùng", by=officer)
    assert rows() != before

    part_people(merge=merge, reason="gộp nhầm", by=officer)
    assert rows() == before
    merge.refresh_from_db()
    assert merge.undone


def test_merging_the_other_way_round_parts_row_for_row_too(two, officer):
    merged, kept = two
    before = rows()
    merge = merge_people(kept=kept, merged=merged, reason="trùng", by=officer)
    part_people(merge=merge, reason="gộp nhầm", by=officer)

    assert rows() == before


def test_what_was_written_since_stays_with_the_kept_row(two, officer):
    kept, merged = two
    merge = merge_people(kept=kept, merged=merged, reason="trùng", by=officer)
    later = PersonFact.objects.create(person=kept, kind="role", value="jurist")
    kept.refresh_from_db()
    kept.phone = "0987654321"
    kept.save()
    part_people(merge=merge, reason="gộp nhầm", by=officer)

    kept.refresh_from_db()
    later.refresh_from_db()
    assert later.person == kept
    assert kept.phone == "0987654321"
    assert kept.identity_sealed == ""


def test_a_merge_is_not_undone_once_a_moved_row_changed(two, made, officer):
    kept, merged = two
    merge = merge_people(kept=kept, merged=merged, reason="trùng", by=officer)
    kept.offices.filter(team=made).update(first_day=date(2025, 9, 1))
    before = rows()
    with pytest.raises(CannotPart, match="nhiệm vụ hòa giải viên"), transaction.atomic():
        part_people(merge=merge, reason="gộp nhầm", by=officer)

    assert rows() == before


def test_merges_are_undone_in_order(two, officer):
    kept, merged = two
    first = merge_people(kept=kept, merged=merged, reason="trùng", by=officer)
    third = person("Lò Văn Én")
    second = merge_people(kept=third, merged=kept, reason="trùng", by=officer)
    with pytest.raises(CannotPart, match="tách lần gộp sau trước"), transaction.atomic():
        part_people(merge=first, reason="x", by=officer)
    part_people(merge=second, reason="x", by=officer)
    part_people(merge=first, reason="x", by=officer)
    with pytest.raises(CannotPart, match="đã được tách lại"), transaction.atomic():
        part_people(merge=first, reason="x", by=officer)


def test_what_cannot_be_merged_is_refused_in_words(two, made, officer):
    kept, merged = two
    with pytest.raises(CannotMerge, match="hai hồ sơ khác nhau"), transaction.atomic():
        merge_people(kept=kept, merged=kept, reason="x", by=officer)
    election = merged.candidacies.get().election
    Candidacy.objects.create(election=election, person=kept, origin="self")
    with pytest.raises(CannotMerge, match="trong một cuộc bầu"), transaction.atomic():
        merge_people(kept=kept, merged=merged, reason="x", by=officer)
    kept.candidacies.all().delete()
    kept.user = make_user("Khác", username="khac")
    kept.save()
    with pytest.raises(CannotMerge, match="hai tài khoản"), transaction.atomic():
        merge_people(kept=kept, merged=merged, reason="x", by=officer)


def url(name, *people):
    return reverse(f"teams:{name}", args=[each.code for each in people])


def test_the_pages_compare_merge_and_part(client, officer, two, made):
    kept, merged = two
    client.force_login(officer)
    listed = client.get(reverse("teams:duplicates")).content.decode()
    assert "1 cặp hồ sơ có thể là một người" in listed
    page = client.get(url("pair", kept, merged)).content.decode()
    assert "Tổ Nà Bản" in page
    for secret in ("0912345678", "012345678901", "09/03/1975"):
        assert secret not in listed + page
    assert client.post(url("pair", kept, merged), {"reason": "trùng"}).status_code == 422

    done = client.post(url("pair", kept, merged), {"kept": str(kept.code), "reason": "trùng"})
    assert done.url == url("person", kept)
    assert client.get(url("person", merged)).url == url("person", kept)
    shown = client.get(url("person", kept)).content.decode()
    assert "Hồ sơ đã gộp vào đây" in shown
    assert "gộp hai hồ sơ của một người" in shown
    assert "gọi họp" in shown
    assert client.get(reverse("teams:duplicates")).context["pairs"] == []
    merge = PersonMerge.objects.get()
    part = reverse("teams:unmerge", args=[kept.code, merge.pk])
    assert client.post(part, {"reason": "gộp nhầm"}).status_code == 303
    assert client.get(url("person", merged)).status_code == 200


def test_not_the_same_is_remembered_from_the_page(client, officer, two):
    client.force_login(officer)
    assert client.post(url("different", *two)).status_code == 303

    assert client.get(reverse("teams:duplicates")).context["pairs"] == []
    assert "hai người khác nhau" in client.get(url("pair", *two)).content.decode()


@pytest.fixture
def apart(communes):
    """Two rows of one person in two communes of the province."""
    return [
        mediator(team(unit, neighbourhood(unit), men=0, women=0), full_name="Lò Văn Én").person
        for unit in communes[:2]
    ]


def pair_of(one, other):
    return f"/hoa-giai-vien/trung/{one.code}/{other.code}/"


def test_a_province_merges_and_parts_across_its_communes(client, specialist, officer, apart):
    kept, merged = apart
    client.force_login(specialist)
    shown = client.get(pair_of(kept, merged)).content.decode()
    assert "Gộp hai hồ sơ" in shown
    assert client.get("/hoa-giai-vien/trung/").context["may_write"]
    assert client.post(pair_of(kept, merged), {"kept": kept.code, "reason": "trùng"}).status_code == 303

    made = PersonMerge.objects.get()
    assert kept.offices.count() == 2
    part = f"/nguoi/{kept.code}/tach/{made.pk}/"
    assert part in client.get(f"/nguoi/{kept.code}/").content.decode()
    assert client.post(part, {"reason": "nhầm"}).status_code == 303
    assert (kept.offices.count(), merged.offices.count()) == (1, 1)
    assert client.post(f"{pair_of(kept, merged)}khac/").status_code == 303
    assert NotTheSame.objects.count() == 1


def test_a_commune_does_not_settle_a_pair_of_which_it_keeps_one(client, officer, specialist, apart):
    kept, merged = apart
    client.force_login(officer)

    assert client.post(pair_of(kept, merged), {"kept": kept.code, "reason": "x"}).status_code == 404
    assert not PersonMerge.objects.exists()


def test_a_province_settles_and_writes_nothing_else_of_a_person(client, specialist, apart):
    client.force_login(specialist)

    assert client.get(f"/nguoi/{apart[0].code}/sua/").status_code == 403


def test_another_commune_sees_neither(client, stranger, two):
    client.force_login(stranger)

    assert client.get(reverse("teams:duplicates")).context["pairs"] == []
    assert client.get(url("pair", *two)).status_code == 404


def test_the_list_takes_a_bounded_number_of_statements(client, officer, made, django_assert_max_num_queries):
    for _ in range(8):
        mediator(made, full_name="Lò Văn Én")
    client.force_login(officer)

    with django_assert_max_num_queries(11):
        assert len(client.get(reverse("teams:duplicates")).context["pairs"]) == 25
