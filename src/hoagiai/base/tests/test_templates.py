"""Every template of the project keeps the strict Content-Security-Policy; the style sheet stays small."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

SOURCE = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(SOURCE.glob("*/templates/**/*.html"))
INLINE = re.compile(
    r"""<style|\sstyle\s*=|<script(?![^>]*(?:\ssrc=|type=\"application/json\"))|\son[a-z]+\s*=\s*["']|javascript:|\shx-on|\shx-vals\s*=\s*["']js:""",
    re.I,
)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_template_holds_inline_style_script_or_handler(path):
    found = INLINE.search(path.read_text(encoding="utf-8"))
    assert not found, f"inline code: {found and found.group(0)!r}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_template_compiles(path):
    get_template(str(path.relative_to(path.parents[len(path.relative_to(SOURCE).parts) - 3])))


def test_no_template_loads_anything_from_another_host():
    for path in TEMPLATES:
        assert not re.search(
            r"""(?:src|href|action)\s*=\s*["'](?:https?:)?//""", path.read_text(encoding="utf-8")
        ), path


def test_the_style_sheet_stays_under_nine_hundred_lines():
    sheets = list(SOURCE.glob("*/static/*/css/*.css"))
    assert sum(len(sheet.read_text(encoding="utf-8").splitlines()) for sheet in sheets) < 900


def test_light_and_dark_name_the_same_colours():
    css = SOURCE / "base/static/base/css"
    names = {
        sheet: set(re.findall(r"(--[a-z-]+):\s*(?:#|rgb)", (css / sheet).read_text(encoding="utf-8")))
        for sheet in ("tokens.css", "dark.css")
    }
    assert names["tokens.css"] == names["dark.css"]


TEXT_ON = [
    ("ink", "ground"), ("ink", "paper"), ("ink", "sunken"), ("muted", "ground"), ("muted", "paper"), ("muted", "sunken"),
    ("accent", "paper"), ("accent", "ground"), ("accent", "accent-soft"), ("on-accent", "accent"), ("on-accent", "accent-deep"),
    ("late", "paper"), ("late", "ground"), ("late", "late-soft"), ("soon", "soon-soft"), ("done", "done-soft"), ("plain", "plain-soft"),
    ("task", "task-soft"), ("agency", "agency-soft"), ("aid", "aid-soft"), ("time", "time-soft"),
    ("accent", "soon-soft"), ("muted", "soon-soft"), ("muted", "accent-soft"), ("accent", "late-soft"),
]  # fmt: skip


@pytest.mark.parametrize("sheet", ["tokens.css", "dark.css"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_has_contrast_of_at_least_four_and_a_half(sheet, text, ground):
    css = (SOURCE / "base/static/base/css" / sheet).read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", css))
    assert _contrast(colours[text], colours[ground]) >= 4.5


def _contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
