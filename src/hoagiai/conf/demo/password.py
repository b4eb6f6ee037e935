"""The one password of the demonstration, known before Django is set up."""

PASSWORD = "minh-hoa-315"  # noqa: S105 - printed for everybody, on the demonstration only
