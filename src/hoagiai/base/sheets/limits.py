"""How large a spreadsheet may be."""

MEGABYTE = 1024 * 1024

FILE_BYTES = 100 * MEGABYTE  # the largest file
TEXT_BYTES = 200 * MEGABYTE  # the largest text file
CELLS = 20_000_000  # rows times columns of one sheet, from A1 to its last cell
COLUMNS = 1000  # the widest table
SHEETS = 300

ZIP_ENTRIES = 5000  # files inside an .xlsx or .ods
ZIP_TOTAL_BYTES = 2048 * MEGABYTE  # all of them unpacked
ZIP_RATIO = 200  # unpacked size to packed size, beyond ZIP_FREE_BYTES
ZIP_FREE_BYTES = 64 * MEGABYTE
SHARED_BYTES = 400 * MEGABYTE  # shared texts of an .xlsx, unpacked
"""Sheets themselves are bounded by CELLS."""

SECONDS = 240  # processor time for one file read in its own process
WAIT_SECONDS = 900  # wall clock, rows being taken from it meanwhile
MEMORY_BYTES = 1536 * MEGABYTE  # address space of that process
