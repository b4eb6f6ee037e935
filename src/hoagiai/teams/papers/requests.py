"""Lists and requests that go up to the chairperson: the list of candidates, Mẫu số 06 to 09.

That forms 06 and 07 exist is confirmed, 08 and 09 are remembered; the wording of all is ours.
"""

from hoagiai.base.documents.content import AdministrativeDocument, Items, Paragraph
from hoagiai.base.formats import number, percent
from hoagiai.teams.papers.facts import LINE_OF_DOTS, Facts, Named
from hoagiai.teams.papers.parts import (
    SHORT,
    front_head,
    of_the_front,
    or_dots,
    people_table,
    spoken,
    village_head,
    written,
)


def candidate_list(facts: Facts) -> AdministrativeDocument:
    """The list that hangs out before the vote (danh sách người ứng cử, được giới thiệu)."""
    day = facts.election.list_published_on if facts.election else None
    places = facts.places
    return of_the_front(
        facts,
        day=day,
        doc_type="DANH SÁCH",
        title=f"Bầu hòa giải viên của {facts.team_name}",
        opening=(
            f"Tổ bầu hòa giải viên {facts.place_name}, {facts.unit_name} niêm yết danh sách những người ứng cử và được "
            f"giới thiệu để bầu {written(places)} hòa giải viên như sau:"
        ),
        body=[
            people_table(facts.candidates, rows=0 if day else facts.blank_rows, origin=True),
            Paragraph(
                "Tiêu chuẩn hòa giải viên: công dân Việt Nam thường trú tại cơ sở, tự nguyện tham gia; có phẩm chất đạo "
                "đức tốt, có uy tín trong cộng đồng dân cư; có khả năng thuyết phục, vận động nhân dân và có hiểu biết "
                "pháp luật (Điều 7 Luật Hòa giải ở cơ sở)."
            ),
        ],
        closing=f"Ý kiến về danh sách này gửi Trưởng ban công tác Mặt trận {facts.place_name}",
        cosigners=[village_head(facts)],
    )


def mediators_proposed(facts: Facts) -> AdministrativeDocument:
    """Mẫu số 06: the list proposed for recognition as mediators."""
    election = facts.election
    base = (election.electors or 0) if election else 0
    proposed = [each for each in facts.candidates if each.proposed]
    return of_the_front(
        facts,
        day=election.list_sent_on if election else None,
        form="Mẫu số 06",
        doc_type="DANH SÁCH",
        title="Đề nghị công nhận hòa giải viên",
        addressees=[f"Chủ tịch Ủy ban nhân dân {facts.unit_name}"],
        opening=(
            f"Căn cứ kết quả bầu hòa giải viên của {facts.team_name} {spoken(facts.held_on)} tại {facts.place_name} "
            f"(biên bản kèm theo), Trưởng ban công tác Mặt trận {facts.place_name} đề nghị Chủ tịch Ủy ban nhân dân "
            f"{facts.unit_name} xem xét, quyết định công nhận {_how_many(facts, proposed)} ông (bà) có tên sau đây là hòa "
            "giải viên:"
        ),
        body=[
            people_table(
                proposed, rows=facts.blank_rows if not proposed else 0, votes=base, vote_words="Số hộ đồng ý"
            ),
            *_ties(facts, proposed),
        ],
        closing="Trân trọng đề nghị Chủ tịch Ủy ban nhân dân xem xét, quyết định",
    )


