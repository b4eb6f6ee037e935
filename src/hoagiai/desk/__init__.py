"""The desk (bàn làm việc): what is due, what is late, what waits for me; reminders and calendar."""
