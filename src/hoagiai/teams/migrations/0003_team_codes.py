"""The numbers in the codes of teams come from one sequence, whoever makes the team."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("teams", "0002_one_period_a_day")]
    operations = [migrations.RunSQL("CREATE SEQUENCE teams_code", "DROP SEQUENCE teams_code")]
