"""A start on a disk without room."""

import shutil

import click
import pytest

from hoagiai.conf.embedded import require_room


def test_a_disk_with_less_room_than_needed_is_one_sentence(tmp_path):
    free = shutil.disk_usage(tmp_path).free // 2**20

    with pytest.raises(click.ClickException, match=r"chỉ còn \d+ MB, cần ít nhất \d+ MB. Hãy dọn bớt"):
        require_room(tmp_path, needed_mb=free * 10 + 1)
    require_room(tmp_path / "new", needed_mb=1)

    assert (tmp_path / "new").is_dir()
