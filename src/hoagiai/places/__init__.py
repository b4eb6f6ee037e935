"""Administrative units (đơn vị hành chính) from a day to a day, and what became of them."""
