"""Texts made to be hard to read: the reader ends within a document's limit. Its speed is shown by `make bench`."""

import signal
from collections.abc import Iterator

import pytest

from hoagiai.plans.intake.limits import SECONDS

from .documents import reading_of


@pytest.fixture(autouse=True)
def _limit() -> Iterator[None]:
    """The 20 seconds that any document has in the product."""

    def too_long(*_: object) -> None:
        raise TimeoutError("the reader did not end within a document's limit")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    "filler",
    [
        "1. a) - ",
        "Căn cứ Quyết định số 1/QĐ-UBND ",
        "Cơ quan chủ trì, ",
        "ngày tháng năm ",
        "(((",
        "| a | b ",
        "I. A. 1. ",
        "Sở Tư pháp, ",
        "quý I, ",
        "- ",
    ],
)
def test_repeated_text_is_read_to_its_end_and_names_nobody_as_lead(filler):
    reading = reading_of(filler * (40_000 // len(filler)))

    assert not any(task.lead for task in reading.tasks)


@pytest.mark.parametrize("separator", ["; ", ", "])
def test_a_list_of_five_thousand_names_is_read_to_its_time(separator):
    names = separator.join(f"Sở Tư pháp {number}" for number in range(5_000))
    text = (
        "KẾ HOẠCH\nCông tác hòa giải ở cơ sở năm 2026\nI. NỘI DUNG\n1. Tổ chức tập huấn\n"
        f"a) Cơ quan chủ trì: Sở Tư pháp\nb) Cơ quan phối hợp: {names}; hoàn thành trước 15/5/2026"
    )

    (task,) = reading_of(text).tasks

    assert len(task.coordinating) == 5_000
    assert task.time.text == "trước 15/5/2026"
