"""Personal data at rest: encrypted with the site's data key, and a keyed hash to look for equal values."""

import base64
import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE = 12


class Unreadable(ValueError):
    """A sealed value that this site's key does not open: the key was changed or the value was damaged."""


def seal(text: str) -> str:
    """Encrypt one value; nothing stays nothing. The same value gives another text each time."""
    if not text:
        return ""
    nonce = os.urandom(_NONCE)
    return base64.b64encode(nonce + _box().encrypt(nonce, text.encode(), None)).decode("ascii")


def unseal(sealed: str) -> str:
    """The value as it was written; raises `Unreadable` with another key."""
    if not sealed:
        return ""
    raw = base64.b64decode(sealed)
    try:
        return _box().decrypt(raw[:_NONCE], raw[_NONCE:], None).decode()
    except InvalidTag as error:
        raise Unreadable("Dữ liệu được mã hóa bằng khóa khác với khóa đang dùng.") from error


def keyed_hash(text: str) -> str:
    """A short text that is equal for equal values and tells nothing without the key; "" for nothing."""
    return hmac.new(site_key("hash"), text.encode(), hashlib.sha256).hexdigest()[:32] if text else ""


@lru_cache(maxsize=4)
def _derived(purpose: str, secret: str) -> bytes:
    return hashlib.sha256(f"hoagiai.base.sealing:{purpose}:{secret}".encode()).digest()


def site_key(purpose: str) -> bytes:
    """A key of the site for one purpose; none tells anything of another."""
    return _derived(purpose, settings.DATA_KEY)


@lru_cache(maxsize=4)
def _cipher(key: bytes) -> AESGCM:
    return AESGCM(key)


def _box() -> AESGCM:
    return _cipher(site_key("seal"))
