"""Papers filled from the register, and the same with room to write."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from hoagiai.base.documents.pdf import to_pdf
from hoagiai.base.documents.word import to_word
from hoagiai.teams.actions.decisions import DecisionPaper
from hoagiai.teams.actions.elections import record_count, send_list
from hoagiai.teams.actions.offices import cease
from hoagiai.teams.papers.catalogue import BY_SLUG, ELECTS, papers_of, papers_of_leaving
from hoagiai.teams.papers.facts import election_facts, office_facts, team_facts
from hoagiai.teams.queries.elections import candidacies_of
from hoagiai.teams.queries.offices import in_office
from hoagiai.teams.terms import ElectionForm, ElectionSubject, Ending, FindingCode
from hoagiai.teams.tests.elections.made import SENT, decided, of_leader, paper, prepared, published, sent

TODAY = date(2026, 11, 21)


def words(document):
    """Everything a Word file says, tables included, without the spaces that hold words together."""
    file = Document(BytesIO(to_word(document)))
    lines = [part.text for part in file.element.body.iter() if part.tag.endswith("}t") and part.text]
    return " ".join(lines).replace("\xa0", " ")


def made(slug, facts):
    return words(BY_SLUG[slug].make(facts))


@pytest.mark.parametrize("slug", [paper.slug for paper in papers_of(ElectionSubject.MEDIATORS)])
def test_a_paper_without_election_leaves_room_to_write(na_ca, slug):
    said = made(slug, team_facts(na_ca, ElectionSubject.MEDIATORS, TODAY))

    assert "…" in said and "bản Nà Cà" in said and "None" not in said


def test_the_minutes_of_an_open_vote_say_what_was_counted__form_01(na_ca, officer, communes):
    said = made("mau-01", election_facts(decided(na_ca, officer, 90, 80, 10), TODAY))

    assert "Mẫu số 01" in said and "BIÊN BẢN" in said
    assert "Tổng số hộ gia đình của bản Nà Cà: 120" in said
    assert "dự họp: 100 (83,3%)" in said
    assert "Lò Văn Mới 90 75%" in said
    assert "ông Lò Văn Mới, bà Lò Thị Xuân" in said
    assert communes[0].name.split()[-1].upper() in said


@pytest.mark.parametrize("slug", ["mau-01", "mau-02", "mau-03"])
@pytest.mark.parametrize("step", [prepared, published])
def test_minutes_printed_before_the_vote_name_nobody_and_no_outcome(na_ca, officer, slug, step):
    said = made(slug, election_facts(step(na_ca, officer), TODAY))

    assert "bầu lại" not in said and "đồng ý): ……" in said
    assert "Tổng số hộ gia đình của bản Nà Cà: 120" in said  # as the register has it


@pytest.mark.parametrize("slug", ["mau-04", "mau-05"])
def test_minutes_of_a_leader_printed_before_the_vote_tell_no_outcome(na_ca, officer, slug):
    assert "bầu lại" not in made(slug, election_facts(of_leader(na_ca, officer), TODAY))


def test_other_minutes_of_the_same_election_hold_names_and_no_numbers__form_02(na_ca, officer):
    said = made("mau-02", election_facts(decided(na_ca, officer, 90, 80, 10), TODAY))

    assert "Lò Văn Mới" in said and " 90 " not in said and "chứng kiến" in said


def test_the_list_that_goes_up_holds_only_those_proposed__form_06(na_ca, officer):
    said = made("mau-06", election_facts(sent(na_ca, officer, 90, 80, 10), TODAY))

    assert "Kính gửi: Chủ tịch Ủy ban nhân dân" in said
    assert "Lò Thị Xuân" in said and "Tòng Văn Hạ" not in said
    assert "công nhận 2 ông (bà)" in said and "bằng nhau" not in said


def test_equal_votes_are_left_to_the_chairperson_in_words__form_06(na_ca, officer):
    said = made("mau-06", election_facts(sent(na_ca, officer, 90, 80, 80), TODAY))

    assert "Số người cần bầu là 2; Lò Thị Xuân, Tòng Văn Hạ có số đồng ý bằng nhau" in said


def test_the_decision_names_who_is_recognised_and_where_it_goes__law_8_4(na_ca, officer):
    said = made("quyet-dinh-cong-nhan", election_facts(decided(na_ca, officer, 90, 80, 10), TODAY))

    assert "Số: 45/QĐ-UBND" in said and "QUYẾT ĐỊNH:" in said and "CHỦ TỊCH ỦY BAN NHÂN DÂN" in said
    assert "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025" in said
    assert "Công nhận 2 ông (bà)" in said and "Lò Văn Mới" in said and "Tòng Văn Hạ" not in said
    assert "Ban Thường trực Ủy ban MTTQ Việt Nam" in said and "Hoàng Văn Ký" in said
    assert "DỰ THẢO" not in said


def test_a_decision_before_it_is_made_is_a_draft_without_number(na_ca, officer):
    said = made("quyet-dinh-cong-nhan", election_facts(sent(na_ca, officer, 90, 80, 10), TODAY))

    assert "DỰ THẢO" in said and "45/QĐ" not in said and "Lò Văn Mới" in said


def test_the_papers_of_a_leader_count_mediators__form_04_and_07(na_ca, officer):
    election = of_leader(na_ca, officer)
    first, *others = candidacies_of(election)
    votes = {first.pk: 2, **{each.pk: 0 for each in others}}
    record_count(
        election=election,
        paper=paper(election, *votes, in_favour=votes, attending=3, electors=None),
        by=officer,
    )
    election = send_list(election=election, sent_on=SENT, received_on=SENT, by=officer)

    facts = election_facts(election, TODAY)
    assert "Tổng số hòa giải viên của tổ: 3" in made("mau-04", facts)
    assert "Số hòa giải viên đồng ý: 2 trên 3 (66,7%)" in made("mau-07", facts)
    assert first.person.full_name in made("quyet-dinh-to-truong", facts)


@pytest.mark.parametrize("slug", ["mau-08", "mau-09", "quyet-dinh-thoi", "quyet-dinh-thoi-to-truong"])
def test_the_papers_of_leaving_name_who_and_why__law_11(na_ca, officer, slug):
    leaving = in_office(na_ca, TODAY).first()
    cease(
        mediator=leaving,
        ending=Ending.OWN_WISH,
        from_day=date(2026, 11, 20),
        paper=DecisionPaper("50/QĐ-UBND", date(2026, 11, 20)),
        by=officer,
    )
    leaving.refresh_from_db()
    said = made(slug, office_facts(leaving, TODAY))

    assert leaving.person.full_name in said and "theo nguyện vọng" in said


def test_every_paper_is_a_pdf_too(na_ca, officer):
    facts = election_facts(decided(na_ca, officer, 90, 80, 10), TODAY)

    assert all(to_pdf(each.make(facts)).startswith(b"%PDF") for each in BY_SLUG.values())


def test_an_election_has_only_the_minutes_of_its_form():
    slugs = [each.slug for each in papers_of(ElectionSubject.MEDIATORS, ElectionForm.SECRET_BALLOT)]

    assert slugs == ["danh-sach-bau", "mau-02", "mau-06", "quyet-dinh-cong-nhan"]


def test_what_is_remembered_only_is_marked_provisional():
    assert [each.form for each in BY_SLUG.values() if each.provisional] == ["Mẫu số 08", "Mẫu số 09"]
    assert len(papers_of_leaving(leads=False)) == 2


def test_every_finding_about_people_has_an_election_that_cures_it__law_12():
    assert set(FindingCode) - set(ELECTS) == {FindingCode.NO_VILLAGE}
