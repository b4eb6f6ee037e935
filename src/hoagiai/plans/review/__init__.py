"""The review screen's two sides: the document with its marks, and what was understood of it. Pure, no database."""
