"""Things that the demonstration does not have and the walk over every page needs; made once for the walk."""

from dataclasses import asdict
from datetime import date
from functools import cached_property

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from hoagiai.accounts.actions import keep_passwords
from hoagiai.accounts.models import ListDraft, PasswordSlip, User
from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import resolve_all
from hoagiai.base.clock import today
from hoagiai.borders import actions as borders
from hoagiai.borders.models import Reorganisation
from hoagiai.conf.demo.people import LAI_CHAU, body_named
from hoagiai.places.actions.neighbourhoods import Outcome, record_change
from hoagiai.places.models import Neighbourhood, NeighbourhoodChange, Unit
from hoagiai.plans.actions.difficulties import answer, raise_difficulty
from hoagiai.plans.actions.files import store_file
from hoagiai.plans.actions.imports import keep_reading, keep_refusal
from hoagiai.plans.actions.planning import make_plan
from hoagiai.plans.actions.plans import amend_plan
from hoagiai.plans.models import Assignment, Difficulty, Party, Plan, PlanImport, Task
from hoagiai.plans.reader import read
from hoagiai.plans.reader.as_json import to_json
from hoagiai.plans.reader.from_text import from_text
from hoagiai.sheets.models import Batch
from hoagiai.sheets.tests.factories import list_of
from hoagiai.teams.actions.elections import record_decision_of
from hoagiai.teams.actions.looking import look_at
from hoagiai.teams.actions.merging import merge_people
from hoagiai.teams.actions.minimums import set_minimum
from hoagiai.teams.actions.offices import recognise_directly
from hoagiai.teams.models import Decision, Election, LocalMinimum, Person, PersonMerge, Team
from hoagiai.teams.tests.elections import made as elections
from hoagiai.teams.tests.factories import law_trained, mediator, neighbourhood, person, team
from journeys import papers

SPECIALIST, OFFICER, OPERATOR, LAWYER = (
    "chuyenvien.laichau",
    "canbo.tanphong",
    "quantri",
    "luatgia.laichau",
)


