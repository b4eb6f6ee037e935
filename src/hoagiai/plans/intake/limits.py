"""How large a file may be and how much work one may cost."""

MEGABYTE = 1024 * 1024

UPLOAD_BYTES = 25 * MEGABYTE  # the largest file a person may upload
PAGES = 200  # the longest PDF that is read

SECONDS = 20  # wall clock and processor time for one document
MEMORY_BYTES = 512 * MEGABYTE  # address space for one document
ANSWER_BYTES = 64 * MEGABYTE  # the largest answer taken from the child process

ZIP_ENTRIES = 3000  # files inside a .docx
ZIP_TOTAL_BYTES = 400 * MEGABYTE  # all of them unpacked
ZIP_RATIO = 150  # unpacked size to packed size, beyond a few megabytes
ZIP_PART_BYTES = 30 * MEGABYTE  # one XML part unpacked
TEXT_CHARACTERS = 3_000_000  # the longest text handed to the reader
