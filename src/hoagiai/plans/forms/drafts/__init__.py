"""What is filled in while a plan is a draft, and for the few acts afterwards."""
