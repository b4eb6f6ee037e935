"""What is to be taken out of the registers, of where and as on which day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from hoagiai.base.forms import BigChoice, DayField
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.plans.forms.fields import named
from hoagiai.sheets.terms import Form, Listing
from hoagiai.teams.forms.teams import PlaceFilter

REGISTERS = {
    "hoa-giai-vien": Listing.MEDIATORS,
    "to-hoa-giai": Listing.TEAMS,
    "thon-to": Listing.NEIGHBOURHOODS,
}
FORMS = {"du-cot": Form.OWN, "mau-tinh": Form.ASKED}
SLUGS = {listing: slug for slug, listing in REGISTERS.items()}


class ExportForm(PlaceFilter):
    """Register, layout, place and day; what is protected only for who may see it. The address may fill it in."""

    listing = named(
        forms.ChoiceField(
            label="Xuất sổ nào?",
            choices=[(slug, listing.label) for slug, listing in REGISTERS.items()],
            widget=BigChoice,
        ),
        "so",
    )
    form = named(
        forms.ChoiceField(
            label="Bố cục",
            choices=[(slug, form.label) for slug, form in FORMS.items()],
            widget=BigChoice,
            help_text="Đủ các cột: để sửa rồi nhập lại. Mẫu tỉnh: có tiêu đề, phần ký, sẵn để in.",
        ),
        "bo-cuc",
    )
    day = named(
        DayField(
            label="Tính đến ngày",
            help_text="Ngày đã qua: tổ, thôn, thành viên của ngày ấy; họ tên, nơi ở, liên hệ theo sổ hiện nay, "
            "để nhập lại không đổi gì trong sổ.",
        ),
        "ngay",
    )
    ended = named(
        forms.BooleanField(label="Kèm hòa giải viên đã thôi (bố cục đủ các cột)", required=False), "kem-thoi"
    )
    protected = named(
        forms.BooleanField(label="Kèm ngày sinh, số điện thoại, số định danh", required=False), "bao-ve"
    )
    reason = named(
        forms.CharField(
            label="Lý do, khi kèm thông tin ấy",
            required=False,
            max_length=200,
            help_text="Mỗi người có trong tệp được ghi một lần xem, kèm tên bạn và lý do này.",
        ),
        "ly-do",
    )

    field_order = ("listing", "form", "province", "commune", "day", "ended", "protected", "reason")

    def __init__(
        self, data: Any, *, places: Sequence[Unit], on: date, today: date, whole: bool, protected: bool
    ) -> None:
        super().__init__(data, places=places, on=on)
        self.whole = whole
        self.own = _own(places, today)
        if not protected:
            del self.fields["protected"], self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        """A place is named by who does not see the country; a reason by who takes what is protected."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.place() is None and not self.whole:
            self.add_error("province", "Hãy chọn địa bàn.")
        if given.get("protected") and not given.get("reason", "").strip():
            self.add_error("reason", "Hãy ghi lý do; lý do được lưu cùng lần xem.")
        return given

    def chosen(self) -> dict[str, Any]:
        """The values given so far."""
        return getattr(self, "cleaned_data", {})

    def place(self) -> Unit | None:
        """The smallest place chosen, or one's own when there is nothing to choose."""
        return super().place() or self.own


def _own(places: Sequence[Unit], today: date) -> Unit | None:
    """The one province, or without one the one commune, of today that somebody reads."""
    now = [unit for unit in places if unit.exists_on(today)]
    provinces = [unit for unit in now if unit.level == Level.PROVINCE]
    communes = [unit for unit in now if unit.level == Level.COMMUNE]
    alone = provinces if provinces else communes
    return alone[0] if len(alone) == 1 else None
