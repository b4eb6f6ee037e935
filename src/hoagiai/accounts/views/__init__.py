"""Pages of the part: signing in, people and roles, lists from Excel."""
