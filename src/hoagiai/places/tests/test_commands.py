"""The shell command answers in sentences."""

import pytest
from click.testing import CliRunner

from hoagiai.places.commands import places

pytestmark = pytest.mark.django_db


def run(*arguments):
    return CliRunner().invoke(places, arguments)


def test_loading_says_how_much_changed():
    assert "Đã cập nhật 0 đơn vị" in run("load").output


def test_finding_and_not_finding():
    assert "12  Tỉnh Lai Châu" in run("find", "lai chau").output
    assert "Thành phố Lai Châu" not in run("find", "lai chau", "--on", "2026-01-01").output
    assert run("find", "zzz").exit_code == 1


def test_a_reused_code_needs_its_day():
    assert "Tỉnh Bình Định (đến hết 30/06/2025)" in run("show", "52", "--level", "province").output
    shown = run("show", "52", "--level", "province", "--on", "01/07/2025").output
    assert "Tỉnh Gia Lai" in shown
    assert "Bên trong: 135 đơn vị" in shown


def test_what_gia_lai_was():
    said = run("was", "52", "--level", "province", "--day", "2024-06-17").output

    assert "Ngày 17/06/2024 gồm" in said
    assert "Tỉnh Bình Định" in said
