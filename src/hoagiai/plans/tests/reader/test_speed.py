import time

import pytest

from .documents import TASK, plan, reading_of


def seconds(text):
    begun = time.perf_counter()
    reading_of(text)
    return time.perf_counter() - begun


def test_a_document_of_twenty_thousand_characters_is_read_in_half_a_second():
    text = plan(TASK * 120)

    assert len(text) > 20_000
    assert seconds(text) < 0.5


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
def test_repeated_text_takes_no_more_than_linear_time(filler):
    text = filler * (40_000 // len(filler))

    assert seconds(text) < 2.0
