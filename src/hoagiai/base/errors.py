"""What every part's refusals have in common."""


class Refusal(Exception):
    """A refusal that a person can understand and mend; its message is shown as it is."""
