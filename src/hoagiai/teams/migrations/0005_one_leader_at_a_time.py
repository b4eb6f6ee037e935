"""A team has one leader on any day, held by the database; a trigger keeps the team of each leadership.

Where a list once left two leaders on one day, the earlier one ends the day before the later one begins; one that would
then have no day was a mistake and goes, and history keeps it.
"""

import django.db.models.deletion
from django.db import migrations, models

FOLLOW = """
CREATE FUNCTION teams_leadership_of_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.team_id := (SELECT m.team_id FROM teams_mediator m WHERE m.id = NEW.mediator_id);
    RETURN NEW;
END $$;
CREATE TRIGGER leadership_of_team BEFORE INSERT OR UPDATE OF mediator_id, team_id ON teams_leadership
    FOR EACH ROW EXECUTE FUNCTION teams_leadership_of_team()
"""
UNFOLLOW = "DROP TRIGGER leadership_of_team ON teams_leadership; DROP FUNCTION teams_leadership_of_team()"
FILL = "UPDATE teams_leadership SET team_id = team_id"
NEXT = """
    SELECT id, first_day, last_day, lead(first_day) OVER turns AS next_first, lead(id) OVER turns IS NOT NULL AS followed
    FROM teams_leadership WINDOW turns AS (PARTITION BY team_id ORDER BY first_day NULLS FIRST, id)
"""
REMOVE = f"""
DELETE FROM teams_leadership l USING ({NEXT}) n
WHERE l.id = n.id AND n.followed AND (n.last_day IS NULL OR n.next_first IS NULL OR n.last_day >= n.next_first)
    AND (n.next_first IS NULL OR n.first_day >= n.next_first)
"""  # noqa: S608 - made of constants
SHORTEN = f"""
UPDATE teams_leadership l SET last_day = n.next_first - 1 FROM ({NEXT}) n
WHERE l.id = n.id AND n.followed AND (n.last_day IS NULL OR n.last_day >= n.next_first)
"""  # noqa: S608 - made of constants
ADD = """
ALTER TABLE teams_leadership ADD CONSTRAINT leader_one_a_day EXCLUDE USING gist (
    int8range(team_id, team_id, '[]') WITH &&, daterange(first_day, last_day, '[]') WITH &&
) WHERE (team_id IS NOT NULL)
"""
# The rows as they were before FILL still stand in the table; without a team they would all overlap each other.
TEAM = {
    "db_constraint": False,
    "db_index": False,
    "editable": False,
    "on_delete": django.db.models.deletion.DO_NOTHING,
    "related_name": "+",
    "to": "teams.team",
}


class Migration(migrations.Migration):
    dependencies = [("teams", "0004_people_found")]

    operations = [
        migrations.AddField("leadership", "team", models.ForeignKey(**TEAM, null=True)),
        migrations.RunSQL(FOLLOW, UNFOLLOW),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(REMOVE, migrations.RunSQL.noop),
        migrations.RunSQL(SHORTEN, migrations.RunSQL.noop),
        migrations.AlterField("leadership", "team", models.ForeignKey(**TEAM)),
        migrations.RunSQL(ADD, "ALTER TABLE teams_leadership DROP CONSTRAINT leader_one_a_day"),
    ]
