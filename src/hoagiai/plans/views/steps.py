"""The four steps from a document to work that is given; every page of the way shows where one stands."""

STEPS = ("Tải văn bản", "Đối chiếu", "Giao việc", "Ban hành")
UPLOADING, REVIEWING, ASSIGNING, ISSUING = 1, 2, 3, 4
