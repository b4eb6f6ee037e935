"""Issuing a plan to every commune of the country, beside the bare INSERT of the same rows without history."""

from collections.abc import Iterator

from django.db import connection, transaction

from bench.country import ON
from bench.measure import Figure, measure
from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import Outcome, Resolution
from hoagiai.plans.actions.plans import issue_plan
from hoagiai.plans.actions.tasks import write_parties, write_tasks
from hoagiai.plans.models import Plan

TASKS = 10


def figures(people: dict[str, User]) -> Iterator[Figure]:
    """Ten tasks to every commune, rolled back each time."""
    communes = tuple(
        Agency.objects.filter(kind="people_committee", level="commune", valid_to__isnull=True).values_list(
            "pk", flat=True
        )
    )
    plan = _draft(people["ministry"], communes)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_plain (LIKE plans_assignment INCLUDING ALL)")

    yield measure(
        "issue: ten tasks to every commune, with history",
        lambda: _rolled_back(lambda: issue_plan(plan=plan, on=ON, by=people["ministry"])),
        rows=TASKS * len(communes),
        reference=lambda: _rolled_back(lambda: _plain_insert(plan)),
        reference_name="INSERT without history",
        runs=3,
    )


def _draft(by: User, communes: tuple[int, ...]) -> Plan:
    plan = Plan.objects.create(
        issuer=Agency.objects.get(name="Bộ Tư pháp"),
        title="Đo tốc độ",
        sign="KH-BTP",
        created_by=by,
        synthetic=True,
    )
    readings = [{"ref": f"II.{n}", "title": f"Nhiệm vụ {n}", "lead": ["UBND cấp xã"]} for n in range(TASKS)]
    tasks = write_tasks(plan=plan, readings=readings)
    found = Resolution("UBND cấp xã", Outcome.GROUP, "", communes, "UBND cấp xã")
    write_parties(tasks=tasks, readings=readings, resolutions={"UBND cấp xã": found})
    return plan


def _plain_insert(plan: Plan) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bench_plain (code, task_id, agency_id, giver_id, role, state, given_on, returned_reason)"
            " SELECT gen_random_uuid(), task.id, member.agency_id, member.agency_id, 'lead', 'received', %s, '' FROM plans_task task"
            " JOIN plans_party party ON party.task_id = task.id"
            " JOIN plans_partyagency member ON member.party_id = party.id WHERE task.plan_id = %s",
            [ON, plan.pk],
        )


class _Undo(Exception):
    pass


def _rolled_back(work: object) -> None:
    try:
        with transaction.atomic():
            work()  # type: ignore[operator]  # a callable of ours
            raise _Undo
    except _Undo:
        pass
