"""Reports (báo cáo) computed from what was recorded, as Word, PDF and Excel."""
