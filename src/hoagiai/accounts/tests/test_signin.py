"""Signing in, second factors, sessions, one-time passwords."""

import re

import pytest
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.urls import reverse

from hoagiai.accounts.adapters import MFAAdapter, ProviderAdapter
from hoagiai.accounts.models import User
from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_position, make_user

PASSWORD = "mat-khau-cua-toi-1"
LOGIN = "/tai-khoan/dang-nhap/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def lan():
    user = make_user("Trần Thị Lan", username="lan", email="lan@example.vn")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client, login="lan", password=PASSWORD, **more):
    return client.post(LOGIN, {"login": login, "password": password, **more})


@pytest.mark.parametrize("login", ["lan", "LAN", "lan@example.vn"])
def test_user_name_or_email_signs_in(lan, client, login):
    assert sign_in(client, login).status_code == 302
    assert client.session["_auth_user_id"] == str(lan.pk)


def test_a_wrong_password_is_said_in_vietnamese_and_without_telling_who_exists(lan, client):
    known = sign_in(client, password="sai").content.decode()
    unknown = sign_in(client, "khong-co", "sai").content.decode()

    for page in (known, unknown):
        assert "Tên đăng nhập, thư điện tử hoặc mật khẩu không đúng" in page


def test_guessing_is_slowed_down(lan, client):
    for _ in range(5):
        sign_in(client, password="sai")

    assert "Bạn đã thử sai quá nhiều lần" in sign_in(client).content.decode()


def test_a_closed_account_cannot_sign_in(lan, client):
    User.objects.filter(pk=lan.pk).update(is_active=False)

    sign_in(client)

    assert "_auth_user_id" not in client.session


def test_nobody_signs_up(client):
    assert "không mở đăng ký" in client.get("/tai-khoan/dang-ky/").content.decode()
    client.post("/tai-khoan/dang-ky/", {"username": "moi", "password1": PASSWORD})
    assert not User.objects.filter(username="moi").exists()


def test_a_one_time_password_must_be_changed_first(lan, client):
    lan.must_change_password = True
    lan.save()
    sign_in(client)
    change = reverse("account_change_password")
    assert client.get(reverse("mfa_index")).headers["Location"] == change

    new = "mot-mat-khau-khac-2"
    client.post(change, {"oldpassword": PASSWORD, "password1": new, "password2": new})

    lan.refresh_from_db()
    assert not lan.must_change_password
    assert client.get(reverse("mfa_index")).status_code == 200


def test_two_different_new_passwords_are_said_in_vietnamese(lan, client):
    client.force_login(lan)
    values = {"oldpassword": PASSWORD, "password1": "mot-mat-khau-2", "password2": "mot-mat-khau-3"}

    page = client.post(reverse("account_change_password"), values).content.decode()

    assert "Hai lần nhập mật khẩu mới không giống nhau." in page


def confirm(client):
    """Delicate pages ask for the password once more."""
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def code_for(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_totp_from_activation_to_the_second_step(lan, client):
    sign_in(client)
    assert "xac-nhan" in client.get(reverse("mfa_activate_totp")).headers["Location"]
    confirm(client)
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = re.search(r"<code>([A-Z2-7]{16,})</code>", page)[1]
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})
    assert answer.headers["Location"] == reverse("mfa_view_recovery_codes")
    codes = re.findall(r"<code>(\d+)</code>", client.get(answer.headers["Location"]).content.decode())
    assert len(codes) == 10

    other = Client()
    assert sign_in(other).headers["Location"].startswith(reverse("mfa_authenticate"))
    assert "_auth_user_id" not in other.session
    assert "Mã không đúng" in other.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    other.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert other.session["_auth_user_id"] == str(lan.pk)


def test_secrets_lie_encrypted(lan, client):
    sign_in(client)
    confirm(client)
    secret = re.search(
        r"<code>([A-Z2-7]{16,})</code>", client.get(reverse("mfa_activate_totp")).content.decode()
    )[1]
    client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})

    stored = Authenticator.objects.get(user=lan, type="totp").data["secret"]
    assert secret not in stored
    assert MFAAdapter().decrypt(stored) == secret


def test_every_security_page_is_drawn_without_inline_code(lan, client):
    sign_in(client)
    confirm(client)
    for name in (
        "mfa_index",
        "mfa_activate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "usersessions_list",
    ):
        answer = client.get(reverse(name))
        page = answer.content.decode()
        assert answer.status_code == 200, name
        assert not re.search(r"<script(?![^>]*(src=|type=\"application/json\"))", page), name
        assert " style=" not in page, name
        assert " onclick=" not in page, name
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_a_passkey_can_be_asked_for(client):
    answer = client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})

    assert "challenge" in answer.json()["request_options"]["publicKey"]


