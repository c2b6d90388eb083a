"""Papers on marriages and on who is single in communes along the border, on forms of 1998 to 2024."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, pages, para, signer, wide
from samples.communes import chairs, superior
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.border_forms_people import RULES, begin, beside, dots, dweller, named, paper_of
from samples.people import Commune, Person
from samples.words import capital, long_date


def _two(paper: Paper, on: date, place: Commune) -> tuple[Person, Person]:
    rng = paper.rng
    man = dweller(rng, on, place, age=(20, 37), female=False)
    woman = dweller(rng, on, place, age=(18, 33), female=True, ethnic=man.ethnic if rng.random() < 0.7 else "")
    return woman, man


@layout("giay_chung_nhan_ket_hon", "bf_ket_hon_1999", split="unseen17", years=(2000, 2006))
def wedding_of_1203(paper: Paper, on: date) -> None:
    """The form of QĐ 1203/1998: he at the left, she at the right, captions in both halves, both sign."""
    rng, f, place = begin(paper, on)
    woman, man = _two(paper, on, place)
    spouses = []
    for key, word, who in (("chong", "chồng", man), ("vo", "vợ", woman)):
        born = who.birth
        cell = (
            dots(f"Họ và tên {word}:", f"<b>{f(f'{key}_ho_ten', who.name.upper(), who.name)}</b>")
            + dots("Sinh ngày:", f(f"{key}_ngay_sinh", long_date(born).removeprefix("ngày "), born.isoformat()))
            + beside(
                (1, "Dân tộc:", f(f"{key}_dan_toc", who.ethnic)), (1.3, "Quốc tịch:", f(f"{key}_quoc_tich", "Việt Nam"))
            )
            + dots("Nghề nghiệp:", rng.choice(("Làm ruộng", "Trồng trọt", "Giáo viên", "Bộ đội biên phòng")))
            + dots("Nơi thường trú/tạm trú:", f(f"{key}_noi_cu_tru", who.home))
            + dots("Số CMND/Hộ chiếu:", f(f"{key}_giay_to", who.old_number or f"073{rng.randrange(10**6):06d}"))
        )  # fmt: skip
        spouses.append(cell)
    above = f"TM. ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    name = signer(paper, f"UBND {place.name} {place.district}", "CHỦ TỊCH", above=(above,))
    body = f"""<table class="hd"><tr><td style="width:40%" class="sq">ỦY BAN NHÂN DÂN<br>Xã, phường: <b>{place.bare}</b><br>
Huyện, quận: <b>{place.district.removeprefix("Huyện ")}</b><br>Tỉnh, TP: <b>{place.province.removeprefix("Tỉnh ")}</b></td>
<td>{COUNTRY}</td></tr></table>
<p class="r sq" style="margin-top:4mm">Mẫu TP/HT-1999-B.1 &emsp;&emsp;&emsp;&emsp;</p>
<table><tr><td></td><td style="width:42mm">Số: {f("so", f"{rng.randint(2, 90):02d}")}<br>Quyển số: 0{rng.randint(1, 2)}/{on.year}
</td></tr></table>
<p class="tl" style="font-size:21pt;margin:5mm 0 8mm">GIẤY CHỨNG NHẬN KẾT HÔN</p>
<div class="row" style="gap:9mm"><div>{spouses[0]}</div><div>{spouses[1]}</div></div>
<div style="height:6mm"></div>
{dots("Nơi đăng ký:", f("noi_dang_ky", place.committee()))}
{dots("Ngày, tháng, năm đăng ký:", dated(paper, "ngay_dang_ky", on).replace(">ngày ", ">"))}
{dots("Ghi chú:", "")}
<p class="i c" style="margin:5mm 0">Giấy chứng nhận kết hôn có giá trị kể từ ngày, tháng, năm đăng ký.</p>
<table style="margin-top:4mm"><tr><td style="width:29%" class="sg"><b>CHỒNG</b><br><i>(Ký, ghi rõ họ tên)</i>
<div class="ink"><i data-sign></i></div>{man.name}</td><td style="width:29%" class="sg"><b>VỢ</b><br><i>(Ký, ghi rõ họ tên)</i>
<div class="ink"><i data-sign></i></div>{woman.name}</td><td>{name}</td></tr></table>"""
    pages(paper, body, "12.5pt Tinos", RULES + ".sg{font-size:.96em}")


@layout("trich_luc_ket_hon", "bf_tl_ket_hon_2020", split="unseen17", years=(2020, 2026))
def wedding_extract(paper: Paper, on: date) -> None:
    """An extract of TT 04/2020: she at the left, he at the right, each caption once in a half."""
    rng, f, place = begin(paper, on)
    early = date(rng.randint(2016, on.year - 1), rng.randint(1, 12), rng.randint(1, 28))
    then = named(place, early)
    woman, man = _two(paper, early, then)
    above, post = chairs(rng)
    halves = []
    for key, word, who in (("vo", "vợ", woman), ("chong", "chồng", man)):
        halves.append(
            para(
                f"Họ, chữ đệm, tên {word}:<br><b>{f(f'{key}_ho_ten', who.name.upper(), who.name)}</b>",
                f"Ngày, tháng, năm sinh: {f(f'{key}_ngay_sinh', slashed(who.birth), who.birth.isoformat())}",
                f"Dân tộc: {f(f'{key}_dan_toc', who.ethnic)}",
                f"Quốc tịch: {f(f'{key}_quoc_tich', 'Việt Nam')}",
                f"Nơi cư trú: {f(f'{key}_noi_cu_tru', who.home)}",
                f"Giấy tờ tùy thân: {f(f'{key}_giay_to', paper_of(rng, who, early, then))}",
            )
        )
    own = f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    number = f"Số: {f('so', f'{rng.randint(3, 400)}/TLKH-BS')}"
    body = f"""{head((superior(place), own), number, f"{place.bare}, {dated(paper, 'ngay_cap', on)}", share=40)}
