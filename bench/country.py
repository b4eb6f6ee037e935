"""A generated register of 100,000 tasks, written by INSERT … SELECT (dữ liệu giả lập)."""

from datetime import date

from django.db import connection

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.models import Agency

ON = date(2026, 11, 21)
PLANS, TASKS_PER_PLAN = 2_000, 50

STATEMENTS = (
    """
    INSERT INTO plans_plan (code, issuer_id, number, sign, place, issued_on, dated_year, dated_month, title, opening,
        closing, period_from, period_to, authority_line, signer_title, signer_name, state, version,
        amendment_reason, synthetic, folded, edited, created_by_id, created_at, published_at)
    SELECT gen_random_uuid(), issuer.id, issuer.n::text, 'KH-UBND', '', DATE '2026-01-15', 2026, 1,
        'Kế hoạch hòa giải ở cơ sở số ' || issuer.n, '', '', DATE '2026-01-01', DATE '2026-12-31', '', '', '', 'issued', 1,
        '', true, 'ke hoach hoa giai o co so so ' || issuer.n, 0, %(user)s, now(), now()
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM agencies_agency
          WHERE kind = 'people_committee' AND level = 'commune' AND valid_to IS NULL ORDER BY id LIMIT %(plans)s) issuer
    """,
    """
    INSERT INTO plans_task ({columns})
    SELECT {values}
    FROM plans_plan plan CROSS JOIN generate_series(1, %(tasks)s) AS n
    """,
    """
    INSERT INTO plans_assignment (code, task_id, agency_id, giver_id, role, state, due_on, reported_on, accepted_on,
        given_on, returned_reason)
    SELECT gen_random_uuid(), task.id, plan.issuer_id, plan.issuer_id, 'lead',
        CASE WHEN task.id %% 10 < 6 THEN 'accepted' WHEN task.id %% 10 = 6 THEN 'reported' ELSE 'received' END,
        task.ends_on,
        CASE WHEN task.id %% 10 < 7 THEN task.ends_on - 5 END, CASE WHEN task.id %% 10 < 6 THEN task.ends_on - 2 END,
        DATE '2026-01-15', ''
    FROM plans_task task JOIN plans_plan plan ON plan.id = task.plan_id
    """,
    "ANALYZE",
)

TASK = {
    "code": "gen_random_uuid()",
    "plan_id": "plan.id",
    "position": "n",
    "ref": "'II.' || n",
    "title": "'Nhiệm vụ hòa giải số ' || n",
    "detail": "''",
    '"group"': "false",
    "time_text": "'Năm 2026'",
    "recurrence": "''",
    "starts_on": "DATE '2026-01-01'",
    "ends_on": "DATE '2026-02-01' + (n * 6)::int",
    "spans": "'[]'",
    "edited": "0",
}


def generate() -> dict[str, User]:
    """Fill the database and return a specialist, an officer and a ministry's specialist."""
    people = _people()
    with connection.cursor() as cursor:
        cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = 'plans_task'")
        present = {row[0] for row in cursor.fetchall()}
        columns = {name: value for name, value in TASK.items() if name.strip('"') in present}
        names: dict[str, int] = {"user": people["officer"].pk, "plans": PLANS, "tasks": TASKS_PER_PLAN}
        for statement in STATEMENTS:
            ready = statement.replace("{columns}", ", ".join(columns)).replace(
                "{values}", ", ".join(columns.values())
            )
            cursor.execute(ready, names)
    return people


def _people() -> dict[str, User]:
    committee = (
        Agency.objects.filter(kind="people_committee", level="commune", valid_to__isnull=True)
        .order_by("pk")
        .first()
    )
    assert committee is not None and committee.unit is not None
    justice = Agency.objects.get(
        name__startswith="Sở Tư pháp", unit=committee.unit.parent, valid_to__isnull=True
    )
    ministry = Agency.objects.get(name="Bộ Tư pháp")
    held = {
        "officer": (committee, RoleCode.COMMUNE_OFFICER),
        "specialist": (justice, RoleCode.PROVINCE_SPECIALIST),
        "ministry": (ministry, RoleCode.MINISTRY_SPECIALIST),
    }
    return {name: _person(name, agency, role) for name, (agency, role) in held.items()}


def _person(name: str, agency: Agency, role: RoleCode) -> User:
    user = User.objects.create_user(f"do-{name}", full_name=f"Người đo {name}", synthetic=True)
    Position.objects.create(
        user=user, agency=agency, role_code=role, title="đo tốc độ", valid_from=date(2025, 7, 1)
    )
    return user