def test_one_session_ends_another(lan, client):
    other = Client()
    sign_in(other)
    sign_in(client)
    page = client.get(reverse("usersessions_list")).content.decode()
    [address] = re.findall(r'action="(/tai-khoan/phien/\d+/ket-thuc/)"', page)

    client.post(address)

    assert other.get(reverse("mfa_index")).status_code == 302
    assert client.get(reverse("mfa_index")).status_code == 200


def test_nobody_ends_the_session_of_another(lan, client, officer):
    sign_in(client)
    pk = lan.usersession_set.get().pk
    stranger = Client()
    stranger.force_login(officer)

    assert stranger.post(reverse("end_session", args=[pk])).status_code == 404


def test_the_provider_is_offered_when_configured(client, provider):
    assert "Đăng nhập bằng VNeID thử" in client.get(LOGIN).content.decode()


def test_without_email_the_reset_page_says_whom_to_ask(client, settings):
    settings.EMAIL_CONFIGURED = False

    assert "liên hệ người quản trị" in client.get(reverse("account_reset_password")).content.decode()


def test_with_email_a_link_resets_the_password(lan, client, settings, mailoutbox):
    settings.EMAIL_CONFIGURED = True
    client.post(reverse("account_reset_password"), {"email": "lan@example.vn"})
    [mail] = mailoutbox
    assert mail.subject == "[Hòa Giải] Đặt lại mật khẩu"
    [address] = re.findall(r"http://testserver(\S+)", mail.body)
    address = client.get(address).headers["Location"]

    client.post(address, {"password1": "mot-mat-khau-khac-3", "password2": "mot-mat-khau-khac-3"})

    lan.refresh_from_db()
    assert lan.check_password("mot-mat-khau-khac-3")


def test_the_demo_hint_is_shown_in_a_demo_only(client, settings, bodies):
    user = make_user("Sùng A Dia (dữ liệu giả lập)", username="dia")
    User.objects.filter(pk=user.pk).update(synthetic=True)
    make_position(user, bodies.justice, RoleCode.PROVINCE_SPECIALIST)
    assert "Sùng A Dia" not in client.get(LOGIN).content.decode()

    settings.DEMO = True

    assert "Sùng A Dia" in client.get(LOGIN).content.decode()


def test_an_account_of_the_demo_is_filled_in_by_a_link(client, settings, bodies):
    user = make_user("Sùng A Dia (dữ liệu giả lập)", username="dia")
    User.objects.filter(pk=user.pk).update(synthetic=True)
    make_position(user, bodies.justice, RoleCode.PROVINCE_SPECIALIST)
    chosen = f"{LOGIN}?next=%2Fke-hoach%2F&tai-khoan=dia"
    settings.DEMO_PASSWORD = "mat-khau-chung"

    assert "mat-khau-chung" not in client.get(chosen).text

    settings.DEMO = True

    assert chosen.removeprefix(LOGIN).replace("&", "&amp;") in client.get(f"{LOGIN}?next=/ke-hoach/").text
    form = client.get(chosen).context["form"]
    assert 'value="dia"' in str(form["login"])
    assert 'value="mat-khau-chung"' in str(form["password"])
    assert "value" not in str(client.get(LOGIN).context["form"]["password"])


@pytest.fixture
def provider(settings):
    app = {"provider_id": "co-quan", "name": "VNeID thử", "client_id": "a", "secret": "b"}
    app["settings"] = {"server_url": "https://id.example.vn"}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}


def provider_login(rf, claims):
    request = rf.get("/")
    request.session = SessionStore()
    request._messages = FallbackStorage(request)
    account = SocialAccount(provider="co-quan", uid="1", extra_data={"userinfo": claims})
    login = SocialLogin(account=account, user=User())
    ProviderAdapter(request).pre_social_login(request, login)
    return login


def test_a_provider_links_to_the_account_with_the_same_verified_email(lan, rf, provider):
    login = provider_login(rf, {"email": "Lan@example.vn", "email_verified": True})

    assert login.user == lan
    assert SocialAccount.objects.get().user == lan


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "lan@example.vn"},
        {"email": "lan@example.vn", "email_verified": False},
        {"email": "ai@example.vn", "email_verified": True},
        {"preferred_username": "lan"},
    ],
)
def test_a_provider_makes_no_account_and_trusts_no_unverified_claim(lan, rf, claims):
    with pytest.raises(ImmediateHttpResponse):
        provider_login(rf, claims)

    assert not SocialAccount.objects.exists()
