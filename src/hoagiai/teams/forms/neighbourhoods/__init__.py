"""Forms about neighbourhoods: filters, recorded changes, households, the commune's flag."""
