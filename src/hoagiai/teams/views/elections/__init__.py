"""Pages about elections, offices and their papers."""
