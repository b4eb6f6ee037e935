"""What a person would write by hand for lists of mediators and a name searched without marks, without rights and facts."""
# ruff: noqa: S608 - put together from the pieces of this file only

from bench.register_statements import _PLACES, _on

_WORDS = " AND ".join(f"' ' || o.folded || ' ' LIKE '%% {word} %%'" for word in ("nguyen", "van", "hung"))


def _mediators(area: str, more: str = "") -> str:
    return (
        "teams_mediator m JOIN teams_person o ON o.id = m.person_id"
        f" JOIN teams_teamperiod p ON p.team_id = m.team_id AND {_on('p')}"
        f" WHERE {_on('m')} {_PLACES[area]} {more}"
    )


def mediators_of(area: str, more: str = "") -> tuple[str, ...]:
    """The first page of mediators by given name with their teams, and how many there are."""
    return (
        f"SELECT o.full_name, o.birth_year, p.name, m.first_day FROM {_mediators(area, more)}"
        " ORDER BY o.sort_key, m.id LIMIT 25",
        f"SELECT count(*) FROM {_mediators(area, more)}",
    )


def named(area: str) -> tuple[str, ...]:
    """The same for "nguyen van hung"."""
    return mediators_of(area, f"AND {_WORDS}")
