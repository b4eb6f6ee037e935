"""What people do to the registers, as the history words it."""

from hoagiai.audit import Act

ELECTION_BEGUN = Act("election.begun", "chuẩn bị cuộc bầu")
ELECTION_CANDIDATE = Act("election.candidate", "sửa danh sách bầu")
ELECTION_PUBLISHED = Act("election.published", "niêm yết danh sách bầu")
ELECTION_COUNTED = Act("election.counted", "ghi kết quả bầu")
ELECTION_SENT = Act("election.sent", "gửi danh sách đề nghị công nhận")
ELECTION_DECIDED = Act("election.decided", "ghi quyết định công nhận")
ELECTION_ANNOUNCED = Act("election.announced", "công bố quyết định công nhận")
ELECTION_CANCELLED = Act("election.cancelled", "hủy cuộc bầu")
MEDIATOR_RECOGNISED = Act("mediator.recognised", "ghi hòa giải viên đã được công nhận")
MEDIATOR_CEASED = Act("mediator.ceased", "ghi thôi làm hòa giải viên")
LEADER_RECOGNISED = Act("leader.recognised", "ghi tổ trưởng đã được công nhận")
LEADER_CEASED = Act("leader.ceased", "ghi thôi làm tổ trưởng")
DECISION_SCANNED = Act("decision.scanned", "lưu bản chụp quyết định")
TEAM_ESTABLISHED = Act("team.established", "thành lập tổ hòa giải")
TEAM_CHANGED = Act("team.changed", "đổi tên, số lượng hòa giải viên của tổ")
TEAM_VILLAGES = Act("team.villages", "ghi thôn, tổ dân phố do tổ phụ trách")
TEAM_DISSOLVED = Act("team.dissolved", "giải thể tổ hòa giải")
TEAM_REVIEWED = Act("team.reviewed", "ghi kết quả rà soát hằng năm")
MINIMUM_SET = Act("minimum.set", "đặt số hòa giải viên tối thiểu của địa phương")
