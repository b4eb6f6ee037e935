"""Refusals of the part, in words that say what to do."""

from django.core.exceptions import PermissionDenied, ValidationError


class MayNotGrant(PermissionDenied):
    """This person may not grant, end or manage that (không có quyền giao vị trí hoặc quản lý tài khoản)."""


class UnfitPosition(ValidationError):
    """The role cannot be held at that agency, or at that time."""


class AlreadyApplied(ValidationError):
    """The list was applied before; it is not applied a second time."""


class UnreadableList(ValidationError):
    """The Excel file cannot be taken as a list of accounts."""
