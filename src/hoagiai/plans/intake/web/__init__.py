"""Web pages (.html): the main text with headings, printed list numbers and tables; scripts are never run."""

from hoagiai.plans.intake.web.document import extract_web

__all__ = ["extract_web"]
