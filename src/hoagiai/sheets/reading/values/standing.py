"""Standing in the village, the role in the team, and what else somebody is, from words."""

import re
from functools import lru_cache

from hoagiai.base.folding import fold
from hoagiai.teams.terms import Ending, OtherRole, VillageStanding

_STANDINGS = (
    (VillageStanding.PARTY_SECRETARY, r"bi thu|\bbt\b|\bbtcb\b|cap uy|chi uy"),
    (VillageStanding.VILLAGE_HEAD,
     r"(truong|pho) (thon|ban|ap|khu|khom|khoi|buon|bon|xom|lang|to dan pho|tdp|khu pho|tieu khu|soc|phum|doi)"
     r"|to (truong|pho) (to dan pho|tdp|dan pho|khu pho|dan cu)|\btruong ban\b(?! cong tac)"),
    (VillageStanding.FRONT,
     r"mat tran|\bmt\b|\bmttq\b|ctmt|phu nu|\bhpn\b|\bpn\b|nong dan|\bnd\b|\bhnd\b|cuu chien binh|\bccb\b|thanh nien"
     r"|\bdtn\b|\btn\b|nguoi cao tuoi|\bnct\b|\bhnct\b|chi hoi|hoi truong|cong doan|doan the|chu thap do|khuyen hoc|bi thu doan|\bcthpn\b|\bchpn\b"),
    (VillageStanding.ELDER, r"gia lang|gia ban|uy tin|\bncut\b|truong ho|truong dong ho|nhan si"),
    (VillageStanding.DIGNITARY, r"chuc sac|chuc viec|linh muc|su co|dai duc|muc su|truong ban hanh giao|hanh giao|ton giao|a cha"),
)  # fmt: skip
_STANDING_PATTERNS = tuple((standing, re.compile(pattern)) for standing, pattern in _STANDINGS)
_YOUTH_SECRETARY = re.compile(r"bi thu (chi )?(doan|thanh nien)|\bbt (chi )?doan\b")
_FRONT_HEAD = re.compile(r"truong ban (ctmt|cong tac mat tran|cong tac mt|mat tran)")
_LEADS = re.compile(r"to truong|truong to|\btt to\b|^tt$|^t truong$")
_NOT_OF_THE_TEAM = re.compile(
    r"to truong (to )?(dan pho|tdp|khu|an ninh|bao ve|bvan|vay von|tiet kiem|lien gia|phu nu|nong|tu quan|dan)"
)
_PLAIN_MEMBER = re.compile(
    r"^(to vien|tv|thanh vien|hoa giai vien|hgv|to pho|pho to truong|thu ky|uy vien|vien|pho to|khong|"
    r"(thanh vien|to pho|to vien|thu ky)( to)?( hoa giai| hg)?|hoa giai vien (thu ky|to pho)?)$"
)
_ROLES = (
    (OtherRole.LEGAL_PROPAGANDIST, r"tuyen truyen vien|\bttv\b|\bttvpl\b|bao cao vien"),
    (OtherRole.SECURITY_FORCE, r"an ninh|\bantt\b|\banttcs\b|cong an vien|bao ve dan pho|to bao ve"),
    (OtherRole.JURIST, r"luat gia"),
    (OtherRole.LAWYER, r"luat su"),
    (OtherRole.PEOPLES_JUROR, r"hoi tham"),
    (OtherRole.FORMER_OFFICIAL, r"nguyen (can bo|tham phan|kiem sat|dieu tra|chanh an|cong an|thu ky toa)|tham phan|kiem sat vien"),
    (OtherRole.TRAINER, r"tap huan vien"),
)  # fmt: skip
_ROLE_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
_ENDINGS = (
    (Ending.DIED, r"\bchet\b|qua doi|\bmat\b|tu tran"),
    (Ending.TEAM_DISSOLVED, r"giai the|sap nhap"),
    (Ending.BREACH, r"vi pham|ky luat|xu ly|khoi to"),
    (Ending.BELOW_STANDARD, r"khong con|khong du|tieu chuan|suc khoe|om|gia yeu|chuyen (di|noi)|tuoi cao"),
    (Ending.OWN_WISH, r"nguyen vong|xin (thoi|nghi)|tu nguyen|don xin|ca nhan"),
)
_ENDING_PATTERNS = tuple((ending, re.compile(pattern)) for ending, pattern in _ENDINGS)


@lru_cache(maxsize=4096)
def standing(text: str) -> str:
    """A value of `VillageStanding`, or "" when the words name none."""
    folded = _folded(text)
    if _YOUTH_SECRETARY.search(folded) and not re.search(r"bi thu chi bo", folded):
        return str(VillageStanding.FRONT)
    if _FRONT_HEAD.search(folded) and not re.search(r"bi thu", folded):
        return str(VillageStanding.FRONT)
    return next((str(each) for each, pattern in _STANDING_PATTERNS if pattern.search(folded)), "")


@lru_cache(maxsize=4096)
def leads(text: str) -> bool | None:
    """Whether the words say that somebody leads the team (True), is a member (False), or neither (None)."""
    folded = _folded(text)
    if _LEADS.search(_NOT_OF_THE_TEAM.sub(" ", folded)) and not re.search(r"pho to truong|to pho", folded):
        return True
    return (
        False if _PLAIN_MEMBER.match(folded) or re.search(r"to vien|hoa giai vien|to pho", folded) else None
    )


@lru_cache(maxsize=4096)
def roles(text: str) -> tuple[str, ...]:
    """The values of `OtherRole` that the words name."""
    folded = _folded(text)
    return tuple(str(role) for role, pattern in _ROLE_PATTERNS if pattern.search(folded))


@lru_cache(maxsize=1024)
def ending(text: str) -> str:
    """A value of `Ending`, or ""."""
    folded = _folded(text)
    return next((str(each) for each, pattern in _ENDING_PATTERNS if pattern.search(folded)), "")


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]+", " ", fold(text)).split())
