"""The name of an uploaded file: only its last part, without control characters."""

import re
import unicodedata

LONGEST = 150
FORBIDDEN = re.compile(r'[<>:"|?*]')


def clean_name(name: str) -> str:
    """The file name a person sees ("../../kế hoạch.docx" → "kế hoạch.docx")."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(
        sign for sign in last if unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    )
    plain = FORBIDDEN.sub("_", visible).strip(" .") or "van-ban"
    if len(plain) <= LONGEST:
        return plain
    return plain[: LONGEST - len(extension(plain))] + extension(plain)


def extension(name: str) -> str:
    """The ending of a name in small letters with its dot (".docx"), or an empty text."""
    found = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return found.group().lower() if found else ""
