"""Keep a file as it was received, sealed when it holds personal data, and open it again."""

import hashlib
import uuid
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from django.core.files.base import ContentFile

from hoagiai.accounts.models import User
from hoagiai.base.sealed_files import opened, sealed_bytes
from hoagiai.plans.models import StoredFile


@dataclass(frozen=True)
class Attachment:
    """A file on its way in: its bytes, the name it came with, its type as found from the bytes."""

    data: bytes
    name: str
    media_type: str


def store_attachment(file: Attachment, *, by: User) -> StoredFile:
    """Keep a file that came with a report."""
    return store_file(data=file.data, name=file.name, media_type=file.media_type, by=by)


def store_file(*, data: bytes, name: str, media_type: str, by: User, seal: bool = False) -> StoredFile:
    """Keep the bytes under a name of our own with their SHA-256; the given name is only remembered.

    With `seal` they lie encrypted with the site's data key; size and SHA-256 are those of the file as it came.
    """
    code = uuid.uuid4()
    shown = PurePosixPath(name.replace("\\", "/")).name[-255:] or "tep"
    stored = StoredFile(
        code=code,
        content=ContentFile(sealed_bytes(data) if seal else data, name=code.hex),
        name="".join(letter for letter in shown if letter.isprintable()),
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type[:100],
        uploaded_by=by,
    )
    try:
        stored.save()
    except OSError:
        _forget_half(stored)
        raise
    return stored


def open_file(stored: StoredFile) -> IO[bytes]:
    """The file as it came, sealed or not, at its start. Raises `FileNotFoundError` when it was removed, `Unreadable`."""
    if not stored.content:
        raise FileNotFoundError(stored.name)
    with stored.content.open("rb") as kept:
        return opened(kept)


def remove_file(stored: StoredFile) -> None:
    """Remove the content; what it was called, its size and SHA-256 stay."""
    if stored.content:
        stored.content.delete(save=False)
        stored.save(update_fields=["content"])


def _forget_half(stored: StoredFile) -> None:
    """Remove what a full disk took of a file; its row was never written."""
    field = StoredFile._meta.get_field("content")
    field.storage.delete(field.generate_filename(stored, stored.code.hex))
