"""What `make bench` says is so."""
