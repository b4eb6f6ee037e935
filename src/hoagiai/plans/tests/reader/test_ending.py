import pytest

from .documents import END, names, plan, reading_of

RECIPIENTS = ["Sở Tư pháp", "Các thôn", "Lưu: VT"]


@pytest.mark.parametrize(
    "end",
    [
        END,
        "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n- Sở Tư pháp;                 KT. CHỦ TỊCH\n- Các thôn;                    PHÓ CHỦ TỊCH\n- Lưu: VT.\n\n"
        "                              Lò Văn Thử\n",
        "| **Nơi nhận:** | **TM. ỦY BAN NHÂN DÂN** |\n| --- | --- |\n| - Sở Tư pháp; | **KT. CHỦ TỊCH** |\n| - Các thôn; | **PHÓ CHỦ TỊCH** |\n| - Lưu: VT. | **Lò Văn Thử** |\n",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLò Văn Thử\nNơi nhận:\n- Sở Tư pháp;\n- Các thôn;\n- Lưu: VT.\n",
        "**Nơi nhận:**\n\n- Sở Tư pháp,\n  - Các thôn,\n- Lưu: VT.\n- } Để thực hiện\n\n**TM. ỦY BAN NHÂN DÂN**\n\n**KT. CHỦ TỊCH**\n\n**PHÓ CHỦ TỊCH**\n\n\n\n**Lò Văn Thử**\n",
        "Nơi nhận:\n- Sở Tư pháp;\n- Các thôn;\n- Lưu: VT.\n|\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nThượng tá Lò Văn Thử\n|\n",
    ],
)
def test_recipients_and_signer_are_found_in_every_layout(end):
    reading = reading_of(plan(end=end))

    assert names(reading.recipients) == RECIPIENTS
    assert (reading.signer.authority_line, reading.signer.title, reading.signer.name) == (
        "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Văn Thử",
    )  # fmt: skip
    assert len(reading.tasks) == 1


def test_a_signature_without_authority_lines():
    reading = reading_of(plan(end="Nơi nhận:\n- Các chi hội;\n- Lưu VP.\nCHỦ TỊCH\n\nLò Thị Mẫu\n"))

    assert (reading.signer.authority_line, reading.signer.title, reading.signer.name) == (
        None,
        "CHỦ TỊCH",
        "Lò Thị Mẫu",
    )
    assert names(reading.recipients) == ["Các chi hội", "Lưu VP"]


def test_no_ending_at_all():
    reading = reading_of(plan(end=""))

    assert reading.recipients == []
    assert reading.signer is None
