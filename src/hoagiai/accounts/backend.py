"""Checks a user name or e-mail with its password."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend


class Backend(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """allauth's backend without Django's permission tables: rights come from positions."""

    def get_user_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """None: see `accounts.queries.may`."""
        return set()

    def get_group_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """None: there are no groups."""
        return set()
