"""Forms of the part: sign-in, second factors, people, and lists from Excel."""
