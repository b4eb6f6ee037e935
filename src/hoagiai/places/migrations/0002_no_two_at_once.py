"""No two units of one level and code on the same day; the key is (level, code, first day).

The level becomes a digit before the five of the code, so that one integer range stands for both: the
extension btree_gist, which would compare text, is not everywhere.
"""

from django.db import migrations

ADD = """
ALTER TABLE places_unit ADD CONSTRAINT unit_one_per_day EXCLUDE USING gist (
    int4range(
        (CASE level WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END) * 1000000 + code::int,
        (CASE level WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END) * 1000000 + code::int, '[]'
    ) WITH &&,
    daterange(valid_from, valid_to, '[]') WITH &&
)
"""


class Migration(migrations.Migration):
    dependencies = [("places", "0001_initial")]
    operations = [migrations.RunSQL(ADD, "ALTER TABLE places_unit DROP CONSTRAINT unit_one_per_day")]
