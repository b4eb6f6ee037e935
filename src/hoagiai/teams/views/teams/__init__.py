"""Pages about teams: list, overview, one team, what is done to it, minimums of places."""
