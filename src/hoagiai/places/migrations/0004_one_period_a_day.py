"""A neighbourhood has one name and one commune on any day."""

from django.db import migrations

ADD = """
ALTER TABLE places_neighbourhoodperiod ADD CONSTRAINT nbh_period_one_a_day EXCLUDE USING gist (
    int8range(neighbourhood_id, neighbourhood_id, '[]') WITH &&, daterange(first_day, last_day, '[]') WITH &&
) DEFERRABLE INITIALLY DEFERRED
"""


class Migration(migrations.Migration):
    dependencies = [("places", "0003_neighbourhoods")]
    operations = [
        migrations.RunSQL(ADD, "ALTER TABLE places_neighbourhoodperiod DROP CONSTRAINT nbh_period_one_a_day")
    ]
