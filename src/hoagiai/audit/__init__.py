"""History (lịch sử): who did what to which record, in what position and for what reason."""
