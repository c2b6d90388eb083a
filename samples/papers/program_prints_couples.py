"""Papers on marriages as programs of 2022 to 2026 print them: certificate, extract, certificate of being single."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, letterhead, pages, signed, signer
from samples.communes import office, parts, province_name, superior
from samples.fields import Fact, dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers import program_prints_civil as civil
from samples.people import MERGER, Commune, Person, day_between, working_day
from samples.words import capital

_CERTIFICATE = """
.page{padding:17mm 21mm 10mm;line-height:1.3} .rim{position:absolute;inset:8mm 8mm 12mm;border:.5mm solid #b0485a;\
outline:.2mm solid #b0485a;outline-offset:1mm}
h1{font-size:21pt;color:#a3213a;margin:4mm 0 0} .x{margin:2mm 0} .x span+span{margin-left:6mm}
.x span span{margin:0} .col{display:flex;gap:11mm;margin-top:3mm} .col>div{flex:1} .sgs{margin-top:4mm}
.ink{height:19mm} .ink [data-sign]{top:2mm} .ink [data-seal]{top:8mm}
"""


def _pair(rng: Random, on: date, place: Commune, own: Commune) -> tuple[Person, Person]:
    """A woman of ``own`` and a man of ``place``, old enough to marry on the day ``on``."""
    return civil.resident(rng, on, own, age=(18.1, 34), female=True), civil.resident(
        rng, on, place, age=(20.1, 38), female=False
    )


def _facts(rng: Random, on: date, wife: Person, husband: Person, *, capitals: bool) -> dict[str, Fact]:
    """What the register tells of both on the day ``on``."""
    return {
        **parts("vo_", wife, capitals=capitals),
        **parts("chong_", husband, capitals=capitals),
        "vo_giay_to": civil.card(rng, wife, on),
        "chong_giay_to": civil.card(rng, husband, on),
    }


@layout("giay_chung_nhan_ket_hon", "zp_marriage_certificate", split="unseen23", years=(2022, 2026))
def marriage_certificate(paper: Paper, on: date) -> None:
    """The certificate across a sheet, wife at the left, husband at the right, filled by the civil-status program."""
    rng = paper.rng
    place = civil.village(rng, on)
    wife, husband = _pair(rng, on, place, place if rng.random() < 0.5 else civil.village(rng, on))
    tell = teller(
        paper,
        {
            **_facts(rng, on, wife, husband, capitals=True),
            "so": f"{rng.randint(2, 140):02d}/{on.year}",
            "noi_dang_ky": capital(office(place)),
            "ngay_dang_ky": (slashed(on), on.isoformat()),
        },
    )

    def side(who: str, called: str) -> str:
        """The lines of the wife or of the husband."""
        return civil.rows(
            f"""Họ, chữ đệm, tên {called}: <b>{tell(who + "_ho_ten")}</b>
            Ngày, tháng, năm sinh: <b>{tell(who + "_ngay_sinh")}</b>
            Dân tộc: <b>{tell(who + "_dan_toc")}</b>|Quốc tịch: <b>{tell(who + "_quoc_tich")}</b>
            Nơi cư trú: <b>{tell(who + "_noi_cu_tru")}</b>
            Giấy tờ tùy thân: <b>{tell(who + "_giay_to")}</b>""",
            "x",
        )

    above, post = civil.own_post(rng)
    place_line = civil.rows(
        f"""Nơi đăng ký kết hôn: <b>{tell("noi_dang_ky")}</b>
        Ngày, tháng, năm đăng ký: <b>{tell("ngay_dang_ky")}</b>""",
        "x",
    )
    ends = (signed("VỢ", wife.name), signed("CHỒNG", husband.name))
    sign = signer(
        paper, office(place), post, above=("NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", *above), name=civil.clerk(rng)
    )
    html = (
        f'<i class="rim"></i>{COUNTRY}<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1><div class="c">Số: <b>{tell("so")}</b></div>'
        f'<div class="col"><div>{side("vo", "vợ")}</div><div>{side("chong", "chồng")}</div></div>'
        f'<div style="margin-top:3mm">{place_line}</div><p class="i">Giấy chứng nhận này có giá trị kể từ ngày đăng ký '
        f'kết hôn.</p><table class="sgs"><tr><td style="width:25%">{ends[0]}</td><td style="width:25%">{ends[1]}</td>'
        f"<td>{sign}</td></tr></table>"
    )
    pages(paper, html, "12.5pt Tinos", _CERTIFICATE, size=(297, 210))


_EXTRACT = """
.page{padding:16mm 15mm 14mm 24mm;line-height:1.25} h1{font-size:15pt;margin:6mm 0 4mm}
.t td{padding:1.3mm 2mm} .t td:first-child{font-style:italic} .t th{padding:1.3mm;background:#f3f3f3}
.x{margin:1.8mm 0} .x span+span{margin-left:8mm} .x span span{margin:0} .under{margin-top:4mm}
"""


@layout("trich_luc_ket_hon", "zp_marriage_extract", split="unseen23", years=(2022, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """An extract of an old entry, printed as a lined table with a column for each spouse."""
    rng, f = paper.rng, filler(paper)
    place = civil.village(rng, on)
    entered = working_day(rng, date(2001, 1, 5), on - timedelta(days=400))
    then = civil.named(place, entered)
    wife, husband = _pair(rng, entered, then, then)
    facts = {
        **_facts(rng, entered, wife, husband, capitals=True),
        "noi_dang_ky": capital(office(then)),
        "so_dang_ky": f"{rng.randint(2, 95):02d}" + (f"/{entered.year}" if entered.year > 2015 else ""),
        "ngay_dang_ky": (slashed(entered), entered.isoformat()),
        "ghi_chu": f"Trích lục từ Sổ đăng ký kết hôn, quyển số {rng.randint(1, 2):02d}/{entered.year}",
    }
    tell = teller(paper, facts)
    known = ["Họ, chữ đệm, tên=ho_ten", "Ngày, tháng, năm sinh=ngay_sinh", "Dân tộc=dan_toc", "Quốc tịch=quoc_tich"]
    known += ["Nơi cư trú=noi_cu_tru"]
    if rng.random() < 0.75:
        known.append("Giấy tờ tùy thân=giay_to")
    body = [
        (caption, tell(f"vo_{name}"), tell(f"chong_{name}")) for caption, name in (row.split("=") for row in known)
    ]
    below = civil.rows(
        f"""Đăng ký kết hôn tại: {tell("noi_dang_ky")}
        Số: {tell("so_dang_ky")}|Ngày, tháng, năm đăng ký: {tell("ngay_dang_ky")}
        Ghi chú: {tell("ghi_chu") if rng.random() < 0.6 else "-/-"}""",
        "x",
    )
    above, post = civil.own_post(rng, ("NGƯỜI KÝ TRÍCH LỤC",))
    number = f"Số: {f('so', f'{rng.randint(11, 860)}/TLKH-BS')}"
    html = (
        letterhead(place, number, dated(paper, "ngay_cap", on))
        + "<h1>TRÍCH LỤC KẾT HÔN<br>(BẢN SAO)</h1>"
        + grid(body, ("Thông tin", "Vợ", "Chồng"), widths=(24, 38, 38))
        + f'<div class="under">{below}</div><table style="margin-top:5mm"><tr><td style="width:45%"></td>'
        + f"<td>{signer(paper, office(place), post, above=above, name=civil.clerk(rng))}</td></tr></table>"
        + civil.printed_foot(rng, on, "{who} in lúc {when}", "1/1")
    )
    pages(paper, html, "12.5pt Tinos", _EXTRACT)


_SINGLE = """
.page{padding:19mm 17mm 16mm 29mm;line-height:1.32} h1{font-size:14.5pt;margin:7mm 0 4mm} .ti{text-indent:10mm}
.x{margin:1.9mm 0} .x span+span{margin-left:12mm} .x span span{margin:0} .ok{font-weight:bold;text-align:center}
"""


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "zp_single_status", split="unseen23", years=(2022, 2026))
def single_status(paper: Paper, on: date) -> None:
    """The certificate of marital status from a commune's Word template, plain lines without dots."""
    rng, f = paper.rng, filler(paper)
    place = civil.village(rng, on)
    who = civil.resident(rng, on, place, age=(21, 46))
    other = civil.resident(rng, on, civil.village(rng, on), age=(21, 44), female=not who.female)
    grown = max(who.birth + timedelta(days=(18 if who.female else 20) * 365 + 5), date(2003, 1, 1))
    first = day_between(rng, grown, min(grown + timedelta(days=200), on - timedelta(days=90)))
    ended = working_day(rng, max(first, on - timedelta(days=1500)), on - timedelta(days=45))
    status = rng.choice(
        (
            "Chưa đăng ký kết hôn với ai",
            f"Có đăng ký kết hôn, nhưng đã ly hôn theo Quyết định số {rng.randint(12, 260)}/{ended.year}/QĐST-HNGĐ ngày "
            f"{slashed(ended)} của Tòa án nhân dân {_court(civil.named(place, ended), ended)}; hiện tại chưa đăng ký kết hôn "
            "với ai",
        )
    )
    use = rng.choice(
        (
            f"Làm thủ tục đăng ký kết hôn với {'anh' if who.female else 'chị'} {other.name}, sinh ngày "
            f"{slashed(other.birth)}, CCCD số {other.id_number}, nơi cư trú: {other.home}",
            "Bổ sung hồ sơ vay vốn ngân hàng",
            "Làm thủ tục chuyển nhượng quyền sử dụng đất",
        )
    )
    facts: dict[str, Fact] = {
        **parts("", who, capitals=True),
        "giay_to_tuy_than": civil.card(rng, who, on),
        "cu_tru_tu_ngay": (slashed(first), first.isoformat()),
        "cu_tru_den_ngay": (slashed(on), on.isoformat()),
        "tinh_trang_hon_nhan": status,
        "muc_dich_su_dung": use,
    }
    tell = teller(paper, facts)
    polite = "bà" if who.female else "ông"
    body = civil.rows(
        f"""Họ, chữ đệm, tên: <b>{tell("ho_ten")}</b>
        Ngày, tháng, năm sinh: {tell("ngay_sinh")}
        Giới tính: {tell("gioi_tinh")}|Dân tộc: {tell("dan_toc")}|Quốc tịch: {tell("quoc_tich")}
        Giấy tờ tùy thân: {tell("giay_to_tuy_than")}
        Nơi cư trú: {tell("noi_cu_tru")}
        Trong thời gian cư trú tại: {office(place, short=True).removeprefix("UBND ")} từ ngày {tell("cu_tru_tu_ngay")} """
        f"""đến ngày {tell("cu_tru_den_ngay")}
        Tình trạng hôn nhân: <b>{tell("tinh_trang_hon_nhan")}</b>.""",
        "x",
    )
    above, post = civil.own_post(rng)
    number = f("so", f"{rng.randint(3, 680):02d}/{rng.choice(('UBND-XNTTHN', 'XNTTHN'))}")
    left = f'{superior(place)}<br><b class="motto">{civil.broken(paper, "co_quan_cap", "ỦY BAN NHÂN DÂN", place.name.upper())}</b>'
    html = (
        f'<table class="hd"><tr><td style="width:41%">{left}</td><td>{COUNTRY}</td></tr><tr><td style="padding-top:2mm">'
        f'Số: {number}</td><td class="i" style="padding-top:2mm">{place.bare}, {dated(paper, "ngay_cap", on)}</td></tr>'
        "</table><h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>"
        f'<p class="ti j">Xét đề nghị của {polite} {who.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân,</p>'
        f'<p class="ok">XÁC NHẬN:</p>{body}<p class="ti j">Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ '
        f"ngày cấp, được sử dụng để: {tell('muc_dich_su_dung')}.</p>"
        f'<table style="margin-top:5mm"><tr><td style="width:46%"></td><td><div class="sg"><b>NGƯỜI KÝ GIẤY XÁC NHẬN</b>'
        f"</div>{signer(paper, office(place), post, above=above, name=civil.clerk(rng))}</td></tr></table>"
    )
    pages(paper, html, "13pt Tinos", _SINGLE)


def _court(place: Commune, on: date) -> str:
    """Whose court parts spouses of ``place`` on the day ``on``."""
    if on >= MERGER:
        return f"khu vực {1 + len(place.name) % 9} - {province_name(place)}"
    return f"{place.district[0].lower()}{place.district[1:]}, {place.province[0].lower()}{place.province[1:]}"
