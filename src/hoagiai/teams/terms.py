"""Words of teams, people and elections, with their Vietnamese labels."""

from django.db import models


class Sex(models.TextChoices):
    """Giới tính, as forms count it."""

    MALE = "m", "nam"
    FEMALE = "f", "nữ"


class Ending(models.TextChoices):
    """Why a mediator's office ended (thôi làm hòa giải viên, Luật 35/2013/QH13 Điều 11.1); the rest is no ground of law."""

    OWN_WISH = "own_wish", "theo nguyện vọng"
    BELOW_STANDARD = "below_standard", "không còn đáp ứng tiêu chuẩn"
    BREACH = "breach", "vi phạm nguyên tắc hoặc không tiếp tục được do bị xử lý vi phạm pháp luật"
    DIED = "died", "qua đời"
    TEAM_DISSOLVED = "team_dissolved", "tổ hòa giải giải thể"


class FactKind(models.TextChoices):
    """What is known of a person from a day to a day, because forms and targets ask for it."""

    STANDING = "standing", "vị trí ở thôn, tổ dân phố"
    TRAINING = "training", "trình độ chuyên môn luật"
    LANGUAGE = "language", "ngôn ngữ"
    ROLE = "role", "tư cách khác"
    OCCUPATION = "occupation", "nghề nghiệp"


class VillageStanding(models.TextChoices):
    """Standing in the village (thành phần), as older forms count it."""

    VILLAGE_HEAD = "village_head", "trưởng thôn, tổ trưởng tổ dân phố"
    PARTY_SECRETARY = "party_secretary", "bí thư chi bộ"
    FRONT = "front", "cán bộ Mặt trận và tổ chức thành viên"
    ELDER = "elder", "già làng, người có uy tín"
    DIGNITARY = "dignitary", "chức sắc, chức việc tôn giáo"
    OTHER = "other", "thành phần khác"


class Training(models.TextChoices):
    """Professional training (trình độ chuyên môn): in law at a level or with none said, in something else, or none."""

    LAW_SECONDARY = "law_secondary", "luật, trung cấp"
    LAW_BACHELOR = "law_bachelor", "luật, cao đẳng, đại học"
    LAW_POSTGRADUATE = "law_postgraduate", "luật, sau đại học"
    LAW = "law", "luật, chưa rõ trình độ"
    OTHER = "other", "chuyên môn khác"
    NONE = "none", "chưa qua đào tạo chuyên môn"


LAW_TRAINED = (Training.LAW_SECONDARY, Training.LAW_BACHELOR, Training.LAW_POSTGRADUATE, Training.LAW)

RARE_VALUES = ["law_secondary", "law_postgraduate", "dignitary"]
"""Facts so rare among mediators that a list of the country is read from them."""


class OtherRole(models.TextChoices):
    """What else a mediator is; Đề án 315 asks for these."""

    LEGAL_PROPAGANDIST = "legal_propagandist", "tuyên truyền viên pháp luật"
    SECURITY_FORCE = "security_force", "lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở"
    JURIST = "jurist", "luật gia"
    LAWYER = "lawyer", "luật sư"
    PEOPLES_JUROR = "peoples_juror", "hội thẩm nhân dân"
    FORMER_OFFICIAL = "former_official", "nguyên cán bộ tòa án, kiểm sát, điều tra"
    TRAINER = "trainer", "tập huấn viên"


class ElectionSubject(models.TextChoices):
    """Who is elected."""

    MEDIATORS = "mediators", "bầu hòa giải viên"
    LEADER = "leader", "bầu tổ trưởng tổ hòa giải"


class ElectionForm(models.TextChoices):
    """How (Luật 35/2013/QH13 Điều 8.2, 14.2)."""

    OPEN_VOTE = "open_vote", "biểu quyết công khai tại cuộc họp"
    SECRET_BALLOT = "secret_ballot", "bỏ phiếu kín tại cuộc họp"
    HOUSEHOLD_BALLOT = "household_ballot", "phát phiếu lấy ý kiến các hộ gia đình"


