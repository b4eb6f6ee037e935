"""Rule to article: every citation in the code stands on the page of its instrument, beside its module."""

import ast
import re

import pytest

from docs.project import DOCS, modules, name_of, text_of
from hoagiai.law import instruments
from hoagiai.law.sources import Instrument

NUMBER = re.compile(
    r"\d+/\d{4}/(?:NQLT/CP-UBTƯMTTQVN|NĐ-CP|QH\d+|TT-[A-ZĐ]+|QĐ-TTg|NQ-[A-ZĐ]+)|(?<![\d/])\d+/QĐ-TTg|Nghị định \d+/\d{4}"
    r"|Bộ luật [A-ZĐ]\w+(?: \w+)? \d{4}"
)
ARTICLE = re.compile(r"Điều (\d+)|Phụ lục ([IVX]+)")
BY_OBJECT = re.compile(r"\b([A-Z][A-Z0-9_]+)\.article\(\s*\"(\d+)")
PAGES = {path: text_of(path) for path in sorted((DOCS / "law").glob("*.md")) if path.name != "README.md"}


def page_of(instrument):
    """The page whose heading names the instrument; the short "Nghị định 30/2020" is enough."""
    found = [page for page in PAGES.values() if instrument in page.splitlines()[0]]
    assert len(found) == 1, f"docs/law needs one page for {instrument}, it has {len(found)}"
    return found[0]


def citations():
    """(module, instrument, articles beside it) for every line that names an instrument."""
    for path in modules():
        for line in text_of(path).splitlines():
            for found in NUMBER.finditer(line):
                yield name_of(path), found[0], [article[0] for article in ARTICLE.finditer(line)]


def docstrings():
    """(module, docstring without its quoted examples) for every docstring that names an article."""
    for path in modules():
        for node in ast.walk(ast.parse(text_of(path))):
            if (
                isinstance(node, ast.Expr)
                and isinstance(node.value, ast.Constant)
                and isinstance(node.value.value, str)
            ):
                words = re.sub(r"[\"“][^\"”]*[\"”]", "", node.value.value)
                if "Điều " in words and ARTICLE.search(words):
                    yield name_of(path), words


def constants():
    return {name: value for name, value in vars(instruments).items() if isinstance(value, Instrument)}


def test_there_are_citations_to_look_at():
    assert {"Nghị định 30/2020", "72/2025/QH15"} & {instrument for _, instrument, _ in citations()}


@pytest.mark.parametrize(("module", "instrument", "articles"), list(citations()))
def test_a_citation_stands_on_its_page(module, instrument, articles):
    page = page_of(instrument)

    assert module in page, f"docs/law: add a line for {module} to the page of {instrument}"
    for article in articles:
        assert re.search(rf"{article}\b", page), f"docs/law: the page of {instrument} does not have {article}"


@pytest.mark.parametrize(("module", "words"), list(docstrings()), ids=lambda value: value[:60])
def test_an_article_in_a_docstring_belongs_to_an_instrument(module, words):
    named = NUMBER.findall(words)

    assert named, f"{module}: which instrument is this? {words}"
    for found in ARTICLE.finditer(words):
        assert any(re.search(rf"{found[0]}\b", page_of(instrument)) for instrument in named), (
            f"{module}: {found[0]}"
        )


@pytest.mark.parametrize("instrument", constants().values(), ids=list(constants()))
def test_an_instrument_has_its_page(instrument):
    assert page_of(instrument.number)


def test_an_article_cited_by_an_object_stands_on_its_page():
    for path in modules():
        for name, article in BY_OBJECT.findall(text_of(path)):
            if name in constants():
                row = [
                    line for line in page_of(constants()[name].number).splitlines() if name_of(path) in line
                ]
                assert any(f"Điều {article}" in line for line in row), f"{name_of(path)}: Điều {article}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_names_only_modules_that_exist(path):
    missing = [
        name for name in re.findall(r"`(src/[\w/.-]+)`", PAGES[path]) if not (DOCS.parent / name).exists()
    ]

    assert not missing


def test_every_page_is_in_the_index():
    index = text_of(DOCS / "law" / "README.md")

    assert [path.name for path in PAGES if f"({path.name})" not in index] == []
