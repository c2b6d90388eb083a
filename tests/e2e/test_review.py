"""Looking through a dossier in a real browser: values, other people, and which pages are which papers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.clerk import (
    dossier_of_the_clerk,
    end_session,
    machine_reads,
    opened_when_read,
    sign_in_again,
    upload,
)
from tests.e2e.conftest import Office, OpenDesk
from tests.e2e.drawing import letter_pdf

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]


def test_two_people_at_one_dossier(desk: OpenDesk, office: Office, read_dossier: list[str]) -> None:
    """The second one is told, and nothing of the first one's word is lost."""
    first, second = desk(office.clerk), desk(office.administrator)
    path = dossier_of_the_clerk(first, read_dossier)
    for one in (first, second):
        one.open(path)
    field = '[data-name="nguoi_ky"] [data-input]'
    first.page.fill(field, "Hoàng Thị Thật")
    first.page.press(field, "Enter")
    expect(first.page.locator('[data-name="nguoi_ky"]')).to_have_attribute("data-state", "done")
    expect(first.page.locator("[data-saving]")).to_have_count(0)
    first.page.reload()
    expect(first.page.locator(field)).to_have_value("Hoàng Thị Thật")
    second.page.fill(field, "Hoàng Thị Khác")
    second.page.press(field, "Enter")
    expect(second.page.locator("[data-toasts]")).to_contain_text("Người khác vừa thay đổi hồ sơ này")
    second.page.on("dialog", lambda dialog: dialog.accept())
    second.page.get_by_role("button", name="Tải lại").click()
    expect(second.page.locator(field)).to_have_value("Hoàng Thị Thật")


@pytest.mark.parametrize("start", ["/", "/ho-so", "/tai-len"])
def test_one_key_leads_to_the_next_dossier(
    desk: OpenDesk, office: Office, read_dossier: list[str], start: str
) -> None:
    clerk = desk(office.clerk)
    dossier_of_the_clerk(clerk, read_dossier)
    clerk.open(start)
    expect(clerk.page.locator("[data-next-link]").first).to_be_visible()
    clerk.page.keyboard.press("Alt+n")
    expect(clerk.page.locator("[data-review]")).to_be_visible()


def test_a_session_that_ends_loses_nothing_typed(desk: OpenDesk, office: Office, read_dossier: list[str]) -> None:
    clerk = desk(office.clerk)
    path = dossier_of_the_clerk(clerk, read_dossier)
    clerk.open(path)
    page = clerk.page
    end_session(page)
    field = '[data-name="chuc_vu_ky"] [data-input]'
    page.fill(field, "PHÓ CHỦ TỊCH THỬ")
    page.press(field, "Enter")
    sign_in_again(page, office.clerk)
    expect(page.locator("[data-saving]")).to_have_count(0)
    assert page.url.endswith(path)
    page.reload()
    expect(page.locator(field)).to_have_value("PHÓ CHỦ TỊCH THỬ")


def test_a_wrong_date_is_told_before_it_is_sent(desk: OpenDesk, office: Office, read_dossier: list[str]) -> None:
    clerk = desk(office.clerk)
    clerk.open(dossier_of_the_clerk(clerk, read_dossier))
    page = clerk.page
    field = page.locator('[data-name="ngay_ban_hanh"]')
    field.locator("[data-input]").fill("31/02/2025")
    field.locator("[data-input]").press("Enter")
    expect(field.locator("[data-wrong]")).to_contain_text("Ngày không đúng")
    for typed in ("06032025", "6-3-2025"):
        field.locator("[data-input]").fill(typed)
        field.locator("[data-input]").press("Enter")
        expect(field.locator("[data-input]")).to_have_value("06/03/2025")
    expect(field).to_have_attribute("data-state", "done")
    page.wait_for_load_state("networkidle")
    page.reload()
    expect(field.locator("[data-input]")).to_have_value("06/03/2025")


