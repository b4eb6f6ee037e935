"""Values of cells made plain and comparable; each function gives the value and what is wrong with it."""
