"""The filters above the list of work."""

from typing import Any

from django import forms

from hoagiai.base.forms import DayField, LongSelect
from hoagiai.plans.forms.fields import FilterForm, named
from hoagiai.plans.terms import PartyRole, Standing

STANDINGS: dict[str, tuple[str, tuple[str, ...]]] = {
    "": ("Chưa xong", tuple(s for s in Standing.values if s != Standing.DONE)),
    "qua-han": ("Quá hạn", (Standing.LATE,)),
    "sap-den-han": ("Sắp đến hạn", (Standing.SOON,)),
    "trong-han": ("Trong hạn", (Standing.RUNNING,)),
    "khong-han": ("Không có hạn", (Standing.UNDATED,)),
    "phoi-hop-qua-han": ("Phối hợp, đã qua hạn", (Standing.PASSED,)),
    "cho-nghiem-thu": ("Chờ nghiệm thu", (Standing.WAITING,)),
    "hoan-thanh": ("Hoàn thành", (Standing.DONE,)),
    "tat-ca": ("Tất cả", ()),
}
"""Words in the address → label and the standings meant; the first is what one sees without asking."""

ALWAYS_SHOWN = {"", "qua-han", "sap-den-han", "cho-nghiem-thu", "hoan-thanh", "tat-ca"}
"""The others are shown when there is such work."""

OWN, ALL = "cua-toi", "tat-ca"
EVERY_PLAN = "moi-ke-hoach"
"""Ended plans too; without being asked one sees the work of plans that are being carried out, as on the desk."""
ROLES = {"chu-tri": PartyRole.LEAD, "tham-muu": PartyRole.ADVISING, "phoi-hop": PartyRole.COORDINATING}


class WorkFilter(FilterForm):
    """Everything by which the list of work can be narrowed; kept in the address."""

    words = named(forms.CharField(label="Từ khóa", required=False, max_length=200), "tim")
    scope = named(forms.ChoiceField(label="Phạm vi", required=False), "pham-vi")
    role = named(forms.ChoiceField(label="Vai trò", required=False), "vai-tro")
    plan = named(forms.ChoiceField(label="Kế hoạch", required=False, widget=LongSelect), "ke-hoach")
    agency = named(forms.CharField(label="Cơ quan", required=False, max_length=200), "co-quan")
    place = named(forms.ChoiceField(label="Địa bàn", required=False, widget=LongSelect), "dia-ban")
    due_from = named(DayField(label="Hạn từ ngày", required=False), "han-tu")
    due_to = named(DayField(label="Hạn đến ngày", required=False), "han-den")
    standing = named(forms.ChoiceField(required=False, widget=forms.HiddenInput), "tinh-trang")

    def __init__(
        self,
        data: Any,
        *,
        plans: list[tuple[str, str]],
        places: list[tuple[str, str]],
        own_first: bool,
    ) -> None:
        scopes = [(OWN, "Của cơ quan tôi"), (ALL, "Mọi việc tôi được xem")]
        first = scopes[0 if own_first else 1]
        super().__init__(
            {name: "" if (name, value) == ("pham-vi", first[0]) else value for name, value in data.items()}
        )
        self.own_first = own_first
        self.choose("scope", [("", first[1]), *(s for s in scopes if s != first)])
        self.choose(
            "role", [("", "Mọi vai trò"), *((slug, r.label.capitalize()) for slug, r in ROLES.items())]
        )
        self.choose(
            "plan",
            [("", "Mọi kế hoạch đang thực hiện"), (EVERY_PLAN, "Mọi kế hoạch, cả đã kết thúc"), *plans],
        )
        self.choose("place", [("", "Mọi địa bàn"), *places])
        self.choose("standing", [(slug, label) for slug, (label, _) in STANDINGS.items()])
        if not places:
            del self.fields["place"]

    def wanted(self) -> dict[str, Any]:
        """The filters in the terms of `queries.work.matching`."""
        chosen = self.chosen()
        scope = chosen.get("scope") or (OWN if self.own_first else ALL)
        role = ROLES.get(chosen.get("role", ""))
        plan = chosen.get("plan", "")
        asked = {"plan": "" if plan == EVERY_PLAN else plan, "running": not plan}
        return {**chosen, **asked, "mine": scope == OWN, "role": role}

    def standings(self) -> tuple[str, ...]:
        """The standings asked for; none means all."""
        return STANDINGS[self.chosen().get("standing", "")][1]
