"""What README promises is there: commands, accounts, files."""

import re

import pytest

from docs.project import ROOT, pages, text_of
from hoagiai.conf.command import GROUPS, Commands
from hoagiai.conf.demo.people import PASSWORD, PEOPLE

README = text_of(ROOT / "README.md")
WORDS = "\n".join(text_of(page) for page in pages())
TARGETS = set(re.findall(r"^([a-z-]+):", text_of(ROOT / "Makefile"), re.MULTILINE))


@pytest.mark.parametrize(
    "target", sorted(set(re.findall(r"`?(?:^|[`\s])make ([a-z-]+)(?=`|$)", WORDS, re.MULTILINE)))
)
def test_every_make_target_exists(target):
    assert target in TARGETS


def test_the_two_commands_are_named():
    assert "make run" in README
    assert "make test" in README


@pytest.mark.parametrize("said", sorted(set(re.findall(r"bin/hoagiai ([a-z]+(?: [a-z]+)?)", WORDS))))
def test_every_subcommand_exists(said):
    name, _, below = said.partition(" ")
    assert name in GROUPS
    command = Commands().get_command(None, name)
    if below and hasattr(command, "commands"):
        assert below in command.commands


def test_every_demonstration_account_is_listed():
    assert [person.username for person in PEOPLE if f"`{person.username}`" not in README] == []
    assert f"`{PASSWORD}`" in README


def test_every_file_of_a_command_exists():
    for name in re.findall(r"hoagiai plan parse (?:--\w+ )?([\w/.-]+/[\w.-]+)", README):
        assert (ROOT / name).exists(), name


def test_publiccode_has_what_the_standard_asks_for():
    text = text_of(ROOT / "publiccode.yaml")
    asked = [
        *(
            "publiccodeYmlVersion",
            "name",
            "platforms",
            "categories",
            "developmentStatus",
            "softwareType",
        ),
        *("description", "legal", "maintenance", "localisation"),
    ]
    short = re.findall(r"shortDescription: (.+)", text)
    long = re.findall(r"longDescription: >\n((?:      .+\n)+)", text)

    assert [key for key in asked if not re.search(rf"^{key}:", text, re.MULTILINE)] == []
    assert len(short) == len(long) == 2
    assert all(len(words) <= 150 for words in short)
    assert all(150 <= len(" ".join(words.split())) <= 10_000 for words in long)
