"""Past standings of work that was returned, given more time or amended before they were kept: read from its history."""

from django.db import migrations

FROM_HISTORY = """
INSERT INTO plans_assignmentpast (assignment_id, until, role, due_on, reported_on, accepted_on)
SELECT now.assignment, (now.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, was.role, was.due_on, was.reported_on, was.accepted_on
FROM (SELECT pgh_obj_id AS assignment, pgh_id, pgh_created_at AS at, role, due_on, reported_on,
             lag(pgh_id) OVER (PARTITION BY pgh_obj_id ORDER BY pgh_id) AS before
      FROM plans_assignmentevent) now
JOIN plans_assignmentevent was ON was.pgh_id = now.before
JOIN plans_assignment work ON work.id = now.assignment
WHERE was.role <> now.role OR was.due_on IS DISTINCT FROM now.due_on
   OR (was.reported_on IS NOT NULL AND now.reported_on IS NULL)
ORDER BY now.pgh_id
"""


class Migration(migrations.Migration):
    dependencies = [("plans", "0004_assignment_past")]
    operations = [migrations.RunSQL(FROM_HISTORY, migrations.RunSQL.noop)]
