"""The fields that a column may be taken for: their names, labels, kinds and the registers they belong to."""

from dataclasses import dataclass
from enum import StrEnum

from hoagiai.sheets.reading.understood import Register

N, T, M = Register.NEIGHBOURHOODS, Register.TEAMS, Register.MEDIATORS


class Kind(StrEnum):
    """What a value of a field is after normalising; says which Python type stands in `Row.values`."""

    TEXT = "text"  # str
    NAME = "name"  # str: a person's name
    NUMBER = "number"  # int
    DAY = "day"  # date
    YEAR = "year"  # int
    BIRTH = "birth"  # gives birth_date (date) or birth_year (int)
    SEX = "sex"  # "m", "f"
    ETHNICITY = "ethnicity"  # code of teams.ethnicities
    PHONE = "phone"  # str of digits, 0…
    IDENTITY = "identity"  # str of 9 or 12 digits
    YES = "yes"  # bool
    TRAINING = "training"  # value of teams.terms.Training
    STANDING = "standing"  # value of teams.terms.VillageStanding
    LEADER = "leader"  # bool: leads the team
    WORDS = "words"  # tuple[str, ...]
    ROLES = "roles"  # tuple[str, ...] of teams.terms.OtherRole
    ENDING = "ending"  # value of teams.terms.Ending
    PLACE_KIND = "place_kind"  # value of places.terms.NeighbourhoodKind
    ORDINAL = "ordinal"  # str


@dataclass(frozen=True, slots=True)
class Field:
    """A field: name, Vietnamese label, kind, registers, and whether its values are protected."""

    name: str
    label: str
    kind: Kind
    registers: tuple[Register, ...]
    protected: bool = False


