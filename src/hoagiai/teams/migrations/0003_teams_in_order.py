"""Teams of the country in the order of the list, and what is counted of people without reading whole rows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("teams", "0002_one_period_a_day")]

    operations = [
        migrations.AddIndex(
            model_name="teamperiod",
            index=models.Index(models.F("sort_key"), models.F("id"), name="team_period_in_order"),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["id"], include=("sex", "ethnicity"), name="person_counted"),
        ),
    ]
