"""The batch of staged rows and effects stands first in other indexes already; one of its own only costs writing."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sheets", "0010_what_has_ended"),
    ]

    operations = [
        migrations.AlterField(
            model_name=name,
            name="batch",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name=related,
                to="sheets.batch",
            ),
        )
        for name, related in (("effect", "effects"), ("stagedrow", "rows"))
    ]
