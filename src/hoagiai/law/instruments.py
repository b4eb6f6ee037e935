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
