"""Couples: the marriage certificate and its extract as TT 04/2020/TT-BTP prints them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, pages, signed, wide
from samples.communes import parts
from samples.fields import Facts, Teller, dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers import circular_forms_civil as civil
from samples.people import Commune, Person, working_day


def _two(rng: Random, day: date, place: Commune) -> tuple[Person, Person, Facts]:
    """A woman and a man whom ``place`` marries on the day ``day``, one of them perhaps of elsewhere, with the facts."""
    other = civil.elsewhere(rng, day, place, 0.5)
    home, away = rng.choice(((place, other), (other, place)))
    wife = civil.housed(rng, civil.citizen(rng, day, home, age=(19, 34), female=True))
    husband = civil.housed(rng, civil.citizen(rng, day, away, age=(21, 38), female=False))
    facts: Facts = {
        **parts("vo_", wife, capitals=True),
        **parts("chong_", husband, capitals=True),
        "vo_giay_to": civil.card(rng, wife, home, day),
        "chong_giay_to": civil.card(rng, husband, away, day),
    }
    return wife, husband, facts


def _cell(t: Teller, prefix: str, caption: str) -> str:
    """The lines of one spouse in a column of the certificate."""
    return (
        f"<p>Họ, chữ đệm, tên {caption}:</p><p class='c'><b>{t(f'{prefix}ho_ten')}</b></p>"
        f"<p>Ngày, tháng, năm sinh: {t(f'{prefix}ngay_sinh')}</p><p>Dân tộc: {t(f'{prefix}dan_toc')}</p>"
        f"<p>Quốc tịch: {t(f'{prefix}quoc_tich')}</p><p>Nơi cư trú: {t(f'{prefix}noi_cu_tru')}</p>"
        f"<p>Giấy tờ tùy thân: {t(f'{prefix}giay_to')}</p>"
    )


@layout("giay_chung_nhan_ket_hon", "zc_marriage_2020", split="unseen21", years=(2017, 2026))
def marriage_certificate(paper: Paper, on: date) -> None:
    """The marriage certificate of TT 04/2020: wife and husband in two columns, both sign above the commune."""
    rng, f, place = civil.REGION.begin(paper, on)
    wife, husband, facts = _two(rng, on, place)
    t = teller(paper, facts)
    signatures = wide(
        signed("Vợ", wife.name, "(Ký, ghi rõ họ, chữ đệm, tên)"),
        signed("Chồng", husband.name, "(Ký, ghi rõ họ, chữ đệm, tên)"),
        css="short",
    )
    body = f"""<div class="edge">{COUNTRY}<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>
<p class="c" style="margin-bottom:4mm">Số: {f("so", f"{rng.randint(2, 190):02d}/{on.year}")}</p>
{grid([(_cell(t, "vo_", "vợ"), _cell(t, "chong_", "chồng"))], css="t duo", widths=(50, 50))}
<p style="margin-top:4mm">Nơi đăng ký kết hôn: {f("noi_dang_ky", place.committee())}</p>
<p style="margin-bottom:4mm">Ngày, tháng, năm đăng ký: {dated(paper, "ngay_dang_ky", on)}</p>{signatures}
<div style="margin:6mm 18mm 0">{civil.signing(paper, place, "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN")}</div></div>"""
    pages(
        paper,
        body,
        "12.5pt Tinos",
        civil.SIGN
        + ".page{padding:12mm} .edge{border:.9mm solid #c9506a;height:100%;padding:11mm 9mm 4mm 14mm} .short .ink"
        "{height:19mm} .duo td{line-height:1.3} p{margin:1.3mm 0} h1{color:#b3202a;font-size:19pt;margin:6mm 0 1mm}",
    )


def _rows(t: Teller, prefix: str, caption: str) -> str:
    """The lines of one spouse below each other, the values in bold."""
    return (
        f"<p>Họ, chữ đệm, tên {caption}: <b>{t(f'{prefix}ho_ten')}</b></p>"
        f"<p>Ngày, tháng, năm sinh: <b>{t(f'{prefix}ngay_sinh')}</b></p>"
        f'<p class="rw"><span>Dân tộc: <b>{t(f"{prefix}dan_toc")}</b></span><span>Quốc tịch: '
        f"<b>{t(f'{prefix}quoc_tich')}</b></span></p><p>Nơi cư trú: <b>{t(f'{prefix}noi_cu_tru')}</b></p>"
        f"<p>Giấy tờ tùy thân: <b>{t(f'{prefix}giay_to')}</b></p>"
    )


@layout("trich_luc_ket_hon", "zc_marriage_extract_2020", split="unseen21", years=(2021, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """The extract (copy) of a marriage of TT 04/2020, by the commune that keeps the book now, remarks at the end."""
    rng, f = paper.rng, filler(paper)
    home = rng.choice(civil.REGION.homes)
    day = working_day(rng, max(date(2009, 1, 5), on - timedelta(days=4400)), on - timedelta(days=90))
    then, now = home.named(day), home.named(on)
    _, _, facts = _two(rng, day, then)
    t = teller(paper, facts)
    remark = "-/-"
    if rng.random() < 0.5 and (on - day).days > 900:
        remark = f("ghi_chu", f"Đã ly hôn theo {civil.court(rng, now, day + timedelta(days=500), on)}")
    number = f("so_dang_ky", f"{rng.randint(2, 160)}/{day.year}" if day.year > 2015 else f"{rng.randint(2, 160):02d}")
    own = f"Số: {f('so', f'{rng.randint(4, 410):02d}/TLKH-BS')}"
    body = f"""{civil.lead(civil.banner(now), own, civil.letter_day(paper, now, on), 40)}
<h1 style="margin-top:7mm">TRÍCH LỤC KẾT HÔN</h1><p class="c" style="margin-bottom:5mm"><b>(BẢN SAO)</b></p>
{_rows(t, "vo_", "vợ")}<div style="height:3mm"></div>{_rows(t, "chong_", "chồng")}<div style="height:3mm"></div>
<p>Đăng ký kết hôn tại: <b>{f("noi_dang_ky", then.committee())}</b></p>
<p class="rw"><span>Số: <b>{number}</b></span><span style="flex:2">ngày, tháng, năm đăng ký:
<b>{f("ngay_dang_ky", slashed(day), day.isoformat())}</b></span></p><p>Ghi chú: {remark}</p>
{civil.at_right(civil.signing(paper, now, "NGƯỜI KÝ TRÍCH LỤC", clerk=True), 56)}"""
    pages(paper, body, "12pt FreeSerif", civil.SIGN + "p{margin:2mm 0}")
