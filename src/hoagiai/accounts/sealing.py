"""Words that rest in the database for minutes and can be read by this site alone."""

import base64
import json
from hashlib import sha256
from typing import Any

from cryptography.fernet import Fernet
from django.conf import settings


def seal(value: Any) -> str:
    """Encrypt plain values (lists, texts, numbers) with the site's secret key."""
    return _box().encrypt(json.dumps(value).encode()).decode()


def unseal(sealed: str) -> Any:
    """What was sealed; `InvalidToken` when the site's secret key has changed since."""
    return json.loads(_box().decrypt(sealed.encode()))


def _box() -> Fernet:
    key = sha256(b"hoagiai.accounts.sealing:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
