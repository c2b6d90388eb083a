"""People: passwords, signing in, throttling, who is made and locked out by whom."""

from __future__ import annotations

import datetime as dt

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from app.accounts import passwords, queries, service, sessions
from app.accounts.models import LoginFailure, Role, User, UserSession
from app.accounts.principal import SYSTEM
from app.audit.models import AuditEvent
from app.db.base import now
from app.db.session import Session
from app.errors import ProblemError
from app.settings import Settings
from schemas.problems import ProblemCode
from tests.app.factories import PASSWORD, Factory, principal_of

ADDRESS = "192.0.2.7"


def attempt(session: Session, settings: Settings, username: str, password: str, address: str = ADDRESS):
    result = service.sign_in(session, settings, username, password, address)
    session.commit()
    return result


def test_the_right_password_signs_in(session: Session, settings: Settings, make: Factory) -> None:
    unit = make.unit()
    user = make.user("lan", units=[unit])
    result = attempt(session, settings, " LAN ", PASSWORD)
    assert isinstance(result, service.SignedIn)
    assert result.principal.id == user.id
    assert result.principal.units == {unit.code}
    found = sessions.find_session(session, settings, result.token)
    assert found == result.principal
    assert session.scalar(select(UserSession.token_hash)) != result.token


@pytest.mark.parametrize(
    ("username", "password"), [("lan", "sai"), ("ai-do", PASSWORD), ("lan", ""), ("lan", "x" * 10_000)]
)
def test_wrong_name_and_wrong_password_get_the_same_answer(
    session: Session, settings: Settings, make: Factory, username: str, password: str
) -> None:
    make.user("lan", units=[make.unit()])
    result = attempt(session, settings, username, password)
    assert isinstance(result, ProblemError)
    assert result.body() == ProblemError(ProblemCode.WRONG_PASSWORD).body()


