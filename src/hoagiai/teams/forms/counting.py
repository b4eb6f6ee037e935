"""The count of an election as its minutes have it: only the numbers that this way of voting has."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django import forms

from hoagiai.base.forms import DayField
from hoagiai.teams.actions.elections import CountPaper
from hoagiai.teams.models import Candidacy, Election
from hoagiai.teams.rules.counting import BALLOTS, MEETINGS, Count, problems_of
from hoagiai.teams.rules.households import Counted, told_from
from hoagiai.teams.terms import ElectionForm, ElectionSubject

NUMBERS = {
    "electors": "Tổng số hộ gia đình của thôn, tổ dân phố",
    "attending": "Số đại diện hộ gia đình dự họp",
    "ballots_out": "Số phiếu phát ra",
    "ballots_in": "Số phiếu thu về",
    "ballots_void": "Số phiếu không hợp lệ",
}
WORDS = {
    "location": ("Địa điểm", 200),
    "board_head": ("Trưởng ban công tác Mặt trận", 120),
    "board_deputy": ("Trưởng thôn, tổ trưởng tổ dân phố", 120),
    "board_members": ("Thành viên khác của Tổ bầu", 500),
}


class CountForm(forms.Form):
    """When, how many, how many for each candidate; the rest of the minutes may follow later."""

    held_on = DayField(label="Ngày bầu", error_messages={"required": "Hãy chọn ngày bầu."})

    def __init__(
        self,
        *args: Any,
        election: Election,
        form: str,
        candidacies: Sequence[Candidacy],
        mediators_on: Callable[[date], int],
        households: Counted = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.election, self.form, self.candidacies = election, form, candidacies
        self.mediators_on = mediators_on
        self.leader = election.subject == ElectionSubject.LEADER
        for name in self._numbers():
            self.fields[name] = _number(self._label(name))
        if "electors" in self.fields:
            self.fields["electors"].help_text = told_from(households)
        for each in candidacies:
            self.fields[f"votes_{each.pk}"] = _number(each.person.full_name, unit="đồng ý")
        if not self.leader and form in BALLOTS:
            self.fields["witness"] = forms.CharField(
                label="Đại diện hộ gia đình chứng kiến kiểm phiếu",
                max_length=120,
                required=False,
                help_text="Ít nhất một người, không có người thân trong danh sách bầu.",
            )
        for name, (label, longest) in WORDS.items():
            self.fields[name] = forms.CharField(label=label, max_length=longest, required=False)
        if self.leader:
            del self.fields["board_deputy"], self.fields["board_members"]

    def clean(self) -> dict[str, Any]:
        """Numbers that cannot be true together are refused, each at its field."""
        given = super().clean() or {}
        if self.errors:
            return given
        count = Count(
            subject=self.election.subject,
            form=self.form,
            held_on=given["held_on"],
            electors=self.mediators_on(given["held_on"]) if self.leader else given["electors"],
            attending=given.get("attending"),
            ballots_out=given.get("ballots_out"),
            ballots_in=given.get("ballots_in"),
            ballots_void=given.get("ballots_void"),
            in_favour=self.in_favour(given),
            names={each.pk: each.person.full_name for each in self.candidacies},
            witness=given.get("witness", ""),
        )
        for problem in problems_of(count):
            name = f"votes_{problem.candidate}" if problem.candidate else problem.field
            self.add_error(name if name in self.fields else None, problem.words)
        return given

    def in_favour(self, given: dict[str, Any]) -> dict[int, int | None]:
        """The votes by the key of the candidacy."""
        return {each.pk: given.get(f"votes_{each.pk}") for each in self.candidacies}

    def paper(self) -> CountPaper:
        """The count as given."""
        given = self.cleaned_data
        words: dict[str, Any] = {name: given.get(name, "") for name in (*WORDS, "witness")}
        numbers: dict[str, Any] = {name: given.get(name) for name in NUMBERS}
        return CountPaper(
            held_on=given["held_on"], form=self.form, in_favour=self.in_favour(given), **words, **numbers
        )

    @property
    def votes(self) -> list[forms.BoundField]:
        """The fields of the candidates, to be drawn together."""
        return [self[f"votes_{each.pk}"] for each in self.candidacies]

    @property
    def numbers(self) -> list[forms.BoundField]:
        """The day and the numbers of the whole vote."""
        return [self["held_on"], *(self[name] for name in self._numbers())]

    @property
    def rest(self) -> list[forms.BoundField]:
        """Who was there."""
        return [self[name] for name in ("witness", *WORDS) if name in self.fields]

    def _numbers(self) -> list[str]:
        names = [] if self.leader else ["electors"]
        names += ["attending"] if self.form in MEETINGS else []
        return names + (["ballots_out", "ballots_in", "ballots_void"] if self.form in BALLOTS else [])

    def _label(self, name: str) -> str:
        if name == "attending" and self.leader:
            return "Số hòa giải viên dự họp"
        if name == "ballots_out" and self.form == ElectionForm.HOUSEHOLD_BALLOT:
            return "Số phiếu phát ra (mỗi hộ một phiếu)"
        return NUMBERS[name]


def _number(label: str, unit: str = "") -> forms.IntegerField:
    attrs = {"inputmode": "numeric"} | ({"data-unit": unit} if unit else {})
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=1_000_000,
        widget=forms.NumberInput(attrs=attrs),
        error_messages={"required": "Hãy ghi số này như trong biên bản; không có thì ghi 0."},
    )
