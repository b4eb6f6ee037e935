"""Columns about training in law whose heading does not say how: "Luật" alone, "Chuyên môn luật"; their cells do."""

import re
from dataclasses import replace

from hoagiai.sheets.reading.headings import clean
from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import Column, How
from hoagiai.teams.terms import Training

_ALONE = re.compile(r"luat")
_SAID = re.compile(r"(co )?(trinh do )?(chuyen mon )?(ve )?(phap )?luat")
_OTHER = re.compile(r"(chuyen mon |nganh |nganh nghe |linh vuc |chuyen nganh )?khac")
NEAR = 2
"""How many columns away "Khác" may stand to be the other column of "Luật"."""


def law_by_cells(columns: list[Column], profiles: list[Profile]) -> list[Column]:
    """Such columns as x-columns of law, when their cells are x's beside those of no or other training, or words of training.

    Left to be asked: x's under "Luật" that stand alone, that stand in one row with those beside, or beside a column
    of training in words.
    """
    result = list(columns)
    for column in columns:
        profile, said = profiles[column.index], _says(column)
        if not said or not profile.filled or _in_words(columns, column):
            continue
        beside = [other for other in columns if _beside(column, other, profiles[other.index])]
        if any(profile.marked & profiles[other.index].marked for other in beside):
            continue
        sure, why = _judged(profile, beside, said)
        if not sure:
            continue
        told = f"“{column.heading}”: {why}"
        result[column.index] = _marked(column, Training.LAW, sure, told)
        for other in beside:
            if other.how is not How.MARK:
                result[other.index] = _marked(
                    other, Training.OTHER, sure, f"“{other.heading}” cạnh “{column.heading}”: đánh dấu x"
                )
    return result


def _says(column: Column) -> str:
    """ "alone" for "Luật" with nothing taken from it yet, "law" for what names training in law; else ""."""
    words = clean(column.headings[-1]) if column.headings else ""
    if not column.field and not column.why and len(column.headings) == 1 and _ALONE.fullmatch(words):
        return "alone"
    if column.field == "training" and column.how is How.VALUE and _SAID.fullmatch(words):
        return "law"
    return ""


def _in_words(columns: list[Column], own: Column) -> bool:
    return any(
        each.field in ("training", "qualification") and each.how is How.VALUE and each.index != own.index
        for each in columns
    )


def _beside(column: Column, other: Column, profile: Profile) -> bool:
    """Whether the other column marks those without training in law."""
    if other.how is How.MARK and other.field == "training":
        return True
    return (
        other.field in ("", "specialty")
        and 0 < abs(other.index - column.index) <= NEAR
        and len(other.headings) == 1
        and bool(_OTHER.fullmatch(clean(other.headings[0])))
        and profile.yes_or_no > 0.8
    )


def _judged(profile: Profile, beside: list[Column], said: str) -> tuple[float, str]:
    if profile.law_words > 0.4 and profile.law_words + profile.yes_or_no > 0.8 and profile.filled > 1:
        return (0.9 if said == "law" else 0.75), "các ô là trình độ đào tạo"
    if profile.yes_or_no <= 0.8:
        return 0.0, ""
    if said == "law":
        return 0.95, "đánh dấu x"
    known = any(other.how is How.MARK for other in beside)
    names = " và ".join(f"“{other.heading}”" for other in beside)
    return (0.85 if known else 0.75 if beside else 0.0), f"đánh dấu x cạnh cột {names}"


def _marked(column: Column, value: Training, sure: float, why: str) -> Column:
    return replace(column, field="training", how=How.MARK, value=str(value), sure=sure, why=why)
