"""A pytest plugin: one headless Chromium for the tests of a file. Without a browser they fail, and say what to do."""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from playwright.sync_api import Page, sync_playwright

SERIOUS = """async () => (await axe.run()).violations
    .filter(one => ["serious", "critical"].includes(one.impact))
    .map(one => [one.id, one.nodes[0].html.slice(0, 160), one.nodes[0].failureSummary.slice(0, 200)].join(" | "))"""
FADED = """Promise.allSettled(document.getAnimations()
    .filter(one => one.effect.getTiming().iterations < 9)
    .map(one => one.finished)).then(() => 0)"""
MISSING = "Không có Chromium nên không chạy được kiểm thử trình duyệt. Hãy chạy: sudo apt install chromium"


def chromium_path() -> str:
    """Debian's Chromium, or the one that CHROMIUM names; the test fails when there is none."""
    given = os.environ.get("CHROMIUM")
    names = [given] if given else ["chromium", "chromium-browser", "google-chrome"]
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.fail(MISSING, pytrace=False)
    return path


@pytest.fixture(scope="module")
def browser():
    """The browser; Django is told that the loop Playwright runs in this thread is no concern of its own."""
    path = chromium_path()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        connections.close_all()  # those of the loop's own context, which nobody else would close
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def serious_faults(page: Page) -> list[str]:
    """What axe finds serious or critical on the page; needs a context that may evaluate scripts."""
    if not page.evaluate("'axe' in window"):
        script = Path(settings.NODE_MODULES) / "axe-core" / "axe.min.js"
        page.evaluate(script.read_text(encoding="utf-8"))
    page.evaluate(FADED)  # colours fade over
    return page.evaluate(SERIOUS)
