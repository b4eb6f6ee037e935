"""The embedded PostgreSQL."""

import psycopg
import pytest

from hoagiai.conf.embedded import ensure_database


@pytest.fixture
def server(tmp_path, monkeypatch):
    monkeypatch.setenv("HOAGIAI_VAR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL")
    server = ensure_database()
    yield server
    server.cleanup()


def test_its_own_log_holds_nothing_of_a_row_that_failed(server, tmp_path):
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (name text, day date NOT NULL)")
        for failing in (
            "INSERT INTO kept VALUES ('Lò Văn Mật', NULL)",
            "INSERT INTO kept VALUES ('x', 'Lò Văn Mật')",
        ):
            with pytest.raises(psycopg.Error, match="Mật"):
                connection.execute(failing)
        with (
            pytest.raises(psycopg.Error, match="Mật"),
            connection.cursor() as cursor,
            cursor.copy("COPY kept FROM STDIN") as copy,
        ):
            copy.write_row(("Lò Văn Mật", None))

    said = (tmp_path / "postgres" / "log").read_text()
    assert "ready to accept connections" in said and "Mật" not in said
