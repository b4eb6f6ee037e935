"""What a change of neighbourhoods that are there asks for: another name, a merger, another commune, the end."""

from collections.abc import Mapping
from typing import Any

from django import forms

from hoagiai.base.forms import LongSelect
from hoagiai.places.actions.neighbourhoods import Outcome
from hoagiai.teams.forms.neighbourhoods.paper import PaperForm, households_field, kind_field, name_field
from hoagiai.teams.rules.households import added_up, told_from

NEW = "moi"


class RenameForm(PaperForm):
    """Another name or kind."""

    def build(self) -> None:
        """Kind and name as they are."""
        (source,) = self.sources
        self.fields["kind"] = kind_field(source.kind)
        self.fields["name"] = name_field("Tên mới", initial=source.name)
        self.first("kind", "name")

    def clean(self) -> dict[str, Any]:
        """Something must change."""
        given = super().clean() or {}
        (source,) = self.sources
        if (given.get("kind"), given.get("name")) == (source.kind, source.name):
            self.add_error("name", "Tên và loại chưa khác hiện nay. Hãy ghi tên mới.")
        return given

    def outcomes(self) -> list[Outcome]:
        """The same neighbourhood under its new name."""
        (source,) = self.sources
        given = self.cleaned_data
        return [Outcome(given["kind"], given["name"], self.unit, source.neighbourhood)]


class MergeForm(PaperForm):
    """Into one of them, which goes on, or into a new one; its households are theirs together, unless said otherwise."""

    def __init__(self, *args: Any, households: Mapping[int, int] | None = None, **options: Any) -> None:
        self.households = households or {}
        super().__init__(*args, **options)

    def build(self) -> None:
        """Which goes on, and what the whole is called."""
        goes_on = [
            (str(each.neighbourhood_id), f"Nhập vào {each.full_name}, giữ mã và lịch sử")
            for each in self.sources
        ]
        self.fields["into"] = forms.ChoiceField(
            label="Sáp nhập thế nào?",
            choices=[(NEW, "Lập một thôn, tổ dân phố mới"), *goes_on],
            widget=forms.RadioSelect,
            initial=NEW,
        )
        self.fields["kind"] = kind_field(self.sources[0].kind if self.sources else "")
        self.fields["name"] = name_field(
            "Tên sau sáp nhập", required=False, help_text="Bỏ trống nếu giữ tên của nơi nhập vào."
        )
        counted = [(each.full_name, self.households.get(each.neighbourhood_id)) for each in self.sources]
        self.fields["households"] = households_field("Số hộ sau sáp nhập")
        self.fields["households"].initial = added_up(counted)
        self.fields["households"].help_text = told_from(counted)
        self.first("into", "kind", "name", "households")

    def clean(self) -> dict[str, Any]:
        """A new one needs a name."""
        given = super().clean() or {}
        if given.get("into") == NEW and not given.get("name"):
            self.add_error("name", "Hãy ghi tên thôn, tổ dân phố mới.")
        return given

    def outcomes(self) -> list[Outcome]:
        """The one that comes out."""
        given = self.cleaned_data
        kept = next((s for s in self.sources if str(s.neighbourhood_id) == given["into"]), None)
        households = given["households"]
        if kept is None:
            return [Outcome(given["kind"], given["name"], self.unit, None, households)]
        kind, name = (given["kind"], given["name"]) if given["name"] else (kept.kind, kept.name)
        return [Outcome(kind, name, self.unit, kept.neighbourhood, households)]


class MoveForm(PaperForm):
    """To which commune, and called what there."""

    def __init__(self, *args: Any, others: Any, **options: Any) -> None:
        self.others = others
        super().__init__(*args, **options)

    def build(self) -> None:
        """The commune, and a name for each."""
        self.fields["to"] = forms.ModelChoiceField(
            label="Chuyển sang xã, phường, đặc khu",
            queryset=self.others,
            empty_label="Chọn nơi chuyển đến",
            widget=LongSelect,
            error_messages={
                "required": "Hãy chọn nơi chuyển đến.",
                "invalid_choice": "Bạn không ghi sổ của nơi này nên không chuyển thôn, tổ dân phố đến đó được.",
            },
        )
        names = []
        for each in self.sources:
            name = f"name_{each.neighbourhood_id}"
            label = f"Tên của {each.full_name} tại nơi mới"
            self.fields[name] = name_field(label, initial=each.name, help_text="")
            names.append(name)
        self.first("to", *names)

    def outcomes(self) -> list[Outcome]:
        """The same neighbourhoods in the other commune."""
        given = self.cleaned_data
        return [
            Outcome(each.kind, given[f"name_{each.neighbourhood_id}"], given["to"], each.neighbourhood)
            for each in self.sources
        ]


class DissolveForm(PaperForm):
    """Nothing comes out."""
