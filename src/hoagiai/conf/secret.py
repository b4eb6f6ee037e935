"""The secret key of an installation that was given none: made once, kept readable by its owner only."""

import secrets
from pathlib import Path


def secret_key(var: Path) -> str:
    """Return the key kept in `var/secret-key`, making it on first use."""
    path = var / "secret-key"
    if path.exists():
        return path.read_text(encoding="ascii").strip()
    var.mkdir(parents=True, exist_ok=True)
    key = secrets.token_urlsafe(48)
    path.touch(mode=0o600)
    path.write_text(key, encoding="ascii")
    return key
