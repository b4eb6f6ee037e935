"""Minutes of the vote: Mẫu số 01 to 05 of Nghị quyết liên tịch 01/2014/NQLT/CP-UBTƯMTTQVN.

That these forms exist and what they record is confirmed; their printed wording was not read and is ours.
"""

from collections.abc import Iterator
from dataclasses import replace

from hoagiai.base.documents.content import (
    AdministrativeDocument,
    Block,
    Heading,
    Items,
    Paragraph,
    Signature,
)
from hoagiai.base.formats import percent
from hoagiai.teams.papers.facts import DOTS, LINE_OF_DOTS, Facts
from hoagiai.teams.papers.parts import (
    ABOVE_HALF,
    BY_HAND,
    SHORT,
    named_list,
    of_the_front,
    or_dots,
    spoken,
    vote_table,
    written,
)
from hoagiai.teams.terms import ElectionForm, ElectionSubject

FORM_OF = {
    (ElectionSubject.MEDIATORS, ElectionForm.OPEN_VOTE): "01",
    (ElectionSubject.MEDIATORS, ElectionForm.SECRET_BALLOT): "02",
    (ElectionSubject.MEDIATORS, ElectionForm.HOUSEHOLD_BALLOT): "03",
    (ElectionSubject.LEADER, ElectionForm.OPEN_VOTE): "04",
    (ElectionSubject.LEADER, ElectionForm.SECRET_BALLOT): "05",
}
"""Which set form records a vote of which kind."""

BASE = {
    ElectionForm.OPEN_VOTE: "Số đại diện hộ gia đình đồng ý",
    ElectionForm.SECRET_BALLOT: "Số phiếu đồng ý",
    ElectionForm.HOUSEHOLD_BALLOT: "Số hộ gia đình đồng ý",
}


def minutes(facts: Facts, *, subject: str, form: str) -> AdministrativeDocument:
    """The minutes of one vote, or the same with room to write."""
    used = facts.election is not None and (facts.subject, facts.form) == (subject, form)
    facts = facts if used else _unused(facts)
    leader = subject == ElectionSubject.LEADER
    return of_the_front(
        facts,
        day=facts.held_on,
        form=f"Mẫu số {FORM_OF[ElectionSubject(subject), ElectionForm(form)]}",
        doc_type="BIÊN BẢN",
        title=_title(leader=leader, form=form),
        opening=_opening(facts, leader=leader, form=form),
        body=[*_body(facts, leader=leader, form=form)],
        closing=f"Biên bản lập xong hồi {SHORT} giờ {SHORT} phút cùng ngày, đã đọc cho mọi người nghe và thống nhất ký tên",
        cosigners=_cosigners(facts, leader=leader, form=form),
        signature=Signature(
            authority=[] if leader else ["Tổ trưởng"],
            post="Người chủ trì" if leader else "Tổ bầu",
            note=BY_HAND,
            name=facts.election.board_head if facts.election else "",
        ),
    )


def _unused(facts: Facts) -> Facts:
    """The same place and candidates, without the numbers of a vote that was held otherwise."""
    people = [replace(each, in_favour=None, proposed=False) for each in facts.candidates]
    return replace(facts, election=None, candidates=people)


def _title(*, leader: bool, form: str) -> str:
    what = "tổ trưởng tổ hòa giải" if leader else "hòa giải viên"
    if form == ElectionForm.OPEN_VOTE:
        return f"Kết quả biểu quyết bầu {what}"
    homes = " (phát phiếu lấy ý kiến các hộ gia đình)" if form == ElectionForm.HOUSEHOLD_BALLOT else ""
    return f"Kiểm phiếu bầu {what}{homes}"


def _opening(facts: Facts, *, leader: bool, form: str) -> str:
    place = or_dots(facts.election.location if facts.election else "")
    when = f"Hồi {SHORT} giờ {SHORT} phút, {spoken(facts.held_on)}, tại {place}"
    if leader:
        return (
            f"{when}, các hòa giải viên của {facts.team_name}, {facts.unit_name} họp bầu tổ trưởng, dưới sự chủ trì của "
            f"Trưởng ban công tác Mặt trận {facts.place_name}."
        )
    if form == ElectionForm.HOUSEHOLD_BALLOT:
        return (
            f"{when}, Tổ bầu hòa giải viên {facts.place_name}, {facts.unit_name} kiểm phiếu lấy ý kiến các hộ gia đình "
            f"bầu hòa giải viên của {facts.team_name}."
        )
    return (
        f"{when}, Tổ bầu hòa giải viên tổ chức cuộc họp đại diện các hộ gia đình {facts.place_name}, {facts.unit_name} "
        f"để bầu hòa giải viên của {facts.team_name}."
    )


