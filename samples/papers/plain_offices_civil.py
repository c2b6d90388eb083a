"""Papers of civil status from the books of four decades: births, marriages, deaths, standing."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, letterhead, notes, pages, para, signed, signer
from samples.captions import line
from samples.communes import birth, chairs, couple, district, folk, heir, identity, locality, office, parts, start
from samples.fields import Teller, dated, filler, hand, slashed, teller
from samples.paper import Paper, layout
from samples.people import Commune, Person, after_merger, day_between, workday, working_day

_SIGNED = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"


def _post(paper: Paper, place: Commune, caption: str = "") -> str:
    above, post = chairs(paper.rng)
    lines = (caption, *above) if caption else above
    return signer(paper, office(place), post, above=lines, note=_SIGNED if caption else "")


@layout("giay_khai_sinh", "po_birth_1999_filled", split="unseen9", years=(2000, 2005))
def birth_1999(paper: Paper, on: date) -> None:
    """The form of 1999, by pen throughout: the parents in a table, mother's column first, the book's number at the top."""
    rng, f, place = start(paper, on)
    b = birth(rng, on, place)
    t = teller(paper, b.facts, pen=True)
    clerk = folk(rng, on, place, age=(26, 50)).name
    parents = [
        ("Họ và tên", t("me_ho_ten"), t("cha_ho_ten")),
        ("Năm sinh", t("me_nam_sinh"), t("cha_nam_sinh")),
        ("Dân tộc", t("me_dan_toc"), t("cha_dan_toc")),
        ("Quốc tịch", t("me_quoc_tich"), t("cha_quoc_tich")),
        ("Nghề nghiệp", hand("Làm ruộng"), hand(rng.choice(("Làm ruộng", "Thợ xây", "Giáo viên")))),
        ("Nơi ĐKNK thường trú", t("me_noi_cu_tru"), t("cha_noi_cu_tru")),
    ]
    number = (
        f"Số: {f('so', str(rng.randint(2, 210)), pen=True)}<br>Quyển số: {f('quyen_so', f'01/{on.year}', pen=True)}"
    )
    body = (
        f'<table class="hd"><tr><td style="width:25%;text-align:left" class="sm">UBND: {place.name}<br>Huyện: {place.district.split(" ", 1)[-1] or "....."}<br>Tỉnh: {place.province[5:]}</td>'
        f'<td>{COUNTRY}</td><td style="width:23%;text-align:left" class="sm">Mẫu TP/HT-1999-A.3<br>{number}</td></tr></table>'
        + '<h1 style="letter-spacing:.8mm">GIẤY KHAI SINH</h1>'
        + line(("Họ và tên:", t("ho_ten")), ("Nam, nữ:", t("gioi_tinh")), shares=(4, 1))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")))
        + line(("(Viết bằng chữ):", t("ngay_sinh_bang_chu")))
        + line(("Nơi sinh:", t("noi_sinh")))
        + line(("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Quê quán:", t("que_quan")))
        + grid(parents, ("PHẦN KHAI VỀ<br>CHA, MẸ", "NGƯỜI MẸ", "NGƯỜI CHA"), css="t gap", widths=(24, 38, 38))
        + line(("Họ và tên người đứng khai:", f("nguoi_di_khai_sinh", b.father.name, pen=True)))
        + line(("Quan hệ với người được khai sinh:", hand("Cha đẻ")))
        + line(("Nơi đăng ký:", f("noi_dang_ky", f"Ủy ban nhân dân {place.address()}", pen=True)))
        + f"<p>Đăng ký {dated(paper, 'ngay_dang_ky', on, pen=True)}</p>"
        + '<div class="row" style="margin-top:3mm">'
        + signed("CÁN BỘ HỘ TỊCH TƯ PHÁP", clerk)
        + _post(paper, place)
        + "</div>"
    )  # fmt: skip
    css = ".gap{margin:3mm 0} .gap td{height:8mm} .pen{font-size:1.12em} .hd{font-size:.9em}"
    pages(paper, body, "12.5pt TeX Gyre Schola", css)


@layout("trich_luc_khai_sinh", "po_birth_extract_2025", split="unseen9", years=(2025, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """A portal's extract: captions in the left column of a table without rules, the number under the letterhead."""
    rng, f = paper.rng, filler(paper)
    on = after_merger(on)
    registered = working_day(rng, date(2008, 2, 1), on - timedelta(days=40))
    place = locality(rng, registered)
    now = heir(place, on)
    b = birth(rng, registered, place)
    t = teller(paper, b.facts)
    home = registered.year >= 2016
    rows = [
        ("Họ, chữ đệm, tên:", f"<b>{t('ho_ten')}</b>"),
        ("Ngày, tháng, năm sinh:", f"{t('ngay_sinh')}<br><i>Ghi bằng chữ:</i> {t('ngay_sinh_bang_chu')}"),
        ("Giới tính:", f"{t('gioi_tinh')}&emsp;&emsp;Dân tộc: {t('dan_toc')}&emsp;&emsp;Quốc tịch: {t('quoc_tich')}"),
        ("Nơi sinh:", t("noi_sinh")),
        ("Quê quán:", t("que_quan")),
        *([("Số định danh cá nhân:", t("so_dinh_danh"))] if home else []),
        *(
            row
            for who, key in (("mẹ", "me"), ("cha", "cha"))
            for row in (
                (f"Họ, chữ đệm, tên {who}:", t(f"{key}_ho_ten")),
                ("Năm sinh:", f"{t(f'{key}_nam_sinh')}&emsp;&emsp;Dân tộc: {t(f'{key}_dan_toc')}&emsp;&emsp;Quốc tịch: {t(f'{key}_quoc_tich')}"),
                ("Nơi cư trú:", t(f"{key}_noi_cu_tru")),
            )
        ),
        ("Đăng ký khai sinh tại:", f("noi_dang_ky", office(place))),
        ("Số đăng ký:", f"{f('so_dang_ky', str(rng.randint(4, 199)))}&emsp;&emsp;Ngày đăng ký: {f('ngay_dang_ky', slashed(registered), registered.isoformat())}"),
        ("Ghi chú:", f("ghi_chu", rng.choice(("Đăng ký khai sinh quá hạn", "Dữ liệu số hóa từ sổ gốc")))),
    ]  # fmt: skip
    body = (
        letterhead(now, f"Số: {f('so', f'{rng.randint(3, 2400)}/TLKS-BS')}", dated(paper, "ngay_cap", on))
        + '<h1 style="margin-bottom:0">TRÍCH LỤC KHAI SINH</h1><p class="c"><b>(BẢN SAO)</b></p>'
        + grid(rows, css="bare", widths=(30, 70))
        + '<div style="margin-left:80mm">'
        + _post(paper, now, "NGƯỜI KÝ TRÍCH LỤC")
        + "</div>"
    )
    pages(paper, body, "13pt Tinos", ".bare td{padding:1.1mm 0} .bare{margin:3mm 0}")


