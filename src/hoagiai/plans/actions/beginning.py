"""Begin a plan by hand."""

from typing import Any

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.audit import act
from hoagiai.base.folding import fold
from hoagiai.plans import acts
from hoagiai.plans.actions.lines import write_lines
from hoagiai.plans.actions.plans import HEADER
from hoagiai.plans.models import Plan


def begin_plan(*, issuer: Agency, values: dict[str, Any], by: User) -> Plan:
    """Begin a draft without a document (soạn kế hoạch mới); tasks are added afterwards."""
    with act(acts.PLAN_BEGUN, by=by, on_behalf=issuer):
        plan = Plan(issuer=issuer, created_by=by, **{name: values[name] for name in HEADER if name in values})
        plan.folded = fold(f"{plan.full_number} {plan.title}")
        plan.save()
        write_lines(plan=plan, bases=values.get("bases"), recipients=values.get("recipients"))
    return plan
