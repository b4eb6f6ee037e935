"""Writes of the plan register, each in one transaction with its history."""