def _spouse(t: Teller, key: str, who: str, papers: str) -> str:
    """One spouse's column."""
    return (
        line((f"Họ, chữ đệm, tên {who}:", ""))
        + f'<p class="c"><b>{t(f"{key}_ho_ten")}</b></p>'
        + line(("Ngày, tháng, năm sinh:", t(f"{key}_ngay_sinh")))
        + line(("Dân tộc:", t(f"{key}_dan_toc")), ("Quốc tịch:", t(f"{key}_quoc_tich")))
        + f"<p>Nơi cư trú: {t(f'{key}_noi_cu_tru')}</p>"
        + f"<p>Giấy tờ tùy thân: {papers}</p>"
        + signed(who.capitalize(), "").replace("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ, chữ đệm, tên)")
    )


def _pair(rng: Random, on: date, place: Commune) -> tuple[tuple[Person, Person], dict[str, str]]:
    """Wife and husband married on ``on``, and their identity papers by field."""
    wife, man = couple(rng, on, place)
    return (wife, man), {"vo_giay_to": identity(rng, wife, on), "chong_giay_to": identity(rng, man, on)}


@layout("giay_chung_nhan_ket_hon", "po_marriage_landscape", split="unseen9", years=(2016, 2025))
def marriage(paper: Paper, on: date) -> None:
    """The certificate on its side: a facing column for each spouse, the name centred below its caption."""
    rng, f, place = start(paper, on)
    (wife, man), shown = _pair(rng, on, place)
    t = teller(paper, {**parts("vo_", wife, capitals=True), **parts("chong_", man, capitals=True), **shown})
    number = rng.choice((f"{rng.randint(2, 140)}", f"{rng.randint(2, 140)}/{on.year}"))
    body = (
        COUNTRY
        + f'<div style="position:absolute;right:16mm;top:14mm">Số: {f("so", number)}</div>'
        + '<h1 style="font-size:20pt;color:#a01818;margin-top:3mm">GIẤY CHỨNG NHẬN KẾT HÔN</h1>'
        + f'<div class="row" style="gap:12mm"><div>{_spouse(t, "vo", "vợ", t("vo_giay_to"))}</div>'
        + f"<div>{_spouse(t, 'chong', 'chồng', t('chong_giay_to'))}</div></div>"
        + '<div class="row" style="gap:12mm"><div>'
        + f"<p>Nơi đăng ký kết hôn: {f('noi_dang_ky', office(place))}</p>"
        + f"<p>Ngày, tháng, năm đăng ký: {f('ngay_dang_ky', slashed(on), on.isoformat())}</p></div><div>"
        + _post(paper, place, "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN")
        + "</div></div>"
    )
    pages(
        paper, body, "12pt TeX Gyre Termes", ".page{padding:11mm 16mm 6mm} p{margin:.9mm 0} .ink{height:17mm} .ink [data-sign]{top:2mm}",
        size=(297, 210),
    )  # fmt: skip


