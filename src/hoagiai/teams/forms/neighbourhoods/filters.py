"""The filters above the list of neighbourhoods."""

from django import forms

from hoagiai.places.terms import NeighbourhoodKind
from hoagiai.plans.forms.fields import named
from hoagiai.teams.forms.teams import PlaceFilter

KINDS = [("", "Mọi loại"), *((str(v), str(label).capitalize()) for v, label in NeighbourhoodKind.choices)]
TEAMS = [("", "Không chọn"), ("khong", "Chưa có tổ hòa giải"), ("co", "Có tổ hòa giải")]
FLAGS = [("", "Không chọn"), ("co", "Được đánh dấu"), ("khong", "Không đánh dấu")]


class NeighbourhoodFilter(PlaceFilter):
    """Everything by which the list can be narrowed; kept in the address."""

    words = named(forms.CharField(label="Tên thôn, tổ dân phố", required=False, max_length=120), "tim")
    kind = named(forms.ChoiceField(label="Loại", required=False, choices=KINDS), "loai")
    served = named(forms.ChoiceField(label="Tổ hòa giải", required=False, choices=TEAMS), "to")
    flag = named(
        forms.ChoiceField(label="Nhiều đồng bào dân tộc thiểu số", required=False, choices=FLAGS), "dan-toc"
    )

    field_order = ("words", "province", "commune", "kind", "served", "flag")
