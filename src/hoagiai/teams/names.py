"""Vietnamese personal names: ordered by given name, then family and middle names."""

from hoagiai.base.folding import sort_key


def given_name_key(full_name: str) -> str:
    """A key that orders people as Vietnamese lists do: "Lò Thị Én" under "Én", then "Lò Thị"."""
    words = full_name.split()
    return sort_key(" ".join([*words[-1:], *words[:-1]]))