@layout("trich_luc_ket_hon", "po_marriage_extract_stacked", split="unseen9", years=(2020, 2024))
def marriage_extract(paper: Paper, on: date) -> None:
    """An extract with the spouses one below the other; registration and book in a sentence."""
    rng, f = paper.rng, filler(paper)
    registered = working_day(rng, date(2012, 1, 10), on - timedelta(days=30))
    place = locality(rng, registered)
    (wife, man), shown = _pair(rng, registered, place)
    t = teller(paper, {**parts("vo_", wife, capitals=True), **parts("chong_", man, capitals=True), **shown})

    def block(key: str, who: str) -> str:
        return (
            line((f"<b>Họ, chữ đệm, tên {who}:</b>", f"<b>{t(f'{key}_ho_ten')}</b>"))
            + '<div class="ind">'
            + line(("Ngày, tháng, năm sinh:", t(f"{key}_ngay_sinh")))
            + line(("Dân tộc:", t(f"{key}_dan_toc")), ("Quốc tịch:", t(f"{key}_quoc_tich")))
            + line(("Nơi cư trú:", t(f"{key}_noi_cu_tru")))
            + line(("Giấy tờ tùy thân:", t(f"{key}_giay_to")))
            + "</div>"
        )

    number = f"Số: {f('so', f'{rng.randint(2, 300)}/TLKH-BS')}"
    body = (
        letterhead(place, number, dated(paper, "ngay_cap", on), f"UBND {place.name.upper()}")
        + "<h1>TRÍCH LỤC KẾT HÔN<br>(BẢN SAO)</h1>"
        + block("vo", "vợ")
        + block("chong", "chồng")
        + f"<p>Đăng ký kết hôn tại: {f('noi_dang_ky', office(place))}<br>"
        + f"Số: {f('so_dang_ky', f'{rng.randint(2, 130)}/{registered.year}')}, {dated(paper, 'ngay_dang_ky', registered)}</p>"
        + "<p>Ghi chú: .............................................................................................</p>"
        + '<div style="margin-left:82mm">'
        + _post(paper, place, "NGƯỜI KÝ TRÍCH LỤC")
        + "</div>"
    )
    pages(paper, body, "13pt FreeSerif")


