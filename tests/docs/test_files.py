"""No file under version control leads to a registry or to one machine."""

import re

from docs.project import name_of, tracked_files

REGISTRIES = [
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))
]
INDEX = re.compile(rb"^--(?:extra-)?index-url|^\s*(?:registry|index-url|index_url)\s*=", re.MULTILINE)
MACHINE = re.compile(
    rb"(?<![\w.~}%)\]-])/(?:" + b"|".join((b"home", b"root", b"Users", b"work", b"workspace")) + rb")/\w"
)
PICTURES = {".png", ".woff2", ".ttf"}


def texts():
    for path in tracked_files():
        if path.suffix not in PICTURES:
            yield name_of(path), path.read_bytes()


def test_no_file_names_a_registry():
    named = [
        name
        for name, data in texts()
        if any(host.encode() in data for host in REGISTRIES) or INDEX.search(data)
    ]

    assert named == []


def test_no_file_names_a_place_on_one_machine():
    assert [name for name, data in texts() if MACHINE.search(data)] == []
