from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from hoagiai.agencies.actions import load_agencies
from hoagiai.agencies.models import Agency
from hoagiai.places.models import Unit
from hoagiai.plans.actions.difficulties import raise_difficulty
from hoagiai.plans.actions.plans import issue_plan
from hoagiai.plans.models import PlanImport, Target
from hoagiai.plans.terms import ImportState
from hoagiai.plans.tests.factories import draft_plan, named, reading_of_task

TABS = (
    "plan",
    "plan_document",
    "plan_tasks",
    "plan_timeline",
    "plan_board",
    "plan_matrix",
    "plan_difficulties",
    "plan_history",
)
# The four counts of the side bar and the three of signing in are among them.
MOST_SQL = dict.fromkeys(TABS, 15) | {"plan_document": 20}


def page(client, who, plan, tab, **asked):
    client.force_login(who)
    return client.get(reverse(f"plans:{tab}", args=[plan.code]), asked).content.decode()


@pytest.fixture
def large(lai_chau, committee, specialist):
    """Twenty tasks, each for the bodies of more than a hundred places."""
    communes = Unit.objects.filter(level="commune", valid_to__isnull=True).order_by("code")
    near = list(communes.filter(parent=lai_chau))
    load_agencies(units=[*near, *communes.exclude(parent=lai_chau)[: 130 - len(near)]])
    bodies = Agency.objects.filter(level="commune", kind="people_committee", valid_to__isnull=True)
    tasks = [
        reading_of_task(f"II.{n}", f"Nhiệm vụ {n}", lead=["UBND"], end="2026-12-31") for n in range(1, 21)
    ]
    plan = draft_plan(issuer=committee, by=specialist, tasks=tasks, resolutions=[named("UBND", *bodies)])
    return issue_plan(plan=plan, on=date(2026, 1, 15), by=specialist)


def test_no_tab_runs_more_statements_for_a_large_plan(
    client, large, specialist, django_assert_max_num_queries
):
    client.force_login(specialist)
    assert large.tasks.first().assignments.count() > 120

    for tab in TABS:
        with django_assert_max_num_queries(MOST_SQL[tab], info=tab):
            assert client.get(reverse(f"plans:{tab}", args=[large.code])).status_code == 200, tab


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_is_drawn_for_plan_draft_and_for_htmx(client, plan, draft, specialist, tab):
    assert plan.title in page(client, specialist, plan, tab)
    assert draft.title in page(client, specialist, draft, tab)
    address = reverse(f"plans:{tab}", args=[plan.code])
    part = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part


@pytest.mark.parametrize("tab", TABS)
def test_a_plan_of_elsewhere_is_not_there(client, draft, officer, tab):
    client.force_login(officer)

    assert client.get(reverse(f"plans:{tab}", args=[draft.code])).status_code == 404


def test_blanks_are_chased_and_figures_told(client, plan, specialist):
    Target.objects.create(
        plan=plan, position=0, text="Tỷ lệ hòa giải thành", value=85, unit="%", comparator=">="
    )
    answer = page(client, specialist, plan, "plan")

    assert "còn để trống số và ngày ban hành" in answer
    assert "≥ 85%" in answer
    assert "0 / 9" in answer


def test_an_officer_sees_only_the_own_figures(client, plan, officer):
    assert "0 / 2" in page(client, officer, plan, "plan")


def test_tasks_are_narrowed_by_words_and_standing(client, plan, specialist):
    late = page(client, specialist, plan, "plan_tasks", **{"tinh-trang": "qua-han"})
    found = page(client, specialist, plan, "plan_tasks", tim="tap huan")

    assert "Rà soát tổ hòa giải" in late
    assert "Tập huấn kỹ năng" not in late
    assert "Tập huấn kỹ năng" in found
    assert "Không có nhiệm vụ nào khớp" in page(client, specialist, plan, "plan_tasks", tim="xyz")


