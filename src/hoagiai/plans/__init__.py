"""Plans (kế hoạch), tasks, assignments, progress and difficulties; the document reader."""
