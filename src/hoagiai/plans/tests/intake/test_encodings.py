"""Text in any encoding met in the field becomes Unicode in its composed form."""

import unicodedata

import pytest

from hoagiai.base.legacy import tcvn3, vni
from hoagiai.base.legacy.fonts import legacy_font
from hoagiai.plans.intake import extract

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
SMALL = [letter for letter in [*LETTERS, "đ"] if not letter.isascii()]
ALL_LETTERS = SMALL + [letter.upper() for letter in SMALL]
TEXT = (
    "KẾ HOẠCH\nCông tác hòa giải ở cơ sở năm 2026\nCăn cứ Luật Hòa giải ở cơ sở; Ủy ban nhân dân xã ban hành kế hoạch:\n"
    "- Cơ quan chủ trì: Phòng Văn hóa - Xã hội; thời gian thực hiện: quý I/2026.\n"
    "- Bồi dưỡng kỹ năng, nghiệp vụ cho đội ngũ hòa giải viên trên địa bàn."
)
SMALL_TEXT = TEXT.lower()


def test_there_are_134_vietnamese_letters_with_marks():
    assert len(set(ALL_LETTERS)) == 134


@pytest.mark.parametrize("letter", SMALL)
def test_every_letter_comes_back_from_tcvn3(letter):
    assert tcvn3.decode(tcvn3.encode(letter)) == letter
    assert tcvn3.decode(tcvn3.encode(letter), capitals=True) == letter.upper()


@pytest.mark.parametrize("letter", ALL_LETTERS)
def test_every_letter_comes_back_from_vni(letter):
    assert vni.decode(vni.encode(letter)) == letter
    assert vni.decode("t" + vni.encode(letter) + "n") == f"t{letter}n"


def test_known_samples_are_written_as_the_fonts_have_them():
    assert tcvn3.decode("Céng hßa x· héi chñ nghÜa ViÖt Nam") == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert vni.decode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam") == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert vni.decode("ÑOÄC LAÄP") == "ĐỘC LẬP"


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        ("ABCDEF+.VnArialH,Bold", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("'VNI-Helve-Condense'", "vni", False),
    ],
)
def test_legacy_fonts_are_known_by_name(font, encoding, capitals):
    found = legacy_font(font)

    assert found is not None
    assert (found.encoding, found.capitals) == (encoding, capitals)


@pytest.mark.parametrize("font", ["Times New Roman", "Arial", "VnTest", None])
def test_other_fonts_are_unicode(font):
    assert legacy_font(font) is None


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        vni.encode(TEXT).encode("latin-1"),
        vni.encode(TEXT).encode(),
    ],
    ids=[
        "utf-8",
        "bom",
        "nfd",
        "crlf",
        "utf-16",
        "utf-16-be bom",
        "utf-16-le",
        "utf-16-be",
        "vni",
        "vni in utf-8",
    ],
)
def test_text_files_become_composed_unicode(data):
    assert extract(data, "kế hoạch.txt").text == TEXT


@pytest.mark.parametrize("encode", [lambda text: text.encode("latin-1"), lambda text: text.encode()])
def test_tcvn3_text_without_fonts_is_found_out(encode):
    extracted = extract(encode(tcvn3.encode(SMALL_TEXT)), "kế hoạch.txt")

    assert extracted.text == SMALL_TEXT
    assert any("TCVN3" in note for note in extracted.notes)


def test_windows_1258_with_combining_marks_is_composed():
    written = "".join(
        letter if letter in "ăâđêôơưĂÂĐÊÔƠƯ" or letter.isascii() else _as_1258(letter) for letter in TEXT
    )

    extracted = extract(written.encode("cp1258"), "kế hoạch.txt")

    assert extracted.text == TEXT
    assert any("1258" in note for note in extracted.notes)


def _as_1258(letter: str) -> str:
    """A letter with its tone after it, its hat or breve kept, as Windows-1258 has it."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(part for part in parts if part in TONES[1:])
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES[1:])) + tone


def test_a_text_of_two_encodings_is_converted_line_by_line():
    mixed = f"{TEXT}\n{tcvn3.encode(SMALL_TEXT)}"

    assert extract(mixed.encode(), "kế hoạch.txt").text == f"{TEXT}\n{SMALL_TEXT}"


def test_unicode_text_is_left_alone():
    extracted = extract(TEXT.encode(), "kế hoạch.md")

    assert extracted.notes == ()
    assert extracted.media == "md"
