"""The kinds of changes of neighbourhoods: how each is asked for, in words and with which form."""

from dataclasses import dataclass, field
from typing import Any

from hoagiai.places.terms import NeighbourhoodChangeKind as Kind
from hoagiai.teams.forms.neighbourhoods.changes import DissolveForm, MergeForm, MoveForm, RenameForm
from hoagiai.teams.forms.neighbourhoods.paper import PaperForm
from hoagiai.teams.forms.neighbourhoods.rows import EstablishForm, SplitForm


@dataclass(frozen=True)
class Way:
    """How one kind of change is asked for: its words, how many must be chosen, its form."""

    kind: Kind
    title: str
    explain: str
    form: type[PaperForm]
    least: int = 1
    most: int | None = None
    question: str = ""
    danger: bool = False
    more: dict[str, Any] = field(default_factory=dict)


WAYS = {
    "thanh-lap": Way(
        Kind.ESTABLISHED,
        "Thành lập thôn, tổ dân phố",
        "Thôn, tổ dân phố mới theo nghị quyết của HĐND cấp xã (Điều 9.1 Nghị định 185/2026/NĐ-CP). Nơi đã có từ "
        "trước khi lập sổ thì ghi ở trang Ghi thôn, tổ dân phố đang có.",
        EstablishForm,
        least=0,
        most=0,
    ),
    "doi-ten": Way(
        Kind.RENAMED,
        "Đổi tên thôn, tổ dân phố",
        "Mã, lịch sử, số hộ và tổ hòa giải giữ nguyên.",
        RenameForm,
        most=1,
        question="Đổi tên nơi nào?",
    ),
    "sap-nhap": Way(
        Kind.MERGED,
        "Sáp nhập thôn, tổ dân phố",
        "Nơi được nhập vào có thể giữ mã và lịch sử, hoặc lập nơi mới. Tổ hòa giải không tự thay đổi.",
        MergeForm,
        least=2,
        question="Sáp nhập những nơi nào?",
    ),
    "chia-tach": Way(
        Kind.SPLIT,
        "Chia tách thôn, tổ dân phố",
        "Ghi từng nơi sau khi chia tách, mỗi nơi một dòng. Tổ hòa giải không tự thay đổi.",
        SplitForm,
        most=1,
        question="Chia tách nơi nào?",
    ),
    "chuyen": Way(
        Kind.MOVED,
        "Chuyển sang xã, phường khác",
        "Thôn, tổ dân phố giữ mã và lịch sử; từ ngày có hiệu lực nơi nhận ghi sổ tiếp. Tổ hòa giải không tự chuyển theo.",
        MoveForm,
        question="Chuyển những nơi nào?",
    ),
    "giai-the": Way(
        Kind.DISSOLVED,
        "Giải thể thôn, tổ dân phố",
        "Nơi giải thể còn trong sổ cho những ngày trước ngày có hiệu lực.",
        DissolveForm,
        question="Giải thể những nơi nào?",
        danger=True,
    ),
}
SLUGS = {way.kind: slug for slug, way in WAYS.items()}
