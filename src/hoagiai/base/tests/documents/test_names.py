"""Names of files."""

from hoagiai.base.documents.names import content_disposition, file_name


def test_a_title_becomes_a_name_of_plain_letters():
    assert file_name("Kế hoạch số 12/KH-UBND: “Đề án”", ".docx") == "Ke-hoach-so-12-KH-UBND-De-an.docx"
    assert file_name("../../", "pdf") == "van-ban.pdf"


def test_a_browser_is_offered_the_vietnamese_name_as_well():
    header = content_disposition("Kế hoạch\r\nX: y", "pdf")

    assert header.startswith('attachment; filename="Ke-hoach-X-y.pdf"; ')
    assert header.endswith("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch-X-%20y.pdf")
