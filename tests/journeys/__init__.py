"""Journeys: people at work in a real browser, on the demonstration, as it stands on 21/11/2026.

The demonstration is loaded once for a test run into a database of its own; each process gets a copy
(`site`), and a journey leaves its plans behind there: no journey counts on figures that another changes.
`visit("chuyenvien.laichau")` opens a browser signed in as that person and fails the test afterwards when a
page wrote an error to the console, broke the Content-Security-Policy or asked another host for anything.
`site.run_jobs()` does what the worker would do, once.
"""
