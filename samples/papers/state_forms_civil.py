"""Certificates and extracts of births and marriages on the forms of TT 04/2020/TT-BTP."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import head, notes, pages, para, signed, wide
from samples.captions import line
from samples.communes import chairs, office, parts
from samples.fields import Fill, dated, filler, teller
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, committee_seal, emblem, form_signer, proof, typeface
from samples.people import Commune, Person, working_day

_FRAME = """
.page{background:repeating-linear-gradient(45deg,#fffafa 0 1.2mm,#fdf1ef 1.2mm 1.5mm)}
.edge{position:absolute;inset:8mm;border:1.1mm double #c9706a;outline:.3mm solid #d99a94;outline-offset:1.4mm}
.in{position:relative} h1.red{color:#c3252d;font-size:25pt;letter-spacing:.4mm;margin:3mm 0 2mm}
.page{padding:15mm 20mm 14mm 22mm}
"""

_NOTE = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"


def _nation() -> str:
    return (
        '<div class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>'
        '<b class="motto">Độc lập - Tự do - Hạnh phúc</b></div>'
    )


@layout("giay_khai_sinh", "sf_birth_certificate", split="unseen15", years=(2021, 2026))
def birth_certificate(paper: Paper, on: date) -> None:
    """Giấy khai sinh on the printed sheet: frame, emblem, dotted lines."""
    rng, f, place = STATE.begin(paper, on)
    birth = STATE.newborn(rng, on, place)
    t = teller(paper, {**birth.facts, "noi_dang_ky": office(place)})
    comer = birth.father if rng.random() < 0.6 else birth.mother
    above, post = chairs(rng)
    rows = [
        line(("Họ, chữ đệm, tên:", f"<b>{t('ho_ten')}</b>")),
        line(("Ngày, tháng, năm sinh:", t("ngay_sinh"))),
        line(("ghi bằng chữ:", t("ngay_sinh_bang_chu"))),
        line(
            ("Giới tính:", t("gioi_tinh")), ("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")),
            shares=(1, 1, 1.5),
        ),
        line(("Nơi sinh:", t("noi_sinh"))),
        line(("Quê quán:", t("que_quan"))),
        line(("Số định danh cá nhân:", f"<b>{t('so_dinh_danh')}</b>")),
    ]  # fmt: skip
    for who, prefix in (("mẹ", "me_"), ("cha", "cha_")):
        rows += [
            line((f"Họ, chữ đệm, tên người {who}:", f"<b>{t(prefix + 'ho_ten')}</b>")),
            line(
                ("Năm sinh:", t(prefix + "nam_sinh")), ("Dân tộc:", t(prefix + "dan_toc")),
                ("Quốc tịch:", t(prefix + "quoc_tich")), shares=(1, 1, 1.5),
            ),
            line(("Nơi cư trú:", t(prefix + "noi_cu_tru"))),
        ]  # fmt: skip
    rows += [
        line(("Họ, chữ đệm, tên người đi khai sinh:", f("nguoi_di_khai_sinh", comer.name))),
        line(("Giấy tờ tùy thân:", proof(rng, comer, on))),
        line(("Nơi đăng ký khai sinh:", t("noi_dang_ky"))),
        line(("Ngày, tháng, năm đăng ký:", f("ngay_dang_ky", f"{on:%d/%m/%Y}", on.isoformat()))),
    ]
    if rng.random() < 0.35:
        rows.append(line(("Ghi chú:", f("ghi_chu", rng.choice(("Đăng ký đúng hạn", "Đăng ký lần đầu"))))))
    number = f("so", f"{rng.randint(3, 240):02d}/{on.year}")
    body = (
        f'<div class="edge"></div><div class="in">{_nation()}<div class="c" style="margin-top:3mm">{emblem(19)}</div>'
        f'<h1 class="red">GIẤY KHAI SINH</h1><p class="c" style="margin-bottom:4mm">Số: <b>{number}</b></p>'
        + "".join(rows)
        + '<div style="margin-left:46%;margin-top:4mm">'
        + form_signer(paper, committee_seal(place), "NGƯỜI KÝ GIẤY KHAI SINH", _NOTE, above, post)
        + "</div></div>"
    )
    pages(paper, body, typeface(rng, 12.5), _FRAME + ".ln{margin:1.35mm 0}")


def _two_times(rng: Random, on: date) -> tuple[date, Commune, Commune]:
    """The day of a registration before ``on``, the commune of that day and the one that keeps its books."""
    home = rng.choice(STATE.homes)
    then = working_day(rng, date(2016, 3, 1), on - timedelta(days=150))
    return then, home.named(then), home.named(on)


def _extract_head(f: Fill, paper: Paper, rng: Random, keeper: Commune, on: date, symbol: str) -> str:
    number = f("so", f"{rng.randint(2, 890):02d}/{symbol}-BS")
    upper: tuple[str, ...] = (f"ỦY BAN NHÂN DÂN<br>{keeper.name.upper()}",)
    if keeper.district:
        upper = (f"UBND {keeper.district.upper()}", *upper)
    return head(upper, f"Số: {number}", f"{keeper.bare}, {dated(paper, 'ngay_cap', on)}")


@layout("trich_luc_khai_sinh", "sf_birth_extract", split="unseen15", years=(2021, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """Trích lục khai sinh (bản sao) as the national program prints it, without dots."""
    rng, f = paper.rng, filler(paper)
    then, place, keeper = _two_times(rng, on)
    birth = STATE.newborn(rng, then, place, capitals=True)
    t = teller(paper, {**birth.facts, "noi_dang_ky": office(place)})
    above, post = chairs(rng)
    gap = "&emsp;&emsp;&emsp;"
    rows = [
        f"Họ, chữ đệm, tên: <b>{t('ho_ten')}</b>",
        f"Ngày, tháng, năm sinh: {t('ngay_sinh')} ghi bằng chữ: {t('ngay_sinh_bang_chu')}",
        f"Giới tính: {t('gioi_tinh')}{gap}Dân tộc: {t('dan_toc')}{gap}Quốc tịch: {t('quoc_tich')}",
        f"Nơi sinh: {t('noi_sinh')}",
        f"Quê quán: {t('que_quan')}",
        f"Số định danh cá nhân: {t('so_dinh_danh')}",
    ]
    for who, prefix in (("mẹ", "me_"), ("cha", "cha_")):
        rows += [
            f"Họ, chữ đệm, tên người {who}: <b>{t(prefix + 'ho_ten')}</b>",
            f"Năm sinh: {t(prefix + 'nam_sinh')}{gap}Dân tộc: {t(prefix + 'dan_toc')}{gap}"
            f"Quốc tịch: {t(prefix + 'quoc_tich')}",
            f"Nơi cư trú: {t(prefix + 'noi_cu_tru')}",
        ]
    booked = f("so_dang_ky", f"{rng.randint(2, 150):02d}/{then.year}")
    rows += [
        f"Đăng ký khai sinh tại: {t('noi_dang_ky')}",
        f"Số: {booked}, ngày {f('ngay_dang_ky', f'{then:%d/%m/%Y}', then.isoformat())}",
    ]
    if rng.random() < 0.4:
        rows.append(f"Ghi chú: {f('ghi_chu', 'Trích lục từ Cơ sở dữ liệu hộ tịch điện tử')}")
    body = (
        _extract_head(f, paper, rng, keeper, on, "TLKS")
        + '<h1 style="margin-top:8mm">TRÍCH LỤC KHAI SINH</h1><p class="c"><b>(BẢN SAO)</b></p>'
        + '<div style="margin-top:5mm">'
        + para(*rows, css="j")
        + '</div><div style="margin-left:46%;margin-top:6mm">'
        + form_signer(paper, committee_seal(keeper), "NGƯỜI KÝ TRÍCH LỤC", _NOTE, above, post)
        + "</div>"
    )
    pages(paper, body, typeface(rng, 13.5), "p{margin:1.9mm 0}")


def _spouses(rng: Random, on: date, place: Commune) -> tuple[Person, Person]:
    wife, husband = STATE.couple(rng, on, place)
    other = rng.choice(STATE.homes).named(on)
    if rng.random() < 0.4:
        wife = STATE.resident(rng, on, other, age=(20, 33), female=True)
    return wife, husband


def _sides(paper: Paper, rng: Random, on: date, pair: tuple[Person, Person], *, dots: bool) -> str:
    """Wife at the left, husband at the right."""
    halves = []
    for who, word, prefix in zip(pair, ("vợ", "chồng"), ("vo_", "chong_"), strict=True):
        facts = {**parts(prefix, who, capitals=True), f"{prefix}giay_to": proof(rng, who, on)}
        t = teller(paper, facts)
        cells = (
            (f"Họ, chữ đệm, tên {word}:", f"<b>{t(prefix + 'ho_ten')}</b>"),
            ("Ngày, tháng, năm sinh:", t(prefix + "ngay_sinh")),
            ("Dân tộc:", t(prefix + "dan_toc")),
            ("Quốc tịch:", t(prefix + "quoc_tich")),
            ("Nơi cư trú:", t(prefix + "noi_cu_tru")),
            ("Giấy tờ tùy thân:", t(prefix + "giay_to")),
        )
        if dots:
            halves.append("".join(f'<p class="dl">{k} {v}</p>' for k, v in cells))
        else:
            halves.append(para(*(f"{k} {v}" for k, v in cells)))
    return wide(*halves)


@layout("giay_chung_nhan_ket_hon", "sf_marriage_certificate", split="unseen15", years=(2021, 2026))
def marriage_certificate(paper: Paper, on: date) -> None:
    """Giấy chứng nhận kết hôn: two columns in a frame, three signatures."""
    rng, f, place = STATE.begin(paper, on)
    pair = _spouses(rng, on, place)
    above, post = chairs(rng)
    number = f("so", f"{rng.randint(2, 130):02d}/{on.year}")
    sides = _sides(paper, rng, on, pair, dots=True)
    at = line(("Nơi đăng ký kết hôn:", f("noi_dang_ky", office(place))))
    day = line(("Ngày, tháng, năm đăng ký:", f("ngay_dang_ky", f"{on:%d/%m/%Y}", on.isoformat())))
    small = "(Ký, ghi rõ họ, chữ đệm, tên)"
    own = (signed(word, who.name, small) for word, who in zip(("Vợ", "Chồng"), pair, strict=True))
    body = (
        f'<div class="edge"></div><div class="in">{_nation()}<div class="c" style="margin-top:4mm">{emblem(20)}</div>'
        f'<h1 class="red" style="font-size:22pt">GIẤY CHỨNG NHẬN KẾT HÔN</h1>'
        f'<p class="c" style="margin-bottom:5mm">Số: <b>{number}</b></p>{sides}<div style="height:3mm"></div>{at}{day}'
        '<div style="margin-left:44%;margin-top:5mm">'
        + form_signer(paper, committee_seal(place), "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", _NOTE, above, post)
        + f'</div><div style="margin-top:5mm">{wide(*own)}</div></div>'
    )
    pages(paper, body, typeface(rng, 12.5), _FRAME + ".dl{border-bottom:.3mm dotted #666;line-height:1.45}")


@layout("trich_luc_ket_hon", "sf_marriage_extract", split="unseen15", years=(2021, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """Trích lục kết hôn (bản sao): two plain columns and the number of the book."""
    rng, f = paper.rng, filler(paper)
    then, place, keeper = _two_times(rng, on)
    above, post = chairs(rng)
    top = _extract_head(f, paper, rng, keeper, on, "TLKH")
    sides = _sides(paper, rng, then, _spouses(rng, then, place), dots=False)
    booked = f("so_dang_ky", f"{rng.randint(2, 95):02d}/{then.year}")
    rows = [
        f"Đăng ký kết hôn tại: {f('noi_dang_ky', office(place))}",
        f"Số: {booked} {dated(paper, 'ngay_dang_ky', then)}",
    ]
    if rng.random() < 0.5:
        rows.append(f"Ghi chú: {f('ghi_chu', rng.choice(('Kết hôn lần đầu', 'Cấp theo yêu cầu của đương sự')))}")
    body = (
        f'{top}<h1 style="margin-top:10mm">TRÍCH LỤC KẾT HÔN</h1><p class="c"><b>(BẢN SAO)</b></p>'
        f'<div style="height:5mm"></div>{sides}<div style="height:3mm"></div>'
        + para(*rows)
        + '<div style="margin-left:46%;margin-top:8mm">'
        + form_signer(paper, committee_seal(keeper), "NGƯỜI KÝ TRÍCH LỤC", _NOTE, above, post)
        + "</div>"
        + notes("Bản sao này được cấp từ Sổ đăng ký kết hôn lưu tại cơ quan đăng ký hộ tịch.", rule=False)
    )
    pages(paper, body, typeface(rng, 13), "p{margin:2.2mm 0}")
