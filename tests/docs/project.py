"""The project's files as the tests of documents see them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "hoagiai"
DOCS = ROOT / "docs"
UNREAD = {".git", ".venv", "node_modules", "var", "build", "__pycache__"}


def text_of(path):
    return path.read_text(encoding="utf-8")


def pages():
    """Every Markdown page for people."""
    return sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])


def modules():
    """Every module of the product: no tests, no migrations, no invented documents of the demonstration."""
    skipped = {"tests", "migrations", "demo"}
    return sorted(path for path in SOURCE.rglob("*.py") if not skipped & set(path.relative_to(SOURCE).parts))


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def tracked_files():
    """The files under version control; without git, all that are not made by a build."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if not UNREAD & set(path.relative_to(ROOT).parts)]
    return [path for path in paths if path.is_file()]
