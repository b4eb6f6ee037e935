"""What a failing row holds is in no line of the log, whoever writes it."""

import io
import logging
from types import FunctionType

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

pytestmark = pytest.mark.django_db
NAME, NUMBER = "Lò Văn Mật", "012345678901"
INSERT = "INSERT INTO kept (name, number, day) VALUES ('Lò Văn Mật', '012345678901', NULL)"
COPY = "COPY kept (name, number, day) FROM STDIN"


@pytest.fixture
def log():
    """What the product's own handler prints meanwhile."""
    handler = next(each for each in logging.getLogger().handlers if each.get_name() == "console")
    before = handler.setStream(io.StringIO())
    yield handler.stream
    handler.setStream(before)


@pytest.fixture(autouse=True)
def table():
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE kept (name text UNIQUE, number text, day date NOT NULL)")


def insert():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT)


def copy(day=None):
    with (
        transaction.atomic(),
        connection.cursor() as cursor,
        cursor.copy("COPY kept (name, number, day) FROM STDIN") as out,
    ):
        out.write_row((NAME, NUMBER, day))


def copy_of_a_wrong_day():
    copy(f"{NAME} {NUMBER}")


def twice():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT.replace("NULL", "'2026-01-01'"))
        cursor.execute(INSERT.replace("NULL", "'2026-01-01'"))


@pytest.mark.parametrize("fails", [insert, copy, copy_of_a_wrong_day, twice], ids=lambda each: each.__name__)
@pytest.mark.parametrize("logger", ["django.request", "procrastinate.worker", "hoagiai.sheets.jobs"])
def test_a_row_that_the_database_refuses_is_in_no_line(log, logger, fails):
    seen = logging.getLogger("seen_before")
    seen.addHandler(logging.StreamHandler(io.StringIO()))  # another handler has formatted the error before
    try:
        fails()
    except (DatabaseError, psycopg.Error) as error:  # those of a COPY are not Django's
        assert NAME in str(error)
        seen.exception("other")
        logging.getLogger(logger).exception("list %s: %s", 7, error)
    said = log.getvalue()
    assert "list 7: 2" in said and "Traceback" in said and "test_logs.py" in said
    assert NAME not in said and NUMBER not in said


@pytest.mark.parametrize(
    "module",
    ["hoagiai.sheets.reading.rows", "hoagiai.teams.forms.people", "hoagiai.teams", "hoagiai.places.queries"],
)
def test_an_error_among_lists_and_registers_is_told_by_its_kind_and_place(log, module):
    rows = FunctionType(
        compile(f"def read(): raise ValueError('{NAME} {NUMBER}')", "rows.py", "exec").co_consts[0],
        {"__name__": module, "__builtins__": __builtins__},
    )
    try:
        rows()
    except ValueError:
        logging.getLogger("procrastinate.worker").exception("Job ended")
    said = log.getvalue()
    assert "builtins.ValueError" in said and "rows.py" in said and NAME not in said and NUMBER not in said


def test_other_errors_keep_their_words_and_those_behind_them(log):
    try:
        try:
            raise KeyError("HOAGIAI_HOSTS")
        except KeyError as error:
            raise RuntimeError("no hosts") from error
    except RuntimeError:
        logging.getLogger("hoagiai.conf").exception("cannot start")
    said = log.getvalue()
    assert "cannot start" in said and "HOAGIAI_HOSTS" in said and "RuntimeError: no hosts" in said


def test_the_statements_of_a_request_are_not_logged_at_any_level(log):
    logging.getLogger().setLevel(logging.DEBUG)
    try:
        assert not logging.getLogger("django.db.backends").isEnabledFor(logging.DEBUG)
    finally:
        logging.getLogger().setLevel(logging.WARNING)
