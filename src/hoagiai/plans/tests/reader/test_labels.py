import pytest

from .documents import days, names, only_task, tasks_of

TITLE = "1. Tập huấn hòa giải viên\n"


@pytest.mark.parametrize(
    "label",
    ["Cơ quan chủ trì", "Cơ quan chủ trì, thực hiện", "Đơn vị chủ trì", "Chủ trì", "Đơn vị thực hiện", "CƠ QUAN CHỦ TRÌ", "Cơ quan, đơn vị chủ trì",
     "Đơn vị chủ trì thực hiện", "Cơ\u00a0quan\u00a0chủ\u00a0trì", "Bộ phận chủ trì", "Phân công thực hiện", "Đơn vị phụ trách"],
)  # fmt: skip
def test_labels_of_the_lead(label):
    task = only_task(f"{TITLE}- {label}: Công an xã.\n")

    assert names(task.lead) == ["Công an xã"]
    assert not task.advising


@pytest.mark.parametrize(
    "label",
    [
        "Cơ quan tham mưu",
        "Cơ quan tham mưu thực hiện",
        "Cơ quan tham mưu, thực hiện",
        "Đơn vị tham mưu",
        "Tham mưu",
    ],
)
def test_labels_of_the_advising_body(label):
    task = only_task(f"{TITLE}- {label}: Công an xã.\n")

    assert names(task.advising) == ["Công an xã"]
    assert not task.lead


@pytest.mark.parametrize(
    "label",
    ["Cơ quan phối hợp", "Cơ quan phối hợp thực hiện", "Đơn vị phối hợp", "Phối hợp", "Phối hợp thực hiện"],
)
def test_labels_of_coordination(label):
    assert names(
        only_task(f"{TITLE}- Chủ trì: UBND xã.\n- {label}: Công an xã, các thôn.\n").coordinating
    ) == ["Công an xã", "các thôn"]


@pytest.mark.parametrize(
    "label", ["Thời gian", "Thời gian thực hiện", "Thời gian hoàn thành", "Thời hạn", "Tiến độ", "Hoàn thành"]
)
def test_labels_of_time(label):
    assert days(only_task(f"{TITLE}- {label}: Quý I/2026.\n")) == [("2026-01-01", "2026-03-31")]


@pytest.mark.parametrize(
    "block",
    [
        "- Cơ quan chủ trì: Công an xã; cơ quan phối hợp: Các thôn; thời gian: Quý I.\n",
        "Cơ quan chủ trì: Công an xã. Cơ quan phối hợp: Các thôn. Thời gian: Quý I.\n",
        "- **Cơ quan chủ trì:** Công an xã.\n- **Cơ quan phối hợp**: Các thôn.\n- **Thời gian:** Quý I.\n",
        "- Cơ\nquan chủ trì: Công an xã.\n- Cơ\nquan phối hợp: Các thôn.\n- Thời\ngian: Quý I.\n",
        "+ Chủ trì: Công an xã;\n+ Phối hợp: Các thôn;\n+ Thời gian: Quý I.\n",
        "* Cơ quan chủ trì: Công an xã\n* Cơ quan phối hợp: Các thôn\n* Thời gian: Quý I\n",
        "- Cơ quan chủ trì:\nCông an xã.\n- Cơ quan phối hợp:\nCác thôn.\n- Thời gian:\nQuý I.\n",
        "- Phân công thực hiện:\n+ Cơ quan chủ trì: Công an xã.\n+ Cơ quan phối hợp: Các thôn.\n+ Thời gian: Quý I.\n",
        "- Cơ quan chủ trì Công an xã.\n- Cơ quan phối hợp Các thôn.\n- Thời gian thực hiện trong quý I/2026.\n",
        "Phân công: Công an xã chủ trì; Các thôn phối hợp.\nThời hạn: Quý I.\n",
        "Công an xã chủ trì, phối hợp với Các thôn tổ chức tập huấn trong quý I/2026.\n",
        "Giao Công an xã chủ trì, phối hợp với Các thôn tổ chức tập huấn trong quý I/2026.\n",
    ],
)
def test_a_block_is_read_in_every_layout(block):
    task = only_task(TITLE + block)

    assert names(task.lead) == ["Công an xã"]
    assert names(task.coordinating) == ["Các thôn"]
    assert days(task) == [("2026-01-01", "2026-03-31")]


@pytest.mark.parametrize(
    "line",
    [
        "1. Tập huấn hòa giải viên (Cơ quan chủ trì: Công an xã; cơ quan phối hợp: Các thôn; thời gian: Quý I).\n",
        "1. Tập huấn hòa giải viên. Cơ quan chủ trì: Công an xã; cơ quan phối hợp: Các thôn; thời gian: Quý I.\n",
        "1. Tập huấn hòa giải viên - Giao Công an xã chủ trì, phối hợp với Các thôn thực hiện trong quý I/2026.\n",
    ],
)
def test_labels_on_the_line_of_the_title_are_not_the_title(line):
    task = only_task(line)

    assert task.title.text == "Tập huấn hòa giải viên"
    assert names(task.lead) == ["Công an xã"]
    assert names(task.coordinating) == ["Các thôn"]
    assert days(task) == [("2026-01-01", "2026-03-31")]


def test_other_labels_do_not_run_into_a_value():
    task = only_task(
        f"{TITLE}- Cơ quan chủ trì: Công an xã.\n- Hình thức: trực tiếp; trực tuyến.\n- Sản phẩm: 02 lớp.\n- Thời gian: Quý I.\n"
    )

    assert names(task.lead) == ["Công an xã"]
    assert names(task.products) == ["02 lớp."]
    assert days(task) == [("2026-01-01", "2026-03-31")]


def test_a_list_of_agencies_may_stand_under_its_label():
    task = only_task(f"{TITLE}- Cơ quan phối hợp:\n+ Công an xã;\n+ Các thôn.\n- Cơ quan chủ trì: UBND xã.\n")

    assert names(task.coordinating) == ["Công an xã", "Các thôn"]


def test_coordination_with_someone_in_prose_is_no_list():
    task = only_task("1. Tập huấn\n- Phối hợp với Phòng Tư pháp mở lớp tập huấn.\n")

    assert not task.coordinating
    assert not task.lead


def test_no_coordination_is_an_empty_list():
    assert (
        only_task(f"{TITLE}- Cơ quan chủ trì: Công an xã.\n- Cơ quan phối hợp: Không.\n").coordinating == []
    )


def test_labels_that_lost_a_letter_in_scanning():
    task = only_task(
        f"{TITLE}- Cơ quan ch trì: Công an xã.\n- Cơ quan phối hp: Các thôn.\n- Thời gan thực hiện: Quý I.\n"
    )

    assert names(task.lead) == ["Công an xã"]
    assert names(task.coordinating) == ["Các thôn"]
    assert days(task) == [("2026-01-01", "2026-03-31")]


@pytest.mark.parametrize("label", ["Chịu trách nhiệm", "Chịu trách nhiệm thực hiện"])
@pytest.mark.parametrize(
    "when", ["Thời gian, lộ trình thực hiện", "Thời gian và tiến độ", "Lộ trình, thời gian"]
)
def test_rarer_labels_give_lead_and_time(label, when):
    (task,) = tasks_of(f"1. Biên soạn sổ tay hòa giải viên\n- {label}: Sở Tư pháp.\n- {when}: Quý II/2026.\n")

    assert [name.text for name in task.lead] == ["Sở Tư pháp"]
    assert task.time.text == "Quý II/2026"