_ALL = (
    Field("ordinal", "Số thứ tự", Kind.ORDINAL, (N, T, M)),
    Field("province", "Tỉnh, thành phố", Kind.TEXT, (N, T, M)),
    Field("district", "Huyện cũ", Kind.TEXT, (N, T, M)),
    Field("commune", "Xã, phường, đặc khu", Kind.TEXT, (N, T, M)),
    Field("commune_code", "Mã xã", Kind.TEXT, (N, T, M)),
    Field("note", "Ghi chú", Kind.TEXT, (N, T, M)),
    # neighbourhoods
    Field("neighbourhood_code", "Mã thôn, tổ dân phố", Kind.TEXT, (N,)),
    Field("neighbourhood", "Thôn, tổ dân phố", Kind.TEXT, (N, T, M)),
    Field("neighbourhood_kind", "Loại (thôn, bản, tổ dân phố …)", Kind.PLACE_KIND, (N,)),
    Field("households", "Số hộ", Kind.NUMBER, (N, T)),
    Field("population", "Số nhân khẩu", Kind.NUMBER, (N, T)),
    Field("minority_area", "Nhiều đồng bào dân tộc thiểu số", Kind.YES, (N, T)),
    Field("head_name", "Trưởng thôn, tổ trưởng tổ dân phố", Kind.NAME, (N, T)),
    Field("former_name", "Tên trước khi đổi, sáp nhập", Kind.TEXT, (N,)),
    # teams
    Field("team_code", "Mã tổ hòa giải", Kind.TEXT, (T, M)),
    Field("team", "Tổ hòa giải", Kind.TEXT, (T, M)),
    Field("neighbourhoods", "Các thôn, tổ dân phố phụ trách", Kind.WORDS, (T,)),
    Field("teams_count", "Số tổ hòa giải", Kind.NUMBER, (N, T)),
    Field("fixed_number", "Số hòa giải viên được ấn định", Kind.NUMBER, (T,)),
    Field("mediators_count", "Số hòa giải viên", Kind.NUMBER, (N, T)),
    Field("men_count", "Số nam", Kind.NUMBER, (N, T)),
    Field("women_count", "Số nữ", Kind.NUMBER, (N, T)),
    Field("kinh_count", "Số người Kinh", Kind.NUMBER, (N, T)),
    Field("minority_count", "Số người dân tộc thiểu số", Kind.NUMBER, (N, T)),
    Field("law_trained_count", "Số người có chuyên môn luật", Kind.NUMBER, (N, T)),
    Field("other_trained_count", "Số người có chuyên môn khác", Kind.NUMBER, (N, T)),
    Field("untrained_count", "Số người chưa qua đào tạo", Kind.NUMBER, (N, T)),
    Field("leader_name", "Tổ trưởng tổ hòa giải", Kind.NAME, (N, T)),
    Field("leader_phone", "Số điện thoại tổ trưởng", Kind.PHONE, (T,), True),
    # people
    Field("mediator_code", "Mã hòa giải viên", Kind.TEXT, (M,)),
    Field("full_name", "Họ và tên", Kind.NAME, (M,)),
    Field("family_name", "Họ và tên đệm", Kind.NAME, (M,)),
    Field("given_name", "Tên", Kind.NAME, (M,)),
    Field("sex", "Giới tính", Kind.SEX, (M,)),
    Field("birth_date", "Ngày sinh", Kind.BIRTH, (M,), True),
    Field("birth_year", "Năm sinh", Kind.BIRTH, (M,)),
    Field("birth_day", "Ngày (sinh)", Kind.NUMBER, (M,), True),
    Field("birth_month", "Tháng (sinh)", Kind.NUMBER, (M,), True),
    Field("age", "Tuổi", Kind.NUMBER, (M,)),
    Field("ethnicity", "Dân tộc", Kind.ETHNICITY, (M,)),
    Field("minority", "Là người dân tộc thiểu số", Kind.YES, (M,)),
    Field("religion", "Tôn giáo", Kind.TEXT, (M,)),
    Field("home_town", "Quê quán", Kind.TEXT, (M,)),
    Field("address", "Nơi thường trú", Kind.TEXT, (M,)),
    Field("phone", "Số điện thoại", Kind.PHONE, (M,), True),
    Field("email", "Thư điện tử", Kind.TEXT, (M,), True),
    Field("identity_number", "Số định danh cá nhân (CCCD)", Kind.IDENTITY, (M,), True),
    Field("identity_issued_on", "Ngày cấp CCCD", Kind.DAY, (M,), True),
    Field("identity_issued_by", "Nơi cấp CCCD", Kind.TEXT, (M,), True),
    Field("occupation", "Nghề nghiệp", Kind.TEXT, (M,)),
    Field("position", "Chức vụ, chức danh", Kind.TEXT, (M,)),
    Field("standing", "Vị trí ở thôn, tổ dân phố", Kind.STANDING, (M,)),
    Field("leads", "Là tổ trưởng tổ hòa giải", Kind.LEADER, (M,)),
    Field("training", "Trình độ chuyên môn", Kind.TRAINING, (M,)),
    Field("qualification", "Bậc đào tạo", Kind.TEXT, (M,)),
    Field("specialty", "Chuyên ngành đào tạo", Kind.TEXT, (M,)),
    Field("schooling", "Trình độ học vấn", Kind.TEXT, (M,)),
    Field("political_theory", "Lý luận chính trị", Kind.TEXT, (M,)),
    Field("party_member", "Đảng viên", Kind.YES, (M,)),
    Field("languages", "Ngôn ngữ, tiếng dân tộc", Kind.WORDS, (M,)),
    Field("roles", "Tư cách khác", Kind.ROLES, (M,)),
    Field("coached", "Đã được bồi dưỡng, tập huấn", Kind.YES, (M,)),
    Field("recognised_on", "Được công nhận từ ngày", Kind.DAY, (M,)),
    Field("decision", "Số quyết định", Kind.TEXT, (N, T, M)),
    Field("decided_on", "Ngày quyết định", Kind.DAY, (N, T, M)),
    Field("signer", "Người ký", Kind.NAME, (N, T, M)),
    Field("established_on", "Ngày thành lập", Kind.DAY, (N, T)),
    Field("ended_on", "Đến hết ngày", Kind.DAY, (N, T, M)),
    Field("ceased_on", "Thôi từ ngày", Kind.DAY, (N, T, M)),
    Field("ending", "Lý do thôi", Kind.ENDING, (M,)),
    Field("cases_count", "Số vụ việc", Kind.NUMBER, (T, M)),
)
FIELDS: dict[str, Field] = {each.name: each for each in _ALL}


def fields_of(register: Register) -> tuple[Field, ...]:
    """The fields of one register, in the order shown to users."""
    return tuple(each for each in _ALL if register in each.registers)
