"""Requests of the exam: a change of residence, a child acknowledged, a cooperative's application."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, notes, pages, para, signed, wide
from samples.captions import line, told
from samples.communes import slashed
from samples.fields import Pairs, dated
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, card
from samples.people import MERGER, Person, day_between
from samples.words import capital, long_date, small


@layout("to_khai_khac", "xf_ct01_household", split="unseen18", years=(2024, 2026))
def ct01_household(paper: Paper, on: date) -> None:
    """CT01 of 2023: a family moves in, numbers in boxes, its members in a table, four to agree."""
    rng, f, place = HOMES.begin(paper, on)
    man = HOMES.resident(rng, on, place, age=(29, 45), female=False)
    wife = HOMES.resident(rng, on, place, age=(26, 41), female=True)
    head_ = HOMES.resident(rng, on, place, age=(55, 72), female=False, surname=man.surname)
    first = day_between(rng, wife.birth + timedelta(days=8000), wife.birth + timedelta(days=9400))
    kids = [
        HOMES.resident(rng, on, place, birth=day, surname=man.surname, ethnic=man.ethnic)
        for day in (first + timedelta(days=n * rng.randint(800, 1500)) for n in range(rng.randint(1, 3)))
        if day < on - timedelta(days=90)
    ]
    p = Pairs(paper)
    away = rng.choice([h for h in HOMES.homes if h.name_since != HOMES.home_of(place).name_since])
    frm = f"{away.hamlet}, {away.named(on).address()}"
    ask = rng.choice(
        (
            f"Đăng ký thường trú cho cả gia đình vào hộ ông {head_.name} tại {small(head_.home)}; nơi thường trú trước khi chuyển đến: {frm}",
            f"Đăng ký tạm trú tại {small(head_.home)}, thời hạn 24 tháng; nơi thường trú: {frm}",
        )
    )
    office = f"Công an {place.address()}"
    rows = [
        (f"{n}", who.name, slashed(who.birth), who.sex, who.id_number, role)
        for n, (who, role) in enumerate([(wife, "Con dâu"), *((kid, "Cháu nội") for kid in kids)], 1)
    ]
    phone = f"09{rng.randrange(10**8):08d}"
    one = told(
        p,
        f"1. Họ, chữ đệm và tên|{man.name.upper()}=nguoi_yeu_cau\n2. Ngày, tháng, năm sinh|{slashed(man.birth)}|3. Giới tính|{man.sex}\n",
    )
    one += line(p("4. Số định danh cá nhân", man.id_number, boxed=True))
    two = line(p("5. Số điện thoại liên hệ", phone), ("6. Email:", "&nbsp;"))
    three = line(
        p("7. Họ, chữ đệm và tên chủ hộ", head_.name.upper()), p("8. Mối quan hệ với chủ hộ", "Con"), shares=(4, 1)
    )
    three += line(p("9. Số định danh cá nhân của chủ hộ", head_.id_number, boxed=True))
    caption, value = p("10. Nội dung đề nghị(2)", ask)
    body = (
        '<p class="r sm i">Mẫu CT01 ban hành kèm theo Thông tư số 66/2023/TT-BCA<br>ngày 17/11/2023 của Bộ trưởng Bộ Công an</p>'
        f"{COUNTRY}<h1 style='margin:5mm 0 3mm;font-size:15pt'>{f('ten_to_khai', 'TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ')}</h1>"
        f"<p class='c'>Kính gửi<sup>(1)</sup>: {f('kinh_gui', office)}</p>"
        f"{one}{two}{three}<p class='j'>{caption} {value}</p>"
        "<p>11. Những thành viên trong hộ gia đình cùng thay đổi:</p>"
        + grid(
            rows,
            (
                "TT",
                "Họ, chữ đệm và tên",
                "Ngày, tháng, năm sinh",
                "Giới tính",
                "Số định danh cá nhân",
                "Mối quan hệ với chủ hộ",
            ),
            "t mem",
            (6, 28, 17, 10, 23, 16),
        )
        + '<div class="row four">'
        + _agrees("Ý KIẾN CỦA CHỦ HỘ<sup>(3)</sup>", on, head_.name)
        + _agrees("Ý KIẾN CỦA CHỦ SỞ HỮU HOẶC NGƯỜI ĐẠI DIỆN CHỖ Ở HỢP PHÁP<sup>(4)</sup>", on, head_.name)
        + _agrees("Ý KIẾN CỦA CHA, MẸ HOẶC NGƯỜI GIÁM HỘ<sup>(5)</sup>", None, "")
        + f'<div class="sg"><i>{place.bare}, {dated(paper, "ngay_lam", on)}</i><br><b>NGƯỜI KÊ KHAI<sup>(6)</sup></b>'
        f'<div class="ink"><i data-sign></i></div>{man.name}</div></div>'
        + notes(
            "<i>(1) Cơ quan đăng ký cư trú. (2) Ghi rõ ràng, cụ thể nội dung đề nghị. (3) Áp dụng đối với các trường hợp quy định tại khoản 2, "
            "khoản 3, khoản 4, khoản 5, khoản 6 Điều 20; khoản 1 Điều 25 Luật Cư trú. (4) Áp dụng đối với trường hợp quy định tại khoản 2, khoản 3, "
            "khoản 5, khoản 6 Điều 20; khoản 1 Điều 25 Luật Cư trú. (5) Áp dụng đối với trường hợp người chưa thành niên, người hạn chế hành vi dân "
            "sự. (6) Trường hợp nộp trực tiếp thì người kê khai ký, ghi rõ họ tên.</i>"
        )
    )
    css = (
        ".mem{font-size:.88em;margin:1.5mm 0 4mm} .mem th{text-align:center} .four{gap:3mm} .four .sg{font-size:.76em} .four .ink{height:17mm}"
        ".four .ink [data-sign]{top:3mm;width:28mm;margin-left:-14mm} .page{padding:12mm 15mm 10mm 22mm}"
    )
    pages(paper, body, "13pt Tinos", css)


def _agrees(title: str, on: date | None, name: str) -> str:
    when = long_date(on) if on else "ngày......tháng......năm........"
    ink = "<i data-sign></i>" if name else ""
    said = "<br>Đồng ý" if name else ""
    return f'<div class="sg"><i>......., {when}</i><br><b>{title}</b>{said}<div class="ink">{ink}</div>{name}</div>'


@layout("to_khai_khac", "xf_father_acknowledges", split="unseen18", years=(2016, 2026))
def father_acknowledges(paper: Paper, on: date) -> None:
    """A father declares a child his own: two persons below each other under the same captions, the mother agrees."""
    rng, f, place = HOMES.begin(paper, on)
    born = day_between(rng, on - timedelta(days=3400), on - timedelta(days=200))
    birth = HOMES.newborn(rng, born + timedelta(days=8), place)
    man, mother = birth.father, birth.mother
    child = HOMES.resident(rng, on, place, birth=birth.child.birth, surname=mother.surname, ethnic=mother.ethnic)
    p, own = Pairs(paper), card(rng, man, on)
    ours = told(
        p,
        f"Họ, chữ đệm, tên người yêu cầu|{man.name.upper()}=nguoi_yeu_cau\n"
        f"Nơi cư trú(2)|{man.home}=nguoi_yeu_cau_noi_cu_tru\n"
        f"Giấy tờ tùy thân(3)|{own}=nguoi_yeu_cau_giay_to\n"
        "Quan hệ với người nhận cha/mẹ/con|Bản thân\n",
    )

    def person(who: Person, identity: str) -> str:
        return told(
            p,
            f"Họ, chữ đệm, tên|{who.name.upper()}\nNgày, tháng, năm sinh|{slashed(who.birth)}\n"
            f"Giới tính|{who.sex}|Dân tộc|{who.ethnic}|Quốc tịch|Việt Nam\n"
            f"Nơi cư trú(2)|{mother.home if who is child else man.home}\nGiấy tờ tùy thân(3)|{identity}\n",
        )

    book = (
        f"Giấy khai sinh số {rng.randint(3, 190)}/{born.year} do {HOMES.home_of(place).named(born).committee()} cấp"
    )
    first = person(man, own)
    second = person(child, book)
    body = (
        f"{COUNTRY}<h1 style='margin:6mm 0 4mm'>{f('ten_to_khai', 'TỜ KHAI ĐĂNG KÝ NHẬN CHA, MẸ, CON')}</h1>"
        f"<p class='c'>Kính gửi: <sup>(1)</sup> {f('kinh_gui', place.committee())}</p><div style='margin-top:3mm'>{ours}</div>"
        f"<p><b>Đề nghị cơ quan công nhận người có tên dưới đây:</b></p>{first}"
        f"<p><b>Là cha của người có tên dưới đây:</b></p>{second}"
        + para(
            "Tôi cam đoan việc nhận cha và con nói trên là đúng sự thật, tự nguyện, không có tranh chấp và chịu trách nhiệm trước pháp luật "
            "về cam đoan của mình.",
            css="j",
        )
        + f'<p class="r i">Làm tại: {place.name[0].lower() + place.name[1:]}, {dated(paper, "ngay_lam", on)}</p>'
        + wide(
            signed(
                "Ý kiến của người hiện đang là mẹ hoặc cha<sup>(4)</sup>",
                mother.name,
                "Tôi đồng ý với việc nhận cha, con nói trên",
            ),
            signed("Người yêu cầu", man.name, "(Ký, ghi rõ họ, chữ đệm, tên)"),
        )
        + notes(
            "<i>(1) Ghi rõ tên cơ quan đăng ký việc nhận cha, mẹ, con. (2) Ghi theo nơi đăng ký thường trú, nếu không có nơi đăng ký thường trú "
            "thì ghi theo nơi đăng ký tạm trú. (3) Ghi thông tin về giấy tờ tùy thân như: số, cơ quan cấp, ngày cấp hộ chiếu, chứng minh nhân dân "
            "hoặc giấy tờ hợp lệ thay thế. (4) Chỉ cần thiết trong trường hợp nhận cha hoặc mẹ cho người con chưa thành niên.</i>"
        )
    )
    pages(paper, body, "13pt TeX Gyre Termes", ".ln{margin:.8mm 0} .ink{height:17mm} .page{padding-top:12mm}")


_TRADES = (
    ("HỢP TÁC XÃ CHÈ SHAN TUYẾT {name}", "chế biến, đóng gói chè Shan tuyết"),
    ("HỢP TÁC XÃ NÔNG LÂM NGHIỆP {name}", "sơ chế măng khô, mật ong và dược liệu"),
    ("HỢP TÁC XÃ DỊCH VỤ TỔNG HỢP {name}", "nuôi cá lồng và dịch vụ du lịch cộng đồng"),
)
_WISHES = (
    ("ĐƠN ĐỀ NGHỊ", "Về việc mượn nhà văn hóa cũ làm xưởng sơ chế nông sản",
     "cho phép Hợp tác xã mượn nhà văn hóa cũ của {hamlet} (diện tích {area} m², hiện không sử dụng) để làm xưởng {trade} trong thời hạn {years} năm"),
    ("ĐƠN XIN XÁC NHẬN", "Về việc xác nhận vùng nguyên liệu của Hợp tác xã",
     "xác nhận vùng nguyên liệu {area} ha tại {hamlet} của các hộ thành viên để hoàn thiện hồ sơ đánh giá sản phẩm OCOP ngành hàng {trade}"),
    ("ĐƠN ĐỀ NGHỊ HỖ TRỢ", "Về việc hỗ trợ máy móc, thiết bị từ Chương trình mục tiêu quốc gia",
     "xem xét hỗ trợ {n:02d} máy sao, máy hút chân không phục vụ hoạt động {trade} tại {hamlet} từ nguồn vốn Chương trình mục tiêu quốc gia"),
)  # fmt: skip


@layout("don", "xf_cooperative_applies", split="unseen18", years=(2021, 2026))
def cooperative_applies(paper: Paper, on: date) -> None:
    """A cooperative applies under its own letterhead; its director signs under its seal."""
    rng, f, place = HOMES.begin(paper, on)
    home = HOMES.home_of(place)
    shape, trade = rng.choice(_TRADES)
    title, gist, wish = rng.choice(_WISHES)
    own = shape.format(name=rng.choice(("TIẾN ĐẠT", "TÂN THÀNH", "HỒNG PHÁT", "NÀ LA")))
    said = wish.format(
        hamlet=home.hamlet, area=rng.randint(12, 140), years=rng.randint(3, 10), trade=trade, n=rng.randint(1, 4)
    )
    chief = HOMES.resident(rng, on, place, age=(32, 58))
    founded = day_between(rng, on - timedelta(days=2600), on - timedelta(days=300))
    keeper = "Phòng Tài chính - Kế hoạch" if founded < MERGER else "Phòng Kinh tế"
    paper_no = f"{rng.randint(10, 18)}07{rng.randrange(10**6):06d}"
    office = rng.choice((place.committee(), f"Chủ tịch {place.committee()}"))
    body = (
        f'<table class="hd"><tr><td style="width:42%"><b class="motto">{own}</b>'
        f"<br>Số: {rng.randint(2, 38):02d}/ĐĐN-HTX</td><td>{COUNTRY}<p class='i'>{place.bare}, {dated(paper, 'ngay_lam', on)}</p></td></tr></table>"
        f"<h1 style='margin-top:8mm'>{f('ten_don', title)}</h1><p class='c'><b>{gist}</b></p>"
        f"<p class='c' style='margin:5mm 0'>Kính gửi: {f('kinh_gui', office)}</p>"
        + para(
            f"Tên tổ chức làm đơn: <b>{f('nguoi_lam_don', own)}</b>",
            f"Giấy chứng nhận đăng ký hợp tác xã số {paper_no} do {keeper} cấp lần đầu ngày {slashed(founded)}.",
            f"Địa chỉ trụ sở chính: {f('noi_cu_tru', capital(f'{home.hamlet}, {place.address()}'))}",
            f"Người đại diện theo pháp luật: {'bà' if chief.female else 'ông'} {chief.name}&emsp;Chức vụ: Giám đốc",
            f"Điện thoại: 09{rng.randrange(10**8):08d}",
        )
        + para(
            f"Hợp tác xã hiện có {rng.randint(9, 42)} thành viên, ngành nghề chính là {trade}. Trong những năm qua Hợp tác xã luôn chấp hành "
            f"đúng chủ trương của Đảng, chính sách, pháp luật của Nhà nước, tạo việc làm thường xuyên cho {rng.randint(6, 30)} lao động địa phương, "
            f"thu nhập bình quân {rng.randint(4, 8)} triệu đồng/người/tháng.",
            f"Nay do nhu cầu mở rộng sản xuất, Hợp tác xã làm đơn này kính đề nghị {f('noi_dung', said)}.",
            "Hợp tác xã cam kết sử dụng đúng mục đích, giữ gìn vệ sinh môi trường, phòng cháy, chữa cháy và hoàn toàn chịu trách nhiệm trước pháp luật "
            "về những nội dung trình bày trên đây.",
            "Rất mong nhận được sự quan tâm, giúp đỡ. Xin trân trọng cảm ơn!",
            css="j ti",
        )
        + '<table style="margin-top:5mm"><tr><td style="width:48%" class="sm"><b class="i">Tài liệu kèm theo:</b><br>- Bản sao Giấy chứng nhận đăng ký HTX;'
        "<br>- Danh sách thành viên;<br>- Phương án sản xuất, kinh doanh.</td><td>"
        + signed("TM. HỢP TÁC XÃ<br>GIÁM ĐỐC", f"<b>{chief.name}</b>", "(Ký tên, đóng dấu)", own)
        + "</td></tr></table>"
    )
    pages(paper, body, "13.5pt FreeSerif", ".ti{text-indent:10mm}")
