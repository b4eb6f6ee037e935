"""A disk that is full: one sentence, and nothing half done. The refusal is the kernel's own, from /dev/full."""

import os
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError

from hoagiai.base.full_disk import is_full
from hoagiai.plans.models import PlanImport, StoredFile


@pytest.fixture
def full(settings, monkeypatch):
    """Files of the store are made as always, but not a byte can be written into them."""
    real = os.open

    def opened(path, flags, *rest, **more):
        descriptor = real(path, flags, *rest, **more)
        if flags & os.O_CREAT and str(path).startswith(str(settings.MEDIA_ROOT)):
            os.close(descriptor)
            return real("/dev/full", os.O_WRONLY)
        return descriptor

    monkeypatch.setattr(os, "open", opened)


@pytest.mark.parametrize("size", [600, 6_000_000], ids=["small", "large"])
def test_a_document_is_refused_in_one_sentence_and_leaves_nothing(size, full, settings, client, specialist):
    client.force_login(specialist)
    client.raise_request_exception = False
    agency = client.get("/ke-hoach/nhap/").context["form"].initial["agency"]
    text = ("KẾ HOẠCH công tác hòa giải ở cơ sở\n" * (size // 40)).encode()

    answer = client.post("/ke-hoach/nhap/", {"file": SimpleUploadedFile("a.txt", text), "agency": agency})

    assert answer.status_code == 507
    assert "Ổ đĩa của máy chủ đã đầy" in answer.text
    assert not StoredFile.objects.exists()
    assert not PlanImport.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_a_full_disk_of_the_database_is_known_by_its_code():
    class Full(Exception):
        sqlstate = "53100"

    error = OperationalError("could not extend file")
    error.__cause__ = Full()

    assert is_full(error)
    assert not is_full(OperationalError("server closed the connection"))
    assert not is_full(PermissionError(13, "không được phép"))
    assert not is_full(None)
