"""PDF files: words become lines, lines paragraphs; columns side by side and ruled tables are kept apart."""

from hoagiai.plans.intake.pdf.document import extract_pdf

__all__ = ["extract_pdf"]