def leader_proposed(facts: Facts) -> AdministrativeDocument:
    """Mẫu số 07: the request to recognise the leader."""
    election = facts.election
    proposed = next((each for each in facts.candidates if each.proposed), None) if election else None
    electors = election.electors if election else facts.mediators
    votes = proposed.in_favour if proposed else None
    share = percent(votes, electors) if votes is not None and electors else f"{SHORT}%"
    return of_the_front(
        facts,
        day=election.list_sent_on if election else None,
        form="Mẫu số 07",
        doc_type="VĂN BẢN ĐỀ NGHỊ",
        title="Công nhận tổ trưởng tổ hòa giải",
        addressees=[f"Chủ tịch Ủy ban nhân dân {facts.unit_name}"],
        opening=(
            f"Căn cứ kết quả bầu tổ trưởng của {facts.team_name} {spoken(facts.held_on)} (biên bản kèm theo), Trưởng ban "
            f"công tác Mặt trận {facts.place_name} đề nghị Chủ tịch Ủy ban nhân dân {facts.unit_name} xem xét, quyết định "
            "công nhận:"
        ),
        body=[
            Items(
                [
                    f"{proposed.title if proposed else 'Ông (bà)'}: {or_dots(proposed.name if proposed else '')};",
                    f"Năm sinh: {or_dots(proposed.birth_year if proposed else '', SHORT)};",
                    f"Dân tộc: {or_dots(proposed.ethnicity if proposed else '', SHORT)};",
                    f"Nơi thường trú: {or_dots(proposed.address if proposed else '')};",
                    f"Số hòa giải viên đồng ý: {written(votes)} trên {written(electors)} ({share}).",
                ]
            ),
            Paragraph(f"là tổ trưởng {facts.team_name}, {facts.unit_name}."),
        ],
        closing="Trân trọng đề nghị Chủ tịch Ủy ban nhân dân xem xét, quyết định",
    )


def cessation_asked(facts: Facts, *, leader: bool) -> AdministrativeDocument:
    """Mẫu số 08 (mediator) and 09 (leader), provisional: the request that an office end (Luật 35/2013/QH13 Điều 11.2)."""
    who = facts.leaving or Named("")
    office = "tổ trưởng tổ hòa giải" if leader else "hòa giải viên"
    proposer = f"Trưởng ban công tác Mặt trận phối hợp với {facts.village_head}"
    on_word = "" if leader else f", theo đề nghị của tổ trưởng {facts.team_name}"
    return of_the_front(
        facts,
        day=None,
        form=f"Mẫu số {'09' if leader else '08'}",
        doc_type="VĂN BẢN ĐỀ NGHỊ",
        title=f"Thôi làm {office}",
        addressees=[f"Chủ tịch Ủy ban nhân dân {facts.unit_name}"],
        opening=(
            f"Căn cứ Điều 11 Luật Hòa giải ở cơ sở{on_word}, {proposer} đề nghị Chủ tịch Ủy ban nhân dân "
            f"{facts.unit_name} xem xét, ra quyết định thôi làm {office} đối với:"
        ),
        body=[
            Items(
                [
                    f"{who.title}: {or_dots(who.name)};",
                    f"Năm sinh: {or_dots(who.birth_year, SHORT)};",
                    f"Nơi thường trú: {or_dots(who.address)};",
                    f"Là {office} của {facts.team_name}.",
                ]
            ),
            *_reason(facts),
        ],
        closing="Trân trọng đề nghị Chủ tịch Ủy ban nhân dân xem xét, quyết định",
        cosigners=[village_head(facts)],
        signature=front_head(facts),
    )


def _how_many(facts: Facts, proposed: list[Named]) -> str:
    if not facts.counted:
        return SHORT
    return number(min(facts.places or len(proposed), len(proposed)))


def _ties(facts: Facts, proposed: list[Named]) -> list[Paragraph]:
    places = facts.places or 0
    if not facts.counted or len(proposed) <= places:
        return []
    last = sorted((each.in_favour or 0 for each in proposed), reverse=True)[places - 1]
    level = [each.name for each in proposed if each.in_favour == last]
    return [
        Paragraph(
            f"Số người cần bầu là {places}; {', '.join(level)} có số đồng ý bằng nhau. Đề nghị Chủ tịch Ủy ban nhân dân xem "
            "xét, quyết định."
        )
    ]


def _reason(facts: Facts) -> list[Paragraph]:
    if facts.ending:
        return [Paragraph(f"Lý do: {facts.ending}.")]
    return [Paragraph(f"Lý do: {LINE_OF_DOTS}"), Paragraph(f"{LINE_OF_DOTS}.")]