def test_a_task_shows_the_work_of_each_agency(client, plan, specialist, wards):
    task = plan.tasks.get(ref="II.1")
    client.force_login(specialist)
    answer = client.get(reverse("plans:task", args=[plan.code, task.code])).content.decode()

    assert all(ward.name in answer for ward in wards)
    assert "Quá hạn" in answer


def test_the_matrix_says_in_words_how_work_stands(client, plan, specialist):
    answer = page(client, specialist, plan, "plan_matrix")

    assert "quá hạn, chủ trì" in answer
    assert "map-late" in answer


def test_the_board_is_bounded(client, large, specialist):
    answer = page(client, specialist, large, "plan_board")

    assert answer.count('class="board-card"') == 8
    assert "Xem thêm" in answer
    assert (
        page(client, specialist, large, "plan_board", **{"so-the": "9999"}).count('class="board-card"') == 40
    )


def test_marks_of_the_document_lead_to_their_tasks(client, plan, committee, specialist):
    task = plan.tasks.get(ref="II.1")
    task.spans = [[0, 10]]
    task.save()
    text = "Rà soát tổ"
    reading = {"tasks": [{"title": "Rà soát", "spans": {"title": [[0, 10]]}}]}
    PlanImport.objects.create(
        file=_stored(specialist),
        agency=committee,
        state=ImportState.PLANNED,
        text=text,
        blocks=[{"start": 0, "end": 10}],
        reading=reading,
        created_by=specialist,
        plan=plan,
    )
    answer = page(client, specialist, plan, "plan_document")

    assert "mark-task" in answer
    assert reverse("plans:task", args=[plan.code, task.code]) in answer
    assert "CỘNG HÒA" in page(client, specialist, plan, "plan_document", xem="ban-in")


def _stored(by):
    from hoagiai.plans.actions.files import store_file

    return store_file(data=b"x", name="ke-hoach.txt", media_type="text/plain", by=by)


def test_difficulties_of_the_plan_are_listed(client, plan, specialist, wards):
    raise_difficulty(
        plan=plan, agency=wards[0], title="Chưa có kinh phí", on=date(2026, 11, 1), by=specialist
    )

    assert "Chưa có kinh phí" in page(client, specialist, plan, "plan_difficulties")


def test_history_names_who_issued_the_plan(client, plan, specialist):
    answer = page(client, specialist, plan, "plan_history")

    assert "ban hành kế hoạch" in answer
    assert specialist.full_name in answer
    assert "Chưa có thay đổi" in page(client, specialist, plan, "plan_history", truoc="2020-01-01T00:00:00")
    assert page(client, specialist, plan, "plan_history", truoc="hôm qua")


def test_history_is_for_those_who_may_read_that_of_the_issuer(client, plan, officer):
    assert "lich-su/" not in page(client, officer, plan, "plan")

    assert client.get(reverse("plans:plan_history", args=[plan.code])).status_code == 403


@pytest.mark.parametrize(
    ("name", "start"), [("plan_word", b"PK"), ("plan_pdf", b"%PDF"), ("plan_excel", b"PK")]
)
def test_a_plan_is_downloaded_under_its_vietnamese_name(client, plan, specialist, name, start):
    client.force_login(specialist)
    answer = client.get(reverse(f"plans:{name}", args=[plan.code]))

    assert answer.content.startswith(start)
    assert "filename*=UTF-8''" in answer["Content-Disposition"]


def test_the_excel_file_has_the_tasks_and_the_work_as_it_stands(client, plan, specialist, wards):
    client.force_login(specialist)
    data = client.get(reverse("plans:plan_excel", args=[plan.code])).content
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    work = book.get_sheet_by_name("Việc được giao").to_python()

    assert book.sheet_names == ["Nhiệm vụ", "Việc được giao"]
    row = next(row for row in work if row[3] == wards[0].name and row[1] == "II.1")
    assert row[6] == "Quá hạn"


def test_work_under_way_can_be_opened_from_the_board(client, plan, officer, wards):
    work = plan.tasks.get(ref="II.1").assignments.get(agency=wards[0])

    assert str(work.code) in page(client, officer, plan, "plan_board")
