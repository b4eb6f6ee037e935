"""The user's own file with its errors: a comment at each wrong cell, a last column in words. For sending again."""
