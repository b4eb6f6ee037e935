"""Carry the plans out as life does: most in time, some late, some sent back, some with difficulties (giả lập)."""

import random
from datetime import date, timedelta
from decimal import Decimal

from hoagiai.accounts.models import User
from hoagiai.plans.actions.assignments import (
    Count,
    accept_work,
    ask_extension,
    report_progress,
    return_work,
)
from hoagiai.plans.actions.difficulties import answer, pass_up, raise_difficulty
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.terms import PartyRole

DONE = (
    "Đã hoàn thành theo kế hoạch, hồ sơ lưu tại cơ quan.",
    "Đã tổ chức thực hiện xong, có biên bản kèm theo.",
    "Hoàn thành đúng nội dung được giao; bản, tổ dân phố đã được thông báo.",
)
UNDER_WAY = (
    "Đã phân công người phụ trách, đang triển khai tại các bản, tổ dân phố.",
    "Đã xong bước rà soát, đang tổng hợp số liệu.",
    "Đã gửi văn bản đề nghị phối hợp, chờ ý kiến.",
)
DIFFICULTIES = (
    (
        "Chưa có kinh phí thù lao vụ việc quý IV",
        "Dự toán phân bổ hết từ tháng 9.",
        "Bổ sung dự toán cho cấp xã.",
    ),
    (
        "Hai bản sáp nhập, tổ hòa giải chưa có quyết định mới",
        "Chưa rõ bầu lại hay công nhận lại.",
        "Hướng dẫn thủ tục khi bản sáp nhập.",
    ),
    (
        "Thiếu hòa giải viên nữ là người dân tộc thiểu số",
        "Ba bản vùng cao chưa có người nhận làm.",
        "Mở lớp riêng cho phụ nữ các bản.",
    ),
    ("Sổ theo dõi mẫu cũ đã dùng hết", "Chưa nhận được sổ mới.", "Cấp bổ sung sổ theo dõi."),
)


def carry_out(plan: Plan, *, reporter: User, issuer: User, on: date, seed: int = 315) -> None:
    """Report, accept, return and ask, each on its own past day, repeatably for one seed."""
    chance = random.Random(seed)  # noqa: S311 - a story, not a secret
    answerable = Assignment.objects.filter(task__plan=plan).exclude(role=PartyRole.COORDINATING)
    for work in (
        answerable.select_related("task", "agency")
        .prefetch_related("task__products")
        .order_by("task__position", "agency__sort_key")
    ):
        _live(work, chance, reporter=reporter, issuer=issuer, on=on)


def _live(work: Assignment, chance: random.Random, *, reporter: User, issuer: User, on: date) -> None:
    luck = chance.random()
    due = work.due_on or on + timedelta(days=30)
    if due > on + timedelta(days=45):
        return
    day = min(on - timedelta(days=chance.randint(0, 3)), due - timedelta(days=chance.randint(1, 25)))
    day = max(day, work.given_on)
    if due >= on:
        luck = luck * 0.5 + 0.5  # what is still in time is rarely finished
    final = luck < 0.88 if due < on else luck < 0.6
    if not final:
        if chance.random() < 0.7:
            report_progress(assignment=work, day=day, words=chance.choice(UNDER_WAY), by=reporter, today=day)
        if work.due_on and due >= on and chance.random() < 0.1:
            ask_extension(
                assignment=work, until=due + timedelta(days=20), reason="Trùng đợt sáp nhập bản", by=reporter
            )
        return
    counts = [
        Count(Decimal(round(float(product.expected or 0) * chance.uniform(0.6, 1.0))), product.unit, product)
        for product in work.task.products.all()
    ]
    report_progress(
        assignment=work, day=day, words=chance.choice(DONE), by=reporter, today=day, final=True, counts=counts
    )
    if luck < 0.78:
        accept_work(assignment=work, on=min(on, day + timedelta(days=3)), by=issuer)
    elif luck < 0.82:
        return_work(assignment=work, reason="Báo cáo chưa nêu số liệu cụ thể, đề nghị bổ sung.", by=issuer)


def meet_difficulties(plan: Plan, *, reporter: User, issuer: User, on: date) -> None:
    """Four difficulties: one open, one answered, one passed up, one new today."""
    works = list(
        Assignment.objects.filter(task__plan=plan, role=PartyRole.LEAD).select_related("agency")[10:30:5]
    )
    days = (9, 4, 21, 0)
    for place, (work, (title, detail, proposal)) in enumerate(zip(works, DIFFICULTIES, strict=False)):
        raised = raise_difficulty(
            plan=plan,
            assignment=work,
            agency=work.agency,
            title=title,
            detail=detail,
            proposal=proposal,
            on=on - timedelta(days=days[place]),
            by=reporter,
        )
        if place == 1:
            answer(
                difficulty=raised,
                words="Bầu bổ sung theo Điều 8 Luật Hòa giải ở cơ sở; mẫu biên bản gửi kèm.",
                by=issuer,
            )
        if place == 2:
            pass_up(
                difficulty=raised, words="Vượt thẩm quyền của tỉnh, kính chuyển Bộ Tư pháp.", on=on, by=issuer
            )
