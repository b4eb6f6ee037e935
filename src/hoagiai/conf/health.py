"""Whether this process can serve: the database answers and its migrations are applied."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse

_ready = False


def healthz(request: HttpRequest) -> HttpResponse:
    """200 when the database answers and no migration waits; 503 otherwise."""
    global _ready
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        _ready = _ready or _migrated()
    except DatabaseError:
        return HttpResponse("database\n", status=503, content_type="text/plain")
    text, status = ("ok\n", 200) if _ready else ("migrations\n", 503)
    return HttpResponse(text, status=status, content_type="text/plain")


def _migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
