"""Pages about neighbourhoods (thôn, tổ dân phố): lists, one of them, recorded changes, households, the flag."""
