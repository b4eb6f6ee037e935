import pytest
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import F
from django.utils.timezone import localdate

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.queries import demo_people
from hoagiai.accounts.rules import fits
from hoagiai.accounts.terms import ROLES
from hoagiai.agencies.actions import load_agencies
from hoagiai.conf.demo import account_list, is_loaded, load_demo
from hoagiai.conf.demo.people import PEOPLE
from hoagiai.conf.demo.stories import story_of
from hoagiai.desk.models import Notice
from hoagiai.desk.terms import AT_ONCE
from hoagiai.places.models import Unit
from hoagiai.plans.models import Assignment, Difficulty, DifficultyStep, Plan, Progress
from hoagiai.plans.queries.standing import tally
from hoagiai.plans.tests.people import TODAY


@pytest.fixture
def loaded(db: None) -> None:
    """The demonstration over the bodies of its two provinces."""
    provinces = Unit.objects.filter(
        level="province", short_name__in=["Lai Châu", "Hải Phòng"], valid_to__isnull=True
    )
    communes = Unit.objects.filter(parent__in=provinces, level="commune", valid_to__isnull=True)
    load_agencies(units=[*provinces, *communes])
    load_demo()


def test_the_demonstration_is_a_living_system(loaded):
    assert is_loaded()
    assert Plan.objects.filter(state="issued", synthetic=True).count() == 3
    standing = tally(Assignment.objects.all(), TODAY)
    assert min(standing["late"], standing["waiting"], standing["done"], standing["running"]) > 0
    assert set(Difficulty.objects.values_list("state", flat=True)) == {"raised", "answered", "passed_up"}
    assert Assignment.objects.filter(task__products__expected__gt=0, progress__counts__value__gt=0).exists()


def test_everybody_in_it_is_marked_as_invented_and_those_who_sign_in_are_listed(loaded):
    assert not User.objects.filter(synthetic=False).exists()
    able = User.objects.exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    assert set(account_list().split()) >= set(able.values_list("username", flat=True))
    assert {person["username"] for person in demo_people(TODAY)} == {person.username for person in PEOPLE}


def test_each_body_reports_through_an_officer_of_its_own(loaded):
    entries = Progress.objects.exclude(made_by__positions__agency=F("assignment__agency"))
    assert not entries.exists()
    assert Progress.objects.values("made_by").distinct().count() > 30
    raised = DifficultyStep.objects.filter(state="raised").exclude(
        made_by__positions__agency=F("difficulty__agency")
    )
    assert not raised.exists()


def test_positions_are_held_where_their_roles_may_be(loaded):
    for held in Position.objects.select_related("agency"):
        assert fits(ROLES[held.role_code], held.agency.level), held


def test_products_and_words_are_those_of_the_task(loaded):
    for entry in Progress.objects.select_related("assignment__task").prefetch_related("counts__product"):
        story = story_of(entry.assignment.task.title)
        assert entry.words in (story.done if entry.final else story.under_way)
        for count in entry.counts.all():
            assert (count.product.name, count.unit) == (story.product[0], story.product[2])
            assert 0 < count.value <= story.product[1]


def test_difficulties_are_met_in_several_tasks_by_several_bodies(loaded):
    met = Difficulty.objects.values_list("assignment__task__title", "agency__name")
    assert len({task for task, _ in met}) == len({body for _, body in met}) == 4
    waiting = Assignment.objects.filter(difficulties__state__in=["raised", "passed_up"])
    assert not waiting.filter(state__in=["reported", "accepted"]).exists()


def test_history_tells_each_act_on_its_own_day(loaded):
    reports = Progress.pgh_event_model.objects.filter(pgh_label="insert")
    assert reports.exists()
    assert all(localdate(told.pgh_created_at) == told.day == localdate(told.made_at) for told in reports)
    assert all(localdate(entry.made_at) == entry.day for entry in Progress.objects.all())
    told = Assignment.pgh_event_model.objects
    decided = told.filter(accepted_on__isnull=False)
    assert all(localdate(each.pgh_created_at) == each.accepted_on for each in decided)
    given = told.filter(pgh_label="insert")
    assert all(localdate(each.pgh_created_at) == each.given_on for each in given)
    last = {}
    for each in told.order_by("pgh_id"):
        assert last.get(each.pgh_obj_id, each.pgh_created_at) <= each.pgh_created_at
        last[each.pgh_obj_id] = each.pgh_created_at
    plans = Plan.pgh_event_model.objects.values_list("pgh_created_at", flat=True)
    assert {localdate(at).month for at in plans} == {1, 2}


def test_the_desk_opens_with_the_news_of_two_days_and_not_of_a_year(loaded):
    from hoagiai.desk.queries.home import desk_of

    user = User.objects.get(username="chuyenvien.laichau")
    news = desk_of(user, list(user.positions.all()), TODAY).news

    assert 0 < len(news) <= 30
    assert len({each.at for each in news}) > 3


def test_acts_of_past_months_are_not_told_as_news_of_today(loaded):
    assert not Notice.objects.filter(kind__in=AT_ONCE).exists()
