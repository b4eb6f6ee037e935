"""Every page of the product: its address, who opens it, and the object it is about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from hoagiai.agencies.actions import remember_correction
from hoagiai.agencies.models import Agency
from hoagiai.places.terms import Level
from journeys.made import LAWYER, OFFICER, OPERATOR, SPECIALIST, Made

NOBODY = ""
LEADER = "lanhdao.laichau"


@dataclass(frozen=True)
class PageOf:
    """One page; `label` tells two pages of one address apart."""

    name: str
    who: str
    of: Callable[[Made], dict[str, Any]] = lambda made: {}
    query: str | Callable[[Made], str] = ""
    label: str = ""
    main: bool = False  # also looked at in the dark
    confirmed: bool = False  # the person has just given the password once more
    status: int = 200
    heading: str = ""  # what the first heading says, where an address could be misread in silence

    def __str__(self) -> str:
        return " ".join(filter(None, [self.name, self.label]))


def code(name: str) -> Callable[[Made], dict[str, Any]]:
    return lambda made: {"code": getattr(made, name).code}


def of_task(made: Made) -> dict[str, Any]:
    return {"code": made.plan.code, "task_code": made.task.code}


def of_late_task(made: Made) -> dict[str, Any]:
    return {"plan_code": made.plan.code, "task_code": made.task.code}


def of_meaning(made: Made) -> dict[str, Any]:
    said = remember_correction(issuer=made.issuer, phrase="Hội phụ nữ", agencies=[made.issuer], by=made.by)
    return {"code": made.issuer.code, "pk": said.pk}


def of_draft_task(made: Made) -> dict[str, Any]:
    return {"code": made.draft.code, "task_code": made.draft_task.code}


def of_party(made: Made) -> dict[str, Any]:
    return {**of_draft_task(made), "pk": made.party.pk}


def of_name(made: Made) -> dict[str, Any]:
    return {"code": made.reading.code, "path": "tasks.2.lead.0"}


def officer(made: Made) -> dict[str, Any]:
    return {"username": OFFICER}


def officers_position(made: Made) -> dict[str, Any]:
    from hoagiai.accounts.models import Position

    return {"username": OFFICER, "pk": Position.objects.get(user__username=OFFICER).pk}


def key(made: Made) -> dict[str, Any]:
    return {"pk": made.guarded.authenticator_set.get(type="webauthn").pk}


def guarded(made: Made) -> dict[str, Any]:
    assert made.guarded
    return {}


def unit(level: Level, number: str, since: date | None) -> Callable[[Made], dict[str, Any]]:
    return lambda made: {"level": level, "code": number, "since": since}


def team(made: Made) -> dict[str, Any]:
    return {"code": made.team.code}


def office(made: Made) -> dict[str, Any]:
    return {"code": made.team.code, "office": made.team.mediators.last().code}


def decision(made: Made) -> dict[str, Any]:
    return {"code": made.team.code, "pk": made.recognition.pk}


def exported(made: Made) -> dict[str, Any]:
    """A list that the officer takes out of the register of the own ward."""
    from hoagiai.accounts.models import User
    from hoagiai.base import clock
    from hoagiai.sheets.actions.exporting import order
    from hoagiai.sheets.queries.exporting import Asked
    from hoagiai.sheets.terms import Form, Listing

    by, today = User.objects.get(username=OFFICER), clock.today()
    unit = made.team.periods.get(last_day=None).unit
    asked = Asked(Listing.TEAMS, today, by, today, unit)
    return {"code": order(asked=asked, form=Form.ASKED, by=by).code}


def way(what: str) -> Callable[[Made], dict[str, Any]]:
    return lambda made: {"what": what}


def of_village(made: Made) -> str:
    return f"?xa={made.ward.pk}&thon={made.village.pk}"


def of_two_villages(made: Made) -> str:
    return f"{of_village(made)}&thon={made.another_village.pk}"


LIST_STATES = ("waiting", "failed", "refused", "applied", "undone", "discarded")


def two_rows(made: Made) -> dict[str, Any]:
    return {"code": made.two_rows[0].code, "other": made.two_rows[1].code}


def listed_rows(made: Made) -> dict[str, Any]:
    assert made.two_rows
    return {}


def merge(made: Made) -> dict[str, Any]:
    return {"code": made.merge.kept.code, "pk": made.merge.pk}


def fact(made: Made) -> dict[str, Any]:
    return {"code": made.someone.code, "pk": made.someone.facts.get(last_day=None).pk}


PLAN_TABS = ("document", "tasks", "timeline", "board", "matrix", "difficulties", "history")
PAGES = [
    PageOf("desk:home", SPECIALIST, main=True),
    PageOf("desk:home", OFFICER, label="of an officer"),
    PageOf("desk:home", OPERATOR, label="of nobody's plans"),
    PageOf("desk:search", SPECIALIST, query="?q=lai+chau"),
    PageOf("desk:notices", SPECIALIST),
    PageOf("desk:settings", SPECIALIST),
    PageOf("plans:list", SPECIALIST, main=True),
    PageOf("plans:new", SPECIALIST),
    PageOf("plans:upload", SPECIALIST),
    PageOf("plans:review", SPECIALIST, code("reading"), main=True),
    PageOf("plans:review", SPECIALIST, code("waiting"), label="waiting"),
    PageOf("plans:review", SPECIALIST, code("refused"), label="refused"),
    PageOf("plans:header", SPECIALIST, code("reading")),
    PageOf("plans:reading_task", SPECIALIST, lambda made: {"code": made.reading.code, "place": 0}),
    PageOf("plans:name", SPECIALIST, of_name, query="?tim=tan+phong"),
    PageOf("plans:plan", SPECIALIST, code("plan"), main=True),
    PageOf("plans:plan", SPECIALIST, code("draft"), label="draft"),
    *(PageOf(f"plans:plan_{tab}", SPECIALIST, code("plan"), main=tab == "matrix") for tab in PLAN_TABS),
    PageOf("plans:plan_tasks", SPECIALIST, code("draft"), label="draft"),
    PageOf("plans:task", SPECIALIST, of_task),
    *(
        PageOf(f"plans:{name}", SPECIALIST, code("draft"))
        for name in ("edit", "add_task", "issue", "discard")
    ),
    *(
        PageOf(f"plans:{name}", SPECIALIST, code("plan"))
        for name in ("give_number", "keep_signed", "close", "amend")
    ),
    PageOf("plans:edit_task", SPECIALIST, of_draft_task),
    PageOf("plans:remove_task", SPECIALIST, of_draft_task),
    PageOf("plans:choose_party", SPECIALIST, of_party),
    PageOf("plans:compare", LAWYER, code("amendment")),
    PageOf("plans:work_list", SPECIALIST, query="?tinh-trang=tat-ca&pham-vi=tat-ca", main=True),
    PageOf("plans:work_list", OFFICER, label="of an officer"),
    PageOf("plans:work", OFFICER, code("work"), main=True),
    PageOf("plans:work", SPECIALIST, code("reported"), label="reported"),
    PageOf("plans:work_report", OFFICER, code("work"), main=True),
    PageOf("plans:work_finish", OFFICER, code("work")),
    PageOf("plans:work_ask_extension", OFFICER, code("work")),
    PageOf("plans:work_accept", SPECIALIST, code("reported")),
    PageOf("plans:work_return", SPECIALIST, code("reported")),
    PageOf("plans:work_answer_extension", SPECIALIST, code("asked")),
    PageOf("plans:difficulties", SPECIALIST, main=True),
    PageOf("plans:difficulty", SPECIALIST, code("difficulty")),
    PageOf("plans:difficulty_answer", SPECIALIST, code("difficulty")),
    PageOf("plans:difficulty_pass_up", SPECIALIST, code("difficulty")),
    PageOf("plans:difficulty_raise", OFFICER),
    PageOf("plans:difficulty_ask_again", OFFICER, code("answered")),
    PageOf("plans:difficulty_close", OFFICER, code("answered")),
    PageOf("sheets:list", OFFICER, main=True),
    PageOf("sheets:upload", OFFICER),
    PageOf("sheets:batch", OFFICER, code("list_ready"), main=True),
    *(PageOf("sheets:batch", OFFICER, code(f"list_{state}"), label=state) for state in LIST_STATES),
    PageOf("sheets:batch", OFFICER, code("list_ready"), query="?day-du=1", label="opened"),
    PageOf("sheets:columns", OFFICER, code("list_ready")),
    PageOf("sheets:apply", OFFICER, code("list_ready")),
    PageOf("sheets:undo", OFFICER, code("list_applied")),
    PageOf("reports:index", SPECIALIST),
    PageOf("reports:report", SPECIALIST, code("plan"), main=True),
    PageOf("teams:list", SPECIALIST, main=True),
    PageOf("teams:list", OFFICER, label="of an officer"),
    PageOf("teams:list", SPECIALIST, query="?tinh-trang=thieu", label="in a state"),
    PageOf("teams:overview", SPECIALIST, main=True),
    PageOf("teams:minimums", SPECIALIST),
    PageOf("teams:set_minimum", SPECIALIST),
    PageOf("teams:end_minimum", SPECIALIST, lambda made: {"pk": made.minimum.pk}),
    PageOf("teams:team", OFFICER, team, main=True),
    PageOf("teams:team", SPECIALIST, team, query="?ngay=2026-01-15", label="on another day"),
    PageOf("teams:establish", OFFICER),
    *(PageOf(f"teams:{name}", OFFICER, team) for name in ("change", "villages", "dissolve", "review")),
    *(PageOf(f"teams:{name}", OFFICER, team) for name in ("elections", "elect", "elect_leader")),
    *(PageOf(f"teams:{name}", OFFICER, team) for name in ("recognise", "name_leader", "cease_leading")),
    PageOf("teams:cease", OFFICER, office),
    PageOf("teams:keep_scan", OFFICER, decision),
    PageOf("teams:mediators", OFFICER, main=True),
    PageOf("teams:mediators", SPECIALIST, query="?tim=lo&gioi-tinh=f&ngay=2026-01-15", label="narrowed"),
    PageOf("teams:add_mediator", OFFICER),
    PageOf("teams:person", OFFICER, code("someone"), main=True),
    PageOf("teams:person", SPECIALIST, code("someone"), label="of a province", query="?ngay=2026-01-15"),
    *(
        PageOf(f"teams:{name}", OFFICER, code("someone"))
        for name in ("edit_person", "add_fact", "link_account")
    ),
    PageOf("teams:duplicates", OFFICER, listed_rows, main=True),
    PageOf("teams:pair", OFFICER, two_rows, main=True),
    PageOf("teams:unmerge", OFFICER, merge),
    *(PageOf(f"teams:{name}", OFFICER, fact) for name in ("end_fact", "correct_fact")),
    PageOf("teams:election_list", OFFICER),
    PageOf("teams:election", OFFICER, code("election_counted"), main=True),
    PageOf("teams:election", OFFICER, code("election_of_leader"), label="of a leader"),
    PageOf(
        "teams:election", OFFICER, code("election_decided"), query="?ngay=2026-10-26", label="on another day"
    ),
    PageOf("teams:candidates", OFFICER, code("election_prepared")),
    PageOf("teams:candidates", OFFICER, code("election_of_leader"), label="of a leader"),
    PageOf("teams:publish", OFFICER, code("election_prepared")),
    PageOf("teams:cancel", OFFICER, code("election_prepared")),
    PageOf("teams:count", OFFICER, code("election_published"), main=True),
    PageOf("teams:send", OFFICER, code("election_counted")),
    PageOf("teams:follow", OFFICER, code("election_counted")),
    PageOf("teams:decide", OFFICER, code("election_sent")),
    PageOf("teams:announce", OFFICER, code("election_decided")),
    PageOf("teams:election", OFFICER, code("election_refused"), label="nobody recognised"),
    PageOf("sheets:export", OFFICER, main=True),
    PageOf("sheets:export", SPECIALIST, query="?so=to-hoa-giai&ngay=2026-01-15", label="of a province"),
    PageOf("sheets:exported", OFFICER, exported),
    PageOf("teams:neighbourhoods", SPECIALIST),
    PageOf("teams:neighbourhoods", OFFICER, main=True, label="of an officer"),
    PageOf("teams:neighbourhoods", OFFICER, query="?ngay=2020-01-15", label="on another day"),
    PageOf("teams:neighbourhoods_unserved", SPECIALIST),
    PageOf("teams:neighbourhoods_left_behind", SPECIALIST),
    PageOf("teams:neighbourhoods_left_behind", OFFICER, label="of an officer"),
    PageOf("teams:neighbourhoods_changes", OFFICER),
    PageOf("teams:neighbourhoods_act", OFFICER, code("village_change"), main=True),
    PageOf("teams:neighbourhoods_undo", OFFICER, code("village_change")),
    *(PageOf(f"teams:neighbourhoods_{name}", OFFICER) for name in ("enter", "households", "flag")),
    PageOf("teams:neighbourhood", OFFICER, code("village"), main=True),
    PageOf("teams:neighbourhood", OFFICER, code("ended_village"), label="ended"),
    *(PageOf(f"teams:neighbourhood_{name}", OFFICER, code("village")) for name in ("correct", "remove")),
    PageOf("teams:neighbourhoods_change", OFFICER, way("sap-nhap"), label="to choose"),
    PageOf("teams:neighbourhoods_change", OFFICER, way("sap-nhap"), query=of_two_villages, label="merge"),
    *(
        PageOf("teams:neighbourhoods_change", OFFICER, way(what), query=of_village, label=what)
        for what in ("thanh-lap", "doi-ten", "chia-tach", "chuyen", "giai-the")
    ),
    PageOf("places:country", SPECIALIST, main=True),
    PageOf("places:country", SPECIALIST, query="?tim=lai+chau", label="search", heading="“lai chau”"),
    PageOf("places:unit", SPECIALIST, unit(Level.PROVINCE, "12", None), main=True),
    PageOf("places:unit", SPECIALIST, unit(Level.COMMUNE, "03640", date(2025, 7, 1)), label="commune"),
    PageOf("places:by_code", SPECIALIST, lambda made: {"level": Level.PROVINCE, "code": "52"}),
    PageOf("agencies:list", SPECIALIST),
    PageOf("agencies:list", SPECIALIST, query="?tim=tu+phap", label="search", heading="“tu phap”"),
    PageOf("agencies:agency", SPECIALIST, lambda made: {"code": Agency.objects.get(pk=made.issuer.pk).code}),
    PageOf("bodies:add", OPERATOR),
    PageOf("bodies:rename", OPERATOR, lambda made: {"code": made.issuer.code}),
    PageOf("bodies:end", OPERATOR, lambda made: {"code": made.issuer.code}),
    PageOf("bodies:forget", SPECIALIST, of_meaning),
    PageOf("desk:urge", SPECIALIST, of_late_task),
    PageOf("accounts:people", OPERATOR),
    PageOf("accounts:new", OPERATOR),
    PageOf("accounts:upload", OPERATOR),
    PageOf("accounts:list", OPERATOR, code("list_draft")),
    PageOf("accounts:slip", OPERATOR, code("slip")),
    *(
        PageOf(f"accounts:{name}", OPERATOR, officer)
        for name in ("person", "change", "password", "close", "grant")
    ),
    PageOf("accounts:end", OPERATOR, officers_position),
    PageOf("borders:list", SPECIALIST, main=True),
    PageOf("borders:new", SPECIALIST),
    PageOf("borders:one", SPECIALIST, code("reorganisation"), main=True),
    PageOf("borders:one", SPECIALIST, code("divided"), label="divided"),
    PageOf("borders:edit", SPECIALIST, code("divided")),
    PageOf("borders:add_transfers", SPECIALIST, code("divided")),
    PageOf("borders:plan_unit", SPECIALIST, code("divided")),
    PageOf("borders:change_unit", SPECIALIST, code("divided")),
    PageOf("borders:change_unit", "botuphap", code("country_act"), label="which"),
    PageOf("borders:plan_province", "botuphap", code("country_act")),
    PageOf("borders:move_province", "botuphap", code("country_act"), label="which"),
    PageOf(
        "borders:move_province",
        "botuphap",
        code("country_act"),
        query=lambda made: f"?tinh={made.ward.province_id}",
    ),
    PageOf("borders:villages", SPECIALIST, code("divided")),
    PageOf("borders:by_list", SPECIALIST, code("divided")),
    PageOf("borders:teams", SPECIALIST, code("divided")),
    PageOf("borders:rehearsal", SPECIALIST, code("reorganisation"), main=True),
    PageOf("borders:rehearsal", SPECIALIST, code("divided"), label="not yet"),
    PageOf(
        "borders:rehearsal_rows",
        SPECIALIST,
        lambda made: {"code": made.reorganisation.code, "finding": "to"},
    ),
    PageOf("borders:sign", LEADER, code("reorganisation")),
    PageOf("borders:undo", SPECIALIST, code("reorganisation")),
    PageOf("account_login", NOBODY, main=True),
    PageOf("account_logout", OFFICER),
    PageOf("account_inactive", NOBODY),
    PageOf("account_signup", NOBODY),
    PageOf("account_reauthenticate", OFFICER),
    PageOf("account_change_password", OFFICER),
    PageOf("account_reset_password", NOBODY),
    PageOf("account_reset_password_done", NOBODY),
    PageOf("account_reset_password_from_key", NOBODY, lambda made: {"uidb36": "1", "key": "het-han"}),
    PageOf("account_reset_password_from_key_done", NOBODY),
    PageOf("mfa_index", OFFICER),
    PageOf("mfa_index", OPERATOR, guarded, label="with all ways"),
    PageOf("mfa_activate_totp", OFFICER, confirmed=True),
    PageOf("mfa_deactivate_totp", OPERATOR, guarded, confirmed=True),
    PageOf("mfa_view_recovery_codes", OPERATOR, guarded, confirmed=True),
    PageOf("mfa_generate_recovery_codes", OPERATOR, guarded, confirmed=True),
    PageOf("mfa_list_webauthn", OPERATOR, guarded),
    PageOf("mfa_add_webauthn", OFFICER, confirmed=True),
    PageOf("mfa_edit_webauthn", OPERATOR, key, confirmed=True),
    PageOf("mfa_remove_webauthn", OPERATOR, key, confirmed=True),
    PageOf("mfa_reauthenticate", OPERATOR, guarded),
    PageOf("usersessions_list", OFFICER),
    PageOf("socialaccount_connections", OFFICER),
    PageOf("socialaccount_signup", NOBODY),
    PageOf("socialaccount_login_cancelled", NOBODY),
    PageOf("socialaccount_login_error", NOBODY, status=401),
    PageOf("gallery", OFFICER),
    PageOf("gallery_document", OFFICER),
    PageOf("gallery_form", OFFICER),
]

NO_PAGE = {
    "acts without a page of their own": {
        "plans:discard_document",
        "plans:remove_from_reading",
        "plans:make_plan",
        "plans:move_task",
        "plans:add_party",
        "plans:remove_party",
        "plans:work_discard_draft",
        "teams:remove_candidate",
        "teams:look",
        "teams:different",
        "accounts:reopen",
        "desk:notices_read",
        "desk:notice_read",
        "desk:calendar_renew",
        "desk:calendar_close",
        "sheets:forget_columns",
        "sheets:day",
        "sheets:settle",
        "sheets:retry",
        "sheets:discard",
        "sheets:send_again",
        "end_session",
        "borders:take_known",
        "borders:remove_transfer",
        "borders:remove_planned",
    },
    "files and data": {
        "healthz",
        "menu_counts",
        "teams:states",
        "borders:rehearsal_file",
        "plans:plan_word",
        "plans:plan_pdf",
        "plans:plan_excel",
        "plans:work_excel",
        "sheets:exported_file",
        "plans:file",
        "plans:difficulties_excel",
        "plans:time_meaning",
        "teams:election_paper",
        "teams:team_paper",
        "teams:office_paper",
        "teams:decision_scan",
        "reports:download",
        "accounts:template",
        "accounts:slip_file",
        "desk:calendar",
        "sheets:original",
        "sheets:faulted",
        "mfa_download_recovery_codes",
        "mfa_login_webauthn",
    },
    "walked by a test of its own: it stands in the middle of signing in": {"mfa_authenticate"},
    "pages reached only in the middle of signing in, or by a provider's answer": {
        "mfa_reauthenticate_webauthn",
        "account_set_password",
        "openid_connect_login",
        "openid_connect_callback",
    },
}
