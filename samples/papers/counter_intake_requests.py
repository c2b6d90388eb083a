"""Requests that citizens hand in at the counter: a funeral's cost, lost papers, another school."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, pages, para, signed, wide
from samples.captions import line, told
from samples.fields import Pairs, dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.counter_intake_homes_places import earlier, resident, shown_id, spot
from samples.people import MERGER, Commune, official
from samples.words import capital, small

_FORM = """
.tag{position:absolute;right:16mm;top:9mm;font-size:10.5pt;font-weight:bold} .part{font-weight:bold;margin:3.4mm 0 1.2mm}
.conf{border-top:.25mm solid #222;margin-top:4mm;padding-top:2mm} h1{font-size:14.5pt;margin:6mm 0 0}
.ink{height:19mm} .ink [data-sign]{top:3mm} .ink [data-seal]{top:9mm}
"""
_TYPED = """
.page{padding:22mm 18mm 16mm 28mm;line-height:1.5} h1{font-size:16pt;margin:9mm 0 5mm}
.to{margin:0 0 5mm 26mm} .g{margin:1.4mm 0} .sub{display:block;font-size:.82em} .j{text-indent:10mm}
"""


def _hall(place: Commune) -> str:
    """The commune's committee in the middle of a sentence."""
    return f"UBND {place.name[:1].lower()}{place.name[1:]}"


@layout("to_khai_khac", "zu_funeral_support", split="unseen25", years=(2021, 2026))
def funeral_support(paper: Paper, on: date) -> None:
    """The form on which a household asks for the costs of a funeral, filled by computer (NĐ 20/2021, Mẫu số 04)."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng)
    place = home.named(on)
    dead = resident(rng, on, home, age=(76, 97))
    child = resident(
        rng, on, home, birth=dead.birth + timedelta(days=rng.randint(7400, 12600)),
        surname=None if dead.female else dead.surname, ethnic=dead.ethnic,
    )  # fmt: skip
    died = earlier(rng, on, 25, 6)
    buried = died + timedelta(days=rng.randint(1, 2))
    number, issued, by = shown_id(rng, child, on)
    form, title = "04", "TỜ KHAI ĐỀ NGHỊ HỖ TRỢ CHI PHÍ MAI TÁNG"
    p = Pairs(paper)
    first = told(
        p,
        f"""1. Họ và tên (viết chữ in hoa)|{dead.name.upper()}
        Ngày, tháng, năm sinh|{dead.birth:%d/%m/%Y}|Giới tính|{dead.sex}|Dân tộc|{dead.ethnic}
        2. Nơi đăng ký thường trú|{dead.home}
        3. Ngày, tháng, năm chết|{died:%d/%m/%Y}
        4. Thời gian mai táng|{rng.randint(6, 15):02d} giờ 00, ngày {buried:%d/%m/%Y}
        5. Địa điểm mai táng|{rng.choice(("Nghĩa trang nhân dân", "Nghĩa địa", "Khu nghĩa trang"))} \
{small(dead.home).split(", ")[-len(place.address().split(", ")) - 1]}, {place.address()}""",
    )
    empty = line(("a) Tên cơ quan, tổ chức:", "&nbsp;")) + line(("b) Địa chỉ:", "&nbsp;"))
    kin = ("Con gái", "Con đẻ") if child.female else ("Con trai", "Con đẻ")
    second = told(
        p,
        f"""a) Họ và tên (Chủ hộ hoặc người đại diện)|{child.name.upper()}=nguoi_yeu_cau
        Ngày, tháng, năm sinh|{child.birth:%d/%m/%Y}|Điện thoại|09{rng.randrange(10**8):08d}
        Giấy tờ tùy thân|{"CCCD" if len(number) == 12 else "CMND"} số {number}, cấp ngày {issued:%d/%m/%Y}, nơi cấp: \
{by}=nguoi_yeu_cau_giay_to
        b) Nơi đăng ký thường trú|{child.home}=nguoi_yeu_cau_noi_cu_tru
        c) Quan hệ với người chết|{rng.choice(kin)}""",
    )
    office = "CHỦ TỊCH" if rng.random() < 0.5 else "KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH"
    checked = (
        f"<b>XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ</b><br>{capital(_hall(place))} đã kiểm tra hồ sơ và xác nhận những "
        f"nội dung của ông (bà) {child.name} kê khai là đúng."
    )
    when = f'<div class="c i">{dated(paper, "ngay_lam", on, first="Ngày")}</div>'
    body = (
        f'<div class="tag">Mẫu số {form}</div>{COUNTRY}<h1>{f("ten_to_khai", title)}</h1>'
        '<p class="part">Phần I. THÔNG TIN NGƯỜI CHẾT ĐƯỢC MAI TÁNG</p>'
        f'{first}<p class="part">Phần II. THÔNG TIN CƠ QUAN, TỔ CHỨC, HỘ GIA ĐÌNH, CÁ NHÂN ĐỨNG RA MAI TÁNG</p>'
        f'<p class="i">1. Trường hợp cơ quan, tổ chức đứng ra mai táng</p>{empty}'
        f'<p class="i">2. Trường hợp hộ gia đình, cá nhân đứng ra mai táng</p>{second}'
        '<p class="j ind">Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu có điều gì khai không đúng, tôi xin '
        "chịu trách nhiệm hoàn toàn.</p>" + wide("", when + signed("NGƯỜI KHAI", child.name))
    )
    back = (
        f'<div class="conf j">{checked}</div><p class="r i">{place.bare}, ngày {on.day:02d} tháng {on.month} năm '
        f"{on.year}</p>"
        + wide(
            signed("CÁN BỘ VĂN HÓA - XÃ HỘI", official(rng), "(Ký, ghi rõ họ tên)"),
            signed(f"TM. ỦY BAN NHÂN DÂN<br>{office}", official(rng), "(Ký, đóng dấu)", place.committee()),
        )
    )
    pages(paper, (body, back), "13pt Tinos", _FORM)


_LOST = (
    "một ví da màu nâu, bên trong có 01 Giấy phép lái xe hạng A1, 01 Giấy chứng nhận đăng ký xe mô tô biển số {plate} và "
    "một số giấy tờ cá nhân khác",
    "một túi vải đựng 01 Giấy chứng nhận đăng ký xe mô tô biển số {plate}, 01 thẻ bảo hiểm y tế cùng số tiền mặt "
    "{money}.000 đồng",
    "một cặp nhựa đựng Giấy khai sinh của hai con, 01 Giấy chứng nhận đăng ký xe mô tô biển số {plate} đều là bản chính",
)


@layout("don", "zu_lost_papers", split="unseen25", years=(2006, 2024))
def lost_papers(paper: Paper, on: date) -> None:
    """A report of lost papers to the commune's police, typed at a copy shop, with the police's confirmation below."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng)
    place = home.named(on)
    who = resident(rng, on, home, age=(21, 60))
    number, issued, by = shown_id(rng, who, on)
    kind = "Số CCCD" if len(number) == 12 else "Giấy CMND số"
    police = f"Công an {place.address()}"
    paper.set(kinh_gui=[police])
    lost = earlier(rng, on, 12, 2)
    things = rng.choice(_LOST).format(
        plate=f"{rng.randint(11, 98)}{rng.choice('BCDFGHKL')}{rng.randint(1, 9)}-{rng.randint(101, 999)}"
        f"{'.' if on.year > 2011 else ''}{rng.randint(11, 98) if on.year > 2011 else rng.randint(1, 9)}",
        money=rng.randint(150, 950),
    )
    content = (
        f"Vào khoảng {rng.randint(6, 20):02d} giờ 30 phút ngày {lost:%d/%m/%Y}, trên đường đi từ nhà đến "
        f"{rng.choice(('chợ', 'bến xe', 'Trạm Y tế', 'trường học'))} của xã, tôi có làm rơi {things}. Tôi đã quay lại tìm "
        "và hỏi những người xung quanh nhưng đến nay vẫn chưa thấy"
    ).replace(" của xã", " của phường" if place.name.startswith("Phường") else " của xã")
    title = "ĐƠN TRÌNH BÁO MẤT GIẤY TỜ" if rng.random() < 0.6 else "ĐƠN CỚ MẤT GIẤY TỜ"
    rows = para(
        f"Tôi tên là: <b>{f('nguoi_lam_don', who.name.upper(), who.name)}</b>&emsp;&emsp;Giới tính: {who.sex}",
        f"Sinh ngày: {f('ngay_sinh', f'{who.birth:%d/%m/%Y}', who.birth.isoformat())}&emsp;&emsp;Dân tộc: {who.ethnic}"
        f"&emsp;&emsp;Quốc tịch: Việt Nam",
        f"{kind}: {f('so_dinh_danh', number)}&emsp;Cấp ngày: {issued:%d/%m/%Y}&emsp;Tại: {by}",
        f"Nơi thường trú: {f('noi_cu_tru', who.home)}",
        "Chỗ ở hiện nay: Như trên",
        f"Nghề nghiệp: {rng.choice(('Làm ruộng', 'Buôn bán', 'Công nhân', 'Lái xe', 'Giáo viên'))}",
        css="g",
    )
    text = para(
        f"Nội dung trình báo: {f('noi_dung', content)}.",
        "Những nội dung trình báo trên là đúng sự thật, nếu sai tôi xin hoàn toàn chịu trách nhiệm trước pháp luật. Kính "
        "đề nghị quý cơ quan xác nhận để tôi có cơ sở làm thủ tục xin cấp lại.",
        "Tôi xin chân thành cảm ơn!",
        css="g j",
    )
    left = signed("XÁC NHẬN<br>CỦA CƠ QUAN CÔNG AN", official(rng), "Ngày ..... tháng ..... năm ........", police)
    own = "Người trình báo" if "CỚ" not in title else "Người làm đơn"
    body = (
        f"{COUNTRY}<h1>{f('ten_don', title)}</h1>"
        f'<p class="to"><b class="i">Kính gửi:</b> {mark("kinh_gui", police)}</p>{rows}{text}'
        f'<p class="r i">{home.named(on).bare}, {dated(paper, "ngay_lam", on)}</p>'
        + wide(left, signed(own, who.name, "(Ký và ghi rõ họ tên)"))
    )
    pages(paper, body, "13pt TeX Gyre Termes", _TYPED)


