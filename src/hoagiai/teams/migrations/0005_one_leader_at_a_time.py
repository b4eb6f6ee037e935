"""A team has one leader on any day, held by the database; a trigger keeps the team of each leadership.

Where a list once left two leaders on one day, the earlier one ends the day before the later one begins, and leads again
once the later one has ended; one that would then have no day was a mistake and goes, and history keeps it. Filling the
new column is no event of history: its trigger looks at the columns of the register only.
"""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
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
KEEP = """
CREATE TEMPORARY TABLE leads_again ON COMMIT DROP AS
SELECT mediator_id, recognised_by_id, next_last + 1 AS first_day, LEAST(last_day, after_next - 1) AS last_day,
    CASE WHEN after_next IS NULL OR last_day < after_next THEN ended_by_id END AS ended_by_id
FROM (
    SELECT *, lead(first_day) OVER turns AS next_first, lead(last_day) OVER turns AS next_last,
        lead(first_day, 2) OVER turns AS after_next
    FROM teams_leadership WINDOW turns AS (PARTITION BY team_id ORDER BY first_day NULLS FIRST, id)
) n
WHERE next_last IS NOT NULL AND (last_day IS NULL OR last_day > next_last)
    AND (after_next IS NULL OR after_next > next_last + 1)
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
RESUME = """
INSERT INTO teams_leadership (mediator_id, recognised_by_id, first_day, last_day, ended_by_id)
SELECT mediator_id, recognised_by_id, first_day, last_day, ended_by_id FROM leads_again;
SET CONSTRAINTS ALL IMMEDIATE
"""
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
        pgtrigger.migrations.RemoveTrigger(
            model_name="leadership",
            name="update_update",
        ),
        migrations.AddField("leadership", "team", models.ForeignKey(**TEAM, null=True)),
        migrations.RunSQL(FOLLOW, UNFOLLOW),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name="leadership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "teams_leadershipevent" ("ended_by_id", "first_day", "id", "last_day", "mediator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognised_by_id") SELECT new_values."ended_by_id", new_values."first_day", new_values."id", new_values."last_day", new_values."mediator_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recognised_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."ended_by_id" IS DISTINCT FROM (new_values."ended_by_id") OR old_values."first_day" IS DISTINCT FROM (new_values."first_day") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."last_day" IS DISTINCT FROM (new_values."last_day") OR old_values."mediator_id" IS DISTINCT FROM (new_values."mediator_id") OR old_values."recognised_by_id" IS DISTINCT FROM (new_values."recognised_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="47ecb88dc1d8cdfcc95d0276818f2c0320fc1c78",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_69a54",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="teams_leadership",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(KEEP, migrations.RunSQL.noop),
        migrations.RunSQL(REMOVE, migrations.RunSQL.noop),
        migrations.RunSQL(SHORTEN, migrations.RunSQL.noop),
        migrations.RunSQL(RESUME, migrations.RunSQL.noop),
        migrations.AlterField("leadership", "team", models.ForeignKey(**TEAM)),
        migrations.RunSQL(ADD, "ALTER TABLE teams_leadership DROP CONSTRAINT leader_one_a_day"),
    ]
