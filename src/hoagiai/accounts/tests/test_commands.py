"""`hoagiai accounts`."""

import pytest
from click.testing import CliRunner

from hoagiai.accounts.commands import accounts
from hoagiai.accounts.models import User


def run(*words):
    return CliRunner().invoke(accounts, words)


@pytest.mark.django_db
def test_an_account_is_made_given_a_position_and_closed(bodies):
    assert "Mật khẩu dùng một lần" in run("create", "quan.tri", "Nguyễn Quản Trị").output
    assert (
        "Đã giao" in run("grant", "quan.tri", "system_operator", bodies.ministry.name, "--title", "QT").output
    )
    assert "QT, Bộ Tư pháp thử" in run("list", "quan").output
    assert len(run("password", "quan.tri").output.strip()) == 14
    run("deactivate", "quan.tri", "--reason", "thử")
    assert not User.objects.get(username="quan.tri").is_active


@pytest.mark.django_db
def test_refusals_are_one_sentence(bodies):
    assert "Không có tài khoản" in run("password", "ai").output
    run("create", "trung", "A")
    assert "đã tồn tại" in run("create", "trung", "B").output
    assert "Không có vai trò" in run("grant", "trung", "vua", bodies.ministry.name, "--title", "X").output
