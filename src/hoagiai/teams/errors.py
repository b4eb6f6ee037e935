"""One class per refusal of the registers; the message says what, where and what to do."""

from hoagiai.base.errors import Refusal


class RegisterError(Refusal):
    """A refusal of the registers that a person can understand and mend."""
