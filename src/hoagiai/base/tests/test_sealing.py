"""Personal data at rest."""

import pytest

from hoagiai.base.sealing import Unreadable, keyed_hash, seal, unseal


def test_a_sealed_value_comes_back_and_never_looks_the_same():
    assert unseal(seal("012345678901")) == "012345678901"
    assert seal("012345678901") != seal("012345678901")
    assert seal("") == "" == unseal("")


def test_equal_values_have_equal_hashes_that_change_with_the_key(settings):
    first = keyed_hash("0912345678")

    assert first == keyed_hash("0912345678") != keyed_hash("0912345679")
    settings.DATA_KEY = "another key"
    assert keyed_hash("0912345678") != first


def test_another_key_opens_nothing(settings):
    sealed = seal("012345678901")
    settings.DATA_KEY = "another key"

    with pytest.raises(Unreadable):
        unseal(sealed)
