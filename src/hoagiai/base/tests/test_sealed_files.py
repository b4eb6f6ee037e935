"""Files at rest."""

import io

import pytest

from hoagiai.base.sealed_files import MARK, PIECE, opened, sealed_bytes
from hoagiai.base.sealing import Unreadable

DATA = "Lò Văn Mật 012345678901\n".encode()


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7])
def test_a_sealed_file_comes_back_whole(size):
    data = (DATA * (size // len(DATA) + 1))[:size]
    sealed = sealed_bytes(data)

    assert opened(io.BytesIO(sealed)).read() == data
    assert sealed.startswith(MARK) and (size < 40 or data[:40] not in sealed)


def test_the_same_file_never_looks_the_same():
    assert sealed_bytes(DATA) != sealed_bytes(DATA)


def test_a_file_from_before_is_read_as_it_lies():
    assert opened(io.BytesIO(DATA)).read() == DATA
    assert opened(io.BytesIO(b"")).read() == b""


def test_another_key_opens_nothing(settings):
    sealed = sealed_bytes(DATA)
    settings.DATA_KEY = "another key"
    with pytest.raises(Unreadable):
        opened(io.BytesIO(sealed))


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file[:-1],
        lambda file: file[: len(MARK) + 32 + PIECE + 16],
        lambda file: file[: len(MARK) + 40],
        lambda file: file[: len(MARK) + 3],
        lambda file: file[:-5] + b"\0" + file[-4:],
        lambda file: file[: len(MARK) + 32] + file[len(MARK) + 32 + PIECE + 16 :],
    ],
    ids=["end cut", "piece cut", "stump", "salt cut", "byte changed", "first piece left out"],
)
def test_a_file_that_was_cut_or_changed_is_refused(damage):
    with pytest.raises(Unreadable):
        opened(io.BytesIO(damage(sealed_bytes(DATA * 100_000))))
