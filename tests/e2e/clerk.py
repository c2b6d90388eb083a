"""What a clerk does in many tests: hands scans in, opens what was read, decides."""

from __future__ import annotations

import re
from itertools import count

from playwright.sync_api import Page, expect
from sqlalchemy import select

from app.db.session import Database, transaction
from app.dossiers.models import DocumentField, DossierDocument
from tests.e2e.conftest import PATIENCE_S, Account, Desk, Office
from tests.e2e.drawing import letter_pdf, page_jpeg

_numbers = count(1)


def upload(desk: Desk, *files: tuple[str, bytes]) -> None:
    desk.open("/tai-len")
    kinds = {"pdf": "application/pdf", "jpg": "image/jpeg", "txt": "text/plain"}
    desk.page.set_input_files(
        '[data-input="files"]',
        [{"name": name, "mimeType": kinds[name.rsplit(".")[-1]], "buffer": content} for name, content in files],
    )


def unlike_any_other() -> bytes:
    return page_jpeg(f"Tờ số {next(_numbers)}: kiểm kê hồ sơ lưu trữ của xã Suối Mẫu")


def opened_when_read(desk: Desk, title: str) -> Page:
    """The review page of the dossier ``title``, after watching on the upload page how it is read."""
    row = desk.page.locator("#dang-doc a", has_text=title)
    expect(row.locator(".tag")).to_have_text(re.compile("Cần xem lại|Chờ xác nhận"), timeout=PATIENCE_S * 1000)
    row.click()
    expect(desk.page.locator("[data-review]")).to_be_visible()
    return desk.page


def decide_all(page: Page) -> None:
    """Accept every unsure field by Enter; one that the machine could not read is said not to be there."""
    left = page.locator('[data-field][data-state="ask"]')
    while before := left.count():
        page.keyboard.press("Enter")
        expect(left).not_to_have_count(before)  # what repeats it may be decided with it


def end_session(page: Page) -> None:
    """The session is over and the page does not know."""
    page.context.clear_cookies()


def sign_in_again(page: Page, account: Account) -> None:
    """Answer the page that asks for the password on top of what was being done; a wrong one first."""
    asked = page.locator("#sign-in-again")
    expect(asked).to_contain_text(account.username)
    expect(page.locator("#password-again")).to_be_focused()
    page.keyboard.type("khong phai mat khau nay")
    page.keyboard.press("Enter")
    expect(asked).to_contain_text("không đúng")
    page.keyboard.type(account.password)
    page.keyboard.press("Enter")
    expect(asked).to_be_hidden()


def dossier_of_the_clerk(desk: Desk, known: list[str]) -> str:
    if not known:
        upload(desk, ("Công văn để xem.pdf", letter_pdf() + b"\n%% ban de xem\n"))
        known.append(opened_when_read(desk, "Công văn để xem").url.removeprefix(desk.office.address))
    return known[0]


def machine_reads(office: Office, dossier_id: str, values: dict[str, str | None], **more: object) -> None:
    """Make the machine's reading of the dossier what a test needs: ``values`` by field, ``more`` in all of them."""
    db = Database(office.database)
    try:
        with transaction(db) as session:
            found = session.scalars(
                select(DocumentField)
                .join(DocumentField.document)
                .where(DossierDocument.dossier_id == dossier_id, DocumentField.name.in_(values))
            ).all()
            assert {field.name for field in found} == set(values)
            for field in found:
                field.machine = {**(field.machine or {}), **more, "value": values[field.name], "needs_review": True}
                field.needs_review = True
    finally:
        db.dispose()
