"""The two pictures of the README, of the demonstration (dữ liệu giả lập); written with HOAGIAI_WRITE_PICTURES=1."""

import os
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from journeys import papers
from journeys.made import SPECIALIST

pytestmark = pytest.mark.browser
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
MOST_BYTES = 300 * 1024


def test_pictures_of_the_desk_and_of_the_review_screen(visit, site, picture):
    visitor = visit(SPECIALIST, viewport={"width": 1440, "height": 1000})
    page = visitor.go("/")
    expect(page.get_by_role("heading", name="Cần xử lý", exact=True)).to_be_visible()
    keep(picture(page, "readme-desk", whole=False), "desk")

    page = visitor.go("/ke-hoach/nhap/")
    file = {
        "name": "ke-hoach (dữ liệu giả lập).docx",
        "mimeType": "application/docx",
        "buffer": papers.word(),
    }
    page.get_by_label("Văn bản kế hoạch").set_input_files(file)
    page.get_by_role("button", name="Đọc văn bản").click()
    site.run_jobs()
    expect(page.get_by_role("heading", name="6 nhiệm vụ")).to_be_visible()
    page.get_by_role("link", name="Tổ chức hội nghị tập huấn").last.hover()
    keep(picture(page, "readme-review", whole=False), "review")


def keep(path: Path, name: str) -> None:
    """Under docs/pictures in at most 256 colours, when asked to."""
    small = Image.open(path).convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    assert path.stat().st_size < MOST_BYTES
    if os.environ.get("HOAGIAI_WRITE_PICTURES"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"{name}.png").write_bytes(path.read_bytes())
