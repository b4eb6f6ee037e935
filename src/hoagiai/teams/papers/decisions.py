"""Decisions of the chairperson (quyết định của Chủ tịch UBND cấp xã): recognition of mediators and leader, cessation."""

from collections.abc import Sequence
from datetime import date

from hoagiai.base.documents.content import (
    AdministrativeDocument,
    Block,
    Paragraph,
    PartialDate,
    Signature,
)
from hoagiai.base.formats import number
from hoagiai.law.instruments import JOINT_RESOLUTION_01_2014, LAW_35_2013, LAW_72_2025
from hoagiai.law.sources import Instrument
from hoagiai.teams.papers.facts import Facts, Named
from hoagiai.teams.papers.parts import SHORT, or_dots, people_table, spoken


def mediators_recognised(facts: Facts) -> AdministrativeDocument:
    """The decision that recognises mediators (Luật 35/2013/QH13 Điều 8.4)."""
    people = [each for each in facts.candidates if each.recognised] if facts.counted else []
    rows = facts.blank_rows if not people else 0
    how_many = number(len(people)) if people else SHORT
    return _decision(
        facts,
        title=f"Về việc công nhận hòa giải viên của {facts.team_name}",
        asked=f"danh sách đề nghị công nhận hòa giải viên {_sent(facts)}",
        first=[
            Paragraph(
                f"Công nhận {how_many} ông (bà) có tên sau đây là hòa giải viên của {facts.team_name}, {facts.unit_name}:",
                lead="Điều 1.",
            ),
            people_table(people, rows=rows),
        ],
        second=(
            "Các ông (bà) có tên tại Điều 1 thực hiện quyền và nghĩa vụ của hòa giải viên theo quy định tại Điều 9 và "
            "Điều 10 Luật Hòa giải ở cơ sở."
        ),
        whom="các ông (bà) có tên tại Điều 1",
    )


def leader_recognised(facts: Facts) -> AdministrativeDocument:
    """The decision that recognises the leader (Luật 35/2013/QH13 Điều 14.2)."""
    leader = next((each for each in facts.candidates if each.recognised), None) if facts.counted else None
    return _decision(
        facts,
        title=f"Về việc công nhận tổ trưởng {facts.team_name}",
        asked=f"văn bản đề nghị công nhận tổ trưởng tổ hòa giải {_sent(facts)}",
        first=[
            Paragraph(
                f"Công nhận {_person(leader)} là tổ trưởng {facts.team_name}, {facts.unit_name}.",
                lead="Điều 1.",
            )
        ],
        second=(
            "Tổ trưởng tổ hòa giải thực hiện quyền và nghĩa vụ theo quy định tại Điều 15 Luật Hòa giải ở cơ sở."
        ),
        whom=f"{leader.title.lower()} {leader.name}" if leader else "ông (bà) có tên tại Điều 1",
    )


def office_ended(facts: Facts, *, leader: bool) -> AdministrativeDocument:
    """The decision that an office ends (thôi làm hòa giải viên; Luật 35/2013/QH13 Điều 11)."""
    who = facts.leaving
    office = "tổ trưởng tổ hòa giải" if leader else "hòa giải viên"
    reason = f" Lý do: {facts.ending}." if facts.ending else ""
    person = f"{who.title.lower()} {who.name}" if who else "ông (bà) có tên tại Điều 1"
    return _decision(
        facts,
        title=f"Về việc thôi làm {office} đối với {person}",
        asked=f"văn bản đề nghị thôi làm {office} {spoken(None)}",
        first=[
            Paragraph(
                f"{_capital(_person(who))} thôi làm {office} của {facts.team_name}, {facts.unit_name}.{reason}",
                lead="Điều 1.",
            )
        ],
        second="",
        whom=person,
    )


def _decision(
    facts: Facts, *, title: str, asked: str, first: Sequence[Block], second: str, whom: str
) -> AdministrativeDocument:
    made = facts.decision
    day = made.day if made else facts.on
    body: list[Block] = [*first]
    if second:
        body.append(Paragraph(second, lead="Điều 2."))
    last = 3 if second else 2
    body.append(Paragraph("Quyết định này có hiệu lực kể từ ngày ký.", lead=f"Điều {last}."))
    duty = (
        f"Văn phòng HĐND và UBND, Trưởng ban công tác Mặt trận {facts.place_name}, {facts.village_head}, "
        f"{facts.team_name} và {whom} chịu trách nhiệm thi hành Quyết định này."
    )
    body.append(Paragraph(duty, lead=f"Điều {last + 1}."))
    return AdministrativeDocument(
        issuer=f"Ủy ban nhân dân\n{facts.unit.name}",
        number=_number(made.number) if made else "",
        sign=_sign(made.number) if made else "QĐ-UBND",
        place=facts.unit.short_name,
        issued_on=made.day if made else PartialDate(facts.on.year),
        doc_type="QUYẾT ĐỊNH",
        title=title,
        deciding=f"Chủ tịch Ủy ban nhân dân {facts.unit_name}",
        bases=[*_bases(day), f"Theo đề nghị của Trưởng ban công tác Mặt trận {facts.place_name} tại {asked}"],
        body=body,
        recipients=[
            f"Như Điều {last + 1}",
            f"Ban Thường trực Ủy ban MTTQ Việt Nam {facts.unit_name}",
            "Lưu: VT",
        ],
        signature=Signature(
            post=(made.signer_title if made else "") or "Chủ tịch", name=made.signer if made else ""
        ),
        draft=made is None,
    )


def _bases(day: date) -> list[str]:
    """What a decision rests on, as the law stood on its day."""
    named = [
        ("Luật Tổ chức chính quyền địa phương", LAW_72_2025),
        ("Luật Hòa giải ở cơ sở", LAW_35_2013),
        ("Nghị quyết liên tịch", JOINT_RESOLUTION_01_2014),
    ]
    return [
        _basis(name, source) for name, source in named if source.in_force_from and source.in_force_from <= day
    ]


def _basis(name: str, source: Instrument) -> str:
    number_only = source.number.split()[-1]
    return f"Căn cứ {name} số {number_only} ngày {source.made_on.day} tháng {source.made_on.month} năm {source.made_on.year}"


def _number(number: str) -> str:
    return number.partition("/")[0]


def _sign(number: str) -> str:
    return number.partition("/")[2] or "QĐ-UBND"


def _sent(facts: Facts) -> str:
    return spoken(facts.election.list_sent_on if facts.election else None)


def _person(who: Named | None) -> str:
    if who is None:
        return f"ông (bà) {or_dots('')}, sinh năm {SHORT}, nơi thường trú {or_dots('')}"
    parts = [f"{who.title.lower()} {who.name}"]
    parts += [f"sinh năm {who.birth_year}"] if who.birth_year else []
    parts += [f"nơi thường trú {who.address}"] if who.address else []
    return ", ".join(parts)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