def test_a_corrected_number_is_carried_into_the_codes_that_hold_it(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk)
    upload(clerk, ("Công văn sai số.pdf", letter_pdf(1) + b"\n%% so sai\n"))
    page = opened_when_read(clerk, "Công văn sai số")
    machine_reads(office, page.url.rsplit("/")[-1], {"so": "835", "so_ky_hieu": "835/UBND-VP"})
    page.reload()
    number, code = page.locator('[data-name="so"]'), page.locator('[data-name="so_ky_hieu"]')
    number.locator("[data-input]").fill("266")
    number.locator("[data-input]").press("Enter")
    expect(number).to_have_attribute("data-state", "done")
    expect(code.locator("[data-input]")).to_have_value("266/UBND-VP")
    expect(code).to_have_attribute("data-state", "done")  # it holds the number and the symbol, and both are decided
    expect(page.locator("[data-saving]")).to_have_count(0)
    page.reload()
    expect(code).to_have_attribute("data-state", "done")
    number.locator("[data-input]").fill("267")  # once more: what repeats it follows
    number.locator("[data-input]").press("Enter")
    expect(page.locator("[data-saving]")).to_have_count(0)
    page.reload()
    expect(code.locator("[data-input]")).to_have_value("267/UBND-VP")
    expect(code).to_have_attribute("data-state", "done")


@pytest.mark.parametrize(
    ("symbol", "code", "state"),
    [("UBND-VP", "12/UBND-VP", "done"), ("CV/TU", "12-CV/TU", "ask")],  # another sign than usual: seen first
)
def test_an_unread_code_is_put_together_from_the_number_and_the_symbol(
    desk: OpenDesk, office: Office, symbol: str, code: str, state: str
) -> None:
    clerk = desk(office.clerk)
    title = f"Công văn mất số {symbol.replace('/', ' ')}"
    upload(clerk, (f"{title}.pdf", letter_pdf(1) + f"\n%% {symbol}\n".encode()))
    page = opened_when_read(clerk, title)
    machine_reads(office, page.url.rsplit("/")[-1], {"so": None, "ky_hieu": symbol, "so_ky_hieu": None})
    page.reload()
    page.locator('[data-name="ky_hieu"] [data-input]').press("Enter")
    whole = page.locator('[data-name="so_ky_hieu"]')
    expect(whole.locator("[data-input]")).to_have_value("")
    number = page.locator('[data-name="so"] [data-input]')
    number.fill("12")
    number.press("Enter")
    expect(whole.locator("[data-input]")).to_have_value(code)
    expect(whole).to_have_attribute("data-state", state)
    expect(page.locator("[data-saving]")).to_have_count(0)
    page.reload()
    expect(whole).to_have_attribute("data-state", state)
    expect(whole.locator("[data-input]")).to_have_value(code if state == "done" else "")


def test_a_code_that_holds_something_else_still_waits(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk)
    upload(clerk, ("Công văn lẫn ký hiệu.pdf", letter_pdf(1) + b"\n%% lan ky hieu\n"))
    page = opened_when_read(clerk, "Công văn lẫn ký hiệu")
    machine_reads(office, page.url.rsplit("/")[-1], {"so": "835", "so_ky_hieu": "835/UBND-KT"})
    page.reload()
    number, code = page.locator('[data-name="so"]'), page.locator('[data-name="so_ky_hieu"]')
    number.locator("[data-input]").press("Enter")
    expect(number).to_have_attribute("data-state", "done")
    expect(code).to_have_attribute("data-state", "ask")


