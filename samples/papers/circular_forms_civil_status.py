"""Marital status as TT 04/2020/TT-BTP prints its certificate, and a district's decision (NĐ 30/2020)."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, letter_number, pages
from samples.communes import parts
from samples.fields import dated, mark, slashed, teller
from samples.paper import Paper, layout
from samples.papers import circular_forms_civil as civil
from samples.people import Commune, Person, official, working_day
from samples.words import small


def _status(rng: Random, who: Person, place: Commune, on: date) -> tuple[str, str]:
    """Marital status and purpose, in the words of the circular's notes."""
    never = "Chưa đăng ký kết hôn với ai"
    gone = working_day(rng, on - timedelta(days=1500), on - timedelta(days=200))
    death = f"Trích lục khai tử số {rng.randint(3, 90):02d}/TLKT do {place.committee()} cấp ngày {slashed(gone)}"
    free = "hiện tại chưa đăng ký kết hôn với ai"
    state = rng.choice(
        (
            never,
            f"Đã đăng ký kết hôn, nhưng đã ly hôn theo {civil.court(rng, place, who.birth + timedelta(days=22 * 366), on)}; {free}",
            f"Đã đăng ký kết hôn, nhưng {'chồng' if who.female else 'vợ'} đã chết ({death}); {free}",
        )
    )
    loan = "Bổ sung hồ sơ vay vốn tại Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam"
    land = "Làm thủ tục chuyển nhượng quyền sử dụng đất"
    return state, rng.choice((civil.spouse_purpose(rng, who, on), loan, land))


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "zc_status_2020", split="unseen21", years=(2021, 2026))
def status_certificate(paper: Paper, on: date) -> None:
    """The certificate of marital status as TT 04/2020 has it, printed by a commune's register program."""
    rng, f, place = civil.REGION.begin(paper, on)
    who = civil.citizen(rng, on, place, age=(24, 48))
    state, purpose = _status(rng, who, place, on)
    facts = {**parts("", who, capitals=True), "giay_to_tuy_than": civil.card(rng, who, place, on)}
    t, office = teller(paper, facts), civil.capitals(place)
    number = f"Số: {f('so', f'{rng.randint(5, 320):02d}/UBND-XNTTHN')}"
    head = civil.lead(f("co_quan_cap", civil.banner(place), office), number, civil.letter_day(paper, place, on))
    if rng.random() < 0.65:
        first = f"từ {dated(paper, 'cu_tru_tu_ngay', civil.since(rng, who, on))}"
        stay = f"{place.address()}, {first} đến {dated(paper, 'cu_tru_den_ngay', on)}"
    else:
        stay = "-/- từ ngày -/- đến ngày -/-"
    asked = ("bà" if who.female else "ông") + f": {who.name}"
    body = f"""{head}<h1 style="font-size:15pt;margin-top:8mm">GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>
<p class="c" style="margin-bottom:4mm"><b>{mark("co_quan_cap", office)}</b></p>
<p class="ti">Xét đề nghị của {asked},</p><p>về việc cấp Giấy xác nhận tình trạng hôn nhân cho: {who.name}</p>
<p class="c" style="margin:3mm 0"><b>XÁC NHẬN:</b></p>
<p>Họ, chữ đệm, tên: <b>{t("ho_ten")}</b></p><p>Ngày, tháng, năm sinh: {t("ngay_sinh")}</p>
<p class="rw"><span>Giới tính: {t("gioi_tinh")}</span><span>Dân tộc: {t("dan_toc")}</span>
<span>Quốc tịch: {t("quoc_tich")}</span></p><p class="j">Giấy tờ tùy thân: {t("giay_to_tuy_than")}</p>
<p class="j">Nơi cư trú: {t("noi_cu_tru")}</p><p class="j">Trong thời gian cư trú tại: {stay}.</p>
<p class="j">Tình trạng hôn nhân: {f("tinh_trang_hon_nhan", state)}.</p>
<p class="j">Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để:
{f("muc_dich_su_dung", purpose)}.</p>{civil.at_right(civil.signing(paper, place, "NGƯỜI KÝ GIẤY XÁC NHẬN"))}"""
    pages(paper, body, "13pt Tinos", civil.SIGN + "p{margin:2.2mm 0} .ti{text-indent:10mm}")


@layout("van_ban_hanh_chinh", "zc_decision_revoked", split="unseen21", years=(2021, 2024))
def revoking_decision(paper: Paper, on: date) -> None:
    """A district committee's decision that takes back a wrong certificate of marital status, form 1.2 of NĐ 30/2020."""
    rng, f, place = civil.REGION.begin(paper, on)
    who = civil.citizen(rng, on, place, age=(27, 50))
    grounds, articles = civil.decision_text(rng, on, place, who)
    (above, post), name, district = civil.above_and_post(rng), official(rng), place.district.upper()
    paper.set(quyen_han_ky=above.replace("<br>", " "), co_quan_ban_hanh=f"ỦY BAN NHÂN DÂN {district}")
    cited = f"Về việc thu hồi, hủy bỏ Giấy xác nhận tình trạng hôn nhân cấp cho {'bà' if who.female else 'ông'} {who.name}"
    copies = ["Như Điều 3", "Sở Tư pháp", "Chủ tịch, các Phó Chủ tịch UBND", f"UBND {small(place.name)}"]
    copies.append(rng.choice(("Lưu: VT, TP", "Lưu: VT, PTP")))
    paper.set(noi_nhan=copies)
    shown = ";<br>- ".join(mark("noi_nhan", copy) for copy in copies)
    number = letter_number(paper, str(rng.randint(101, 4200)), "/", "QĐ-UBND")
    seal = f"Ủy ban nhân dân {place.district}"
    body = f"""<table class="kq"><tr><td style="width:40%"><b data-f="co_quan_ban_hanh">ỦY BAN NHÂN DÂN<br>
{district}</b><div class="rule"></div>{number}</td><td>{COUNTRY}<div class="i" style="margin-top:2mm">
{f("dia_danh", civil.seat_of(place))}, {dated(paper, "ngay_ban_hanh", on)}</div></td></tr></table>
<p class="c" style="margin-top:7mm"><b>{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}</b></p>
<p class="c" style="margin:0 12mm"><b>{f("trich_yeu", cited)}</b></p><div class="rule"></div>
<p class="c" style="margin:4mm 0"><b>ỦY BAN NHÂN DÂN {district}</b></p>{grounds}
<p class="c" style="margin:3mm 0"><b>QUYẾT ĐỊNH:</b></p>{articles}
<table style="margin-top:4mm"><tr><td style="width:50%;font-size:11pt;line-height:1.3"><b class="i"
style="font-size:12pt">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b><span data-f="quyen_han_ky">{above}</span><br>
{f("chuc_vu_ky", post)}</b><div class="ink"><i data-seal="{seal}"></i><i data-sign></i></div>
<b>{f("nguoi_ky", name)}</b></td></tr></table>"""
    pages(
        paper, body, "13pt Tinos",
        civil.SIGN + ".page{padding:20mm 17mm 18mm 30mm} p{margin:1.4mm 0;line-height:1.28} .ti{text-indent:11mm} "
        ".rule{width:24mm;border-top:.3mm solid #222;margin:1mm auto 2mm}",
    )  # fmt: skip
