"""Pages of the plan register; they translate between addresses and actions."""
