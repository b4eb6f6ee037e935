"""Lists applied before keep the columns of their tables too, so that an upgrade does not forbid to take them back.

They were written before a leadership knew its team (teams/0005), whichever of the two migrations ran first. Lists that
keep their columns already are left alone.
"""

from django.db import migrations

KEEP = """
UPDATE sheets_batch SET columns = (
    SELECT jsonb_object_agg(t.relname, t.names) FROM (
        SELECT c.relname, jsonb_agg(a.attname ORDER BY a.attnum) AS names
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.oid = ANY(ARRAY[
            'places_neighbourhood', 'places_neighbourhoodperiod', 'places_householdcount', 'places_minorityarea',
            'teams_decision', 'teams_team', 'teams_teamperiod', 'teams_teamneighbourhood', 'teams_person',
            'teams_personfact', 'teams_mediator', 'teams_leadership']::regclass[])
          AND a.attnum > 0 AND NOT a.attisdropped
          AND NOT (c.relname = 'teams_leadership' AND a.attname = 'team_id')
        GROUP BY 1) t)
WHERE state IN ('applied', 'undoing') AND columns = '{}' AND EXISTS (SELECT 1 FROM sheets_effect e WHERE e.batch_id = sheets_batch.id)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("sheets", "0005_files_taken_and_failures"),
        ("teams", "0004_people_found"),
        ("places", "0006_neighbourhoods_in_order"),
    ]

    operations = [migrations.RunSQL(KEEP, migrations.RunSQL.noop)]