class Made:
    """Objects of the demonstration, and those made when first asked for."""

    @cached_property
    def issuer(self) -> Agency:
        return body_named("Ủy ban nhân dân tỉnh Lai Châu", LAI_CHAU)

    @cached_property
    def by(self) -> User:
        return User.objects.get(username=SPECIALIST)

    @cached_property
    def plan(self) -> Plan:
        """The province's plan of the year, under way."""
        return Plan.objects.get(number="215", state="issued")

    @cached_property
    def task(self) -> Task:
        return self.plan.tasks.filter(group=False).first()

    @cached_property
    def reading(self) -> PlanImport:
        return self.read()

    @cached_property
    def waiting(self) -> PlanImport:
        return self.kept()

    @cached_property
    def refused(self) -> PlanImport:
        made = self.kept()
        keep_refusal(made=made, why="Tệp PDF “ban-chup.pdf” là bản chụp (scan), không có lớp chữ để đọc.")
        return made

    @cached_property
    def draft(self) -> Plan:
        made = self.read()
        phrases = {
            phrase
            for task in made.reading["tasks"]
            for role in ("lead", "coordinating")
            for phrase in task[role]
        }
        found = resolve_all(sorted(phrases), issuer=self.issuer, on=today())
        return make_plan(made=made, issuer=self.issuer, resolutions=found, by=self.by)

    @cached_property
    def draft_task(self) -> Task:
        return self.draft.tasks.filter(group=False).first()

    @cached_property
    def party(self) -> Party:
        return Party.objects.filter(task=self.draft_task).first()

    @cached_property
    def amendment(self) -> Plan:
        """A draft that changes the lawyers' plan."""
        plan = Plan.objects.get(issuer=body_named("Hội Luật gia tỉnh Lai Châu", LAI_CHAU), state="issued")
        made = amend_plan(plan=plan, reason="Đổi thời gian", by=User.objects.get(username=LAWYER))
        Task.objects.filter(pk=made.tasks.filter(group=False).first().pk).update(title="Tên đã đổi")
        return made

    @cached_property
    def work(self) -> Assignment:
        """The ward's work, still to be reported on."""
        ward = body_named("Ủy ban nhân dân phường Tân Phong", LAI_CHAU)
        return Assignment.objects.filter(agency=ward, state__in=["received", "under_way"]).first()

    @cached_property
    def reported(self) -> Assignment:
        return Assignment.objects.filter(state="reported", task__plan=self.plan).first()

    @cached_property
    def asked(self) -> Assignment:
        return Assignment.objects.filter(extensions__state="asked", task__plan=self.plan).first()

    @cached_property
    def difficulty(self) -> Difficulty:
        return Difficulty.objects.filter(state="raised", plan=self.plan).first()

    @cached_property
    def answered(self) -> Difficulty:
        """A difficulty of the officer's own ward, answered by the province."""
        officer = User.objects.get(username=OFFICER)
        raised = raise_difficulty(
            plan=self.plan, agency=self.work.agency, title="Thiếu tài liệu tập huấn", on=today(), by=officer
        )
        return answer(difficulty=raised, words="Tài liệu gửi trong tuần này.", by=self.by)

    @cached_property
    def ward(self) -> Unit:
        return body_named("Ủy ban nhân dân phường Tân Phong", LAI_CHAU).unit

    @cached_property
    def officer(self) -> User:
        return User.objects.get(username=OFFICER)

    @cached_property
    def team(self) -> Team:
        """A team of the officer's ward, with a leader."""
        return team(self.ward, neighbourhood(self.ward, "Tổ 30", kind="to_dan_pho"), men=3)

    @cached_property
    def someone(self) -> Person:
        """A mediator of the team with protected data, facts and somebody who looked."""
        found = self.team.mediators.order_by("pk").first().person
        found.phone, found.identity_number, found.birth_date = "0912345678", "012345678901", date(1975, 3, 9)
        found.save()
        law_trained(found)
        look_at(person=found, field="phone", reason="Gọi mời họp tổ", by=self.officer)
        return found

    @cached_property
    def two_rows(self) -> tuple[Person, Person]:
        """Two rows that may be one person."""
        offices = [mediator(self.team, full_name="Lò Văn Én") for _ in range(2)]
        return offices[0].person, offices[1].person

    @cached_property
    def merge(self) -> PersonMerge:
        kept, merged = (mediator(self.team, full_name="Lò Văn Ên").person for _ in range(2))
        return merge_people(kept=kept, merged=merged, reason="Trùng", by=self.officer)

    @cached_property
    def recognition(self) -> Decision:
        """Recognises one more mediator of the team; no scan is kept yet."""
        paper, by = elections.PAPER, self.officer
        office = recognise_directly(team=self.team, person=person(), first_day=paper.day, paper=paper, by=by)
        return Decision.objects.get(pk=office.recognised_by_id)

    @cached_property
    def election_prepared(self) -> Election:
        return elections.prepared(self.new_team(), self.officer)

    @cached_property
    def election_published(self) -> Election:
        return elections.published(self.new_team(), self.officer)

    @cached_property
    def election_counted(self) -> Election:
        """One of two places is filled."""
        return elections.counted(self.new_team(), self.officer, 80, 40, 30)

    @cached_property
    def election_sent(self) -> Election:
        return elections.sent(self.new_team(), self.officer, 80, 70, 60)

    @cached_property
    def election_decided(self) -> Election:
        return elections.decided(self.new_team(), self.officer, 80, 70, 60)

    @cached_property
    def election_refused(self) -> Election:
        """The chair recognises nobody."""
        made = elections.sent(self.new_team(), self.officer, 80, 70, 60)
        why = {each.pk: "không thường trú tại tổ dân phố" for each in made.candidacies.filter(chosen=True)}
        record_decision_of(election=made, paper=elections.PAPER, recognised=[], refused=why, by=self.officer)
        return Election.objects.get(pk=made.pk)

    @cached_property
    def minimum(self) -> LocalMinimum:
        """A ward asks for five mediators in each team."""
        return set_minimum(
            unit=self.commune("Phường Đoàn Kết"),
            mediators=5,
            first_day=date(2026, 1, 1),
            decision="Quyết định số 12/QĐ-UBND (dữ liệu giả lập)",
            by=self.officer,
        )

    @cached_property
    def election_of_leader(self) -> Election:
        return elections.of_leader(self.new_team(), self.officer)

    def new_team(self) -> Team:
        return team(self.ward, neighbourhood(self.ward, "Tổ 31", kind="to_dan_pho"))

    @cached_property
    def village(self) -> Neighbourhood:
        """A village of the officer's ward, with households."""
        return neighbourhood(self.ward, "Tổ 41", kind="to_dan_pho")

    @cached_property
    def another_village(self) -> Neighbourhood:
        return neighbourhood(self.ward, "Tổ 42", kind="to_dan_pho")

    @cached_property
    def village_change(self) -> NeighbourhoodChange:
        """Two villages merged into a new one; a team still names one of them."""
        first = neighbourhood(self.ward, "Tổ 43", kind="to_dan_pho", minority=True)
        second = neighbourhood(self.ward, "Tổ 44", kind="to_dan_pho")
        team(self.ward, first)
        return record_change(
            kind="merged",
            unit=self.ward,
            effective=date(2026, 6, 1),
            decision="Nghị quyết số 12/NQ-HĐND (dữ liệu giả lập)",
            decided_on=date(2026, 5, 20),
            sources=[first, second],
            targets=[Outcome("to_dan_pho", "Tổ 45", self.ward)],
            by=self.officer,
        )

    @cached_property
    def ended_village(self) -> Neighbourhood:
        return self.village_change.successions.exclude(old=None).first().old

    @cached_property
    def reorganisation(self) -> Reorganisation:
        """A ward goes into its neighbour, rehearsed and not signed; another commune is divided."""
        made = self.new_reorganisation("Nhập phường Đoàn Kết vào phường Tân Phong")
        borders.add_transfer(
            reorganisation=made, source=self.commune("Phường Đoàn Kết"), target=self.ward, by=self.by
        )
        borders.keep_rehearsal(reorganisation=made, by=self.by)
        return made

    @cached_property
    def divided(self) -> Reorganisation:
        """A commune of which one part goes into the ward; a commune is to be made."""
        made = self.new_reorganisation("Chia xã Bum Tở")
        source = self.commune("Xã Bum Tở")
        for target in (source, self.ward):
            borders.add_transfer(reorganisation=made, source=source, target=target, partial=True, by=self.by)
        borders.plan_unit(
            reorganisation=made,
            code="03999",
            kind="xã",
            short_name="Nà Mới",
            parent=self.ward.parent,
            by=self.by,
        )
        return made

    @cached_property
    def country_act(self) -> Reorganisation:
        """A draft of the ministry about the whole country, in which provinces merge."""
        return borders.draft_reorganisation(
            title="Nhập hai tỉnh",
            decision="Nghị quyết số 40/2026/QH16",
            decided_on=date(2026, 11, 10),
            issuer="Quốc hội",
            effective=date(2027, 1, 1),
            place=None,
            by=User.objects.get(username="botuphap"),
        )

    def new_reorganisation(self, title: str) -> Reorganisation:
        return borders.draft_reorganisation(
            title=title,
            decision="Nghị quyết số 30/NQ-UBTVQH16",
            decided_on=date(2026, 11, 10),
            issuer="Ủy ban Thường vụ Quốc hội",
            effective=date(2027, 1, 1),
            place=self.ward.parent,
            by=self.by,
        )

    def commune(self, name: str) -> Unit:
        return Unit.objects.get(name=name, parent=self.ward.parent, valid_to=None)

    @cached_property
    def list_draft(self) -> ListDraft:
        return ListDraft.objects.create(
            made_by=User.objects.get(username=OPERATOR), file_name="a.xlsx", rows=[]
        )

    @cached_property
    def slip(self) -> PasswordSlip:
        operator = User.objects.get(username=OPERATOR)
        return keep_passwords(made=[(operator, "mat-khau-thu")], by=operator)

    @cached_property
    def guarded(self) -> User:
        """The operator with an app, spare codes and a key for signing in."""
        user = User.objects.get(username=OPERATOR)
        TOTP.activate(user, generate_totp_secret())
        RecoveryCodes.activate(user)
        Authenticator.objects.create(
            user=user, type="webauthn", data={"name": "Khóa của tôi", "credential": {}}
        )
        return user

    @cached_property
    def with_app(self) -> User:
        """The lawyer with an app for signing in, and nothing else."""
        user = User.objects.get(username=LAWYER)
        TOTP.activate(user, generate_totp_secret())
        return user

    def __getattr__(self, name: str) -> Batch:
        """`list_ready`, `list_applied` …: a list of the ward in that state."""
        if not name.startswith("list_"):
            raise AttributeError(name)
        officer = User.objects.get(username=OFFICER)
        ward = officer.positions.get().agency.unit
        setattr(self, name, list_of(ward, officer, state=name.removeprefix("list_")))
        return getattr(self, name)

    def kept(self) -> PlanImport:
        """A document taken in and not read yet."""
        text = papers.PLAN.encode()
        file = store_file(data=text, name="ke-hoach.txt", media_type="text/plain", by=self.by)
        return PlanImport.objects.create(
            file=file, agency=self.by.positions.first().agency, created_by=self.by
        )

    def read(self) -> PlanImport:
        """A document read and not yet reviewed."""
        made, source = self.kept(), from_text(papers.PLAN)
        reading = to_json(read(source), source, made.file.name)
        blocks = [asdict(block) for block in source.blocks]
        keep_reading(made=made, text=source.text, blocks=blocks, reading=reading)
        made.refresh_from_db()
        return made
