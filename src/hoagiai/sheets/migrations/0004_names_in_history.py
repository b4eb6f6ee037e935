"""Every column that history speaks of has a Vietnamese name."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0007_names_in_history"),
        ("sheets", "0003_doubts_and_sequels"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="batch",
            name="applied_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người ghi vào sổ",
            ),
        ),
        migrations.AlterField(
            model_name="batch",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="batch",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người nhập",
            ),
        ),
        migrations.AlterField(
            model_name="batchevent",
            name="applied_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người ghi vào sổ",
            ),
        ),
        migrations.AlterField(
            model_name="batchevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="batchevent",
            name="made_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người nhập",
            ),
        ),
        migrations.AlterField(
            model_name="export",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="export",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người xuất",
            ),
        ),
        migrations.AlterField(
            model_name="export",
            name="sha256",
            field=models.CharField(blank=True, max_length=64, verbose_name="mã kiểm tra SHA-256"),
        ),
        migrations.AlterField(
            model_name="exportevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="exportevent",
            name="made_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người xuất",
            ),
        ),
        migrations.AlterField(
            model_name="exportevent",
            name="sha256",
            field=models.CharField(blank=True, max_length=64, verbose_name="mã kiểm tra SHA-256"),
        ),
        migrations.AlterField(
            model_name="rememberedlayout",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="places.unit",
                verbose_name="xã, phường, đặc khu",
            ),
        ),
        migrations.AlterField(
            model_name="rememberedlayoutevent",
            name="unit",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.unit",
                verbose_name="xã, phường, đặc khu",
            ),
        ),
    ]
