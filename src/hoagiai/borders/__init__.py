"""Borders move (sắp xếp đơn vị hành chính): one act with a decision, a rehearsal, a second signature, a day, and an undo."""
