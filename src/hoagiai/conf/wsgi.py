"""The web process."""

import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoagiai.conf.settings")
application = get_wsgi_application()

# Load every address before the first request, so that threads do not import the same modules at once.
import_module("hoagiai.conf.urls")
