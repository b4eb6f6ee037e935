"""The instruments that the product's rules cite, each once; `docs/law/` has a page per instrument."""

from datetime import date

from hoagiai.law.sources import Instrument

DECREE_30_2020 = Instrument("Nghị định 30/2020/NĐ-CP", "công tác văn thư", date(2020, 3, 5), date(2020, 3, 5))
DECISION_315_2024 = Instrument(
    "Quyết định 315/QĐ-TTg",
    "Đề án nâng cao năng lực đội ngũ hòa giải viên ở cơ sở giai đoạn 2024-2030",
    date(2024, 4, 17),
    date(2024, 4, 17),
)
LAW_35_2013 = Instrument("Luật 35/2013/QH13", "Hòa giải ở cơ sở", date(2013, 6, 20), date(2014, 1, 1))
JOINT_RESOLUTION_01_2014 = Instrument(
    "Nghị quyết liên tịch 01/2014/NQLT/CP-UBTƯMTTQVN",
    "hướng dẫn phối hợp thực hiện một số quy định của pháp luật về hòa giải ở cơ sở",
    date(2014, 11, 18),
    date(2015, 1, 10),
)
LAW_72_2025 = Instrument(
    "Luật 72/2025/QH15", "Tổ chức chính quyền địa phương", date(2025, 6, 16), date(2025, 7, 1)
)
DECREE_185_2026 = Instrument(
    "Nghị định 185/2026/NĐ-CP",
    "tổ chức và hoạt động của thôn, tổ dân phố",
    date(2026, 5, 26),
    date(2026, 5, 26),
)
