"""The product as it runs: `hoagiai up` with its own PostgreSQL, web server and worker, in a folder of its own."""
