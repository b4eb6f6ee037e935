"""Walk every address with every persona."""

import pytest
from allauth.account.internal.flows.login import record_authentication
from django.db import transaction
from django.test import Client, RequestFactory
from django.urls import URLResolver, get_resolver, reverse

from hoagiai.accounts.terms import RoleCode
from rights.table import SIGN_IN, all_routes
from rights.world import PERSONAS, POSITIONS, World

ROUTES = all_routes()
LOGIN = "/tai-khoan/dang-nhap/"


def addresses(resolver=None, space=""):
    """The full names of all addresses of the product."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern, inner)
        else:
            yield f"{space}{pattern.name}"


def test_every_address_is_in_the_table():
    known = {route.name for route in ROUTES}
    missing = sorted(set(addresses()) - known)

    assert not missing, f"no line in tests/rights/routes for: {', '.join(missing)}"


def test_every_line_has_its_address():
    assert not {route.name for route in ROUTES} - set(addresses())


def test_every_role_walks_and_every_local_one_has_a_twin_elsewhere():
    in_place = {role for name, (role, _) in POSITIONS.items() if not name.startswith("other_")}
    elsewhere = {role for name, (role, _) in POSITIONS.items() if name.startswith("other_")}
    central = {RoleCode.SYSTEM_OPERATOR, *(role for role in RoleCode if role.value.startswith("ministry_"))}

    assert in_place == set(RoleCode)
    assert elsewhere == set(RoleCode) - central


def answer_of(response):
    if response.status_code == 302 and response.headers["Location"].startswith(LOGIN):
        return SIGN_IN
    return response.status_code


def confirm(client, who):
    """As if the person had given the password once more a moment ago."""
    request = RequestFactory().post("/")
    request.session = client.session
    record_authentication(request, who, method="password", reauthenticated=True)
    request.session.save()


def ask(world, route, persona):
    """The answer one persona gets; whatever it changed is taken back."""
    who = world.person(persona)
    with transaction.atomic():
        client = Client(raise_request_exception=False)
        if who:
            client.force_login(who)
        if who and route.confirmed:
            confirm(client, who)
        address = reverse(route.name, kwargs=dict(route.make(world, who)))
        answer = answer_of(getattr(client, route.method)(address, dict(route.data)))
        transaction.set_rollback(True)
    if who:
        who.forget_positions()
    return answer


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_who_is_answered_what(route, monkeypatch):
    monkeypatch.setenv("HOAGIAI_TODAY", "2026-03-02")
    world = World()
    for persona in PERSONAS:
        world.person(persona)
    expected = {persona: route.expected(persona) for persona in PERSONAS}

    assert {persona: ask(world, route, persona) for persona in PERSONAS} == expected