<p class="tl" style="margin:10mm 0 7mm">TRÍCH LỤC KẾT HÔN<br>(BẢN SAO)</p>
<div class="row" style="gap:8mm"><div>{halves[0]}</div><div>{halves[1]}</div></div>
<p style="margin-top:6mm">Đăng ký kết hôn tại: {f("noi_dang_ky", then.committee())}</p>
<p>Số: {f("so_dang_ky", f"{rng.randint(2, 60):02d}/{early.year}")}, ngày {f("ngay_dang_ky", slashed(early), early.isoformat())}</p>
<p>Ghi chú: {f("ghi_chu", "Đăng ký lại") if rng.random() < 0.35 else ""}</p><div style="height:4mm"></div>
{wide("", signer(paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above)))}"""
    pages(paper, body, rng.choice(("13.5pt Tinos", "13.5pt TeX Gyre Termes")), RULES + "p{margin:2mm 0}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "bf_hon_nhan_2010", split="unseen17", years=(2010, 2015))
def single_of_2010(paper: Paper, on: date) -> None:
    """The form of TT 08.a/2010: dots, where born and where living apart, the use of the paper at the end."""
    rng, f, place = begin(paper, on)
    who = dweller(rng, on, place, age=(20, 46))
    asked = rng.choice((who, dweller(rng, on, place, age=(45, 60), surname=who.surname, ethnic=who.ethnic)))
    since = who.birth + timedelta(days=365 * (20 if not who.female else 18))
    other = "vợ" if not who.female else "chồng"
    state = rng.choice(
        (
            "Chưa đăng ký kết hôn với ai",
            f"Hiện tại chưa đăng ký kết hôn với ai tại {place.committee()}",
            f"Đã ly hôn theo Quyết định số {rng.randint(3, 90):02d}/{on.year - 1}/QĐST-HNGĐ ngày "
            f"{slashed(date(on.year - 1, rng.randint(1, 12), 14))} của Tòa án nhân dân "
            f"{place.district[:1].lower() + place.district[1:]}, hiện nay chưa đăng ký kết hôn với ai",
            f"Có {other} nhưng {other} đã chết năm {on.year - 2}, hiện nay chưa đăng ký kết hôn với ai",
        )
    )
    use = rng.choice(
        (
            "Đăng ký kết hôn với anh Lò Văn Khún, thường trú tại bản Nà Cang, xã Sam Kha, huyện Sốp Cộp, tỉnh Sơn La"
            if who.female
            else "Đăng ký kết hôn với chị Hoàng Thị Lìn, thường trú tại xã Nậm Ban, huyện Nậm Nhùn, tỉnh Lai Châu",
            "Bổ sung hồ sơ vay vốn tại Ngân hàng Nông nghiệp và Phát triển nông thôn",
            "Hoàn thiện hồ sơ chuyển nhượng quyền sử dụng đất",
        )
    )
    above, post = chairs(rng)
    span = (
        f"từ ngày {f('cu_tru_tu_ngay', slashed(since), since.isoformat())} đến ngày "
        f"{f('cu_tru_den_ngay', slashed(on), on.isoformat())}"
    )
    lived = dots("Trong thời gian cư trú tại:", f"{place.address()}, {span}")
    upper = mark("co_quan_cap", f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    symbol = rng.choice(("XN-UBND", "UBND-XNTTHN", "GXN-UBND"))
    number = f"Số: {f('so', f'{rng.randint(2, 150):02d}/{symbol}')}"
    address = (place.province.upper(), place.district.upper(), upper)
    sheet = f"""<table class="hd"><tr><td style="width:42%">{address[0]}<br>{address[1]}<br>
<b>{address[2]}</b><br>{number}</td><td>{COUNTRY}<div style="height:3mm"></div><i>{place.bare}, {dated(paper, "ngay_cap", on)}</i></td></tr></table>
<p class="r sq" style="margin:2mm 0 0">TP/HT-2010-XNHN.2</p>
<h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>
<p class="c" style="margin:5mm 0"><b>ỦY BAN NHÂN DÂN</b></p>
{dots("Xét đề nghị của ông/bà:", asked.name)}
{dots("về việc xác nhận tình trạng hôn nhân,", "")}
<p class="c" style="margin:4mm 0"><b>XÁC NHẬN:</b></p>
{beside((2.3, "Ông/bà:", f"<b>{f('ho_ten', who.name.upper(), who.name)}</b>"), (1, "Giới tính:", f("gioi_tinh", who.sex)))}
{dots("Ngày, tháng, năm sinh:", f("ngay_sinh", long_date(who.birth).removeprefix("ngày "), who.birth.isoformat()))}
{dots("Nơi sinh:", who.origin)}
{beside((1, "Dân tộc:", f("dan_toc", who.ethnic)), (1, "Quốc tịch:", f("quoc_tich", "Việt Nam")))}
{dots("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", f("giay_to_tuy_than", paper_of(rng, who, on, place)))}
{dots("Nơi thường trú/tạm trú:", f("noi_cu_tru", who.home))}
{lived}
{dots("Tình trạng hôn nhân:", f("tinh_trang_hon_nhan", state))}
{dots("Giấy này được cấp để:", f("muc_dich_su_dung", capital(use)))}
<p class="i j">Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp.</p>
{wide("", signer(paper, place.committee(), post, above=above, note="(Ký, ghi rõ họ tên và đóng dấu)"))}"""
    pages(paper, sheet, rng.choice(("13pt Tinos", "13pt FreeSerif")), RULES)
