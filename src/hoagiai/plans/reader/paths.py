"""Address one value inside a reading by a path such as "tasks.3.lead.0" or "number"."""

from typing import Any


def value_at(reading: dict[str, Any], path: str) -> Any:
    """The value at the path; KeyError when there is none."""
    here: Any = reading
    for step in path.split("."):
        here = _child(here, step)
    return here


def put_at(reading: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Put a value at the path; in a list "+" appends and None at an index removes. KeyError when out of reach."""
    *way, last = path.split(".")
    here: Any = reading
    for step in way:
        here = _child(here, step)
    if isinstance(here, dict):
        here[last] = value
    elif isinstance(here, list) and last == "+":
        here.append(value)
    elif isinstance(here, list) and last.isdigit() and int(last) < len(here):
        if value is None:
            del here[int(last)]
        else:
            here[int(last)] = value
    else:
        raise KeyError(path)
    return reading


def _child(here: Any, step: str) -> Any:
    if isinstance(here, dict) and step in here:
        return here[step]
    if isinstance(here, list) and step.isdigit() and int(step) < len(here):
        return here[int(step)]
    raise KeyError(step)
