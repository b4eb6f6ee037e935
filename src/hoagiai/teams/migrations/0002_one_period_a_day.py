"""A team has one name and one commune on any day."""

from django.db import migrations

ADD = """
ALTER TABLE teams_teamperiod ADD CONSTRAINT team_period_one_a_day EXCLUDE USING gist (
    int8range(team_id, team_id, '[]') WITH &&, daterange(first_day, last_day, '[]') WITH &&
) DEFERRABLE INITIALLY DEFERRED
"""


class Migration(migrations.Migration):
    dependencies = [("teams", "0001_initial")]
    operations = [
        migrations.RunSQL(ADD, "ALTER TABLE teams_teamperiod DROP CONSTRAINT team_period_one_a_day")
    ]
