"""The first page of the country's neighbourhoods comes from an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("places", "0005_settled_units")]
    operations = [
        migrations.AddIndex(
            model_name="neighbourhoodperiod",
            index=models.Index(models.F("sort_key"), models.F("id"), name="nbh_period_in_order"),
        )
    ]
