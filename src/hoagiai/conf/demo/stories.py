"""What is told of each task of the three invented plans: its product, words under way, words when done (giả lập)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """One task, known by the beginning of its wording; `product` is name, expected count and unit."""

    beginning: str
    product: tuple[str, int, str] | None
    under_way: tuple[str, ...]
    done: tuple[str, ...]


STORIES = (
    Story(
        "Xây dựng, ban hành kế hoạch",
        ("Kế hoạch của xã, phường", 1, "kế hoạch"),
        ("Dự thảo kế hoạch đã gửi lấy ý kiến Ủy ban MTTQ và các bản.",),
        ("Đã ban hành kế hoạch, gửi Sở Tư pháp và các bản, tổ dân phố.",),
    ),
    Story(
        "Rà soát, kiện toàn tổ hòa giải",
        ("Tổ hòa giải được kiện toàn", 12, "tổ hòa giải"),
        (
            "Đã rà soát xong danh sách, đang họp bản để bầu bổ sung.",
            "Đã rà soát; còn các bản sáp nhập chờ họp nhân dân.",
        ),
        (
            "Các bản đã bầu đủ người; quyết định công nhận lưu tại Ủy ban nhân dân.",
            "Đã kiện toàn theo danh sách Trưởng ban công tác Mặt trận đề nghị.",
        ),
    ),
    Story(
        "Mở lớp tập huấn cho đội ngũ tập huấn viên",
        ("Tập huấn viên dự lớp", 40, "người"),
        ("Đã mời báo cáo viên, đang lập danh sách học viên.",),
        ("Đã mở một lớp hai ngày; tài liệu đã gửi các xã, phường.",),
    ),
    Story(
        "Cử hòa giải viên dự lớp tập huấn kỹ năng",
        ("Hòa giải viên dự lớp", 14, "người"),
        ("Đã gửi danh sách đợt một; đợt hai chờ lịch của cụm.", "Đã cử người dự lớp đợt một của cụm."),
        (
            "Đã cử đủ hai đợt, có danh sách điểm danh của lớp.",
            "Hòa giải viên đã dự lớp cụm, đã làm bài thu hoạch.",
        ),
    ),
    Story(
        "Biên soạn, in và cấp phát sổ tay",
        ("Sổ tay hòa giải viên", 900, "cuốn"),
        ("Bản thảo tiếng Việt đã xong, đang dịch sang tiếng Thái và tiếng Mông.",),
        ("Đã in và chuyển về các xã, phường, có biên bản giao nhận.",),
    ),
    Story(
        "Bố trí kinh phí cho công tác hòa giải",
        ("Xã, phường được giao kinh phí", 38, "đơn vị"),
        ("Đã tổng hợp nhu cầu của các xã, phường, đang trình phương án.",),
        ("Đã giao dự toán bổ sung cho các xã, phường.",),
    ),
    Story(
        "Truyền thông về hòa giải ở cơ sở",
        None,
        (
            "Đã phát tin trên truyền thanh xã, nêu gương hai hòa giải viên.",
            "Đã lồng ghép vào buổi họp bản hằng tháng.",
            "Đang làm phóng sự về tổ hòa giải giỏi.",
        ),
        ("Đã phát đủ số tin của năm trên truyền thanh, đã biểu dương tại hội nghị.",),
    ),
    Story(
        "Kiểm tra, tự kiểm tra công tác hòa giải",
        ("Tổ hòa giải được kiểm tra", 12, "tổ hòa giải"),
        ("Đã kiểm tra các tổ ở gần, còn các bản vùng cao.", "Các tổ đang tự kiểm tra, gửi biên bản về xã."),
        (
            "Đã kiểm tra hết các tổ, có biên bản từng tổ.",
            "Các tổ đã tự kiểm tra; đã kết luận, nhắc việc ghi sổ.",
        ),
    ),
    Story(
        "Báo cáo kết quả thực hiện Đề án",
        ("Báo cáo của xã, phường", 1, "báo cáo"),
        ("Đang tổng hợp số liệu của các tổ hòa giải.",),
        ("Đã gửi báo cáo năm về Sở Tư pháp.",),
    ),
    Story(
        "Rà soát danh sách tổ hòa giải",
        ("Tổ dân phố được rà soát", 21, "tổ dân phố"),
        ("Đã nhận danh sách của các tổ dân phố, đang đối chiếu.",),
        ("Đã chốt danh sách tổ hòa giải và hòa giải viên toàn phường.",),
    ),
    Story(
        "Bầu bổ sung hòa giải viên",
        ("Hòa giải viên được bầu bổ sung", 9, "người"),
        ("Đã họp ở một nửa số tổ dân phố cần bầu.",),
        ("Đã bầu đủ; mỗi tổ có ít nhất một hòa giải viên nữ.",),
    ),
    Story(
        "Tuyên truyền trên truyền thanh",
        ("Tin, bài đã đăng, phát", 4, "tin, bài"),
        ("Đã phát bài trong tháng, đăng lại trên trang thông tin.",),
        ("Đã đăng, phát đủ số bài của tháng.",),
    ),
    Story(
        "Cử hòa giải viên dự lớp tập huấn do Sở",
        ("Hòa giải viên dự lớp", 14, "người"),
        ("Đã chốt danh sách, chờ giấy triệu tập của Sở Tư pháp.",),
        ("Đã cử đủ người theo giấy triệu tập.",),
    ),
    Story(
        "Tổng hợp, báo cáo kết quả năm",
        ("Báo cáo năm của phường", 1, "báo cáo"),
        ("Đang tổng hợp từ các tổ dân phố.",),
        ("Đã gửi báo cáo năm.",),
    ),
    Story(
        "Lập danh sách luật gia",
        ("Luật gia nhận hỗ trợ tổ hòa giải", 30, "người"),
        ("Các chi hội đang đăng ký.",),
        ("Đã lập danh sách, gửi Sở Tư pháp.",),
    ),
    Story(
        "Cử luật gia làm giảng viên",
        ("Luật gia làm giảng viên", 6, "người"),
        ("Đã cử người dạy lớp cấp tỉnh; lớp cụm chờ lịch.",),
        ("Các luật gia đã dạy xong các lớp được mời.",),
    ),
    Story(
        "Sơ kết việc tham gia thực hiện Đề án",
        ("Báo cáo sơ kết", 1, "báo cáo"),
        ("Đang lấy số liệu của các chi hội.",),
        ("Đã sơ kết và gửi báo cáo về Hội Luật gia Việt Nam.",),
    ),
)


def story_of(title: str) -> Story:
    """The story of a task of the invented plans; StopIteration for one that has none."""
    return next(story for story in STORIES if title.startswith(story.beginning))
