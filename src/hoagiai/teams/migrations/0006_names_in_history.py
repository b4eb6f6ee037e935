"""Every column that history speaks of has a Vietnamese name; whom the chair does not recognise."""

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0007_names_in_history"),
        ("teams", "0005_one_leader_at_a_time"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="leadership",
            name="update_update",
        ),
        migrations.AlterField(
            model_name="candidacy",
            name="election",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="candidacies",
                to="teams.election",
                verbose_name="cuộc bầu",
            ),
        ),
        migrations.AlterField(
            model_name="candidacy",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="candidacies",
                to="teams.person",
                verbose_name="người",
            ),
        ),
        migrations.AlterField(
            model_name="candidacyevent",
            name="election",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.election",
                verbose_name="cuộc bầu",
            ),
        ),
        migrations.AlterField(
            model_name="candidacyevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.person",
                verbose_name="người",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="kind",
            field=models.CharField(
                choices=[
                    ("team_established", "thành lập tổ hòa giải"),
                    ("team_changed", "kiện toàn tổ hòa giải"),
                    ("team_dissolved", "giải thể tổ hòa giải"),
                    ("mediator_recognised", "công nhận hòa giải viên"),
                    ("leader_recognised", "công nhận tổ trưởng tổ hòa giải"),
                    ("mediator_ceased", "thôi làm hòa giải viên"),
                    ("leader_ceased", "thôi làm tổ trưởng tổ hòa giải"),
                    ("mediator_refused", "không công nhận hòa giải viên"),
                    ("leader_refused", "không công nhận tổ trưởng tổ hòa giải"),
                ],
                max_length=20,
                verbose_name="nội dung",
            ),
        ),
        migrations.AlterField(
            model_name="decisionevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("team_established", "thành lập tổ hòa giải"),
                    ("team_changed", "kiện toàn tổ hòa giải"),
                    ("team_dissolved", "giải thể tổ hòa giải"),
                    ("mediator_recognised", "công nhận hòa giải viên"),
                    ("leader_recognised", "công nhận tổ trưởng tổ hòa giải"),
                    ("mediator_ceased", "thôi làm hòa giải viên"),
                    ("leader_ceased", "thôi làm tổ trưởng tổ hòa giải"),
                    ("mediator_refused", "không công nhận hòa giải viên"),
                    ("leader_refused", "không công nhận tổ trưởng tổ hòa giải"),
                ],
                max_length=20,
                verbose_name="nội dung",
            ),
        ),
        migrations.AlterField(
            model_name="election",
            name="after",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="followed_by",
                to="teams.election",
                verbose_name="tiếp theo cuộc bầu",
            ),
        ),
        migrations.AlterField(
            model_name="election",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="election",
            name="decision",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="elections",
                to="teams.decision",
                verbose_name="quyết định",
            ),
        ),
        migrations.AlterField(
            model_name="election",
            name="neighbourhood",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="election",
            name="state",
            field=models.CharField(
                choices=[
                    ("prepared", "đang chuẩn bị"),
                    ("list_published", "đã niêm yết danh sách"),
                    ("counted", "đã kiểm phiếu"),
                    ("list_sent", "đã đề nghị công nhận"),
                    ("decided", "đã có quyết định"),
                    ("announced", "đã công bố"),
                    ("refused", "không ai được công nhận"),
                    ("cancelled", "đã hủy"),
                ],
                default="prepared",
                max_length=16,
                verbose_name="trạng thái",
            ),
        ),
        migrations.AlterField(
            model_name="election",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="elections",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="electionevent",
            name="after",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.election",
                verbose_name="tiếp theo cuộc bầu",
            ),
        ),
        migrations.AlterField(
            model_name="electionevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="electionevent",
            name="decision",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định",
            ),
        ),
        migrations.AlterField(
            model_name="electionevent",
            name="neighbourhood",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="electionevent",
            name="state",
            field=models.CharField(
                choices=[
                    ("prepared", "đang chuẩn bị"),
                    ("list_published", "đã niêm yết danh sách"),
                    ("counted", "đã kiểm phiếu"),
                    ("list_sent", "đã đề nghị công nhận"),
                    ("decided", "đã có quyết định"),
                    ("announced", "đã công bố"),
                    ("refused", "không ai được công nhận"),
                    ("cancelled", "đã hủy"),
                ],
                default="prepared",
                max_length=16,
                verbose_name="trạng thái",
            ),
        ),
        migrations.AlterField(
            model_name="electionevent",
            name="team",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="leadership",
            name="ended_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="teams.decision",
                verbose_name="quyết định cho thôi",
            ),
        ),
        migrations.AlterField(
            model_name="leadership",
            name="mediator",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="leaderships",
                to="teams.mediator",
                verbose_name="hòa giải viên",
            ),
        ),
        migrations.AlterField(
            model_name="leadership",
            name="recognised_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="teams.decision",
                verbose_name="quyết định công nhận",
            ),
        ),
        migrations.AlterField(
            model_name="leadership",
            name="team",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="leadershipevent",
            name="ended_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định cho thôi",
            ),
        ),
        migrations.AlterField(
            model_name="leadershipevent",
            name="mediator",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.mediator",
                verbose_name="hòa giải viên",
            ),
        ),
        migrations.AlterField(
            model_name="leadershipevent",
            name="recognised_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định công nhận",
            ),
        ),
        migrations.AlterField(
            model_name="mediator",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="mediator",
            name="ended_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="teams.decision",
                verbose_name="quyết định cho thôi",
            ),
        ),
        migrations.AlterField(
            model_name="mediator",
            name="recognised_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="teams.decision",
                verbose_name="quyết định công nhận",
            ),
        ),
        migrations.AlterField(
            model_name="mediatorevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="mediatorevent",
            name="ended_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định cho thôi",
            ),
        ),
        migrations.AlterField(
            model_name="mediatorevent",
            name="recognised_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định công nhận",
            ),
        ),
        migrations.AlterField(
            model_name="notthesame",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="teams.person",
                verbose_name="người thứ nhất",
            ),
        ),
        migrations.AlterField(
            model_name="notthesame",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="teams.person",
                verbose_name="người thứ hai",
            ),
        ),
        migrations.AlterField(
            model_name="notthesameevent",
            name="first",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.person",
                verbose_name="người thứ nhất",
            ),
        ),
        migrations.AlterField(
            model_name="notthesameevent",
            name="second",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.person",
                verbose_name="người thứ hai",
            ),
        ),
        migrations.AlterField(
            model_name="person",
            name="code",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="mã tra cứu"
            ),
        ),
        migrations.AlterField(
            model_name="person",
            name="merged_into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged",
                to="teams.person",
                verbose_name="đã gộp vào",
            ),
        ),
        migrations.AlterField(
            model_name="personevent",
            name="code",
            field=models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="mã tra cứu"),
        ),
        migrations.AlterField(
            model_name="personevent",
            name="merged_into",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.person",
                verbose_name="đã gộp vào",
            ),
        ),
        migrations.AlterField(
            model_name="personfact",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="facts",
                to="teams.person",
                verbose_name="người",
            ),
        ),
        migrations.AlterField(
            model_name="personfactevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.person",
                verbose_name="người",
            ),
        ),
        migrations.AlterField(
            model_name="personmerge",
            name="kept",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="teams.person",
                verbose_name="hồ sơ được giữ",
            ),
        ),
        migrations.AlterField(
            model_name="personmerge",
            name="merged",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="teams.person",
                verbose_name="hồ sơ đã gộp",
            ),
        ),
        migrations.AlterField(
            model_name="personmergeevent",
            name="kept",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.person",
                verbose_name="hồ sơ được giữ",
            ),
        ),
        migrations.AlterField(
            model_name="personmergeevent",
            name="merged",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.person",
                verbose_name="hồ sơ đã gộp",
            ),
        ),
        migrations.AlterField(
            model_name="protectedlook",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="looks",
                to="teams.person",
                verbose_name="người",
            ),
        ),
        migrations.AlterField(
            model_name="protectedlook",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người xem",
            ),
        ),
        migrations.AlterField(
            model_name="team",
            name="dissolved_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="teams.decision",
                verbose_name="quyết định giải thể",
            ),
        ),
        migrations.AlterField(
            model_name="team",
            name="established_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="teams.decision",
                verbose_name="quyết định thành lập",
            ),
        ),
        migrations.AlterField(
            model_name="teamevent",
            name="dissolved_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định giải thể",
            ),
        ),
        migrations.AlterField(
            model_name="teamevent",
            name="established_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định thành lập",
            ),
        ),
        migrations.AlterField(
            model_name="teamneighbourhood",
            name="neighbourhood",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="teams",
                to="places.neighbourhood",
                verbose_name="thôn, tổ dân phố",
            ),
        ),
        migrations.AlterField(
            model_name="teamneighbourhood",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="neighbourhoods",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="teamneighbourhoodevent",
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
            model_name="teamneighbourhoodevent",
            name="team",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="teamperiod",
            name="decision",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="teams.decision",
                verbose_name="quyết định",
            ),
        ),
        migrations.AlterField(
            model_name="teamperiod",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="periods",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="teamperiodevent",
            name="decision",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.decision",
                verbose_name="quyết định",
            ),
        ),
        migrations.AlterField(
            model_name="teamperiodevent",
            name="team",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="teamreview",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reviews",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
        migrations.AlterField(
            model_name="teamreviewevent",
            name="team",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="teams.team",
                verbose_name="tổ hòa giải",
            ),
        ),
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
    ]
