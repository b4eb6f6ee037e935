"""Documents say what is so: these tests compare them with the code."""
