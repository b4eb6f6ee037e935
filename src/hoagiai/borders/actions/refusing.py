"""What keeps a reorganisation from being signed or carried out: gaps in it, and codes that others have."""

from hoagiai.borders.errors import NotReady
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.queries.gaps import code_taken, left_behind, planned_twice, without_content


def refuse_gaps(reorganisation: Reorganisation) -> None:
    """Raises `NotReady` when a unit would be made of nothing, or a commune would lie in a province that is no more."""
    for planned in without_content(reorganisation)[:1]:
        raise NotReady(
            f"Chưa ghi đơn vị nào chuyển vào {planned.name}. Hãy ghi, hoặc bỏ {planned.name} khỏi phương án."
        )
    for unit in left_behind(reorganisation)[:1]:
        raise NotReady(
            f"{unit.province} kết thúc nhưng phương án chưa ghi {unit.name} về đâu. Hãy ghi đơn vị ấy chuyển đi, "
            f"hoặc bỏ dòng của {unit.province} rồi ghi lại."
        )


def refuse_taken_codes(reorganisation: Reorganisation) -> None:
    """Raises `NotReady` when two units would have one code on the day."""
    taken = code_taken(reorganisation)
    if taken:
        planned, holder = taken
        raise NotReady(
            f"Mã {planned.code} của {planned.name} là mã của {holder.name} vào ngày hiệu lực. Hãy ghi mã khác."
        )
    twice = planned_twice(reorganisation)
    if twice:
        planned, other = twice
        raise NotReady(
            f"Mã {planned.code} của {planned.name} đã ghi cho {other.name} trong phương án "
            f"“{other.reorganisation.title}” đã ký. Hãy ghi mã khác, hoặc hủy phương án đó."
        )
