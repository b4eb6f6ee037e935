"""Standard bodies that people renamed or ended before this was told apart: the load writes no history, adding does."""

from django.db import migrations

EDITED = """
UPDATE agencies_agency body SET standard = true, edited = true
WHERE NOT standard AND NOT EXISTS (
    SELECT FROM agencies_agencyevent made WHERE made.pgh_obj_id = body.id AND made.pgh_label = 'insert')
"""


class Migration(migrations.Migration):
    dependencies = [("agencies", "0002_edited_bodies")]
    operations = [migrations.RunSQL(EDITED, migrations.RunSQL.noop)]
