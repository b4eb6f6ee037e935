"""Recorded changes as pages: preview, what happens to teams, confirm, undo."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.models import Position
from hoagiai.places.models import Neighbourhood, NeighbourhoodChange, NeighbourhoodPeriod
from hoagiai.teams.models import TeamNeighbourhood
from hoagiai.teams.queries.village_changes import aftermath, told

pytestmark = pytest.mark.django_db
PAPER = {"decision": "Nghị quyết số 12/NQ-HĐND", "decided_on": "2026-05-20", "effective": "2026-06-01"}
JUNE = date(2026, 6, 1)


@pytest.fixture
def ask(client, officer, villages):
    """Send the form of one kind of change for some villages."""
    client.force_login(officer)

    def send(what, sources, confirm=True, **values):
        keys = "&".join(f"thon={source.pk}" for source in sources)
        address = f"{reverse('teams:neighbourhoods_change', args=[what])}?xa={villages.unit.pk}&{keys}"
        return client.post(address, {**PAPER, **values, **({"confirm": "1"} if confirm else {})})

    return send


def named(name):
    return NeighbourhoodPeriod.objects.get(name=name, last_day=None)


def test_the_preview_writes_nothing_and_says_what_happens_to_teams(ask, villages):
    answer = ask(
        "sap-nhap", [villages.ban, villages.lonely], confirm=False, into="moi", kind="ban", name="Nà Mới"
    )
    page = answer.content.decode()

    assert answer.status_code == 200
    assert not NeighbourhoodChange.objects.exists()
    assert not NeighbourhoodPeriod.objects.filter(name="Nà Mới").exists()
    assert "Tổ hòa giải bản Nà Bản" in page
    assert f"/to-hoa-giai/{villages.team.code}/thon-to/" not in page  # nothing is written yet
    assert "chưa có tổ hòa giải phụ trách" in page
    assert "nơi cũ được đánh dấu có nhiều đồng bào dân tộc thiểu số" in page
    assert 'name="name" value="Nà Mới"' in page


@pytest.mark.parametrize(("effective", "live"), [("2026-06-01", True), ("2030-06-01", False)])
def test_what_is_left_to_do_can_be_opened_from_the_day_of_the_change(ask, client, villages, effective, live):
    answer = ask(
        "sap-nhap",
        [villages.ban, villages.lonely],
        effective=effective,
        into="moi",
        kind="ban",
        name="Nà Mới",
    )
    new = NeighbourhoodPeriod.objects.get(name="Nà Mới")
    establish = f"{reverse('teams:establish')}?xa={villages.unit.pk}&amp;thon={new.neighbourhood_id}"

    page = client.get(answer.url).content.decode()

    assert (establish in page) == live == (f"/to-hoa-giai/{villages.team.code}/thon-to/" in page)
    assert ("làm được ở đây từ ngày" in page) != live


def test_establishing_a_team_begins_with_the_village_that_needs_one(ask, client, villages):
    answer = ask("sap-nhap", [villages.ban, villages.lonely], into="moi", kind="ban", name="Nà Mới")
    new = named("Nà Mới").neighbourhood
    assert answer.status_code == 302

    form = client.get(reverse("teams:establish"), {"thon": new.pk}).context["form"]
    assert form.initial == {
        "unit": villages.unit.pk, "name": "Tổ hòa giải bản Nà Mới", "neighbourhoods": [str(new.pk)]
    }  # fmt: skip
    for nonsense in ("", "x", villages.away.pk, 999_999):
        form = client.get(reverse("teams:establish"), {"thon": nonsense}).context["form"]
        assert "neighbourhoods" not in form.initial


def test_what_was_typed_can_be_mended_after_the_preview(ask, villages):
    answer = ask(
        "sap-nhap",
        [villages.ban, villages.lonely],
        confirm=False,
        into="moi",
        kind="ban",
        name="Sai",
        edit="1",
    )

    assert 'value="Sai"' in answer.content.decode()
    assert not NeighbourhoodChange.objects.exists()


def test_merging_into_a_new_one_is_one_act_and_leaves_the_teams_alone(ask, villages):
    answer = ask(
        "sap-nhap", [villages.ban, villages.lonely], into="moi", kind="ban", name="Nà Mới", households="210"
    )

    change = NeighbourhoodChange.objects.get()
    assert answer.url == reverse("teams:neighbourhoods_act", args=[change.code])
    assert (change.kind, change.effective, change.decision) == ("merged", JUNE, PAPER["decision"])
    assert Neighbourhood.objects.get(pk=villages.ban.pk).ended_on == date(2026, 5, 31)
    assert TeamNeighbourhood.objects.get(team=villages.team).neighbourhood == villages.ban
    assert named("Nà Mới").neighbourhood.household_counts.get().households == 210


def test_merging_into_one_of_them_keeps_its_code_and_its_team(ask, villages):
    ask("sap-nhap", [villages.ban, villages.lonely], into=str(villages.ban.pk), kind="ban", name="")

    seen = told(NeighbourhoodChange.objects.get())
    assert [(side.period.full_name, side.stays) for side in seen.before] == [
        ("Bản Nà Bản", True),
        ("Bản Nà Ít", False),
    ]
    assert [(side.period.full_name, side.stays) for side in seen.after] == [("Bản Nà Bản", True)]
    assert aftermath(seen, today=date(2026, 11, 21)).nothing


def test_splitting_one_may_keep_the_first(ask, villages):
    ask(
        "chia-tach",
        [villages.ban],
        keeps="on",
        kind_0="ban",
        name_0="Nà Bản 1",
        households_0="70",
        kind_1="ban",
        name_1="Nà Bản 2",
    )

    assert named("Nà Bản 1").neighbourhood == villages.ban
    seen = told(NeighbourhoodChange.objects.get())
    left = aftermath(seen, today=date(2026, 11, 21))
    assert [each.full_name for each in left.unserved] == ["Bản Nà Bản 2"]
    assert [each.full_name for each in left.to_mark] == ["Bản Nà Bản 2"]
    assert [each.full_name for each in left.to_count] == ["Bản Nà Bản 2"]


def test_what_a_later_change_ended_waits_there_and_not_here(ask, villages):
    ask("sap-nhap", [villages.ban, villages.lonely], into="moi", kind="ban", name="Nà Mới")
    first = NeighbourhoodChange.objects.get()
    ask("giai-the", [named("Nà Mới").neighbourhood], effective="2026-07-01")

    left = aftermath(told(first), today=date(2026, 11, 21))
    assert (left.unserved, left.to_mark, left.to_count) == ([], [], [])


def test_what_was_done_since_is_no_longer_to_do(ask, client, villages):
    ask("sap-nhap", [villages.ban, villages.lonely], into="moi", kind="ban", name="Nà Mới")
    new = named("Nà Mới").neighbourhood
    day = {"counted_on": "2026-09-01", "from_day": "2026-09-01"}
    client.post(reverse("teams:neighbourhoods_households"), {**day, f"h{new.pk}": "300"})
    mark = {"act": "danh-dau", "neighbourhoods": [new.pk], "decision": "Thông báo số 9/TB-UBND"}
    client.post(reverse("teams:neighbourhoods_flag"), {**day, **mark})
    team = {**day, "neighbourhoods": [new.pk]}
    client.post(f"/to-hoa-giai/{villages.team.code}/thon-to/", team)

    assert aftermath(told(NeighbourhoodChange.objects.get()), today=date(2026, 11, 21)).nothing


def test_renaming_leaves_the_team_and_says_that_its_name_is_old(ask, villages):
    ask("doi-ten", [villages.ban], kind="ban", name="Huổi Mới")

    left = aftermath(told(NeighbourhoodChange.objects.get()), today=date(2026, 11, 21))
    assert left.teams == []
    assert [(each.old, each.new) for each in left.names] == [("Bản Nà Bản", "Bản Huổi Mới")]


@pytest.fixture
def both(officer, wards):
    """The officer keeps the registers of the receiving commune too."""
    own = Position.objects.get(user=officer)
    return Position.objects.create(
        user=officer, agency=wards[1], role_code=own.role_code, title=own.title, valid_from=own.valid_from
    )


def test_one_commune_does_not_move_its_village_into_another_by_itself(ask, client, villages):
    moved = {"to": str(villages.other.pk), f"name_{villages.ban.pk}": "Nà Bản"}

    refused = ask("chuyen", [villages.ban], **moved)

    assert refused.status_code == 403
    assert "cần quyền ghi sổ ở cả nơi đi và nơi đến" in refused.content.decode()
    assert not NeighbourhoodChange.objects.exists()
    address = reverse("teams:neighbourhoods_change", args=["chuyen"])
    page = client.get(f"{address}?thon={villages.ban.pk}").content.decode()
    assert "Sở Tư pháp lập phương án" in page


def test_who_keeps_both_registers_moves_only_between_them(ask, both, villages, communes):
    name = {f"name_{villages.ban.pk}": "Nà Bản"}
    refused = ask("chuyen", [villages.ban], to=str(communes[3].pk), **name)

    assert refused.status_code == 422
    assert "không ghi sổ của nơi này" in refused.content.decode()


def test_a_move_is_taken_back_only_by_who_keeps_both_registers(ask, client, both, villages):
    answer = ask("chuyen", [villages.ban], to=str(villages.other.pk), **{f"name_{villages.ban.pk}": "Nà Bản"})
    both.delete()
    assert client.post(f"{answer.url}huy/", {"reason": "x"}).status_code == 403
    assert "Hủy việc này" not in client.get(answer.url).content.decode()


def test_moving_to_another_commune_leaves_the_team_where_it_is_as_a_to_do(ask, both, client, villages):
    ask("chuyen", [villages.ban], to=str(villages.other.pk), **{f"name_{villages.ban.pk}": "Nà Bản"})

    change = NeighbourhoodChange.objects.get()
    assert named("Nà Bản").unit == villages.other
    left = aftermath(told(change), today=date(2026, 11, 21))
    assert [(each.period.name, each.moved) for each in left.teams] == [("Tổ hòa giải bản Nà Bản", True)]
    assert client.get(reverse("teams:neighbourhoods_act", args=[change.code])).status_code == 200


def test_dissolving_one_lists_its_team(ask, client, villages):
    answer = ask("giai-the", [villages.ban])

    assert "đang phụ trách Bản Nà Bản" in client.get(answer.url).content.decode()


def test_several_are_established_at_once_and_an_empty_line_is_nothing(ask, villages):
    ask(
        "thanh-lap",
        [],
        kind_0="thon",
        name_0="Mới 1",
        kind_1="thon",
        name_1="",
        kind_2="thon",
        name_2="Mới 2",
    )

    assert NeighbourhoodChange.objects.get().kind == "established"
    assert named("Mới 1").neighbourhood.established_on == JUNE
    assert named("Mới 2")


def test_a_refusal_is_said_before_the_preview_and_nothing_is_written(ask, villages):
    taken = ask("doi-ten", [villages.ban], confirm=False, kind="ban", name="Phiêng Ban")
    early = ask("giai-the", [villages.ban], confirm=False, effective="2025-07-01")
    unchanged = ask("doi-ten", [villages.ban], confirm=False, kind="ban", name="Nà Bản")

    assert (taken.status_code, early.status_code, unchanged.status_code) == (409, 409, 422)
    assert "Hãy đặt tên khác" in taken.content.decode()
    assert not NeighbourhoodChange.objects.exists()


def test_a_kind_that_does_not_fit_is_warned_about_and_not_refused(ask, villages):
    wrong = "thon" if villages.unit.kind == "phường" else "to_dan_pho"
    values = {"kind_0": wrong, "name_0": "số 5"}
    preview = ask("thanh-lap", [], confirm=False, **values)

    assert "Điều 2.3 Nghị định 185/2026/NĐ-CP" in preview.content.decode()
    assert ask("thanh-lap", [], **values).status_code == 302


def test_before_the_decree_no_kind_is_warned_about(ask, villages):
    wrong = "thon" if villages.unit.kind == "phường" else "to_dan_pho"
    early = {"decided_on": "2026-05-10", "effective": "2026-05-25"}
    preview = ask("thanh-lap", [], confirm=False, **{**early, "kind_0": wrong, "name_0": "số 5"})

    assert preview.context["warnings"] == []


def test_an_effect_before_the_document_is_warned_about(ask, villages):
    preview = ask("giai-the", [villages.lonely], confirm=False, effective="2026-05-10")

    assert "sớm hơn ngày văn bản" in preview.content.decode()


def test_the_same_confirmation_sent_twice_counts_once(ask, villages):
    token = "9b2f3b1e-6f3b-4b0e-9d5a-0c1d2e3f4a5b"
    values = {"kind_0": "ban", "name_0": "Một Lần", "form_token": token}
    first, second = ask("thanh-lap", [], **values), ask("thanh-lap", [], **values)

    assert first.url == second.url
    assert NeighbourhoodChange.objects.count() == 1


def test_too_few_chosen_are_asked_for_again(client, officer, villages):
    client.force_login(officer)
    address = reverse("teams:neighbourhoods_change", args=["sap-nhap"])
    page = client.get(address, {"xa": villages.unit.pk, "thon": villages.ban.pk})

    assert "Chọn ít nhất 2 nơi" in page.content.decode()
    assert client.get(address, {"xa": villages.other.pk}).status_code == 404
    assert client.get(reverse("teams:neighbourhoods_change", args=["khac"])).status_code == 404


def test_one_more_line_is_drawn_without_losing_what_was_typed(ask, villages):
    answer = ask("thanh-lap", [], confirm=False, more="1", rows="3", name_0="Giữ Lại")
    page = answer.content.decode()

    assert 'value="Giữ Lại"' in page
    assert 'name="name_3"' in page


def test_a_change_is_undone_while_nothing_later_stands_on_it(ask, client, villages):
    answer = ask("sap-nhap", [villages.ban, villages.lonely], into="moi", kind="ban", name="Nà Mới")
    undone = client.post(f"{answer.url}huy/", {"reason": "ghi nhầm"})

    assert undone.url == answer.url
    assert NeighbourhoodChange.objects.get().undone
    assert Neighbourhood.objects.get(pk=villages.ban.pk).ended_on is None
    assert not NeighbourhoodPeriod.objects.filter(name="Nà Mới").exists()
    assert "Việc này đã được hủy" in client.get(answer.url).content.decode()


def test_a_cancelled_merge_still_tells_what_it_was(ask, client, villages):
    answer = ask("sap-nhap", [villages.ban, villages.lonely], into="moi", kind="ban", name="Nà Mới")
    client.post(f"{answer.url}huy/", {"reason": "ghi nhầm"})

    page = client.get(answer.url).content.decode()
    assert "Sáp nhập: Bản Nà Bản, Bản Nà Ít" in page
    assert "<s>Bản Nà Bản</s>" in page
    assert "<s>Bản Nà Mới</s>" in page
    assert "Không còn nơi nào" not in page
    listed = client.get(reverse("teams:neighbourhoods_changes")).content.decode()
    assert "<s>Bản Nà Bản, Bản Nà Ít</s>" in listed
    assert "<s>Bản Nà Mới</s>" in listed


def test_a_change_that_a_team_followed_cannot_be_undone(ask, client, villages):
    answer = ask(
        "sap-nhap", [villages.ban, villages.lonely], into=str(villages.lonely.pk), kind="ban", name=""
    )
    client.post(
        f"/to-hoa-giai/{villages.team.code}/thon-to/",
        {"neighbourhoods": [villages.lonely.pk], "from_day": "2026-06-01"},
    )
    refused = client.post(f"{answer.url}huy/", {"reason": "ghi nhầm"})

    assert refused.status_code == 409
    assert "Tổ hòa giải bản Nà Bản đã được ghi phụ trách địa bàn mới" in refused.content.decode()
    assert not NeighbourhoodChange.objects.get().undone


def test_a_change_whose_village_was_counted_since_cannot_be_undone(ask, client, villages):
    answer = ask("sap-nhap", [villages.ban, villages.lonely], into="moi", kind="ban", name="Nà Mới")
    client.post(
        reverse("teams:neighbourhoods_households"),
        {"counted_on": "2026-09-01", f"h{named('Nà Mới').neighbourhood_id}": "300"},
    )

    assert client.post(f"{answer.url}huy/", {"reason": "ghi nhầm"}).status_code == 409


def test_another_commune_neither_sees_nor_undoes_it(ask, client, villages, stranger):
    answer = ask("giai-the", [villages.ban])
    client.force_login(stranger)

    assert client.get(answer.url).status_code == 404
    assert client.post(f"{answer.url}huy/", {"reason": "x"}).status_code == 404


def test_a_merger_proposes_the_households_of_all_and_says_where_they_are_from(client, officer, villages):
    client.force_login(officer)

    def asked(*sources):
        keys = "&".join(f"thon={source.pk}" for source in sources)
        address = f"{reverse('teams:neighbourhoods_change', args=['sap-nhap'])}?xa={villages.unit.pk}&{keys}"
        field = client.get(address).context["form"]["households"]
        return field.initial, field.help_text

    assert asked(villages.ban, villages.phieng) == (
        240,
        "Cộng theo sổ: Bản Nà Bản (120 hộ), Bản Phiêng Ban (120 hộ). Sửa nếu thực tế khác.",
    )
    assert asked(villages.ban, villages.lonely) == (
        None,
        "Sổ chưa có số hộ của Bản Nà Ít nên không điền sẵn.",
    )


def test_the_number_that_is_sent_is_written_whatever_was_proposed(ask, villages):
    ask("sap-nhap", [villages.ban, villages.phieng], into="moi", kind="ban", name="Nà Mới", households="235")

    assert named("Nà Mới").neighbourhood.household_counts.get().households == 235