_SCHOOLS = ("Lê Hồng Phong", "Nguyễn Du", "Kim Đồng", "Trần Quốc Toản", "Chu Văn An", "Võ Thị Sáu", "Nguyễn Bá Ngọc")


@layout("don", "zu_change_school", split="unseen25", years=(2009, 2026))
def change_school(paper: Paper, on: date) -> None:
    """A parent's request that a child may go to another school, on the school's printed form, filled by computer."""
    rng, f = paper.rng, filler(paper)
    home, other = rng.sample([spot(rng, rural=True) for _ in range(30)], 2)
    while other == home:
        other = spot(rng, rural=True)
    place, new = home.named(on), other.named(on)
    parent = resident(rng, on, home, age=(31, 44))
    heir = None if parent.female else parent.surname
    pupil = resident(rng, on, home, age=(6.9, 10.5), surname=heir, ethnic=parent.ethnic)
    grade = max(1, min(5, on.year - pupil.birth.year - (5 if on.month > 7 else 6)))
    year = on.year if on.month > 7 else on.year - 1
    here, there = rng.sample(_SCHOOLS, 2)
    number, _, _ = shown_id(rng, parent, on)
    to = [
        f"Hiệu trưởng Trường Tiểu học {here}, {place.address()}",
        f"Hiệu trưởng Trường Tiểu học {there}, {new.address()}",
        f"Ủy ban nhân dân {new.address()}"
        if on >= MERGER
        else f"Phòng Giáo dục và Đào tạo {new.district[:1].lower()}{new.district[1:]}, "
        f"{new.province[:1].lower()}{new.province[1:]}",
    ]
    paper.set(kinh_gui=to)
    call = "con gái" if pupil.female else "con trai"
    asked = (
        f"Nay tôi làm đơn này kính đề nghị quý thầy, cô và quý cơ quan xem xét, cho {call} tôi là em {pupil.name} được "
        f"chuyển đến học lớp {grade} tại Trường Tiểu học {there} kể từ {'học kỳ I' if on.month > 7 else 'học kỳ II'} năm "
        f"học {year} - {year + 1}"
    )
    shown = "".join(f'<p class="g">- {mark("kinh_gui", one)}{";" if one != to[-1] else "."}</p>' for one in to)
    reason = rng.choice(
        (
            "gia đình chuyển nơi làm việc, không có người đưa đón cháu hằng ngày",
            "bố mẹ đi làm ăn xa, cháu về ở với ông bà nội",
            "gia đình đã chuyển chỗ ở, quãng đường đến trường cũ quá xa và khó đi vào mùa mưa",
        )
    )
    details = para(
        f"Tôi tên là: {f('nguoi_lam_don', parent.name)}&emsp;Sinh ngày: "
        f"{f('ngay_sinh', f'{parent.birth:%d/%m/%Y}', parent.birth.isoformat())}",
        f"{'Số định danh cá nhân/CCCD' if len(number) == 12 else 'Số CMND'}: {f('so_dinh_danh', number)}&emsp;Điện thoại: "
        f"09{rng.randrange(10**8):08d}",
        f"Nơi cư trú: {f('noi_cu_tru', parent.home)}",
        f"Là {'mẹ' if parent.female else 'cha'} của em: {pupil.name}&emsp;Sinh ngày: {pupil.birth:%d/%m/%Y}",
        f"Hiện đang học lớp: {grade}{rng.choice('ABCD')}&emsp;Trường: Tiểu học {here}",
        css="g",
    )
    body = (
        f'{COUNTRY}<h1>{f("ten_don", "ĐƠN XIN CHUYỂN TRƯỜNG")}<span class="sub">(Dành cho học sinh tiểu học)</span></h1>'
        f'<table class="to" style="width:auto;margin-left:6mm"><tr><td style="white-space:nowrap;padding-top:1.4mm"><b>Kính gửi:</b>&ensp;'
        f"</td><td>{shown}</td></tr></table>{details}"
        + para(f"{f('noi_dung', asked)}.", f"Lý do: {reason}.", "Gia đình tôi xin trân trọng cảm ơn.", css="g j")
        + f'<p class="r i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + wide(
            signed("Ý KIẾN CỦA TRƯỜNG NƠI ĐI", official(rng), "(Ký tên, đóng dấu)", f"TRƯỜNG TIỂU HỌC {here}"),
            signed("NGƯỜI LÀM ĐƠN", parent.name),
        )
    )
    pages(paper, body, "13pt Tinos", _TYPED + ".page{line-height:1.36} h1{margin:5mm 0 4mm}")