@layout("trich_luc_khai_tu", "po_death_extract_copy", split="unseen9", years=(2020, 2024))
def death_extract(paper: Paper, on: date) -> None:
    """An extract of a death: the moment in hours and words, a note that tells what to write."""
    rng, f = paper.rng, filler(paper)
    registered = working_day(rng, date(2017, 2, 1), on - timedelta(days=10))
    died = registered - timedelta(days=rng.randint(1, 12))
    place = locality(rng, registered)
    who = folk(rng, died, place, age=(45, 93))
    t = teller(paper, {**parts("", who, capitals=True), "giay_to_tuy_than": identity(rng, who, died)})
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    moment = f"{hour:02d} giờ {minute:02d} phút, ngày {died:%d} tháng {died:%m} năm {died.year}"
    body = (
        letterhead(place, f"Số: {f('so', f'{rng.randint(2, 190)}/TLKT-BS')}", dated(paper, 'ngay_cap', on))
        + '<h1>TRÍCH LỤC KHAI TỬ</h1><p class="c">(Bản sao)</p>'
        + line(("Họ, chữ đệm, tên:", f"<b>{t('ho_ten')}</b>"))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")))
        + line(("Giới tính:", t("gioi_tinh")), ("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Giấy tờ tùy thân:", t("giay_to_tuy_than")))
        + line(("Nơi cư trú cuối cùng:", f("noi_cu_tru_cuoi_cung", who.home)))
        + line(("Đã chết vào lúc:", f("thoi_diem_chet", moment, f"{died.isoformat()}T{hour:02d}:{minute:02d}")))
        + line(("Nơi chết:", f("noi_chet", rng.choice(("Tại nhà riêng", f"Trung tâm Y tế {district(place)}")))))
        + line(
            (
                "Nguyên nhân chết:",
                f("nguyen_nhan", rng.choice(("Tuổi già", "Tai biến mạch máu não", "Suy tim", "Ung thư phổi"))),
            )
        )
        + line(("Đã được đăng ký khai tử tại:", f("noi_dang_ky", office(place))))
        + f"<p>Số: {f('so_dang_ky', str(rng.randint(2, 70)))} ngày {f('ngay_dang_ky', slashed(registered), registered.isoformat())}</p>"
        + '<div style="margin-left:78mm">'
        + _post(paper, place, "NGƯỜI KÝ TRÍCH LỤC")
        + "</div>"
        + notes(
            "Bản sao được cấp theo đề nghị của thân nhân người chết, có giá trị sử dụng thay cho bản chính trong các giao dịch, trừ trường hợp pháp luật có quy định khác."
        )
    )  # fmt: skip
    pages(paper, body, "13pt Tinos", ".ln{margin:1.9mm 0}")


