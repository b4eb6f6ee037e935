"""Pages on which a plan is written, issued and followed up by its issuer."""