def test_what_the_machine_offers_is_one_key(desk: OpenDesk, office: Office, read_dossier: list[str]) -> None:
    """A split commune, or a second reading: chosen, saved, and the next place in hand."""
    clerk = desk(office.clerk)
    path = dossier_of_the_clerk(clerk, read_dossier)
    offered = {"checks": [{"rule": "place_split", "level": "info", "message": "Xã này nay thuộc hai xã.",
                           "candidates": ["Xã Suối Trên", "Xã Suối Dưới"]}]}  # fmt: skip
    machine_reads(office, path.rsplit("/")[-1], {"dia_danh": "Suối Mẫu"}, **offered)
    clerk.open(path)
    page = clerk.page
    field = page.locator('[data-name="dia_danh"]')
    field.locator("[data-input]").focus()
    page.keyboard.press("Alt+2")
    expect(field).to_have_attribute("data-state", "done")
    expect(field.locator("[data-input]")).to_have_value("Xã Suối Dưới")
    expect(page.locator("[data-saving]")).to_have_count(0)
    page.reload()
    expect(field.locator("[data-input]")).to_have_value("Xã Suối Dưới")


def test_what_is_typed_before_the_page_has_started_is_kept(desk: OpenDesk, office: Office) -> None:
    """A slow line: the fields are there, the script that saves them is not yet."""
    clerk = desk(office.clerk)
    upload(clerk, ("Đường truyền chậm.pdf", letter_pdf(1) + b"\n%% cham\n"))
    page = opened_when_read(clerk, "Đường truyền chậm")
    page.add_init_script(
        """new MutationObserver((_, one) => {
          const input = document.querySelector("[data-name=ky_hieu] [data-input]");
          if (input) { input.value = "UBND-VPX"; one.disconnect(); }
        }).observe(document, {childList: true, subtree: true})"""
    )
    page.reload()
    symbol = page.locator('[data-name="ky_hieu"] [data-input]')
    expect(symbol).to_have_value("UBND-VPX")
    symbol.press("Enter")
    expect(page.locator("[data-saving]")).to_have_count(0)
    assert 'value="UBND-VPX"' in page.request.get(page.url).text()


def papers(page: Page) -> list[list[str]]:
    """The pages of each paper as the strip shows them, once the server has taken every change."""
    expect(page.locator("[data-arrange][data-busy]")).to_have_count(0)
    shown = page.locator(".arr-paper:not(.none)")
    expect(shown.first).to_be_visible()  # the view opens when what was typed is saved
    return [paper.locator(".arr-page span").all_inner_texts() for paper in shown.all()]


def test_papers_are_arranged_by_keyboard(desk: OpenDesk, office: Office) -> None:
    """Split, change the type, leave a page out, take it back, merge: and what was typed is still there."""
    clerk = desk(office.clerk)
    upload(clerk, ("Giấy tờ lẫn.pdf", letter_pdf() + b"\n%% sap xep\n"))
    page = opened_when_read(clerk, "Giấy tờ lẫn")
    keys = page.keyboard
    symbol = page.locator('[data-name="ky_hieu"] [data-input]')
    symbol.fill("UBND-VPX")
    symbol.press("Enter")
    keys.press("Alt+s")
    assert papers(page) == [["1", "2", "3"]]
    keys.press("End")
    keys.press("Enter")
    assert papers(page) == [["1", "2"], ["3"]]
    keys.press("t")
    keys.type("don")
    keys.press("Enter")
    expect(page.locator(".arr-type").nth(1)).to_have_text("Đơn")
    keys.press("x")
    assert papers(page) == [["1", "2"]]
    expect(page.locator(".arr-paper.none .arr-page")).to_have_count(1)
    keys.press("Control+z")
    assert papers(page) == [["1", "2"], ["3"]]
    keys.press("Alt+ArrowUp")
    assert papers(page) == [["3"], ["1", "2"]]
    keys.press("Escape")
    expect(page.locator("[data-paper]")).to_have_count(2)
    expect(page.locator("[data-paper] .retype").first).to_have_text("Đơn")
    expect(symbol).to_have_value("UBND-VPX")

    keys.press("Alt+t")  # the paper in hand becomes another kind, and its fields come at once
    keys.type("bien lai")
    keys.press("Enter")
    expect(page.locator("[data-paper] .retype", has_text="Biên lai")).to_have_count(1)
