"""The columns that search and order, syllable by syllable: a country has few different ones."""

from functools import cache

from hoagiai.base.folding import fold, sort_key


def folded(text: str) -> str:
    """`fold` of the text."""
    return " ".join(map(_folded_word, text.split()))


def ordered(text: str) -> str:
    """`sort_key` of the text."""
    return " ".join(map(_key_of_word, text.split()))


def given_first(full_name: str) -> str:
    """`names.given_name_key` of a person's name."""
    *others, given = full_name.split()
    return " ".join(map(_key_of_word, (given, *others)))


@cache
def _folded_word(word: str) -> str:
    return fold(word)


@cache
def _key_of_word(word: str) -> str:
    return sort_key(word)
