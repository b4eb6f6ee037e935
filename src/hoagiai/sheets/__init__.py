"""Registers in and out of Excel (danh sách Excel): any layout is read, shown, corrected, applied as one batch, and undone."""
