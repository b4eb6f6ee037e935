"""Whether the models and the migrations agree; needs no database."""

import os

import django
from django.core.management import call_command


def main() -> None:
    """Exit non-zero when a migration is missing or Django's own checks complain."""
    os.environ.setdefault("DATABASE_URL", "postgresql://localhost/none")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoagiai.conf.settings")
    django.setup()
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    call_command("check", fail_level="WARNING")


if __name__ == "__main__":
    main()
