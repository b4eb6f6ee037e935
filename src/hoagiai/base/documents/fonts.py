"""Where the fonts of the PDF documents are: Tinos, which has the widths of Times New Roman."""

import os
from pathlib import Path

from .errors import FontsMissingError

FAMILY = "Tinos"
PROJECT_ROOT = Path(__file__).resolve().parents[4]
INSTALLED_BY_NPM = PROJECT_ROOT / "node_modules" / "@expo-google-fonts" / "tinos"


def font_directory() -> Path:
    """The folder with the font files; HOAGIAI_FONTS names another one. Raises FontsMissingError."""
    directory = Path(os.environ.get("HOAGIAI_FONTS") or INSTALLED_BY_NPM)
    if not any(directory.rglob("*.ttf")):
        raise FontsMissingError(directory)
    return directory
