"""People found by the words of their names without marks, by a rare ethnicity or training, in the order of lists."""

from django.db import migrations, models

WORDS = """
CREATE INDEX person_by_words ON teams_person USING gin (array_to_tsvector(string_to_array(folded, ' ')))
"""


class Migration(migrations.Migration):
    dependencies = [("teams", "0003_teams_in_order")]

    operations = [
        migrations.RunSQL(WORDS, "DROP INDEX person_by_words"),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["ethnicity"], name="person_by_ethnicity"),
        ),
        migrations.AddIndex(
            model_name="personfact",
            index=models.Index(
                fields=["value", "person"],
                condition=models.Q(value__in=["law_secondary", "law_postgraduate", "dignitary"]),
                name="fact_rare",
            ),
        ),
    ]