def _body(facts: Facts, *, leader: bool, form: str) -> Iterator[Block]:
    yield Heading("1. Thành phần", level=2)
    yield Items([*_present(facts, leader=leader, form=form)])
    yield Heading("2. Số người tham gia" if leader else "2. Số hộ gia đình tham gia", level=2)
    yield Items([*_numbers(facts, leader=leader, form=form)])
    yield Heading(
        "3. Kết quả biểu quyết" if form == ElectionForm.OPEN_VOTE else "3. Kết quả kiểm phiếu", level=2
    )
    words = "Số hòa giải viên đồng ý" if leader else BASE[ElectionForm(form)]
    base = facts.election.electors if facts.election else None
    yield vote_table(facts.candidates, base=base, words=words, rows=0 if facts.counted else facts.blank_rows)
    yield Paragraph(_ratio_note(leader=leader))
    yield Paragraph(_elected(facts, leader=leader))


def _present(facts: Facts, *, leader: bool, form: str) -> Iterator[str]:
    election = facts.election
    head, deputy = (election.board_head, election.board_deputy) if election else ("", "")
    if leader:
        yield f"Chủ trì: ông (bà) {or_dots(head)}, Trưởng ban công tác Mặt trận;"
        yield f"Thư ký: ông (bà) {DOTS};"
        yield f"Hòa giải viên của tổ: {written(facts.mediators)} người."
        return
    yield f"Tổ trưởng Tổ bầu: ông (bà) {or_dots(head)}, Trưởng ban công tác Mặt trận;"
    yield f"Tổ phó: ông (bà) {or_dots(deputy)}, {facts.head_title[:1].lower()}{facts.head_title[1:]};"
    members = or_dots(election.board_members if election else "", LINE_OF_DOTS)
    if form == ElectionForm.OPEN_VOTE:
        yield f"Thành viên: {members}."
        return
    yield f"Thành viên: {members};"
    witness = or_dots(election.witness if election else "")
    yield f"Đại diện hộ gia đình chứng kiến, không có người thân trong danh sách bầu: ông (bà) {witness}."


def _numbers(facts: Facts, *, leader: bool, form: str) -> Iterator[str]:
    election = facts.election
    electors = facts.electors
    whom = "hòa giải viên của tổ" if leader else f"hộ gia đình của {facts.place_name}"
    yield f"Tổng số {whom}: {written(electors)};"
    if form != ElectionForm.HOUSEHOLD_BALLOT:
        attending = election.attending if election else None
        share = f" ({percent(attending, electors)})" if attending and electors else f" ({SHORT}%)"
        who = "hòa giải viên" if leader else "đại diện hộ gia đình"
        yield f"Số {who} dự họp: {written(attending)}{share}{'.' if form == ElectionForm.OPEN_VOTE else ';'}"
    if form != ElectionForm.OPEN_VOTE:
        out, back, void = (
            (election.ballots_out, election.ballots_in, election.ballots_void)
            if election
            else (None, None, None)
        )
        yield f"Số phiếu phát ra: {written(out)}; số phiếu thu về: {written(back)};"
        valid = back - void if back is not None and void is not None else None
        yield f"Số phiếu hợp lệ: {written(valid)}; số phiếu không hợp lệ: {written(void)}."


def _ratio_note(*, leader: bool) -> str:
    whole = "số hòa giải viên của tổ" if leader else "số hộ gia đình của thôn, tổ dân phố"
    return f"Tỷ lệ tính trên tổng {whole}."


def _elected(facts: Facts, *, leader: bool) -> str:
    chosen = [each for each in facts.candidates if each.proposed]
    if facts.election is None or not facts.counted:
        names = LINE_OF_DOTS
    elif not chosen:
        return f"Không có ai được {ABOVE_HALF} đồng ý; tổ chức bầu lại."
    else:
        names = named_list(chosen)
    if leader:
        return (
            f"Người được bầu làm tổ trưởng ({ABOVE_HALF} số hòa giải viên đồng ý và đạt cao nhất): {names}."
        )
    return f"Người được bầu làm hòa giải viên ({ABOVE_HALF} số hộ gia đình đồng ý): {names}."


def _cosigners(facts: Facts, *, leader: bool, form: str) -> list[Signature]:
    if leader:
        return [Signature(post="Thư ký", note=BY_HAND)]
    if form == ElectionForm.OPEN_VOTE:
        return [Signature(authority=["Thành viên"], post="Tổ bầu", note=BY_HAND)]
    witness = facts.election.witness if facts.election else ""
    return [
        Signature(authority=["Đại diện"], post="Hộ gia đình", note=BY_HAND, name=witness),
        Signature(authority=["Thành viên"], post="Tổ bầu", note=BY_HAND),
    ]
