"""Pages about people and mediators."""
