"""Word files (.docx): text in reading order with the printed list numbers, tables cell by cell."""

from hoagiai.plans.intake.word.document import extract_word

__all__ = ["extract_word"]
