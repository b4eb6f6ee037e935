"""The filters above the list of mediators."""

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import LongSelect
from hoagiai.plans.forms.fields import named
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.forms.teams import PlaceFilter
from hoagiai.teams.queries.mediators_asked import LEADER, MEMBER, MINORITY
from hoagiai.teams.terms import LAW_TRAINED, Sex, Training, VillageStanding

LAW = "luat"
SEXES = [("", "Nam và nữ"), (Sex.MALE.value, "Nam"), (Sex.FEMALE.value, "Nữ")]
ROLES = [("", "Tổ trưởng và thành viên"), (LEADER, "Tổ trưởng"), (MEMBER, "Không phải tổ trưởng")]
ETHNIC = [("", "Mọi dân tộc"), (MINORITY, "Dân tộc thiểu số"), *ETHNICITIES.items()]
STANDINGS = [("", "Mọi vị trí"), *((str(v.value), formats.opening(str(v.label))) for v in VillageStanding)]
TRAININGS = [
    ("", "Mọi trình độ"),
    (LAW, "Có chuyên môn luật"),
    *((str(v.value), formats.opening(str(v.label))) for v in Training),
]


class MediatorFilter(PlaceFilter):
    """Everything by which the list of mediators can be narrowed; kept in the address."""

    words = named(forms.CharField(label="Họ và tên", required=False, max_length=120), "tim")
    team = named(forms.CharField(label="Tên hoặc mã tổ", required=False, max_length=160), "to")
    sex = named(forms.ChoiceField(label="Giới tính", required=False, choices=SEXES), "gioi-tinh")
    ethnicity = named(
        forms.ChoiceField(label="Dân tộc", required=False, choices=ETHNIC, widget=LongSelect), "dan-toc"
    )
    training = named(forms.ChoiceField(label="Chuyên môn", required=False, choices=TRAININGS), "chuyen-mon")
    standing = named(
        forms.ChoiceField(label="Vị trí ở thôn, tổ dân phố", required=False, choices=STANDINGS), "vi-tri"
    )
    role = named(forms.ChoiceField(label="Vai trò trong tổ", required=False, choices=ROLES), "vai-tro")

    field_order = (
        "words",
        "province",
        "commune",
        "team",
        "role",
        "sex",
        "ethnicity",
        "training",
        "standing",
    )

    def trainings(self) -> list[str]:
        """The levels of training that are meant."""
        asked = self.chosen().get("training", "")
        if asked == LAW:
            return [str(level.value) for level in LAW_TRAINED]
        return [asked] if asked else []
