"""A reading becomes records, whatever the length of what was read."""

import pytest

from hoagiai.plans.actions.files import store_file
from hoagiai.plans.actions.planning import make_plan
from hoagiai.plans.errors import FigureTooLarge
from hoagiai.plans.models import PartyAgency, Plan, PlanImport
from hoagiai.plans.review.figures import odd_targets
from hoagiai.plans.terms import ImportState
from hoagiai.plans.tests.factories import named

LONG = "rất dài " * 100

READING = {
    "number": f"{LONG}/KH-UBND",
    "sign": LONG,
    "place": LONG,
    "title": "Công tác hòa giải ở cơ sở năm 2026",
    "signer": {"authority_line": LONG, "title": LONG, "name": LONG},
    "legal_bases": [{"text": LONG, "number": LONG, "issuer": LONG}],
    "targets": [{"text": LONG, "value": 85, "unit": LONG, "ref": LONG}],
    "responsibilities": [{"agency": LONG, "ref": LONG, "text": LONG}],
    "reporting": [{"text": LONG, "who": LONG, "deadline": "2026-12-05"}],
    "milestones": [{"text": LONG, "start": "2026-06-01", "end": "2026-06-30"}],
    "sections": [{"ref": LONG, "title": LONG, "kind": "purpose", "text": LONG}],
    "recipients": [LONG, "Lưu: VT."],
    "tasks": [
        {"ref": LONG, "title": LONG, "group": True},
        {
            "ref": f"{LONG}1",
            "parent_ref": LONG,
            "title": LONG,
            "time_text": LONG,
            "products": [LONG],
            "lead": [LONG],
        },
    ],
}


@pytest.fixture
def made(committee, specialist) -> PlanImport:
    file = store_file(data=b"x", name="ke-hoach.txt", media_type="text/plain", by=specialist)
    return PlanImport.objects.create(
        file=file, agency=committee, created_by=specialist, state=ImportState.READ, reading=READING
    )


def test_what_is_longer_than_its_column_is_cut(made, committee, justice, specialist):
    plan = make_plan(made=made, issuer=committee, resolutions={LONG: named(LONG, justice)}, by=specialist)

    plan.refresh_from_db()
    assert (len(plan.sign), plan.sign[-1]) == (60, "…")
    assert [len(line.text) for line in plan.recipients.all()] == [500, 8]
    assert plan.bases.get().text == LONG
    assert plan.sections.get().heading == LONG


def test_a_phrase_that_was_cut_keeps_its_bodies_and_a_task_its_heading(made, committee, justice, specialist):
    plan = make_plan(made=made, issuer=committee, resolutions={LONG: named(LONG, justice)}, by=specialist)

    heading, task = plan.tasks.all()
    assert task.parent == heading
    assert PartyAgency.objects.get(party__task=task).agency == justice


def test_days_and_values_of_the_other_parts_are_kept(made, committee, specialist):
    plan = make_plan(made=made, issuer=committee, resolutions={}, by=specialist)

    assert (plan.targets.get().value, plan.targets.get().comparator) == (85, "=")
    assert str(plan.reporting_duties.get().deadline) == "2026-12-05"
    assert str(plan.milestones.get().end) == "2026-06-30"
    assert plan.responsibilities.get().agency == LONG


def test_a_figure_that_no_column_holds_is_told_and_nothing_is_half_saved(made, committee, specialist):
    made.reading = READING | {"targets": [{"text": "Đạt 10^12 vụ", "value": 1e12, "unit": "vụ"}]}
    made.save()

    assert [place for place, _ in odd_targets(made.reading)] == [0]
    with pytest.raises(FigureTooLarge, match="Đạt 10"):
        make_plan(made=made, issuer=committee, resolutions={}, by=specialist)

    assert not Plan.objects.exists()
    made.refresh_from_db()
    assert made.state == ImportState.READ


@pytest.mark.parametrize(("year", "kept"), [(2030, 2030), (203012, None), (-1, None), (None, None)])
def test_what_is_no_year_of_our_time_is_left_out(made, committee, specialist, year, kept):
    made.reading = READING | {"targets": [{"text": "Đạt 85%", "value": 85, "by_year": year}]}
    made.save()

    plan = make_plan(made=made, issuer=committee, resolutions={}, by=specialist)

    assert plan.targets.get().by_year == kept
