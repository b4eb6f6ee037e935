"""Templates keep the order of the parts as code does: none names a part to its left; `base.slots` turns it round."""

import re
from configparser import ConfigParser
from pathlib import Path

from django.urls import get_resolver
from django.urls.resolvers import URLResolver

from hoagiai.base import slots

ROOT = Path(__file__).resolve().parents[1]
PRODUCT = ROOT / "src" / "hoagiai"
NAMED = re.compile(r"""{%\s*(url|include|extends)\s+['"]([\w:/.-]+)['"]|{%\s*load\s+([^%]+?)\s*%}""")


def test_no_template_names_a_part_to_its_left():
    order, libraries, owners = _order(), _libraries(), _owners()
    wrong = []
    for part in order:
        for path in (PRODUCT / part / "templates").rglob("*.html"):
            for tag, target, loaded in NAMED.findall(path.read_text(encoding="utf-8")):
                named = (
                    [libraries.get(name) for name in loaded.split()]
                    if loaded
                    else [_part(tag, target, owners)]
                )
                wrong += [
                    f"{path.relative_to(PRODUCT)} names {name}"
                    for name in named
                    if name in order and order[name] < order[part]
                ]
    assert wrong == []


def test_a_place_is_drawn_once_by_each_part_that_fills_it():
    for place in ("agency-acts", "late-task-acts", "issued-plan-acts"):
        assert len(slots.templates_at(place)) == 1
    assert slots.templates_at("nobody-fills-this") == ()


def _order() -> dict[str, int]:
    """Each part with its layer, from the left."""
    contracts = ConfigParser()
    contracts.read(ROOT / ".importlinter")
    layers = contracts["importlinter:contract:parts"]["layers"].split("\n")
    return {
        part.strip(): place for place, layer in enumerate(filter(None, layers)) for part in layer.split("|")
    }


def _libraries() -> dict[str, str]:
    return {path.stem: path.parts[-3] for path in PRODUCT.glob("*/templatetags/*.py")}


def _owners() -> dict[str, str]:
    """The namespace of addresses and the part whose views stand behind it."""
    found = {}
    for pattern in get_resolver().url_patterns:
        if isinstance(pattern, URLResolver) and pattern.namespace:
            view = next(
                (one.callback for one in pattern.url_patterns if getattr(one, "callback", None)), None
            )
            module = getattr(view, "__module__", "")
            found[pattern.namespace] = module.split(".")[1] if module.startswith("hoagiai.") else ""
    return found


def _part(tag: str, target: str, owners: dict[str, str]) -> str:
    return (owners.get(space := target.split(":")[0]) or space) if tag == "url" else target.split("/")[0]
