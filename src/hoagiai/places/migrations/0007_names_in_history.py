"""Every column that history speaks of has a Vietnamese name."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0006_neighbourhoods_in_order"),
    ]

    operations = [
        migrations.AlterField(
            model_name="householdcount",
            name="neighbourhood",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="household_counts",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="householdcountevent",
            name="neighbourhood",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="minorityarea",
            name="neighbourhood",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="minority_areas",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="minorityareaevent",
            name="neighbourhood",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhood",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodchange",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodchangeevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="neighbourhoodevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="neighbourhoodperiod",
            name="neighbourhood",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="periods",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodperiodevent",
            name="neighbourhood",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodsuccession",
            name="change",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="successions",
                to="places.neighbourhoodchange",
                verbose_name="việc sắp xếp",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodsuccession",
            name="new",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="came_from",
                to="places.neighbourhood",
                verbose_name="nơi mới",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodsuccession",
            name="old",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="became",
                to="places.neighbourhood",
                verbose_name="nơi cũ",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodsuccessionevent",
            name="change",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.neighbourhoodchange",
                verbose_name="việc sắp xếp",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodsuccessionevent",
            name="new",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.neighbourhood",
                verbose_name="nơi mới",
            ),
        ),
        migrations.AlterField(
            model_name="neighbourhoodsuccessionevent",
            name="old",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.neighbourhood",
                verbose_name="nơi cũ",
            ),
        ),
    ]
