"""Links resolve, names exist, settings and packages are listed."""

import re
import tomllib
import unicodedata
from importlib import import_module

import pytest

from docs.project import DOCS, ROOT, SOURCE, modules, name_of, pages, text_of

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
SETTING = re.compile(
    r"""(?:env|_env|Env\(\))\.\w+\(\s*"([A-Z_]+)\"|environ(?:\.get|\.setdefault)?[\[(]\s*"([A-Z_]+)\"|envvar="([A-Z_]+)\""""
)
OTHERS = {"DJANGO_SETTINGS_MODULE", "PYTEST_XDIST_WORKER"}
GLOSSARY = re.compile(r"^\|[^|]+\| `([\w.]+)` \|", re.MULTILINE)


def anchors(path):
    """The anchors of a page's headings, as web hosts make them."""
    headings = re.findall(r"^#+ (.+)$", text_of(path), re.MULTILINE)
    bare = [re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", heading.lower())) for heading in headings]
    return {heading.replace(" ", "-") for heading in bare}


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_every_link_resolves(page):
    for link in LINK.findall(text_of(page)):
        if link.startswith(("http:", "https:", "mailto:")):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), f"{link} leads nowhere"
        if anchor:
            assert anchor in anchors(target), f"{link}: no such heading"


def test_every_page_can_be_reached_from_the_index():
    seen, waiting = set(), [DOCS / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md" or not page.exists():
            continue
        seen.add(page)
        links = (link.partition("#")[0] for link in LINK.findall(text_of(page)) if "://" not in link)
        waiting += [(page.parent / link).resolve() for link in links if link]

    assert [name_of(page) for page in sorted(DOCS.rglob("*.md")) if page not in seen] == []


def test_every_setting_is_explained():
    names = {name for path in modules() for found in SETTING.findall(text_of(path)) for name in found if name}
    page = text_of(DOCS / "howto" / "operate.md")

    assert "HOAGIAI_VAR" in names
    assert sorted(name for name in names - OTHERS if f"| `{name}` |" not in page) == []


def test_the_page_of_settings_names_only_what_is_read():
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", text_of(DOCS / "howto" / "operate.md"), re.MULTILINE))
    code = "\n".join(
        text_of(path) for path in (*SOURCE.rglob("*.py"), ROOT / "Makefile", *ROOT.glob("scripts/*.sh"))
    )

    assert sorted(name for name in told if not re.search(rf"\b{name}\b", code)) == []


def test_every_identifier_of_the_glossary_exists():
    code = "\n".join(text_of(path) for path in modules())
    names = GLOSSARY.findall(text_of(DOCS / "glossary.md"))

    assert names
    assert [name for name in names if not is_defined(name, code)] == []


@pytest.mark.parametrize(
    ("terms", "page"),
    [
        ("desk.terms:NoticeKind", "desk"),
        ("accounts.terms:RoleCode", "accounts"),
        ("accounts.terms:Extent", "accounts"),
        ("plans.terms:PlanState", "plans"),
        ("plans.terms:PartyRole", "plans"),
        ("plans.terms:AssignmentState", "plans"),
        ("plans.terms:Standing", "plans"),
        ("plans.terms:DifficultyState", "difficulties"),
    ],
)
def test_a_page_tells_every_member_of_its_terms(terms, page):
    module, name = terms.split(":")
    told = text_of(DOCS / "concepts" / f"{page}.md")

    members = [member.name for member in getattr(import_module(f"hoagiai.{module}"), name)]
    assert [each for each in members if f"`{each}`" not in told] == []


def test_nothing_unreleased_has_a_release_or_an_address():
    described = text_of(ROOT / "publiccode.yaml")

    if "chưa phát hành" in text_of(ROOT / "CHANGELOG.md"):
        assert "\nreleaseDate:" not in described
    assert "example.org" not in described


def is_defined(name, code):
    """A class, function or field of this name; for "Standing.LATE", a member of such a class."""
    owner, _, member = name.rpartition(".")
    if owner:
        bodies = re.findall(rf"^class {owner}\b.*\n(?:(?:[ \t].*)?\n)*", code, re.MULTILINE)
        return any(re.search(rf"^\s+{member}\s*=", body, re.MULTILINE) for body in bodies)
    return bool(re.search(rf"^(?:class|def) {name}\b|^\s+{name}\s*[:=]", code, re.MULTILINE))


def test_every_package_is_listed_with_its_licence():
    page = text_of(DOCS / "howto" / "dependencies.md")
    locked = re.findall(r"^([A-Za-z0-9_.-]+)==", text_of(ROOT / "requirements-dev.txt"), re.MULTILINE)
    names = {re.sub(r"[-_.]+", "-", name).lower() for name in locked}

    assert (
        sorted(name for name in names if not re.search(rf"^\| {re.escape(name)} \| \S", page, re.MULTILINE))
        == []
    )


def test_the_licence_is_the_same_everywhere():
    licence = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["license"]

    assert licence == "AGPL-3.0-or-later"
    for name in ("LICENSE", "README.md", "publiccode.yaml", "package.json", "CONTRIBUTING.md"):
        assert licence in text_of(ROOT / name), name