def test_an_unknown_name_costs_the_same_work(
    session: Session, settings: Settings, make: Factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No user enumeration by time: one Argon2 verification in either case."""
    make.user("lan", units=[make.unit()])
    make.user("nghi", units=[make.unit()], active=False)
    work: list[str] = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> bool:
            work.append(str(password))
            return super().verify(hash, password)

    monkeypatch.setattr(passwords, "hasher", Counting(time_cost=1, memory_cost=8, parallelism=1))
    for username in ("lan", "khong-co", "nghi"):
        work.clear()
        assert isinstance(attempt(session, settings, username, "sai"), ProblemError)
        assert len(work) == 1, username


def test_somebody_locked_out_cannot_sign_in_and_their_sessions_end(
    session: Session, settings: Settings, make: Factory
) -> None:
    user = make.user("lan", units=[make.unit()])
    signed = attempt(session, settings, "lan", PASSWORD)
    service.set_active(session, SYSTEM, user.id, False)
    session.commit()
    assert sessions.find_session(session, settings, signed.token) is None
    assert attempt(session, settings, "lan", PASSWORD).code is ProblemCode.WRONG_PASSWORD
    service.set_active(session, SYSTEM, user.id, True)
    assert isinstance(attempt(session, settings, "lan", PASSWORD), service.SignedIn)


def test_too_many_failures_for_a_name_stop_even_the_right_password(
    session: Session, settings: Settings, make: Factory
) -> None:
    make.user("lan", units=[make.unit()])
    make.user("hoa", units=[make.unit()])
    for number in range(settings.login_attempts):
        assert attempt(session, settings, "lan", "sai", f"192.0.2.{number}").code is ProblemCode.WRONG_PASSWORD
    refused = attempt(session, settings, "Lan", PASSWORD, "198.51.100.1")
    assert refused.code is ProblemCode.TOO_MANY_ATTEMPTS
    assert 0 < int(refused.headers["Retry-After"]) <= settings.login_window_minutes * 60
    assert isinstance(attempt(session, settings, "hoa", PASSWORD), service.SignedIn)
    _age_failures(session, settings)
    assert isinstance(attempt(session, settings, "lan", PASSWORD), service.SignedIn)


def test_too_many_failures_from_an_address_stop_it_for_every_name(
    session: Session, settings: Settings, make: Factory
) -> None:
    make.user("lan", units=[make.unit()])
    settings = settings.model_copy(update={"login_attempts_per_address": 7})
    for number in range(7):
        assert attempt(session, settings, f"ten-{number}", "sai").code is ProblemCode.WRONG_PASSWORD
    assert attempt(session, settings, "lan", PASSWORD).code is ProblemCode.TOO_MANY_ATTEMPTS
    assert isinstance(attempt(session, settings, "lan", PASSWORD, "198.51.100.9"), service.SignedIn)


def test_success_forgives_the_failures_of_the_name(session: Session, settings: Settings, make: Factory) -> None:
    make.user("lan", units=[make.unit()])
    for _ in range(3):
        for _ in range(settings.login_attempts - 1):
            attempt(session, settings, "lan", "sai")
        assert isinstance(attempt(session, settings, "lan", PASSWORD), service.SignedIn)


def test_what_was_typed_as_a_name_is_not_kept(session: Session, settings: Settings) -> None:
    attempt(session, settings, "mat-khau-go-nham-o", "x")
    assert all("go-nham" not in key for key in session.scalars(select(LoginFailure.key)))
    assert "go-nham" not in str([event.details for event in session.scalars(select(AuditEvent))])


def _age_failures(session: Session, settings: Settings) -> None:
    for failure in session.scalars(select(LoginFailure)):
        failure.at -= dt.timedelta(minutes=settings.login_window_minutes + 1)
    session.commit()


def test_a_session_slides_with_use_and_ends_without(session: Session, settings: Settings, make: Factory) -> None:
    make.user("lan", units=[make.unit()])
    signed = attempt(session, settings, "lan", PASSWORD)
    row = session.scalars(select(UserSession)).one()
    row.last_seen_at = now() - dt.timedelta(hours=1)
    row.expires_at = now() + dt.timedelta(minutes=1)
    session.commit()
    assert sessions.find_session(session, settings, signed.token)
    session.commit()
    session.refresh(row)
    assert row.expires_at > now() + dt.timedelta(hours=settings.session_hours - 1)
    row.expires_at = now() - dt.timedelta(seconds=1)
    session.commit()
    assert sessions.find_session(session, settings, signed.token) is None


def test_looking_at_pages_does_not_write_each_time(session: Session, settings: Settings, make: Factory) -> None:
    make.user("lan", units=[make.unit()])
    signed = attempt(session, settings, "lan", PASSWORD)
    row = session.scalars(select(UserSession)).one()
    before = row.last_seen_at
    assert sessions.find_session(session, settings, signed.token)
    session.commit()
    session.refresh(row)
    assert row.last_seen_at == before


def test_sign_out_ends_the_session(session: Session, settings: Settings, make: Factory) -> None:
    make.user("lan", units=[make.unit()])
    signed = attempt(session, settings, "lan", PASSWORD)
    service.sign_out(session, signed.principal, signed.token)
    session.commit()
    assert sessions.find_session(session, settings, signed.token) is None


def test_passwords_are_rehashed_when_the_parameters_rise(
    session: Session, settings: Settings, make: Factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = make.user("lan", units=[make.unit()])
    old = user.password_hash
    attempt(session, settings, "lan", PASSWORD)
    assert user.password_hash == old
    monkeypatch.setattr(passwords, "hasher", PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    attempt(session, settings, "lan", PASSWORD)
    session.refresh(user)
    assert user.password_hash != old
    assert isinstance(attempt(session, settings, "lan", PASSWORD), service.SignedIn)


def test_a_password_is_the_same_composed_and_decomposed() -> None:
    stored = passwords.hash_password("mật khẩu của tôi")
    assert passwords.verify(stored, "mật khẩu của tôi")


@pytest.mark.parametrize(
    ("password", "username"),
    [("ngan", "lan"), ("a" * 300, "lan"), ("aaaaaaaaaaaa", "lan"), ("lan.nguyen.2025", "lan.nguyen")],
)
def test_weak_passwords_are_refused(password: str, username: str) -> None:
    with pytest.raises(ProblemError) as refused:
        passwords.check_strength(password, username)
    assert refused.value.code is ProblemCode.INVALID_VALUE


def test_generated_passwords_are_strong_and_differ() -> None:
    made = {passwords.generate() for _ in range(20)}
    assert len(made) == 20
    for password in made:
        passwords.check_strength(password, "quantri")


class TestChangePassword:
    NEW = "mot-mat-khau-khac-9"

    def test_ends_every_other_session(self, session: Session, settings: Settings, make: Factory) -> None:
        make.user("lan", units=[make.unit()], must_change_password=True)
        other, own = (attempt(session, settings, "lan", PASSWORD) for _ in range(2))
        assert own.principal.must_change_password
        renewed = service.change_password(session, settings, own.principal, PASSWORD, self.NEW)
        session.commit()
        assert isinstance(renewed, service.SignedIn)
        assert not renewed.principal.must_change_password
        for ended in (other, own):
            assert sessions.find_session(session, settings, ended.token) is None
        assert sessions.find_session(session, settings, renewed.token)
        assert isinstance(attempt(session, settings, "lan", self.NEW), service.SignedIn)
        assert isinstance(attempt(session, settings, "lan", PASSWORD), ProblemError)

    def test_needs_the_current_one_and_counts_guesses(
        self, session: Session, settings: Settings, make: Factory
    ) -> None:
        make.user("lan", units=[make.unit()])
        own = attempt(session, settings, "lan", PASSWORD)
        for _ in range(settings.login_attempts):
            result = service.change_password(session, settings, own.principal, "sai", self.NEW)
            session.commit()
            assert result.code is ProblemCode.WRONG_PASSWORD
        result = service.change_password(session, settings, own.principal, PASSWORD, self.NEW)
        assert result.code is ProblemCode.TOO_MANY_ATTEMPTS

    @pytest.mark.parametrize("new", ["ngan", PASSWORD])
    def test_refuses_a_weak_or_the_same_one(
        self, session: Session, settings: Settings, make: Factory, new: str
    ) -> None:
        make.user("lan", units=[make.unit()])
        own = attempt(session, settings, "lan", PASSWORD)
        with pytest.raises(ProblemError) as refused:
            service.change_password(session, settings, own.principal, PASSWORD, new)
        assert refused.value.code is ProblemCode.INVALID_VALUE


def test_the_first_administrator_is_made_once(session: Session, settings: Settings) -> None:
    password = service.ensure_administrator(session)
    session.commit()
    assert password
    signed = attempt(session, settings, service.ADMINISTRATOR_NAME, password)
    assert signed.principal.role is Role.ADMINISTRATOR
    assert signed.principal.must_change_password
    assert signed.principal.units is None
    assert service.ensure_administrator(session) is None


class TestManagingPeople:
    def test_a_new_person_must_change_the_password(self, session: Session, settings: Settings, make: Factory) -> None:
        unit = make.unit()
        user, password = service.create_user(
            session, SYSTEM, "Lan.Nguyen", "  Nguyễn   Thị Lan ", Role.CLERK, [unit.code]
        )
        session.commit()
        assert (user.username, user.full_name) == ("lan.nguyen", "Nguyễn Thị Lan")
        assert attempt(session, settings, "lan.nguyen", password).principal.must_change_password

    @pytest.mark.parametrize("username", ["a", "có dấu", "hai chữ", "-x-x", "x" * 81])
    def test_names_that_cannot_be_typed_are_refused(self, session: Session, make: Factory, username: str) -> None:
        with pytest.raises(ProblemError) as refused:
            service.create_user(session, SYSTEM, username, "Lan", Role.CLERK, [make.unit().code])
        assert refused.value.code is ProblemCode.INVALID_VALUE

    def test_a_name_is_given_once(self, session: Session, make: Factory) -> None:
        unit = make.unit()
        make.user("lan", units=[unit])
        with pytest.raises(ProblemError) as refused:
            service.create_user(session, SYSTEM, "LAN", "Lan", Role.CLERK, [unit.code])
        assert refused.value.code is ProblemCode.CONFLICT

    @pytest.mark.parametrize(
        ("role", "units", "code"),
        [
            (Role.CLERK, 0, ProblemCode.INVALID_VALUE),
            (Role.CLERK, 2, ProblemCode.INVALID_VALUE),
            (Role.SUPERVISOR, 0, ProblemCode.INVALID_VALUE),
            (Role.ADMINISTRATOR, 1, ProblemCode.INVALID_VALUE),
        ],
    )
    def test_each_role_has_its_number_of_units(
        self, session: Session, make: Factory, role: Role, units: int, code: ProblemCode
    ) -> None:
        codes = [make.unit().code for _ in range(units)]
        with pytest.raises(ProblemError) as refused:
            service.create_user(session, SYSTEM, "lan", "Lan", role, codes)
        assert refused.value.code is code

    def test_unknown_units_are_refused(self, session: Session) -> None:
        with pytest.raises(ProblemError) as refused:
            service.create_user(session, SYSTEM, "lan", "Lan", Role.CLERK, ["99999"])
        assert refused.value.code is ProblemCode.UNKNOWN_UNIT

    def test_units_change_at_once(self, session: Session, settings: Settings, make: Factory) -> None:
        first, second, third = make.unit(), make.unit(), make.unit()
        user = make.user("lan", Role.SUPERVISOR, [first, second])
        signed = attempt(session, settings, "lan", PASSWORD)
        service.set_units(session, SYSTEM, user.id, [second.code, third.code])
        session.commit()
        found = sessions.find_session(session, settings, signed.token)
        assert found
        assert found.units == {second.code, third.code}

    def test_a_reset_ends_sessions_and_makes_a_new_password(
        self, session: Session, settings: Settings, make: Factory
    ) -> None:
        user = make.user("lan", units=[make.unit()])
        signed = attempt(session, settings, "lan", PASSWORD)
        password = service.reset_password(session, SYSTEM, user.id)
        session.commit()
        assert sessions.find_session(session, settings, signed.token) is None
        assert isinstance(attempt(session, settings, "lan", PASSWORD), ProblemError)
        assert attempt(session, settings, "lan", password).principal.must_change_password

    def test_the_last_administrator_cannot_be_locked_out(self, session: Session, make: Factory) -> None:
        first, second = make.user(role=Role.ADMINISTRATOR), make.user(role=Role.ADMINISTRATOR)
        service.set_active(session, principal_of(first), second.id, False)
        with pytest.raises(ProblemError) as refused:
            service.set_active(session, principal_of(first), first.id, False)
        assert refused.value.code is ProblemCode.CONFLICT

    @pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR])
    def test_only_administrators_manage(self, session: Session, make: Factory, role: Role) -> None:
        unit = make.unit()
        other = make.user(units=[unit])
        principal = principal_of(make.user(role=role, units=[unit]))
        before = session.scalar(select(func.count()).select_from(User))
        for deed in (
            lambda: service.create_user(session, principal, "moi", "Mới", Role.CLERK, [unit.code]),
            lambda: service.reset_password(session, principal, other.id),
            lambda: service.set_units(session, principal, other.id, [unit.code]),
            lambda: service.set_active(session, principal, other.id, False),
            lambda: service.list_users(session, principal),
        ):
            with pytest.raises(ProblemError) as refused:
                deed()
            assert refused.value.code is ProblemCode.FORBIDDEN
        assert session.scalar(select(func.count()).select_from(User)) == before

    def test_lists_without_a_query_per_row(self, session: Session, make: Factory) -> None:
        for _ in range(5):
            make.user(units=[make.unit()])
        session.expunge_all()
        assert len([user.units for user in queries.users(session)]) == 5
