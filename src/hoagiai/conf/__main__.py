"""`python -m hoagiai.conf` is the `hoagiai` command."""

from hoagiai.conf.command import main

main()
