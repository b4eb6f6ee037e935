"""Telling legacy text apart from Unicode when there is no font to ask."""

import re
import unicodedata

from hoagiai.base.legacy import tcvn3, vni

# Frequent words of plans, each with a mark: what a wrong decoding does not hit by chance.
MARKED_WORDS = """
    và của các cơ sở hòa hoà giải thực hiện kế hoạch nhân dân xã phường tỉnh thành phố ủy uỷ pháp
    luật công tác tổ chức hội đồng nghị quyết định số ngày tháng năm căn cứ về việc triển nhiệm vụ
    đoạn đề án chủ trì phối hợp thời đơn vị có liên được để trên địa bàn nơi nhận tịch phó nâng năng
    lực đội ngũ viên tập huấn bồi dưỡng kiến thức kỹ hướng dẫn kiểm báo cáo kết quả yêu cầu mục đích
    nội phí
"""
MARKED = frozenset(word for word in MARKED_WORDS.split() if not word.isascii())
LETTERS = re.compile(r"[^\W\d_]+")
ONLY_UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
SUSPECT = re.compile("[\u00a1-\u00ff\u00ad]")


def vietnamese_words(text: str) -> int:
    """How many common Vietnamese words with marks a text holds."""
    folded = unicodedata.normalize("NFC", text).lower()
    return sum(word in MARKED for word in LETTERS.findall(folded))


def legacy_encoding(text: str) -> str | None:
    """The encoding ("tcvn3", "vni") a text was typed in, when that reads clearly better than Unicode."""
    if not SUSPECT.search(text):
        return None
    sample = "\n".join(line for line in text.split("\n") if not ONLY_UNICODE.search(line))[:200_000]
    scores = {"tcvn3": vietnamese_words(tcvn3.decode(sample)), "vni": vietnamese_words(vni.decode(sample))}
    best = max(scores, key=lambda encoding: scores[encoding])
    enough = scores[best] >= max(3, 3 * vietnamese_words(sample))
    return best if enough else None


def decode_lines(text: str, encoding: str) -> str:
    """Convert the lines that are not Unicode Vietnamese already, so that mixed texts stay right."""
    decode = vni.decode if encoding == "vni" else tcvn3.decode
    return "\n".join(
        line if ONLY_UNICODE.search(line) or not SUSPECT.search(line) else decode(line)
        for line in text.split("\n")
    )
