"""Papers of a marriage: a certificate of 2010, an extract of 2016, a certificate of being single of 2010."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, pages, para, signed
from samples.captions import line
from samples.communes import parts
from samples.fields import Facts, Teller, dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers.decree_forms_civil import (
    Spot,
    card,
    chair,
    couple_of,
    hamlet_of,
    identity_text,
    soul,
    spot_of,
)
from samples.people import Person, day_between, workday
from samples.words import small


def _spouse(t: Teller, prefix: str, who: str) -> str:
    """A column of the certificate of 2010."""
    rows = (
        (f"Họ và tên {who}:", f"<b>{t(prefix + 'ho_ten')}</b>"),
        ("Ngày, tháng, năm sinh:", t(prefix + "ngay_sinh")),
        ("Dân tộc:", t(prefix + "dan_toc")),
        ("Quốc tịch:", t(prefix + "quoc_tich")),
        ("Nơi thường trú/tạm trú:", f"<br>{t(prefix + 'noi_cu_tru')}"),
        ("Số CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", f"<br>{t(prefix + 'giay_to')}"),
    )
    return "".join(f'<p class="lead">{caption} {value}</p>' for caption, value in rows)


def _pair_facts(woman: Person, man: Person, hers: str, his: str) -> Facts:
    """What papers tell of a couple and of their identity papers."""
    return {
        **parts("vo_", woman, capitals=True),
        **parts("chong_", man, capitals=True),
        "vo_giay_to": hers,
        "chong_giay_to": his,
    }


_WEDDING = """
.page{padding:10mm 12mm} .frame{border:.6mm solid #9b1c1c;outline:.3mm solid #9b1c1c;outline-offset:1.2mm;
padding:7mm 10mm 4mm;height:186mm} h1{font-size:22pt;color:#b01818;margin:4mm 0 2mm} .lead{margin:1.5mm 0}
.side td{width:50%} .side td+td{padding-left:8mm;border-left:.25mm solid #999} .side td:first-child{padding-right:6mm}
.top td{font-size:11pt;line-height:1.3} .ink{height:17mm} .ink [data-sign]{top:2mm} .ink [data-seal]{top:8mm}
.sg{font-size:11pt}
"""


@layout("giay_chung_nhan_ket_hon", "zr_marriage_2010", split="unseen24", years=(2011, 2015))
def marriage_2010(paper: Paper, on: date) -> None:
    """The marriage certificate of form TP/HT-2010-KH.1 (TT 08.a/2010) on a sheet across, husband at the left."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    woman, man = couple_of(rng, on, spot)
    other = spot_of(paper)
    if rng.random() < 0.5:
        woman = soul(rng, on, other, age=(19, 34), female=True)
    else:
        other = spot
    t = teller(paper, _pair_facts(woman, man, card(rng, woman, other, on)[1], card(rng, man, spot, on)[1]))
    number = f"<div class='r'>Số: {f('so', f'{rng.randint(2, 145):02d}')}<br>Quyển số: 01/{on.year}</div>"
    office = f"{spot.province}<br>{spot.district}<br>{spot.name}"
    home = f"UBND {spot.on(on).address()}"
    remark = f("ghi_chu", "Đăng ký lại") if rng.random() < 0.3 else "&nbsp;"
    ends = (
        signed("CHỒNG", man.name),
        signed("VỢ", woman.name),
        signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", soul(rng, on, spot, age=(27, 50)).name),
        chair(paper, spot, on, note="(Ký, ghi rõ họ tên, chức vụ và đóng dấu)"),
    )
    body = (
        grid(((office, COUNTRY, number),), css="top", widths=(25, 50, 25))
        + "<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>"
        + grid(((_spouse(t, "chong_", "chồng"), _spouse(t, "vo_", "vợ")),), css="side")
        + line(
            ("Nơi đăng ký:", f("noi_dang_ky", home)),
            ("Ngày, tháng, năm đăng ký:", f("ngay_dang_ky", slashed(on), on.isoformat())),
            shares=(5, 2),
        )
        + line(("Ghi chú:", remark))
        + grid((ends,), css="", widths=(19, 19, 26, 36))
    )
    pages(paper, f'<div class="frame">{body}</div>', "12pt Tinos", _WEDDING, size=(297, 210))


_MATCH = """
.page{padding:18mm 17mm 14mm 26mm} .m td{border:.25mm solid #333;padding:1.4mm 2mm;height:9mm}
.m td:first-child{width:34mm} .m b{font-weight:bold} h1{font-size:16pt;margin:8mm 0 0}
"""


@layout("trich_luc_ket_hon", "zr_marriage_extract_2016", split="unseen24", years=(2016, 2020))
def marriage_extract_2016(paper: Paper, on: date) -> None:
    """A copy of an extract of a marriage (TT 15/2015), wife before husband, each caption with its value below it."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    wed = workday(on - timedelta(days=rng.randint(20, 1500)))
    woman, man = couple_of(rng, wed, spot)
    his, hers = identity_text(rng, man, spot, wed), identity_text(rng, woman, spot, wed)
    t, place = teller(paper, _pair_facts(woman, man, hers, his)), spot.on(on)
    number = f"Số: {f('so', f'{rng.randint(3, 380)}/TLKH-BS')}"
    rows = (
        ("Họ, chữ đệm, tên", "ho_ten"),
        ("Ngày, tháng, năm sinh", "ngay_sinh"),
        ("Dân tộc", "dan_toc"),
        ("Quốc tịch", "quoc_tich"),
        ("Nơi cư trú", "noi_cu_tru"),
        ("Giấy tờ tùy thân", "giay_to"),
    )
    table = []
    for caption, name in rows:
        shown = [t(prefix + name) for prefix in ("vo_", "chong_")]
        ends = (" vợ", " chồng") if name == "ho_ten" else ("", "")
        table.append(
            [
                f"{caption}{end}: {'<br>' if name[0] in 'hng' and name != 'ngay_sinh' else ''}"
                f"{f'<b>{v}</b>' if name == 'ho_ten' else v}"
                for end, v in zip(ends, shown, strict=True)
            ]
        )
    office = f"ỦY BAN NHÂN DÂN<br>{spot.name.upper()}"
    entry = f("so_dang_ky", f"{rng.randint(2, 140)}/{wed.year}" if wed.year > 2015 else str(rng.randint(2, 140)))
    remark = "Thực hiện trích lục từ: Sổ đăng ký kết hôn"
    body = (
        head((spot.district.upper(), office), number, f"{place.bare}, {dated(paper, 'ngay_cap', on)}")
        + "<h1>TRÍCH LỤC KẾT HÔN</h1><p class='c'><b>(BẢN SAO)</b></p><br>"
        + grid(table, css="m", widths=(50, 50))
        + "<br>"
        + para(
            f"Đăng ký kết hôn tại: {f('noi_dang_ky', f'UBND {place.address()}')}",
            f"Số: {entry} ngày {f('ngay_dang_ky', slashed(wed), wed.isoformat())}",
            "Ghi chú: -/-",
            remark,
        )
    )
    note = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"
    signs = chair(paper, spot, on, note=note, above=("NGƯỜI KÝ TRÍCH LỤC", "KT. CHỦ TỊCH"), post="PHÓ CHỦ TỊCH")
    pages(paper, f"{body}<br>{grid((('', signs),), css='', widths=(42, 58))}", "13pt Tinos", _MATCH)


def _state(paper: Paper, who: Person, spot: Spot, on: date) -> tuple[str, str]:
    """Whether somebody is married, and what the certificate is for."""
    rng = paper.rng
    mate = soul(rng, on, spot_of(paper), age=(20, 36), female=not who.female)
    kind, past = ("anh", "chồng") if who.female else ("chị", "vợ")
    split = day_between(rng, on - timedelta(days=1300), on - timedelta(days=90))
    alone = (
        "Chưa đăng ký kết hôn với ai",
        f"Đã có {past} nhưng đã ly hôn theo Quyết định số {rng.randint(5, 190)}/{split.year}/QĐST-HNGĐ ngày "
        f"{slashed(split)} của Tòa án nhân dân {small(spot.district)}; hiện tại chưa đăng ký kết hôn với ai",
    )
    uses = (
        f"Đăng ký kết hôn với {kind} {mate.name}, sinh năm {mate.birth.year}, thường trú tại {small(mate.home)}",
        "Bổ sung hồ sơ vay vốn tại Ngân hàng Nông nghiệp và Phát triển nông thôn",
        "Làm thủ tục chuyển nhượng quyền sử dụng đất",
    )
    return rng.choice(alone), rng.choice(uses)


_ALONE = """
.page{padding:17mm 17mm 14mm 28mm} h1{font-size:16pt;margin:8mm 0 5mm} .ln{margin:1.8mm 0}
.code{position:absolute;right:17mm;top:8mm;font-size:9.5pt} .wide{letter-spacing:.4mm;margin:3mm 0}
"""


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "zr_single_2010", split="unseen24", years=(2011, 2015))
def single_2010(paper: Paper, on: date) -> None:
    """A certificate of marital status of form TP/HT-2010-XNHN.2 (TT 08.a/2010), on dotted lines."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    who = soul(rng, on, spot, hamlet_of(rng, spot), age=(26, 48))
    place, (state, use) = spot.on(on), _state(paper, who, spot, on)
    kind, number, issued = card(rng, who, spot, on)
    issuer, day = issued.split("|")
    grown = date(who.birth.year + (18 if who.female else 20), who.birth.month, min(who.birth.day, 28))
    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {spot.name.upper()}")
    office = f'<span data-f="co_quan_cap">ỦY BAN NHÂN DÂN<br>{spot.name.upper()}</span>'
    stay = (
        f"Trong thời gian cư trú tại {place.address()}, từ {dated(paper, 'cu_tru_tu_ngay', grown)} "
        f"đến {dated(paper, 'cu_tru_den_ngay', on)}"
    )
    body = (
        '<div class="code">Mẫu TP/HT-2010-XNHN.2</div>'
        + head(
            (spot.district.upper(), office),
            f"Số: {f('so', f'{rng.randint(4, 240):02d}/XNHN')}",
            f"{place.bare}, {dated(paper, 'ngay_cap', on)}",
        )
        + "<h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>"
        + f"<p class=j>Xét đề nghị của {'bà' if who.female else 'ông'} {who.name} về việc cấp Giấy xác nhận tình trạng "
        "hôn nhân,</p><p class='c wide'><b>XÁC NHẬN:</b></p>"
        + line(
            ("Ông/Bà:", f"<b>{f('ho_ten', who.name.upper(), who.name)}</b>"),
            ("Giới tính:", f("gioi_tinh", who.sex)),
            shares=(4, 1),
        )
        + line(("Ngày, tháng, năm sinh:", f("ngay_sinh", slashed(who.birth), who.birth.isoformat())))
        + line(("Nơi sinh:", place.address()[:1].upper() + place.address()[1:]))
        + line(("Dân tộc:", f("dan_toc", who.ethnic)), ("Quốc tịch:", f("quoc_tich", who.nationality)))
        + line(("Giấy tờ tùy thân:", f("giay_to_tuy_than", f"{kind} số {number}, cấp ngày {day}, {issuer}")))
        + line(("Nơi thường trú/tạm trú:", f("noi_cu_tru", who.home)))
        + f"<p class=j>{stay}.</p>"
        + line(("Tình trạng hôn nhân:", f("tinh_trang_hon_nhan", state)))
        + line(("Giấy này được cấp để:", f("muc_dich_su_dung", use)))
        + "<p class='i'>Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp.</p>"
    )
    clerk = signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", soul(rng, on, spot, age=(25, 54)).name)
    end = grid(((clerk, chair(paper, spot, on)),), css="", widths=(45, 55))
    pages(paper, f"{body}<br>{end}", "13pt Tinos", _ALONE)
