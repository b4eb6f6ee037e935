"""Keep a file as it was received."""

import hashlib
import uuid
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.core.files.base import ContentFile

from hoagiai.accounts.models import User
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


def store_file(*, data: bytes, name: str, media_type: str, by: User) -> StoredFile:
    """Keep the bytes under a name of our own with their SHA-256; the given name is only remembered."""
    code = uuid.uuid4()
    shown = PurePosixPath(name.replace("\\", "/")).name[-255:] or "tep"
    stored = StoredFile(
        code=code,
        content=ContentFile(data, name=code.hex),
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


def _forget_half(stored: StoredFile) -> None:
    """Remove what a full disk took of a file; its row was never written."""
    field = StoredFile._meta.get_field("content")
    field.storage.delete(field.generate_filename(stored, stored.code.hex))
