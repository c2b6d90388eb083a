"""The pages in a real browser: the clerk's way from scan to counted, by keyboard; and who may not."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.clerk import (
    decide_all,
    dossier_of_the_clerk,
    end_session,
    sign_in_again,
    unlike_any_other,
    upload,
)
from tests.e2e.conftest import PASSWORD, PATIENCE_S, PHONE, Office, OpenDesk
from tests.e2e.drawing import letter_pdf

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]


def test_first_sign_in_asks_for_an_own_password(desk: OpenDesk, office: Office) -> None:
    visitor = desk()
    assert visitor.open("/ho-so?tim=khai+sinh") == 200
    page = visitor.page
    assert "/dang-nhap" in page.url
    page.fill("#username", office.newcomer.username)
    page.fill("#password", "khong phai mat khau nay")
    page.press("#password", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("không đúng")
    assert page.locator("#username").input_value() == office.newcomer.username

    visitor.sign_in(office.newcomer)
    assert page.url.endswith("/doi-mat-khau")
    visitor.open("/ho-so")
    assert page.url.endswith("/doi-mat-khau"), "nothing else opens before the password is changed"
    for field, text in (("#current", office.newcomer.password), ("#new", PASSWORD), ("#again", "khac han")):
        page.fill(field, text)
    page.evaluate("document.querySelector('#again').form.noValidate = true")
    page.press("#again", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("không giống nhau")
    for field, text in (("#current", office.newcomer.password), ("#new", PASSWORD), ("#again", PASSWORD)):
        page.fill(field, text)
    page.press("#again", "Enter")
    expect(page.get_by_role("heading", name="Chào Người newcomer")).to_be_visible()

    page.click("details.menu summary")
    page.get_by_role("button", name="Đăng xuất").click()
    page.wait_for_url("**/dang-nhap")
    visitor.open("/")
    assert "/dang-nhap" in page.url


def test_wrong_passwords_are_slowed_down(desk: OpenDesk) -> None:
    visitor = desk()
    page = visitor.page
    visitor.open("/dang-nhap")
    for _ in range(6):
        page.fill("#username", "nguoi.khong.co")
        page.fill("#password", "doan mo mat khau")
        with page.expect_navigation():
            page.press("#password", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("Sai quá nhiều lần")


def test_from_scan_to_counted_by_keyboard(desk: OpenDesk, office: Office) -> None:
    """Sign in, hand in three pages, watch them being read, correct one field, confirm, see the number move."""
    clerk = desk()
    page = clerk.page
    # Listening from the start: a chooser that opens while the listener is being put up would be lost.
    scan = {"name": "Công văn kiểm kê.pdf", "mimeType": "application/pdf", "buffer": letter_pdf()}
    page.on("filechooser", lambda chooser: chooser.set_files([scan]))  # type: ignore[list-item]
    clerk.open("/dang-nhap")
    page.keyboard.type(office.clerk.username)
    page.keyboard.press("Tab")
    page.keyboard.type(office.clerk.password)
    page.keyboard.press("Enter")
    page.wait_for_url(office.address + "/")
    before = int(page.locator("[data-digitised]").inner_text())

    clerk.tab_to('a[href="/tai-len"]')
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Tải bản quét lên")).to_be_visible()
    page.wait_for_load_state("networkidle")
    clerk.tab_to('[data-pick="files"]')
    page.keyboard.press("Enter")
    expect(page.locator(".file")).to_have_attribute("data-state", "received")
    expect(page.locator(".file")).to_contain_text(re.compile("Đã nhận|Máy đang đọc|Đã đọc xong"))
    row = page.locator("#dang-doc a", has_text="Công văn kiểm kê")
    expect(row).to_contain_text(re.compile(r"/3 trang|3 trang"), timeout=PATIENCE_S * 1000)
    expect(row.locator(".tag")).to_have_text("Cần xem lại", timeout=PATIENCE_S * 1000)
    expect(page.locator(".file")).to_contain_text(re.compile(r"Đã đọc xong, \d+ chỗ cần xem"))

    href = row.get_attribute("href")
    clerk.tab_to(f'#dang-doc li a[href="{href}"]')
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{href}")
    expect(page.locator("[data-where]")).to_have_text("Trang 1/3")
    unsure = page.locator('[data-field][data-state="ask"]')
    assert unsure.count() >= 1, "a number written by pen is never taken for sure"
    field = unsure.first
    name = field.get_attribute("data-name")
    expect(field.locator("[data-input]")).to_be_focused()
    expect(page.locator(".spot.on")).to_be_visible()
    expect(field.locator("canvas")).to_be_visible()
    expect(page.locator("[data-confirm-dossier]")).to_be_disabled()

    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-toasts]")).to_contain_text("chỗ cần xem trước khi xác nhận")

    page.keyboard.press("Control+a")
    page.keyboard.type("266")
    page.keyboard.press("Enter")
    expect(page.locator(f'[data-name="{name}"]')).to_have_attribute("data-state", "done")
    expect(page.locator(f'[data-name="{name}"] [data-input]')).to_have_value("266")
    decide_all(page)

    page.keyboard.press("Alt+ArrowRight")
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator("[data-where]")).to_have_text("Trang 3/3")
    box = page.locator("[data-sheet]").bounding_box()
    assert box is not None
    assert box["height"] > box["width"], "a page that was delivered on its side stands upright"

    expect(page.locator("[data-confirm-dossier]")).to_be_enabled()
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-tally]")).to_have_text("Hồ sơ đã số hóa")
    page.reload()
    expect(page.locator(".review-bar .tag").first).to_have_text("Đã số hóa")
    expect(page.locator(f'[data-name="{name}"] [data-input]')).to_have_value("266")
    page.click(".review-bar details.menu summary")
    page.get_by_role("button", name="Ai đã sửa gì").click()
    expect(page.locator("#changes-list li", has_text="266").first).to_contain_text("Người clerk")

    clerk.open("/")
    assert int(page.locator("[data-digitised]").inner_text()) == before + 1
    page.locator("[data-digitised] a").click()
    expect(page.get_by_role("link", name="Công văn kiểm kê")).to_be_visible()

    supervisor = desk(office.supervisor)
    supervisor.open(f"/tien-do/don-vi/{office.unit}")
    expect(supervisor.page.locator(".facts")).to_contain_text(str(before + 1))
    expect(supervisor.page.locator(".big")).to_contain_text("%")


def test_a_bad_file_does_not_hold_up_the_others(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk)
    page = clerk.page
    twice = unlike_any_other()
    upload(clerk, ("không phải ảnh.txt", b"chi la chu"), ("tờ một.jpg", twice), ("rỗng.pdf", b""))
    states = page.locator(".file")
    expect(states.nth(0)).to_have_attribute("data-state", "failed")
    expect(states.nth(0)).to_contain_text("Chỉ nhận PDF, JPEG, PNG, TIFF, HEIC")
    expect(page.locator(".file", has_text="rỗng.pdf")).to_contain_text("Tệp rỗng")
    expect(page.locator(".file", has_text="tờ một.jpg")).to_have_attribute("data-state", "received")
    expect(page.locator("[data-counts]")).to_have_text("1/3 tệp đã nhận · 2 lỗi")

    upload(clerk, ("tờ một lần nữa.jpg", twice))
    again = page.locator(".file")
    expect(again).to_have_attribute("data-state", "duplicate")
    expect(again).to_contain_text("đã có trong hồ sơ “tờ một”")
    again.get_by_role("button", name="Vẫn giữ bản này").click()
    expect(again).to_have_attribute("data-state", "received")


def test_a_broken_connection_is_mended_without_the_other_files(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk)
    page = clerk.page
    broken = iter(["abort"])

    def once(route: object) -> None:
        if next(broken, None):
            route.abort("connectionreset")  # type: ignore[attr-defined]
        else:
            route.continue_()  # type: ignore[attr-defined]

    page.route("**/api/v1/extractions?*", once)
    upload(clerk, ("mạng chập chờn.jpg", unlike_any_other()), ("tờ khác.jpg", unlike_any_other()))
    expect(page.locator('.file[data-state="received"]')).to_have_count(2)
    clerk.complaints.clear()  # the browser itself tells of the request that we broke


def test_what_waits_for_the_network_goes_when_it_is_back(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk)
    page = clerk.page
    clerk.open("/tai-len")
    page.context.set_offline(True)
    sheet = {"name": "chờ mạng.jpg", "mimeType": "image/jpeg", "buffer": unlike_any_other()}
    page.set_input_files('[data-input="files"]', [sheet])
    expect(page.locator(".file")).to_contain_text("Mất kết nối khi đang gửi. Tự gửi lại sau")
    page.context.set_offline(False)
    expect(page.locator('.file[data-state="received"]')).to_have_count(1)
    expect(page.locator("#batch-title")).to_have_text("Đã gửi xong")
    clerk.complaints.clear()  # the browser itself tells of the network that we took away


def test_a_session_that_ends_loses_no_file(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk)
    page = clerk.page
    clerk.open("/tai-len")
    end_session(page)
    sheet = {"name": "hết phiên.jpg", "mimeType": "image/jpeg", "buffer": unlike_any_other()}
    page.set_input_files('[data-input="files"]', [sheet])
    expect(page.locator("#sign-in-again")).to_be_visible()
    page.get_by_role("button", name="Để sau").click()
    expect(page.locator(".file")).to_contain_text("Bạn chưa đăng nhập lại. Tệp chưa được nhận.")
    page.get_by_role("button", name="Gửi lại", exact=True).click()
    sign_in_again(page, office.clerk)
    expect(page.locator('.file[data-state="received"]')).to_have_count(1)


def test_many_files_can_be_one_dossier(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk)
    page = clerk.page
    clerk.open("/tai-len")
    page.get_by_text("Tất cả là một hồ sơ").click()
    page.fill("#title", "Hồ sơ nhiều tờ")
    sheets = [("tờ 2.jpg", unlike_any_other()), ("tờ 10.jpg", unlike_any_other())]
    page.set_input_files(
        '[data-input="files"]', [{"name": n, "mimeType": "image/jpeg", "buffer": b} for n, b in sheets]
    )
    links = page.locator(".file a", has_text="Mở hồ sơ")
    expect(links).to_have_count(2)
    assert links.nth(0).get_attribute("href") == links.nth(1).get_attribute("href")
    expect(page.locator("#dang-doc a", has_text="Hồ sơ nhiều tờ")).to_be_visible(timeout=PATIENCE_S * 1000)


def test_photos_taken_one_by_one_are_one_dossier(desk: OpenDesk, office: Office) -> None:
    clerk = desk(office.clerk, PHONE)
    page = clerk.page
    clerk.open("/tai-len")
    page.get_by_text("Tất cả là một hồ sơ").click()
    for _ in range(2):
        photo = {"name": "image.jpg", "mimeType": "image/jpeg", "buffer": unlike_any_other()}
        page.set_input_files('[data-input="camera"]', [photo])
    expect(page.locator(".file")).to_have_count(2)
    page.get_by_role("button", name="Gửi 2 ảnh thành một hồ sơ").click()
    links = page.locator(".file a", has_text="Mở hồ sơ")
    expect(links).to_have_count(2)
    assert links.nth(0).get_attribute("href") == links.nth(1).get_attribute("href")
    assert clerk.spills() == 0


def test_someone_of_another_unit_sees_nothing(desk: OpenDesk, office: Office, read_dossier: list[str]) -> None:
    clerk = desk(office.clerk)
    path = dossier_of_the_clerk(clerk, read_dossier)
    clerk.open(path)
    image = clerk.page.locator("[data-turn] img").get_attribute("src")
    assert image is not None
    assert clerk.page.request.get(office.address + image).status == 200

    stranger = desk(office.stranger)
    assert stranger.open(path) == 404
    expect(stranger.page.get_by_role("heading", name="Không tìm thấy trang này")).to_be_visible()
    for part in ("/lich-su", "/dang-doc"):
        assert stranger.open(path + part) == 404
    assert stranger.page.request.get(office.address + image).status == 404
    stranger.open("/ho-so?tim=cong+van")
    expect(stranger.page.locator("table.list")).to_have_count(0)
    assert stranger.open(f"/tien-do/don-vi/{office.unit}") == 404
    assert stranger.open(f"/tien-do/ho-so?don_vi={office.unit}") == 403


def test_each_role_has_its_pages_and_no_others(desk: OpenDesk, office: Office) -> None:
    clerk, supervisor, administrator = desk(office.clerk), desk(office.supervisor), desk(office.administrator)
    for path in ("/quan-tri", "/quan-tri/nguoi-dung", "/quan-tri/phan-mem", "/quan-tri/hang-doi"):
        assert clerk.open(path) == 403
        assert supervisor.open(path) == 403
        assert administrator.open(path) == 200
    assert supervisor.open("/tai-len") == 403
    expect(supervisor.page.get_by_role("heading", name="Bạn không có quyền làm việc này")).to_be_visible()
    supervisor.open("/")
    assert supervisor.page.url.endswith("/tien-do")
    clerk.open(f"/tien-do/don-vi/{office.unit}")
    expect(clerk.page.get_by_role("button", name="Lưu kê khai")).to_have_count(0)


def test_a_supervisor_declares_and_looks_behind_the_numbers(desk: OpenDesk, office: Office) -> None:
    supervisor = desk(office.supervisor)
    page = supervisor.page
    supervisor.open("/tien-do?den=grey")
    expect(page.locator("table.list tbody tr")).to_have_count(1)
    page.locator("table.list a.title").click()
    expect(page.locator(".big")).to_have_text("Chưa thống kê")
    page.fill("#dossiers", "1.250")
    page.fill("#paper", "Báo cáo thử số 1")
    page.fill("#declared_by", "Nguyễn Thử")
    page.press("#declared_by", "Enter")
    expect(page.locator("table.list")).to_contain_text("1.250")
    expect(page.locator(".big")).to_have_text("0 %")
    page.fill("#dossiers", "một nghìn")
    page.fill("#paper", "Báo cáo thử số 2")
    page.fill("#declared_by", "Nguyễn Thử")
    page.press("#declared_by", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("số nguyên")
    assert page.locator("#dossiers").input_value() == "một nghìn"
    supervisor.open("/tien-do?tim=ha+giang")
    expect(page.locator("table.list tbody tr").first).to_contain_text("Hà Giang")
    expect(page.locator("[data-chart] canvas").first).to_be_visible()


def test_an_administrator_makes_people_and_programs(desk: OpenDesk, office: Office) -> None:
    admin = desk(office.administrator)
    page = admin.page
    admin.open("/quan-tri/nguoi-dung")
    page.fill("#full_name", "Trần Thị Thử")
    page.fill("#username", "tran.thu")
    page.select_option("#units", office.unit)
    page.get_by_role("button", name="Thêm người dùng").click()
    password = page.locator("#made-password").inner_text()
    assert len(password) >= 10
    fresh = desk()
    fresh.open("/dang-nhap")
    fresh.page.fill("#username", "tran.thu")
    fresh.page.fill("#password", password)
    fresh.page.press("#password", "Enter")
    fresh.page.wait_for_url("**/doi-mat-khau")

    page.on("dialog", lambda dialog: dialog.accept())
    row = page.locator("tr", has_text="tran.thu")
    row.locator("summary").click()
    row.get_by_role("button", name="Khóa tài khoản").click()
    expect(page.locator("tr", has_text="tran.thu")).to_contain_text("Đã khóa")
    fresh.open("/")
    assert "/dang-nhap" in fresh.page.url

    admin.open("/quan-tri/phan-mem")
    page.fill("#name", "Một cửa điện tử")
    page.get_by_role("button", name="Tạo khóa kết nối").click()
    client_id, secret = page.locator("#made-id").inner_text(), page.locator("#made-secret").inner_text()
    token = page.request.post(
        f"{office.address}/api/v1/oauth/token",
        form={"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret},
    )
    assert token.status == 200
    admin.open("/quan-tri/phan-mem")
    assert secret not in page.content(), "a secret is shown once"


def test_no_page_is_wider_than_a_phone(desk: OpenDesk, office: Office, read_dossier: list[str]) -> None:
    clerk = desk(office.clerk, PHONE)
    dossier = dossier_of_the_clerk(clerk, read_dossier)
    for path in ("/", "/tai-len", "/ho-so", dossier, "/tien-do", f"/tien-do/don-vi/{office.unit}", "/doi-mat-khau"):
        assert clerk.open(path) == 200
        clerk.page.wait_for_load_state("networkidle")
        assert clerk.spills() == 0, path
    clerk.open(dossier)
    clerk.page.get_by_role("tab", name="Bản quét").click()
    expect(clerk.page.locator("[data-stage]")).to_be_visible()
    expect(clerk.page.locator("[data-side]")).to_be_hidden()
    clerk.page.get_by_role("tab", name="Sắp xếp").click()
    expect(clerk.page.locator(".arr-page").first).to_be_visible()
    assert clerk.spills() == 0, "the strip of pages"
    admin = desk(office.administrator, PHONE)
    for path in ("/quan-tri/nguoi-dung", "/quan-tri/phan-mem", "/quan-tri/hang-doi", "/tien-do"):
        assert admin.open(path) == 200
        assert admin.spills() == 0, path


def test_nothing_inline_is_let_through(desk: OpenDesk, office: Office) -> None:
    """The policy is strict on every page; that no page breaks it, every test of this file watches."""
    clerk = desk(office.clerk)
    response = clerk.page.goto(office.address + "/tai-len")
    assert response is not None
    policy = response.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    elsewhere = re.findall(r'(?:src|href)="(https?://[^"]+)"', clerk.page.content())
    assert elsewhere == [], "everything comes from the service itself"
