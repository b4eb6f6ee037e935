from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("desk", "0003_plans_and_acceptance")]

    operations = [
        migrations.AlterField(
            model_name="notice",
            name="kind",
            field=models.CharField(
                choices=[
                    ("reminder", "Nhắc hạn"),
                    ("silence", "Cấp dưới chưa báo cáo"),
                    ("numbering", "Thiếu số, ngày văn bản"),
                    ("reported", "Báo cáo chờ nghiệm thu"),
                    ("returned", "Báo cáo bị trả lại"),
                    ("extension", "Trả lời gia hạn"),
                    ("answered", "Trả lời khó khăn, vướng mắc"),
                    ("passed", "Khó khăn, vướng mắc chuyển đến"),
                    ("urged", "Đôn đốc"),
                    ("issued", "Kế hoạch mới"),
                    ("accepted", "Nghiệm thu"),
                    ("raised", "Khó khăn, vướng mắc mới nêu"),
                    ("asked", "Xin gia hạn"),
                ],
                max_length=12,
                verbose_name="loại",
            ),
        ),
    ]
