"""What each step of an election asks for."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from hoagiai.base.forms import BigChoice, DayField
from hoagiai.law.dated import Dated
from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.teams.forms.decisions import DecisionForm
from hoagiai.teams.forms.people_asked import AskedPersonForm, MediatorsChoice
from hoagiai.teams.models import Candidacy, Election, Mediator
from hoagiai.teams.rules.election_steps import NOTICE_DAYS, PREPARE_DAYS
from hoagiai.teams.terms import CandidateOrigin, ElectionForm, ElectionSubject

FORMS = [
    (ElectionForm.OPEN_VOTE.value, "Biểu quyết công khai tại cuộc họp"),
    (ElectionForm.SECRET_BALLOT.value, "Bỏ phiếu kín tại cuộc họp"),
    (ElectionForm.HOUSEHOLD_BALLOT.value, "Phát phiếu lấy ý kiến các hộ gia đình"),
]
LEADER_FORMS = FORMS[:2]


def forms_for(subject: str) -> list[tuple[str, str]]:
    """The ways to vote: mediators also by ballots to homes (Luật 35/2013/QH13 Điều 8.2, 14.2)."""
    return LEADER_FORMS if subject == ElectionSubject.LEADER else FORMS


class BeginForm(forms.Form):
    """An election of mediators: how many, how, where, from when prepared."""

    places = forms.IntegerField(
        label="Số hòa giải viên cần bầu",
        min_value=1,
        max_value=50,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "data-unit": "người"}),
        error_messages={"required": "Hãy ghi số người cần bầu."},
    )
    form = forms.ChoiceField(label="Hình thức bầu", choices=FORMS, widget=BigChoice)
    neighbourhood = forms.TypedChoiceField(
        label="Bầu tại thôn, tổ dân phố", required=False, coerce=int, empty_value=None
    )
    begun_on = DayField(label="Bắt đầu chuẩn bị từ ngày")

    def __init__(
        self, *args: Any, villages: Iterable[NeighbourhoodPeriod], today: date, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        field = self.fields["neighbourhood"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = [(str(each.neighbourhood_id), each.full_name) for each in villages]
        if len(field.choices) > 1:
            field.choices = [("", "Tất cả thôn, tổ dân phố mà tổ phụ trách"), *field.choices]
        else:
            field.widget = forms.HiddenInput()
        self.fields["begun_on"].help_text = _before_the_vote(PREPARE_DAYS, today)


def _before_the_vote(days: Dated[int], on: date) -> str:
    number = days.at(on)
    return f"Ít nhất {number} ngày trước ngày bầu (tạm thời, chưa đối chiếu văn bản)." if number else ""


class BeginLeaderForm(forms.Form):
    """An election of the leader: how, and which mediators stand."""

    mediators = MediatorsChoice(
        label="Hòa giải viên trong danh sách bầu",
        queryset=Mediator.objects.none(),
        to_field_name="code",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Hãy chọn ít nhất một hòa giải viên."},
    )
    form = forms.ChoiceField(label="Hình thức bầu", choices=LEADER_FORMS, widget=BigChoice)
    begun_on = DayField(label="Bắt đầu chuẩn bị từ ngày")

    def __init__(self, *args: Any, mediators: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["mediators"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = mediators


class StandingForm(BeginLeaderForm):
    """Which mediators stand, changed later."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["form"], self.fields["begun_on"]


class CandidateForm(AskedPersonForm):
    """Somebody for the list, and how they came onto it."""

    origin = forms.ChoiceField(
        label="Vào danh sách do",
        choices=[
            (CandidateOrigin.INTRODUCED.value, "Được giới thiệu"),
            (CandidateOrigin.SELF.value, "Tự ứng cử"),
        ],
        widget=BigChoice,
        help_text="Người được giới thiệu đã được trao đổi và đồng ý (Điều 8.1 Luật Hòa giải ở cơ sở).",
    )
    field_order = ("full_name", "sex", "birth_year", "ethnicity", "address", "origin", "person")


class PublishForm(forms.Form):
    """When the list hung out."""

    on = DayField(label="Niêm yết danh sách ngày")

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["on"].help_text = _before_the_vote(NOTICE_DAYS, today)


class SendForm(forms.Form):
    """When the list went up and came in."""

    sent_on = DayField(label="Trưởng ban công tác Mặt trận gửi ngày")
    received_on = DayField(
        label="UBND cấp xã nhận ngày", help_text="Từ ngày này tính 5 ngày làm việc để Chủ tịch quyết định."
    )


class DecideForm(DecisionForm):
    """The decision, who is recognised by it, and why the others are not."""

    asked = ("recognised", "reason")
    recognised = forms.MultipleChoiceField(
        label="Người được công nhận", required=False, widget=forms.CheckboxSelectMultiple
    )
    nobody = forms.BooleanField(
        label="Chủ tịch UBND cấp xã không công nhận ai",
        required=False,
        help_text="Ghi số, ngày của văn bản trả lời thay cho quyết định công nhận.",
    )
    reason = forms.CharField(
        label="Lý do không công nhận",
        required=False,
        max_length=300,
        help_text="Ghi khi có người trong danh sách đề nghị mà không được công nhận.",
    )
    field_order = ("recognised", "nobody", "reason", "number", "day", "signer", "signer_title", "scan")

    def __init__(self, *args: Any, proposed: Sequence[Candidacy], **options: Any) -> None:
        super().__init__(*args, **options)
        self.proposed = proposed
        field = self.fields["recognised"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(each.pk), _with_votes(each)) for each in proposed]

    def clean(self) -> dict[str, Any]:
        """Whoever is proposed and left out needs a reason; that nobody is recognised is said outright."""
        given = super().clean()
        chosen = given.get("recognised") or []
        if not chosen and not given.get("nobody") and "recognised" not in self.errors:
            words = "Hãy chọn người được công nhận, hoặc đánh dấu “Chủ tịch UBND cấp xã không công nhận ai”."
            self.add_error("recognised", words)
        if chosen and given.get("nobody"):
            self.add_error(
                "nobody", "Vừa chọn người được công nhận vừa đánh dấu không công nhận ai. Hãy bỏ một."
            )
        left = [each for each in self.proposed if str(each.pk) not in chosen]
        if left and "recognised" not in self.errors and not (given.get("reason") or "").strip():
            names = ", ".join(each.person.full_name for each in left)
            self.add_error("reason", f"Hãy ghi lý do không công nhận {names}.")
        return given

    def recognised_keys(self) -> set[int]:
        """Keys of the candidacies recognised."""
        return {int(key) for key in self.cleaned_data["recognised"]}

    def refused(self) -> Mapping[int, str]:
        """The reason for each one left out."""
        chosen = self.recognised_keys()
        reason = self.cleaned_data["reason"]
        return {each.pk: reason for each in self.proposed if each.pk not in chosen}


def _with_votes(each: Candidacy) -> str:
    return f"{each.person.full_name} · {each.in_favour} đồng ý"


class DayForm(forms.Form):
    """One day."""

    on = DayField(label="Ngày")

    def __init__(self, *args: Any, label: str, hint: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["on"].label, self.fields["on"].help_text = label, hint


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label="Lý do", max_length=300, error_messages={"required": "Hãy ghi lý do."})


def initial_of(election: Election) -> dict[str, Any]:
    """What the count's form begins with when the count was written down before."""
    names = ("location", "board_head", "board_deputy", "board_members", "witness", "held_on")
    numbers = ("electors", "attending", "ballots_out", "ballots_in", "ballots_void")
    return {name: getattr(election, name) for name in (*names, *numbers)}