class ElectionRound(models.TextChoices):
    """First, additional when too few were elected, or repeat when nobody was (Nghị quyết liên tịch 01/2014/NQLT/CP-UBTƯMTTQVN Điều 12.3)."""

    FIRST = "first", "bầu lần đầu"
    ADDITIONAL = "additional", "bầu bổ sung"
    REPEAT = "repeat", "bầu lại"


class ElectionState(models.TextChoices):
    """Where an election stands; `rules.next_steps` says what may follow."""

    PREPARED = "prepared", "đang chuẩn bị"
    LIST_PUBLISHED = "list_published", "đã niêm yết danh sách"
    COUNTED = "counted", "đã kiểm phiếu"
    LIST_SENT = "list_sent", "đã đề nghị công nhận"
    DECIDED = "decided", "đã có quyết định"
    ANNOUNCED = "announced", "đã công bố"
    REFUSED = "refused", "không ai được công nhận"
    CANCELLED = "cancelled", "đã hủy"


class CandidateOrigin(models.TextChoices):
    """How somebody came onto the list (Luật 35/2013/QH13 Điều 8.1)."""

    SELF = "self", "tự ứng cử"
    INTRODUCED = "introduced", "Ban công tác Mặt trận giới thiệu"


class DecisionKind(models.TextChoices):
    """What a decision or paper of the commune settles."""

    TEAM_ESTABLISHED = "team_established", "thành lập tổ hòa giải"
    TEAM_CHANGED = "team_changed", "kiện toàn tổ hòa giải"
    TEAM_DISSOLVED = "team_dissolved", "giải thể tổ hòa giải"
    MEDIATOR_RECOGNISED = "mediator_recognised", "công nhận hòa giải viên"
    LEADER_RECOGNISED = "leader_recognised", "công nhận tổ trưởng tổ hòa giải"
    MEDIATOR_CEASED = "mediator_ceased", "thôi làm hòa giải viên"
    LEADER_CEASED = "leader_ceased", "thôi làm tổ trưởng tổ hòa giải"
    MEDIATOR_REFUSED = "mediator_refused", "không công nhận hòa giải viên"
    LEADER_REFUSED = "leader_refused", "không công nhận tổ trưởng tổ hòa giải"


class ReviewOutcome(models.TextChoices):
    """What the yearly review (rà soát, kiện toàn; Luật 35/2013/QH13 Điều 12.3) found."""

    COMPLETE = "complete", "đủ số lượng, thành phần"
    TO_CONSOLIDATE = "to_consolidate", "đề nghị kiện toàn"
    TO_DISSOLVE = "to_dissolve", "đề nghị giải thể"


class TeamState(models.TextChoices):
    """How a team stands on a day (Luật 35/2013/QH13 Điều 12): computed by `rules.composition`, never stored."""

    LACKING = "thieu", "chưa đủ theo Luật"
    GAPS = "can-bo-sung", "đủ theo Luật, còn thiếu"
    COMPLETE = "du", "đủ"
    NO_LAW = "chua-co-luat", "trước khi có Luật"


class FindingCode(models.TextChoices):
    """What a team can lack (Luật 35/2013/QH13 Điều 12); the value stands in addresses."""

    TOO_FEW = "it-nguoi", "dưới số hòa giải viên tối thiểu"
    NO_WOMAN = "khong-nu", "chưa có nữ"
    NO_MINORITY = "khong-dan-toc", "chưa có người dân tộc thiểu số"
    NO_LEADER = "khong-to-truong", "chưa có tổ trưởng"
    NO_VILLAGE = "khong-thon", "chưa ghi thôn, tổ dân phố"
    VACANCIES = "khuyet", "khuyết so với số được ấn định"
    BELOW_LOCAL = "duoi-dia-phuong", "dưới số tối thiểu của địa phương"


class Protected(models.TextChoices):
    """What is shown of a person only by a recorded look (thông tin được bảo vệ; Nghị định 356/2025/NĐ-CP)."""

    IDENTITY = "identity", "số định danh cá nhân"
    PHONE = "phone", "số điện thoại"
    BIRTH_DATE = "birth_date", "ngày sinh"
