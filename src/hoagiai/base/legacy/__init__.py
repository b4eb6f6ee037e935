"""Vietnamese written before Unicode: the font encodings TCVN3 (.VnTime) and VNI (VNI-Times)."""
