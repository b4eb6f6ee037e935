"""The pages of reorganisations: drafted, assigned, rehearsed, signed by another, taken back."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from xlsxwriter import Workbook

from hoagiai.base.sheets import open_book
from hoagiai.borders import actions
from hoagiai.borders.jobs import apply_signed, rehearse_one
from hoagiai.borders.models import Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.teams.tests import factories as made

LIST = reverse("borders:list")


def at(name, found, *args):
    return reverse(f"borders:{name}", args=[found.code, *args])


def rehearse_by_the_worker(found):
    rehearse_one(rehearsal_id=found.rehearsals.first().pk)


def test_a_reorganisation_from_the_draft_to_the_signature(
    client, lai_chau, communes, villages, specialist, leader
):
    a, b = communes[:2]
    client.force_login(specialist)
    given = {
        "title": "Nhập hai xã",
        "decision": "Nghị quyết số 30/NQ-UBTVQH16",
        "decided_on": "2026-11-10",
        "issuer": "Ủy ban Thường vụ Quốc hội",
        "effective": "2026-12-01",
        "place": str(lai_chau.pk),
    }
    client.post(reverse("borders:new"), given)
    found = Reorganisation.objects.get()
    assert (found.place, found.drafted_by, found.state) == (lai_chau, specialist, "draft")

    told = {"target": f"u{b.pk}", "sources": [str(a.pk)], "how": "toan-bo"}
    assert client.post(at("add_transfers", found), told).status_code == 303
    page = client.get(at("one", found)).content.decode()
    assert a.name in page
    assert "diễn tập" in page

    client.post(at("rehearsal", found))
    assert "Đếm thôn" in client.get(at("rehearsal", found)).content.decode()
    rehearse_by_the_worker(found)
    page = client.get(at("rehearsal", found)).content.decode()
    assert "Hòa giải viên chuyển đơn vị" in page
    assert client.get(at("sign", found)).status_code == 403

    client.force_login(leader)
    assert "Ký phương án" in client.get(at("sign", found)).content.decode()
    assert client.post(at("sign", found)).status_code == 303
    found.refresh_from_db()
    assert (found.state, found.signed_by) == ("signed", leader)


def test_a_province_does_not_choose_the_whole_country(client, lai_chau, specialist):
    client.force_login(specialist)
    page = client.get(reverse("borders:new")).content.decode()

    assert "Cả nước" not in page


def test_a_decision_is_not_later_than_its_effect(client, lai_chau, specialist):
    client.force_login(specialist)
    given = {"decided_on": "2026-12-10", "effective": "2026-12-01", "place": str(lai_chau.pk)}
    answer = client.post(reverse("borders:new"), given)

    assert answer.status_code == 422
    assert "không thể trước ngày văn bản 10/12/2026" in answer.content.decode()
    assert not Reorganisation.objects.exists()


def test_a_new_unit_is_planned_and_left_out_again(client, draft, communes, villages, specialist):
    client.force_login(specialist)
    client.post(
        at("plan_unit", draft),
        {"kind": "xã", "short_name": "Nà Mới", "code": "03999", "parent": str(draft.place_id)},
    )
    planned = draft.planned.get()
    client.post(
        at("add_transfers", draft),
        {"target": f"p{planned.pk}", "sources": [str(unit.pk) for unit in communes[:2]], "how": "toan-bo"},
    )
    assert VillageMove.objects.filter(planned=planned).count() == 3

    client.post(at("remove_planned", draft, planned.pk))
    assert not Transfer.objects.exists()
    assert not VillageMove.objects.exists()


def test_the_code_of_a_new_unit_has_five_digits(client, draft, specialist):
    client.force_login(specialist)
    answer = client.post(
        at("plan_unit", draft),
        {"kind": "xã", "short_name": "Nà Mới", "code": "39", "parent": str(draft.place_id)},
    )
    assert "đúng 5 chữ số" in answer.content.decode()
    assert not draft.planned.exists()


def test_the_part_that_stays_is_told_with_the_part_that_goes(client, draft, communes, villages, specialist):
    a, b = communes[:2]
    client.force_login(specialist)
    told = {"target": f"u{b.pk}", "sources": [str(a.pk)], "how": "mot-phan", "rest_stays": "on"}
    client.post(at("add_transfers", draft), told)

    assert set(draft.transfers.values_list("target", "partial")) == {(b.pk, True), (a.pk, True)}
    assert "Còn <b>2</b> thôn" in client.get(at("one", draft)).content.decode()


def test_villages_are_assigned_by_ticking_boxes(client, divided, communes, villages, specialist):
    b = communes[1]
    client.force_login(specialist)
    client.post(at("villages", divided), {"chon": [str(villages[0].pk)], "ve": f"u{b.pk}"})

    assert VillageMove.objects.get(target=b).neighbourhood == villages[0]
    assert TeamMove.objects.filter(target=b).count() == 1
    page = client.get(at("villages", divided)).content.decode()
    assert "Nà Hai" in page
    assert "Nà Một" not in page


def test_all_that_a_filter_finds_is_assigned_at_once(client, divided, communes, villages, specialist):
    client.force_login(specialist)
    client.post(f"{at('villages', divided)}?tim=na", {"tat-ca-loc": "1", "ve": f"u{communes[1].pk}"})

    assert VillageMove.objects.filter(target=communes[1]).count() == 2


def test_where_the_draft_does_not_lead_nothing_is_sent(client, divided, communes, villages, specialist):
    client.force_login(specialist)
    client.post(at("villages", divided), {"chon": [str(villages[0].pk)], "ve": f"u{communes[3].pk}"})

    assert not VillageMove.objects.filter(by_hand=True).exists()


def test_a_pasted_list_is_shown_before_it_is_taken(client, divided, communes, villages, specialist):
    a, b = communes[:2]
    client.force_login(specialist)
    text = f"{a.name}\tBản Nà Một\t{b.name}\n{a.short_name};na hai;{a.name}\n{a.name}\tNà Không\t{b.name}"
    page = client.post(at("by_list", divided), {"text": text})

    assert page.status_code == 200
    assert "không có thôn, tổ dân phố “Nà Không”" in page.content.decode()
    assert not VillageMove.objects.filter(by_hand=True).exists()

    client.post(at("by_list", divided), {"text": text, "ghi": "1"})
    assert dict(VillageMove.objects.values_list("neighbourhood", "target")) == {
        villages[0].pk: b.pk,
        villages[1].pk: a.pk,
    }


def test_a_list_of_names_alone_needs_the_two_units(client, divided, communes, villages, specialist):
    a, b = communes[:2]
    client.force_login(specialist)
    assert "thiếu đơn vị cũ" in client.post(at("by_list", divided), {"text": "Nà Một"}).content.decode()

    both = {"source": str(a.pk), "goal": f"u{b.pk}", "text": "Nà Một\nNà Hai", "ghi": "1"}
    client.post(at("by_list", divided), both)
    assert VillageMove.objects.filter(target=b).count() == 2


def test_an_excel_list_with_merged_cells_is_read(client, divided, communes, villages, specialist):
    a, b = communes[:2]
    data = BytesIO()
    with Workbook(data) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("Xã cũ", "Thôn", "Xã mới"))
        sheet.merge_range(1, 0, 2, 0, a.name)
        sheet.write_column(1, 1, ("Bản Nà Một", "Bản Nà Hai"))
        sheet.merge_range(1, 2, 2, 2, b.name)
    client.force_login(specialist)
    page = client.post(at("by_list", divided), {"file": SimpleUploadedFile("ds.xlsx", data.getvalue())})

    assert len(page.context["matched"].goals) == 2
    assert not page.context["matched"].wrong


def test_teams_whose_villages_part_are_sent_by_hand(client, divided, communes, specialist):
    a, b = communes[:2]
    one, two = made.neighbourhood(a, "Nà Bốn"), made.neighbourhood(a, "Nà Năm")
    team = made.team(a, one, two, name="Tổ chung")
    actions.assign(reorganisation=divided, by=specialist)
    for village, target in ((one, a), (two, b)):
        actions.send_villages(
            reorganisation=divided, neighbourhoods=[village.pk], target=target, by=specialist
        )
    client.force_login(specialist)
    client.post(at("teams", divided), {"chon": [str(team.pk)], "ve": f"u{b.pk}"})

    assert TeamMove.objects.get(team=team).target == b


def test_each_number_of_the_rehearsal_opens_its_rows(client, whole, communes, officer, specialist):
    actions.keep_rehearsal(reorganisation=whole, by=specialist)
    client.force_login(specialist)
    wanted = {
        "thon": "Nà Một",
        "to": "Tổ hòa giải Bản Nà Hai",
        "hoa-giai-vien": "Tổ hòa giải Bản Nà Một",
        "nguoi-dung": "Người canbo",
        "co-quan-ket-thuc": f"Ủy ban nhân dân {communes[0].name[0].lower()}{communes[0].name[1:]}",
        "to-trung-ten": "Không có dòng nào",
        "co-quan-moi": "Không có dòng nào",
    }
    for finding, words in wanted.items():
        assert words in client.get(at("rehearsal_rows", whole, finding)).content.decode(), finding
    assert client.get(at("rehearsal_rows", whole, "khac")).status_code == 404


def test_two_of_one_name_are_shown_side_by_side(client, draft, communes, specialist):
    a, b = communes[:2]
    for unit in (a, b):
        made.team(unit, made.neighbourhood(unit, "Nà Một"), name="Tổ hòa giải Nà Một")
    actions.add_transfer(reorganisation=draft, source=a, target=b, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    client.force_login(specialist)
    lines = client.get(at("rehearsal_rows", draft, "to-trung-ten")).context["lines"]

    assert sorted(line.cells for line in lines) == [(a.name, b.name), (b.name, "ở lại")]


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_the_rehearsal_is_a_file(client, whole, specialist, suffix):
    actions.keep_rehearsal(reorganisation=whole, by=specialist)
    client.force_login(specialist)
    answer = client.get(at("rehearsal_file", whole, suffix))

    assert answer.status_code == 200
    assert answer.content.startswith(b"PK")
    if suffix == "xlsx":
        names = [sheet.name for sheet in open_book(answer.content, "a.xlsx").sheets]
        assert names[:3] == ["Tổng hợp", "Đơn vị nhận", "Thôn, tổ dân phố chuyển đơn vị"]


def test_the_drafter_with_the_right_to_sign_is_told_why_not(client, whole, leader):
    Reorganisation.objects.update(drafted_by=leader)
    actions.keep_rehearsal(reorganisation=whole, by=leader)
    client.force_login(leader)

    assert "Người lập không được tự ký" in client.get(at("sign", whole)).content.decode()
    assert client.post(at("sign", whole)).status_code == 409
    assert Reorganisation.objects.get().state == "draft"


def test_why_it_is_not_undone_is_told_with_numbers(client, whole, communes, specialist, leader):
    actions.keep_rehearsal(reorganisation=whole, by=specialist)
    actions.sign(reorganisation=whole, by=leader)
    actions.apply_due(on=date(2026, 12, 1))
    team = TeamMove.objects.filter(target=communes[1]).first().team
    made.mediator(team, since=date(2026, 12, 5), full_name="Lò Thị Mới")
    client.force_login(leader)
    page = client.get(at("undo", whole)).content.decode()

    assert "1 hòa giải viên được công nhận từ ngày hiệu lực trở đi" in page
    assert client.post(at("undo", whole), {"reason": "Nhầm"}).status_code == 409
    assert Reorganisation.objects.get().state == "applied"


def test_the_worker_takes_back_what_was_asked_to_be_undone(client, whole, specialist, leader):
    actions.keep_rehearsal(reorganisation=whole, by=specialist)
    actions.sign(reorganisation=whole, by=leader)
    actions.apply_due(on=date(2026, 12, 1))
    client.force_login(leader)
    client.post(at("undo", whole), {"reason": "Văn bản bị thu hồi"})
    assert Reorganisation.objects.get().state == "undoing"

    apply_signed(timestamp=0)
    found = Reorganisation.objects.get()
    assert (found.state, found.undo_reason, found.undone_by) == ("undone", "Văn bản bị thu hồi", leader)
    assert not VillageMove.objects.filter(applied=True).exists()


def test_the_worker_takes_what_the_register_of_units_knows(client, lai_chau, communes, specialist):
    client.force_login(specialist)
    given = {
        "title": "Sắp xếp ngày 01/7/2025",
        "decision": "Nghị quyết số 1670/NQ-UBTVQH15",
        "decided_on": "2025-06-16",
        "issuer": "Ủy ban Thường vụ Quốc hội",
        "effective": "2025-07-01",
        "place": str(lai_chau.pk),
        "known": "on",
    }
    client.post(reverse("borders:new"), given)
    found = Reorganisation.objects.get()
    assert found.state == "filling"
    assert "Đang lấy" in client.get(at("one", found)).content.decode()

    apply_signed(timestamp=0)
    found.refresh_from_db()
    assert found.state == "draft"
    assert found.transfers.count() > 30


@pytest.mark.parametrize("name", ["one", "villages", "teams", "rehearsal"])
def test_a_page_takes_a_bounded_number_of_statements(
    client, draft, communes, specialist, django_assert_max_num_queries, name
):
    for number in range(12):
        place = made.neighbourhood(communes[0], f"Nà {number}")
        made.team(communes[0], place)
    for target in communes[:2]:
        actions.add_transfer(
            reorganisation=draft, source=communes[0], target=target, partial=True, by=specialist
        )
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    client.force_login(specialist)

    with django_assert_max_num_queries(26):
        assert client.get(at(name, draft)).status_code == 200


def test_the_list_takes_few_statements(client, draft, specialist, django_assert_max_num_queries):
    client.force_login(specialist)

    with django_assert_max_num_queries(12):
        assert "Sắp xếp hai xã" in client.get(LIST).content.decode()
    assert "Chưa có phương án" not in client.get(f"{LIST}?tinh-trang=dang-lap").content.decode()


def test_who_neither_prepares_nor_signs_has_no_line_in_the_side(client, draft, officer, specialist):
    client.force_login(officer)
    assert client.get(LIST).status_code == 403
    assert "Sắp xếp địa bàn" not in client.get(reverse("teams:list")).content.decode()

    client.force_login(specialist)
    assert "Sắp xếp địa bàn" in client.get(reverse("teams:list")).content.decode()
