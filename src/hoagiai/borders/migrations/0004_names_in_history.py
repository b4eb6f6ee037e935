"""Every column that history speaks of has a Vietnamese name."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("borders", "0003_who_did_it_is_named"),
        ("places", "0007_names_in_history"),
    ]

    operations = [
        migrations.AlterField(
            model_name="plannedunit",
            name="reorganisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="planned",
                to="borders.reorganisation",
                verbose_name="việc sắp xếp",
            ),
        ),
        migrations.AlterField(
            model_name="plannedunit",
            name="unit",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="places.unit",
                verbose_name="đơn vị hành chính đã lập",
            ),
        ),
        migrations.AlterField(
            model_name="plannedunitevent",
            name="reorganisation",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="borders.reorganisation",
                verbose_name="việc sắp xếp",
            ),
        ),
        migrations.AlterField(
            model_name="plannedunitevent",
            name="unit",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.unit",
                verbose_name="đơn vị hành chính đã lập",
            ),
        ),
        migrations.AlterField(
            model_name="reorganisation",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="reorganisationevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="teammove",
            name="planned",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="borders.plannedunit",
                verbose_name="đơn vị hành chính sẽ lập",
            ),
        ),
        migrations.AlterField(
            model_name="transfer",
            name="planned",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="borders.plannedunit",
                verbose_name="đơn vị hành chính sẽ lập",
            ),
        ),
        migrations.AlterField(
            model_name="transfer",
            name="reorganisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="transfers",
                to="borders.reorganisation",
                verbose_name="việc sắp xếp",
            ),
        ),
        migrations.AlterField(
            model_name="transferevent",
            name="planned",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="borders.plannedunit",
                verbose_name="đơn vị hành chính sẽ lập",
            ),
        ),
        migrations.AlterField(
            model_name="transferevent",
            name="reorganisation",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="borders.reorganisation",
                verbose_name="việc sắp xếp",
            ),
        ),
        migrations.AlterField(
            model_name="villagemove",
            name="planned",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="borders.plannedunit",
                verbose_name="đơn vị hành chính sẽ lập",
            ),
        ),
    ]
