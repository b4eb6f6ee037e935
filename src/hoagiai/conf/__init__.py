"""Settings, addresses, the web process, the `hoagiai` command and the embedded database."""
