"""Reports returned before this was kept: a final entry that was not accepted and is not waiting was returned.

The day comes from the history of the work, or, where there is none, from the entry itself; the next entry took its place.
"""

from django.db import migrations

RETURNED = """
UPDATE plans_progress entry
SET returned_on = coalesce(
        (SELECT min((event.pgh_created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
         FROM plans_assignmentevent event
         WHERE event.pgh_obj_id = entry.assignment_id AND event.state = 'returned'
           AND event.pgh_created_at >= entry.made_at),
        (entry.made_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
    replaced_by_id = (SELECT min(later.id) FROM plans_progress later
                      WHERE later.assignment_id = entry.assignment_id AND later.id > entry.id)
FROM plans_assignment work
WHERE work.id = entry.assignment_id AND entry.final
  AND (work.state NOT IN ('reported', 'accepted') OR EXISTS (
      SELECT FROM plans_progress later
      WHERE later.assignment_id = entry.assignment_id AND later.final AND later.id > entry.id))
"""


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_returned_and_replaced_entries")]
    operations = [migrations.RunSQL(RETURNED, migrations.RunSQL.noop)]
