"""Files of lists brought in through the pages, read by the real reader."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hoagiai.sheets import actions
from hoagiai.sheets.models import Batch
from hoagiai.sheets.tests.factories import ROWS
from hoagiai.sheets.tests.reading.making import excel

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(client, officer):
    """A browser of the first commune's officer."""
    client.force_login(officer)
    return client


@pytest.fixture
def upload(at):
    """Upload a list and let the worker read it; answers the list."""

    def send(data=None, *, name="Danh sách (dữ liệu giả lập).xlsx", address="/danh-sach/nhap/", **more):
        file = SimpleUploadedFile(name, data or excel({"DS": ROWS}))
        answer = at.post(
            address, {"file": file, "on": "2026-03-01", "register": "", "undated": "day", **more}
        )
        assert answer.status_code == 302, answer.content.decode()
        batch = Batch.objects.order_by("-pk").first()
        actions.stage(batch_id=batch.pk)
        batch.refresh_from_db()
        return batch

    return send


@pytest.fixture
def url():
    """The address of a list's page."""
    return lambda batch, page="": f"/danh-sach/{batch.code}/{page}"
