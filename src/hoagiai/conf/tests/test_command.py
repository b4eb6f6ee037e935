"""The command line speaks Vietnamese, and says of a database what applies to it."""

import re

import click
import pytest
from click.testing import CliRunner
from django.db import OperationalError, connections

from hoagiai.conf.command import GROUPS, main
from hoagiai.conf.django_setup import require_database, start_django
from hoagiai.conf.setup import step

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|args|text|integer|path|file|exit|default|required|error|missing|such|"
    r"invalid|value|valid|try|for|help\.|the|unexpected|extra|did|mean|aborted)\b",
    re.IGNORECASE,
)


def command_lines(group: click.Command, words: tuple[str, ...] = ()):
    """The words of every command, subcommands included; Django's own, for developers, are not ours."""
    yield words
    if isinstance(group, click.Group):
        for name in group.list_commands(click.Context(group)):
            command = group.get_command(click.Context(group), name)
            if name != "django":
                yield from command_lines(command, (*words, name))


def say(*words: str) -> str:
    return CliRunner().invoke(main, words, prog_name="hoagiai").output


@pytest.mark.parametrize("words", command_lines(main), ids=" ".join)
def test_the_help_of_each_command_is_vietnamese(words):
    said = say(*words, "--help")

    assert "Cách dùng: hoagiai" in said
    names = re.compile(r"(?<!\S)--?[a-z][a-z-]*|^  [a-z]+ ", re.MULTILINE)  # options, names of commands
    assert not ENGLISH.findall(names.sub("", said))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["upp"], "Không có lệnh “upp”."),
        (["plan", "parse"], "Thiếu tham số 'TỆP...'."),
        (["plan", "parse", "--jsn", "a"], "Không có tùy chọn “--jsn”. Có phải là '--json'?"),
        (["restore", "/khong-co.tar"], "không có “/khong-co.tar”."),
        (["restore"], "Thiếu tham số 'TỆP'."),
        (["up", "--port", "abc"], "“abc” không phải số."),
        (["up", "--port"], "Tùy chọn “--port” cần một giá trị đi kèm."),
        (["up", "thua"], "Thừa tham số: thua."),
    ],
)
def test_a_wrong_command_line_is_answered_in_vietnamese(words, expected):
    said = say(*words)

    assert expected in said
    left = re.sub(r"hoagiai [a-z ]*(--help)?|--[a-z]+|'[^']*'|“[^”]*”", "", said)
    assert not ENGLISH.findall(left)


def test_every_group_is_walked():
    walked = {words[0] for words in command_lines(main) if words}
    assert walked == set(GROUPS) - {"django"}


@pytest.mark.parametrize(("embedded", "where"), [(True, "postgres và tệp log"), (False, "DATABASE_URL")])
def test_what_to_check_is_what_is_used(embedded, where, monkeypatch):
    def refuse(self):
        raise OperationalError("connection refused")

    # on the class: undone on the one connection, it would keep the wrapper of this moment for ever
    monkeypatch.setattr(type(connections["default"]), "ensure_connection", refuse)

    with pytest.raises(click.ClickException) as refused:
        require_database(embedded=embedded)

    assert where in refused.value.message
    assert ("DATABASE_URL" in refused.value.message) is not embedded


def test_a_value_of_the_environment_that_is_wrong_is_named(monkeypatch):
    import django
    from environs import EnvValidationError

    def refuse():
        raise EnvValidationError('Environment variable "PORT" invalid', "PORT")

    monkeypatch.setattr(django, "setup", refuse)

    with pytest.raises(click.ClickException, match="Biến môi trường có giá trị không đúng"):
        start_django()


def test_a_step_tells_its_time_with_a_comma_and_leaves_the_words(capsys):
    with step("Sinh 100.000 nhiệm vụ"):
        pass

    assert re.search(r"✓ Sinh 100\.000 nhiệm vụ \(\d+,\d giây\)", capsys.readouterr().out)
