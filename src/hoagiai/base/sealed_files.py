"""Files at rest, sealed with the site's data key in pieces, so that a large one is never held twice in memory."""

import hashlib
import hmac
import io
import os
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from hoagiai.base.sealing import Unreadable, site_key

MARK = b"hoagiai sealed 1\n"
"""What a sealed file begins with; files from before lie as they came and begin otherwise."""
PIECE = 1 << 20
_SALT, _TAG = 32, 16


def sealed(source: IO[bytes]) -> Iterator[bytes]:
    """The sealed form of a file, piece by piece: each knows its place and whether it is the last."""
    salt = os.urandom(_SALT)
    box = _box(salt)
    yield MARK + salt
    number, piece = 0, source.read(PIECE)
    while True:
        following = source.read(PIECE)
        yield box.encrypt(_nonce(number, last=not following), piece, None)
        if not following:
            return
        number, piece = number + 1, following


def unsealed(source: IO[bytes]) -> Iterator[bytes]:
    """The file as it was, of a sealed one or of one from before; raises `Unreadable` when it is damaged or cut off."""
    start = source.read(len(MARK))
    if start != MARK:
        yield start
        while piece := source.read(PIECE):
            yield piece
        return
    box = _box(source.read(_SALT))
    number, piece = 0, source.read(PIECE + _TAG)
    while True:
        following = source.read(PIECE + _TAG)
        try:
            yield box.decrypt(_nonce(number, last=not following), piece, None)
        except (InvalidTag, ValueError) as error:
            raise Unreadable("Tệp được mã hóa bằng khóa khác với khóa đang dùng, hoặc đã hỏng.") from error
        if not following:
            return
        number, piece = number + 1, following


def opened(source: IO[bytes]) -> IO[bytes]:
    """The file as it was, at its start, in a file without a name: in memory where the system has such files."""
    clear = _nameless()
    for piece in unsealed(source):
        clear.write(piece)
    clear.seek(0)
    return clear


def sealed_bytes(data: bytes) -> bytes:
    """The sealed form of a short file."""
    return b"".join(sealed(io.BytesIO(data)))


def _nameless() -> IO[bytes]:
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("hoagiai"), "w+b")
    return TemporaryFile()


def _box(salt: bytes) -> AESGCM:
    """Each file has a key of its own, so that its pieces can simply be counted."""
    return AESGCM(hmac.new(site_key("file"), salt, hashlib.sha256).digest())


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")
