"""Lists that were applied before an upgrade of the tables they wrote to."""

from importlib import import_module

import pytest
from django.db import connection

from hoagiai.sheets import actions
from hoagiai.sheets.actions.applying import TABLES
from hoagiai.sheets.actions.undoing import reasons_against
from hoagiai.sheets.errors import CannotUndo
from hoagiai.sheets.models import Batch
from hoagiai.sheets.tests.batches.conftest import mediator
from hoagiai.teams.models import Person

pytestmark = pytest.mark.django_db


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(statement)


def address():
    with connection.cursor() as cursor:
        cursor.execute("SELECT address, nickname FROM teams_person")
        return cursor.fetchall()


def test_a_column_that_an_upgrade_adds_does_not_forbid_taking_back(bring, apply, officer):
    apply(bring(mediator(address="Bản cũ")))
    batch = apply(bring(mediator(address="Bản mới", phone="0912345678")))
    for table in TABLES:
        run(f"ALTER TABLE {table} ADD COLUMN nickname text NOT NULL DEFAULT 'chưa rõ'")
    assert reasons_against(batch) == []

    actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    actions.take_back(batch_id=batch.pk)

    batch.refresh_from_db()
    assert (batch.state, address()) == ("undone", [("Bản cũ", "chưa rõ")])


def test_a_row_edited_after_an_upgrade_still_forbids_it(bring, apply, officer):
    batch = apply(bring(mediator()))
    run("ALTER TABLE teams_person ADD COLUMN nickname text NOT NULL DEFAULT 'chưa rõ'")
    Person.objects.update(address="Bản khác")

    with pytest.raises(CannotUndo, match="có 1 người đã được sửa"):
        actions.undo(batch=batch, reason="Nhầm tệp", by=officer)


def test_a_column_that_an_upgrade_takes_away_is_told_as_the_reason(bring, apply):
    batch = apply(bring(mediator()))
    run("ALTER TABLE teams_personfact RENAME COLUMN value TO words")

    assert reasons_against(batch) == [
        "phần mềm đã đổi cách ghi thông tin của hòa giải viên từ khi ghi danh sách này"
    ]


def test_a_list_from_before_columns_were_kept_is_taken_back_as_long_as_they_are_the_same(
    bring, apply, officer
):
    batch = apply(bring(mediator()))
    batch.columns = {}
    batch.save()

    actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    actions.take_back(batch_id=batch.pk)

    assert not Person.objects.exists()


def test_the_columns_of_lists_from_before_are_those_from_before_and_others_are_left(bring, apply):
    old, new = apply(bring(mediator())), apply(bring(mediator(address="Bản mới")))
    own = new.columns
    Batch.objects.filter(pk=old.pk).update(columns={})

    run(import_module("hoagiai.sheets.migrations.0006_columns_of_applied_lists").KEEP)

    old.refresh_from_db()
    new.refresh_from_db()
    assert "team_id" in own["teams_leadership"] and "team_id" not in old.columns["teams_leadership"]
    assert "team_id" in old.columns["teams_mediator"] and new.columns == own
