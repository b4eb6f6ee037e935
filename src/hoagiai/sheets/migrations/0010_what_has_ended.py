from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sheets", "0009_no_protected_values_left"),
    ]

    operations = [
        migrations.AddField(
            model_name="stagedrow",
            name="anew",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="lập mới nơi đã kết thúc"
            ),
        ),
        migrations.AlterField(
            model_name="stagedrow",
            name="doubt",
            field=models.CharField(
                blank=True,
                choices=[
                    ("alike", "Sổ đã có người cùng họ tên, năm sinh ở tổ khác"),
                    ("number", "Người có số định danh này đang ở tổ khác"),
                    ("team", "Người này đang ở tổ khác"),
                    ("ceased", "Sổ ghi người này đã thôi làm hòa giải viên của tổ"),
                    ("many", "Tổ có nhiều người cùng họ tên"),
                    ("leader", "Sổ đang ghi người khác làm tổ trưởng"),
                    ("leaders", "Danh sách ghi nhiều tổ trưởng cho một tổ"),
                    ("act", "Danh sách khác sổ ở điều phải ghi bằng một việc riêng"),
                    ("gone", "Sổ ghi tổ hoặc thôn này đã giải thể, sáp nhập, đổi tên"),
                ],
                db_default="",
                default="",
                max_length=8,
                verbose_name="điều cần xem",
            ),
        ),
    ]
