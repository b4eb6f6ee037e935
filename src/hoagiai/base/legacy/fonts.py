"""Which encoding a font name stands for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from hoagiai.base.legacy import tcvn3, vni

NOTES = {
    "tcvn3": "Đã chuyển chữ gõ bằng phông TCVN3 (ABC, .VnTime) sang Unicode; hãy đối chiếu với bản gốc.",
    "vni": "Đã chuyển chữ gõ bằng phông VNI (VNI-Times) sang Unicode; hãy đối chiếu với bản gốc.",
}


@dataclass(frozen=True, slots=True)
class LegacyFont:
    """The encoding of a font and whether it draws small codes as capitals."""

    encoding: str
    capitals: bool = False

    def decode(self, text: str) -> str:
        """The text as Unicode."""
        return vni.decode(text) if self.encoding == "vni" else tcvn3.decode(text, capitals=self.capitals)

    def mended(self, text: str, rest: str) -> tuple[str, str]:
        """Two runs of this font, a mark at the start of the second moved to its letter in the first."""
        if self.encoding == "vni" and vni.takes(text[-1], rest[0]):
            return text + rest[0], rest[1:]
        return text, rest


@lru_cache(maxsize=256)
def legacy_font(name: str | None) -> LegacyFont | None:
    """The legacy encoding of a font name (".VnTimeH", "VNI-Times", "ABCDEF+.VnTime,Bold"), if it is one."""
    if not name:
        return None
    bare = re.sub(r"^[A-Z]{6}\+", "", name.strip().strip("'\"")).lstrip("#")
    family = re.split(r"[,]|-(?:bold|italic|regular)|\s+(?:bold|italic)", bare, maxsplit=1, flags=re.I)[
        0
    ].strip()
    if re.match(r"\.Vn[A-Z]", family, re.I):
        return LegacyFont("tcvn3", capitals=family.endswith("H"))
    if re.match(r"VNI[- ]", family, re.I):
        return LegacyFont("vni")
    return None
