"""A column whose heading is a value: an x-column, a split column, or a count."""

from hoagiai.sheets.reading.dimensions import dimension
from hoagiai.sheets.reading.headings import clean
from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import How, Register

COUNTS = {
    ("sex", "m"): "men_count",
    ("sex", "f"): "women_count",
    ("ethnicity", "01"): "kinh_count",
    ("ethnicity", ""): "minority_count",
    ("minority", "yes"): "minority_count",
    ("training", "other"): "other_trained_count",
    ("training", "none"): "untrained_count",
    ("training", "law"): "law_trained_count",
    ("training", "law_bachelor"): "law_trained_count",
}
"""What a heading that is a value means where cells hold numbers of people."""


def valued(
    path: tuple[str, ...], profile: Profile, register: Register | None
) -> tuple[str, How, str, float, str] | None:
    """Field, how, value, how sure and why; None when the heading is no value."""
    found = dimension(path) if path else None
    if found is None:
        return None
    field, word = found
    over = " ".join(clean(text) for text in path[:-1])
    told = f"“{' › '.join(path)}”"
    if field == "sex" and register is not Register.TEAMS and register is not Register.NEIGHBOURHOODS:
        if profile.years + profile.days > 0.4 or ("sinh" in over and profile.marks < 0.5):
            return ("birth_year", How.SPLIT, word, 0.96, f"{told}: năm sinh ghi ở cột của giới tính")
        if "tuoi" in over or (
            profile.ages > 0.7
            and profile.filled > 2
            and profile.marks < 0.3
            and register is Register.MEDIATORS
        ):
            return ("age", How.SPLIT, word, 0.85, f"{told}: tuổi ghi ở cột của giới tính")
        if profile.names > 0.7 and "ten" in over:
            return ("full_name", How.SPLIT, word, 0.9, f"{told}: họ tên ghi ở cột của giới tính")
    counts = COUNTS.get((field, word))
    if register in (Register.TEAMS, Register.NEIGHBOURHOODS):
        if counts:
            return (counts, How.VALUE, "", 0.9, f"{told}: số người")
        if field in ("minority_area",):
            return (field, How.MARK, word, 0.9, f"{told}: đánh dấu")
        return None
    if profile.filled and profile.marks < 0.4 and profile.numbers > 0.5 and profile.large_numbers > 0.3:
        return (counts or "", How.VALUE, "", 0.6, f"{told}: số người") if counts else None
    if profile.filled and profile.marks < 0.3:
        single = len(path) == 1 or not over
        if field == "ethnicity" and (profile.groups > 0.5 or word == ""):
            return ("ethnicity", How.VALUE, "", 0.85, f"{told}: ghi tên dân tộc")
        if field == "sex" and profile.sexes > 0.5:
            return ("sex", How.VALUE, "", 0.8, f"{told}: ghi giới tính")
        if single and field != "sex":
            return None
        if field in ("standing", "roles", "training", "schooling", "political_theory", "leads"):
            kept = {"leads": "position", "roles": "roles"}.get(field, field)
            return (kept, How.VALUE, "", 0.6, f"{told}: ghi bằng chữ")
    sure = 0.95 if profile.marks > 0.8 else 0.8 if not profile.filled else 0.6
    return (field, How.MARK, word, sure, f"{told}: đánh dấu x")
