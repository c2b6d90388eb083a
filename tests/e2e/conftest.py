"""A whole Sohoa of its own (database, Redis, worker, service) and a real browser; stopped and removed afterwards."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect, sync_playwright

from app.accounts import service as accounts
from app.accounts.models import Role
from app.accounts.principal import SYSTEM
from app.db.session import Database, transaction
from app.progress import inventory
from app.provision import bring_up_to_date
from app.settings import Settings

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK = (1366, 768)
PHONE = (390, 844)
PATIENCE_S = 150
"""How long a paper may take to be read on a busy machine: an end of patience, not a measurement."""
expect.set_options(timeout=30_000)  # as long as an action may take: its five seconds fail on a busy machine

PASSWORD = "ba con trau o dau"
HOME_UNIT, OTHER_UNIT = "00694", "00715"


@dataclass(frozen=True)
class Account:
    username: str
    password: str


@dataclass(frozen=True)
class Office:
    """Where Sohoa answers, and who works there; ``newcomer`` has not signed in yet."""

    address: str
    database: str
    unit: str
    clerk: Account
    stranger: Account
    supervisor: Account
    administrator: Account
    newcomer: Account


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _staff(settings: Settings) -> dict[str, Account]:
    """People of two units; all but the newcomer have chosen their password already."""
    db = Database(settings.database)
    everyone = {
        "clerk": (Role.CLERK, [HOME_UNIT]),
        "stranger": (Role.CLERK, [OTHER_UNIT]),
        "supervisor": (Role.SUPERVISOR, [HOME_UNIT, OTHER_UNIT]),
        "administrator": (Role.ADMINISTRATOR, []),
        "newcomer": (Role.CLERK, [HOME_UNIT]),
    }
    made: dict[str, Account] = {}
    try:
        with transaction(db) as session:
            for name, (role, units) in everyone.items():
                user, password = accounts.create_user(session, SYSTEM, f"e2e.{name}", f"Người {name}", role, units)
                if name != "newcomer":
                    user.must_change_password = False
                made[name] = Account(user.username, password)
            inventory.declare(session, SYSTEM, HOME_UNIT, 40, "Người thử", "Bản kê khai thử")
    finally:
        db.dispose()
    return made


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    # A short path: a Unix socket's may not be longer than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="sohoa-e2e-") as home:
        settings = Settings(home=Path(home))
        bring_up_to_date(settings)
        staff = _staff(settings)
        port = _free_port()
        log = Path(home) / "serve.log"
        env = {name: value for name, value in os.environ.items() if not name.startswith("SOHOA_")}
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "app.cli", "serve", "--port", str(port), "--workers", "1"],
                cwd=ROOT,
                env={**env, "SOHOA_HOME": home},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        try:
            _until(lambda: _answers(port) or process.poll() is not None)
            assert process.poll() is None, log.read_text()
            yield Office(f"http://127.0.0.1:{port}", settings.database, HOME_UNIT, **staff)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)
        assert "Traceback" not in log.read_text(), log.read_text()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for one file: its driver keeps a loop running, in which no other test can run one of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def read_dossier() -> list[str]:
    """The address of a dossier that was read; filled by the first test that needs one."""
    return []


class Desk:
    """A person's browser. Whatever a page complains about (scripts, the security policy, answers 5xx) is kept."""

    def __init__(self, office: Office, context: BrowserContext) -> None:
        self.office = office
        self.page: Page = context.new_page()
        self.page.set_default_timeout(30_000)
        self.complaints: list[str] = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        # An answer that refuses is logged by the browser as an error; what it means is for the test to say.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self.complaints.append(f"{response.status} {response.url}")

    def open(self, path: str) -> int:
        """The status that ``path`` was answered with."""
        response = self.page.goto(self.office.address + path)
        assert response is not None
        return response.status

    def sign_in(self, account: Account) -> None:
        self.open("/dang-nhap")
        self.page.fill("#username", account.username)
        self.page.fill("#password", account.password)
        self.page.press("#password", "Enter")
        self.page.wait_for_url(lambda url: "/dang-nhap" not in url)

    def tab_to(self, selector: str) -> None:
        """Press Tab until ``selector`` has the focus: what a person without a mouse does."""
        for _ in range(80):
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {selector}")

    def spills(self) -> int:
        """How many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


OpenDesk = Callable[..., Desk]


@pytest.fixture
def desk(office: Office, browser: Browser) -> Iterator[OpenDesk]:
    """``desk(account, size)``: a browser of its own, signed in; a page that complained fails the test."""
    contexts: list[BrowserContext] = []
    desks: list[Desk] = []

    def sit_down(account: Account | None = None, size: tuple[int, int] = DESK) -> Desk:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="vi-VN", has_touch=size == PHONE
        )
        contexts.append(context)
        opened = Desk(office, context)
        desks.append(opened)
        if account is not None:
            opened.sign_in(account)
        return opened

    yield sit_down
    for context in contexts:
        context.close()
    assert [c for d in desks for c in d.complaints] == []