@layout("giay_bao_tu", "po_death_notice_letter", split="unseen9", years=(2017, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """A commune's notice of a death outside hospital, on a form of its own with dashes, the rest of it sentences."""
    rng, f, place = start(paper, on)
    died = on - timedelta(days=rng.randint(1, 4))
    who = folk(rng, died, place, age=(40, 92))
    t = teller(paper, {**parts("", who, capitals=True), "giay_to_tuy_than": identity(rng, who, died)})
    hour = rng.randint(0, 23)
    moment = f"{hour:02d} giờ 15 phút ngày {slashed(died)}"
    teller_of = folk(rng, on, place, age=(25, 50), surname=who.surname).name
    own = f("co_quan_cap", f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    above, post = chairs(rng)
    body = (
        letterhead(place, f"Số: {f('so', f'{rng.randint(1, 60):02d}/UBND-GBT')}", dated(paper, "ngay_cap", on), own)
        + "<h1>GIẤY BÁO TỬ</h1>"
        + f"<p>Ủy ban nhân dân {place.name.lower().split()[0]} thông báo về việc tử vong của người có lý lịch sau đây:</p>"
        + para(
            f"- Họ, chữ đệm, tên người chết: <b>{t('ho_ten')}</b>&emsp;- Giới tính: {t('gioi_tinh')}",
            f"- Sinh ngày: {t('ngay_sinh')}",
            f"- Giấy tờ tùy thân: {t('giay_to_tuy_than')}",
            f"- Đã chết vào hồi {f('thoi_diem_chet', moment, f'{died.isoformat()}T{hour:02d}:15')}",
            f"- Nơi chết: {f('noi_chet', who.home)}",
            f"- Nguyên nhân chết: {f('nguyen_nhan', rng.choice(('Bệnh già', 'Đột quỵ', 'Tai nạn sinh hoạt', 'Ung thư gan')))}",
            css="ind j",
        )
        + f"<p class='j'>Căn cứ lời khai của ông (bà) {teller_of} và biên bản xác minh của Trưởng thôn. Giấy này được cấp để làm thủ tục đăng ký khai tử theo quy định của pháp luật về hộ tịch./.</p>"
        + '<div class="row" style="margin-top:4mm"><div class="sm"><b class="i">Nơi nhận:</b><br>- Gia đình người chết;<br>- Lưu: VT, HT.</div>'
        + signer(paper, office(place), post, above=above, tagged=False)
        + "</div>"
    )
    pages(paper, body, "13.5pt TeX Gyre Pagella", ".page{font-size:12.5pt} p{margin:2.2mm 0}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "po_standing_2020", split="unseen9", years=(2020, 2026))
def standing(paper: Paper, on: date) -> None:
    """The ministry's form of 2020 as an office's program prints it: long values run on to the next line's beginning."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(22, 50))
    t = teller(paper, {**parts("", who), "giay_to_tuy_than": identity(rng, who, on)})
    since = day_between(rng, who.birth + timedelta(days=18 * 366), on - timedelta(days=100))
    until = workday(on - timedelta(days=rng.randint(1, 9)))
    parted = f"Đã ly hôn theo Quyết định số {rng.randint(20, 190)}/{on.year - 1}/QĐST-HNGĐ của Tòa án nhân dân, "
    never = "iện tại chưa đăng ký kết hôn với ai"
    status = rng.choice(("Chưa đăng ký kết hôn với ai", "H" + never, parted + "h" + never))
    use = rng.choice(("Làm thủ tục mua bán nhà đất", "Đăng ký kết hôn", "Bổ sung hồ sơ vay vốn ngân hàng"))
    number = f("so", f"{rng.randint(3, 480)}/UBND-XNTTHN")
    own = f("co_quan_cap", f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    body = (
        letterhead(place, f"Số: {number}", dated(paper, "ngay_cap", on), own)
        + "<h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>"
        + f'<p class="c"><b>{"ỦY BAN NHÂN DÂN " + place.name.upper()}<sup>(1)</sup></b></p>'
        + f"<p class='ind'>Xét đề nghị của ông/bà: {who.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân,</p>"
        + '<p class="c"><b>XÁC NHẬN:</b></p>'
        + para(
            f"Họ, chữ đệm, tên: {t('ho_ten')}",
            f"Ngày, tháng, năm sinh: {t('ngay_sinh')}",
            f"Giới tính: {t('gioi_tinh')} &emsp; Dân tộc: {t('dan_toc')} &emsp; Quốc tịch: {t('quoc_tich')}",
            f"Giấy tờ tùy thân<sup>(2)</sup>: {t('giay_to_tuy_than')}",
            f"Nơi cư trú<sup>(3)</sup>: {t('noi_cu_tru')}",
            f"Trong thời gian cư trú tại: {place.address()} từ {dated(paper, 'cu_tru_tu_ngay', since)} đến {dated(paper, 'cu_tru_den_ngay', until)}<sup>(4)</sup>.",
            f"Tình trạng hôn nhân<sup>(5)</sup>: {f('tinh_trang_hon_nhan', status)}.",
            f"Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để<sup>(6)</sup>: {f('muc_dich_su_dung', use)}.",
            css="j ti",
        )
        + '<div style="margin-left:78mm">'
        + _post(paper, place, "NGƯỜI KÝ GIẤY XÁC NHẬN")
        + "</div>"
        + notes(
            "<i>Chú thích:</i>",
            "(1) Ghi rõ tên cơ quan cấp Giấy xác nhận tình trạng hôn nhân.",
            "(2) Ghi rõ loại giấy tờ, số, cơ quan cấp, ngày cấp.",
            "(3) Ghi theo địa chỉ đăng ký thường trú; nếu không có thì ghi nơi đăng ký tạm trú.",
            "(4) Chỉ ghi khi xác nhận theo từng thời kỳ cư trú. (5) Ghi rõ: chưa kết hôn, đang có vợ/chồng hoặc đã ly hôn. (6) Ghi đúng mục đích sử dụng.",
        )
    )
    pages(paper, body, "12.5pt Tinos", ".ti{text-indent:9mm} h1{font-size:15pt}")
