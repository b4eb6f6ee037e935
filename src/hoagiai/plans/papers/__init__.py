"""What comes out of a plan: the plan itself, its task table as an annex and as Excel."""
