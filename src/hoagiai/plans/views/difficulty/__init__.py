"""One difficulty: its page, how it is raised, the acts on it."""
