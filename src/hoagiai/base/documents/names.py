"""Names of files: safe on every machine, and the Vietnamese name for browsers that can show it."""

import re
import unicodedata
from urllib.parse import quote

LONGEST = 100


def file_name(title: str, suffix: str) -> str:
    """A title as a name of plain letters: "Kế hoạch số 12/KH-UBND" gives "Ke-hoach-so-12-KH-UBND.docx"."""
    apart = unicodedata.normalize("NFKD", title.replace("đ", "d").replace("Đ", "D"))
    plain = apart.encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-")
    return f"{stem or 'van-ban'}.{suffix.lstrip('.')}"


def content_disposition(title: str, suffix: str) -> str:
    """The header that offers a download under both names (RFC 6266, RFC 5987)."""
    composed = unicodedata.normalize("NFC", title)
    readable = re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]+', "-", composed).strip(" .-")[:LONGEST] or "Văn bản"
    encoded = quote(f"{readable}.{suffix.lstrip('.')}", safe="")
    return f"attachment; filename=\"{file_name(title, suffix)}\"; filename*=UTF-8''{encoded}"
