"""The same documents with their lines lost: on one line, broken again at a width, or justified with wide spaces.

Tables are left out: a table without its cells cannot be told from running text.
"""

import json
import random
import re
import textwrap
from collections import Counter

import pytest

from hoagiai.plans.reader import from_text, read, to_json

from .test_corpus import GOLD, folded, own_tasks

_TABLE = re.compile(r"\|.*\||\t.*\t|^\s*(?:STT|TT)\b|^\|$", re.MULTILINE)


def on_one_line(text):
    """Every line joined to the one before."""
    return " ".join(text.replace("**", "").replace("#", "").split())


def broken_again(text, width=90):
    """Joined, then broken at a width, in mid-sentence."""
    return "\n".join(textwrap.wrap(on_one_line(text), width, break_long_words=False, break_on_hyphens=False))


def wrapped(text, width=70):
    """Each line broken at a width."""
    lines = (
        textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
    return "\n".join("\n".join(parts) for parts in lines)


def justified(text):
    """Each line broken at a width, some of its spaces doubled."""
    chance = random.Random(1)
    return re.sub(r" (?=\S)", lambda _: "  " if chance.random() < 0.15 else " ", wrapped(text))


def found(change):
    """How many tasks of all plans are found by their titles after a change of the text, of how many."""
    total = Counter()
    for gold in GOLD:
        expected = json.loads(gold.read_text(encoding="utf-8"))
        text = gold.with_suffix(".txt").read_text(encoding="utf-8")
        if expected["kind"] != "plan" or _TABLE.search(text):
            continue
        source = from_text(change(text))
        mine = Counter(folded(task["title"]) for task in own_tasks(to_json(read(source), source, gold.name)))
        theirs = Counter(folded(task["title"]) for task in own_tasks(expected))
        total.update(
            right=sum((mine & theirs).values()), expected=sum(theirs.values()), found=sum(mine.values())
        )
    return total


@pytest.mark.parametrize(
    ("change", "floor"),
    [(on_one_line, 0.9), (broken_again, 0.9), (wrapped, 0.96), (justified, 0.95)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_most_tasks_are_found_though_the_lines_are_lost(change, floor):
    total = found(change)

    assert total["right"] >= floor * total["expected"], total
    assert total["right"] >= (floor - 0.02) * total["found"], total


def test_a_motto_broken_beside_the_name_of_the_body_is_no_part_of_it():
    text = (
        "ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n"
        "TỈNH TÂN MINH                            VIỆT NAM\n"
        "Số: 12/KH-UBND\nTân Minh, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nCông tác hòa giải ở cơ sở năm 2026\n"
        "Thực hiện Kế hoạch số 5/KH-BTP ngày 02/01/2026 của Bộ Tư pháp, UBND tỉnh ban hành Kế hoạch như sau:\n"
        "I. MỤC ĐÍCH\nNâng cao năng lực.\nII. NHIỆM VỤ\n1. Tập huấn hòa giải viên\n- Cơ quan chủ trì: Sở Tư pháp.\n"
    )

    reading = read(from_text(text))

    assert reading.issuer.text == "Ủy ban nhân dân tỉnh Tân Minh"
