"""Pages on which plans are read."""
