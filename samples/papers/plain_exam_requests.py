"""Requests of citizens: for extracts, two applications, a power of attorney."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, notes, pages, para, signed, signer, wide
from samples.captions import told, typed
from samples.communes import office
from samples.fields import Pairs, dated, slashed
from samples.paper import Paper, layout
from samples.papers.plain_exam import LAND, old_number, paper_of
from samples.people import Commune, Person, day_between, official

_CSS = (
    ".page{padding:16mm 16mm 12mm 27mm} .ln{margin:1.5mm 0} .ink{height:19mm} .ink [data-sign]{top:3mm} "
    ".ti{text-align:justify;text-indent:10mm} .j{text-align:justify}\n"
)


def _town(place: Commune) -> str:
    return place.name if place.bare.isdigit() else place.bare


@layout("to_khai_khac", "pe_to_khai_ban_sao", split="unseen20", years=(2020, 2026))
def copy_request(paper: Paper, on: date) -> None:
    """The request for extracts of the civil register."""
    rng, f, place = LAND.begin(paper, on)
    who = LAND.resident(rng, on, place, age=(24, 66))
    kind, kin = rng.choice(
        (("khai sinh", "Bản thân"), ("khai sinh", "Cha đẻ"), ("kết hôn", "Bản thân"), ("khai tử", "Con đẻ"))
    )
    about = who
    if kin == "Cha đẻ":
        who = LAND.resident(rng, on, place, age=(35, 50), female=False)
        about = LAND.resident(
            rng, on, place, birth=day_between(rng, date(on.year - 15, 2, 1), date(on.year - 5, 6, 1)),
            surname=who.surname, ethnic=who.ethnic,
        )  # fmt: skip
    elif kin == "Con đẻ":
        about = LAND.resident(rng, who.birth - timedelta(days=8000), place, age=(0, 9), ethnic=who.ethnic)
    past = {
        "khai sinh": about.birth + timedelta(days=rng.randint(6, 60)),
        "kết hôn": day_between(rng, about.birth.replace(day=1, year=about.birth.year + 21), on - timedelta(days=300)),
        "khai tử": day_between(rng, date(2012, 1, 9), on - timedelta(days=30)),
    }[kind]
    past = min(past, on - timedelta(days=20))
    registrar = LAND.home_of(place).named(past)
    p = Pairs(paper)
    name = "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH"
    body = COUNTRY + f'<h1 style="font-size:15pt;margin:7mm 0 3mm">{f("ten_to_khai", name)}</h1>'
    body += f'<p class="c" style="margin-bottom:4mm">Kính gửi: <sup>(1)</sup> {f("kinh_gui", office(place))}</p>'
    body += told(p, f"""
    Họ, chữ đệm, tên người yêu cầu|{who.name.upper()}=nguoi_yeu_cau
    Nơi cư trú(2)|{who.home}=nguoi_yeu_cau_noi_cu_tru
    Giấy tờ tùy thân(3)|{paper_of(rng, who, on, place)}=nguoi_yeu_cau_giay_to
    Quan hệ với người được cấp bản sao Trích lục hộ tịch|{kin}
    """)  # fmt: skip
    caption, asked = p("Đề nghị cơ quan cấp bản sao trích lục(4)", kind)
    body += f"<p>{caption} {asked} cho người có tên dưới đây:</p>"
    body += told(p, f"""
    Họ, chữ đệm, tên|{about.name.upper()}
    Ngày, tháng, năm sinh|{slashed(about.birth)}
    Giới tính|{about.sex}|Dân tộc|{about.ethnic}|Quốc tịch|Việt Nam
    Nơi cư trú(2)|{about.home}
    """)  # fmt: skip
    if kin != "Con đẻ" and (kin != "Cha đẻ" or rng.random() < 0.6):
        body += (
            told(p, f"Giấy tờ tùy thân(3)|CCCD số {about.id_number}")
            if kin == "Bản thân"
            else typed("Giấy tờ tùy thân: <sup>(3)</sup>|")
        )
        body += told(p, f"Số định danh cá nhân (nếu có)|{about.id_number}")
    else:
        body += typed("Giấy tờ tùy thân: <sup>(3)</sup>|\nSố định danh cá nhân (nếu có):|")
    body += told(p, f"Đã đăng ký tại(5)|{office(registrar)}")
    day, number, book = (
        p("ngày", slashed(past)),
        p("Số", str(rng.randint(3, 245))),
        p("Quyển số", f"{rng.randint(1, 3):02d}/{past.year}"),
    )
    book_known = rng.random() < 0.8
    if not book_known:
        p.rows.pop()
    body += (
        f"<p>{day[0].removesuffix(':')} {day[1]} &emsp;&emsp; {number[0]} {number[1]} &emsp;&emsp; "
        + (f"{book[0]} {book[1]}" if book_known else "Quyển số: ……………")
        + "</p>"
    )
    count = rng.randint(1, 6)
    caption, copies = p("Số lượng bản sao đề nghị cấp", f"{count:02d} bản")
    body += f"<p>{caption} {copies}.</p>"
    body += para("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.", css="ti")  # fmt: skip
    right = f'<p class="c i">Làm tại: {_town(place)}, {dated(paper, "ngay_lam", on)}</p>' + signed(
        "Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)"
    )
    body += f'<div style="margin-left:78mm">{right}</div>'
    body += notes(
        "<b>Chú thích:</b>",
        "<sup>(1)</sup> Ghi rõ tên cơ quan đề nghị cấp bản sao trích lục hộ tịch.",
        "<sup>(2)</sup> Ghi theo nơi đăng ký thường trú, nếu không có nơi đăng ký thường trú thì ghi theo nơi đăng ký tạm trú; "
        "trường hợp không có cả hai thì ghi theo nơi đang sinh sống.",
        "<sup>(3)</sup> Ghi rõ loại giấy tờ, số, cơ quan cấp, ngày cấp.",
        "<sup>(4)</sup> Ghi rõ loại việc hộ tịch đã đăng ký.",
        "<sup>(5)</sup> Ghi rõ tên cơ quan đã đăng ký hộ tịch trước đây.",
    )
    pages(paper, body, "12.5pt Tinos", _CSS)


_NEEDS = (
    (
        "ĐƠN XIN XÁC NHẬN HOÀN CẢNH GIA ĐÌNH",
        "Gia đình tôi có {n} nhân khẩu, lao động chính chỉ có một mình tôi, thu nhập chủ yếu dựa vào làm ruộng, kinh tế rất khó "
        "khăn, hiện có con đang theo học tại trường Cao đẳng nghề của tỉnh. Vậy tôi làm đơn này kính mong Ủy ban nhân dân xã xác "
        "nhận hoàn cảnh gia đình tôi để cháu được xét miễn giảm học phí theo quy định.",
    ),
    (
        "ĐƠN XIN CHUYỂN MỤC ĐÍCH SỬ DỤNG ĐẤT",
        "Gia đình tôi đang sử dụng thửa đất vườn số {n}{n}, diện tích {area} m² do cha mẹ để lại, không có tranh chấp. Nay con trai "
        "tôi lập gia đình, có nhu cầu ra ở riêng. Tôi làm đơn này xin được chuyển {part} m² đất vườn sang đất ở để làm nhà cho cháu.",
    ),
    (
        "ĐƠN ĐỀ NGHỊ HỖ TRỢ SỬA CHỮA NHÀ Ở",
        "Ngôi nhà của gia đình tôi xây dựng từ năm 1989, qua đợt mưa bão vừa qua đã bị tốc mái, tường nứt, có nguy cơ đổ sập. Do hoàn "
        "cảnh khó khăn, gia đình không có điều kiện sửa chữa. Đề nghị các cấp xem xét hỗ trợ kinh phí để gia đình tôi ổn định cuộc sống.",
    ),
)


@layout("don", "pe_don_xin_cu", split="unseen20", years=(1998, 2015))
def old_application(paper: Paper, on: date) -> None:
    """An application in running words with the village's and the commune's word below."""
    rng, f, place = LAND.begin(paper, on)
    while not place.name.startswith(("Xã", "Thị")):
        place = LAND.begin(paper, on)[2]
    who = LAND.resident(rng, on, place, age=(32, 68))
    title, need = rng.choice(_NEEDS)
    need = need.format(n=rng.randint(4, 8), area=rng.randint(420, 980), part=rng.choice((100, 120, 150, 200)))
    to = f"Ủy ban nhân dân {place.address()}"
    born = slashed(who.birth) if rng.random() < 0.5 else str(who.birth.year)
    value = who.birth.isoformat() if "/" in born else born
    number = old_number(rng, who)
    body = COUNTRY + f'<h1 style="font-size:16pt;margin:9mm 0 5mm">{f("ten_don", title)}</h1>'
    body += f'<p class="c" style="margin-bottom:5mm"><b class="i">Kính gửi:</b> {f("kinh_gui", to)}</p>'
    body += para(
        f"Tên tôi là: <b>{f('nguoi_lam_don', who.name)}</b>",
        ("Sinh ngày: " if "/" in born else "Sinh năm: ") + f("ngay_sinh", born, value),
        f"Số chứng minh nhân dân: {f('so_dinh_danh', number)}" if rng.random() < 0.7 else f"Dân tộc: {who.ethnic}",
        f"Hiện đang cư trú tại: {f('noi_cu_tru', who.home)}",
        f"Nay tôi làm đơn này xin trình bày một việc như sau: {f('noi_dung', need)}",
        "Tôi xin cam đoan những lời trình bày trên là đúng sự thật, nếu sai tôi xin hoàn toàn chịu trách nhiệm trước pháp luật.",
        "Tôi xin trân trọng cảm ơn!",
        css="ti",
    )
    right = f'<p class="c i">{_town(place)}, {dated(paper, "ngay_lam", on)}</p>' + signed(
        "NGƯỜI LÀM ĐƠN", who.name, "(Ký, ghi rõ họ tên)"
    )
    body += f'<div style="margin-left:78mm">{right}</div>'
    village = signed("Ý KIẾN CỦA TRƯỞNG THÔN", official(rng), "Hoàn cảnh như trong đơn là đúng")
    commune = signer(
        paper, place.committee(), "CHỦ TỊCH", above=("XÁC NHẬN CỦA UBND", "TM. UỶ BAN NHÂN DÂN"), tagged=False,
        name=official(rng),
    )  # fmt: skip
    body += f'<div style="margin-top:4mm">{wide(village, commune)}</div>'
    pages(paper, body, "14pt TeX Gyre Termes", _CSS)


@layout("don", "pe_don_bien_dong", split="unseen20", years=(2025, 2026))
def land_change(paper: Paper, on: date) -> None:
    """The form for a change in land or what stands on it (NĐ 151/2025)."""
    rng, f, _ = LAND.begin(paper, on)
    on = max(on, date(2025, 7, 7))
    place = LAND.begin(paper, on)[2]
    who = LAND.resident(rng, on, place, age=(28, 70))
    other = LAND.resident(rng, on, place, age=(28, 60))
    plot, sheet, area = rng.randint(12, 640), rng.randint(2, 78), rng.randint(80, 940)
    change = rng.choice(
        (
            f"Nhận tặng cho quyền sử dụng đất từ {'bà' if other.female else 'ông'} {other.name} đối với thửa đất số {plot}, tờ bản đồ "
            f"số {sheet}, diện tích {area} m²",
            f"Chuyển nhượng toàn bộ thửa đất số {plot}, tờ bản đồ số {sheet} cho {'bà' if other.female else 'ông'} {other.name}",
            f"Thay đổi số giấy tờ nhân thân từ CMND số {old_number(rng, who)} thành CCCD số {who.id_number}",
            f"Xóa đăng ký thế chấp quyền sử dụng đất thửa đất số {plot}, tờ bản đồ số {sheet}",
        )
    )
    branch = f"Chi nhánh Văn phòng đăng ký đất đai khu vực {place.bare}"
    to = rng.choice((branch, f"Ủy ban nhân dân {place.address()}"))
    title = "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"
    body = f'<p class="r i" style="font-size:.85em">Mẫu số 18</p>{COUNTRY}'
    body += f'<h1 style="font-size:14.5pt;margin:6mm 10mm 3mm">{f("ten_don", title)}</h1>'
    body += f'<p class="c" style="margin-bottom:4mm">Kính gửi: {f("kinh_gui", to)}<sup>1</sup></p>'
    phone = f"0{rng.choice((91, 97, 38, 86))}{rng.randrange(10**7):07d}"
    body += para(
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:</b>",
        f"a) Tên<sup>2</sup>: {f('nguoi_lam_don', who.name.upper() if rng.random() < 0.5 else who.name, who.name)}",
        f"b) Giấy tờ nhân thân/pháp nhân<sup>3</sup>: CCCD số {f('so_dinh_danh', who.id_number)}",
        f"c) Địa chỉ<sup>4</sup>: {f('noi_cu_tru', who.home)}",
        f"d) Điện thoại liên hệ (nếu có): {phone}&emsp; Hộp thư điện tử (nếu có): ………………",
        f"<b>2. Nội dung biến động</b><sup>5</sup>: {f('noi_dung', change)}.",
        "<b>3. Giấy tờ liên quan đến nội dung thay đổi nộp kèm theo đơn này gồm có:</b>",
        "(1) Giấy chứng nhận đã cấp;",
        f"(2) {rng.choice(('Hợp đồng, văn bản đã được công chứng', 'Bản sao giấy tờ chứng minh nội dung biến động', 'Tờ khai lệ phí trước bạ'))}.",
        "Cam đoan nội dung kê khai trên đơn là đúng sự thật và chịu trách nhiệm trước pháp luật./.",
        css="j",
    )
    right = f'<p class="c i">{_town(place)}, {dated(paper, "ngay_lam", on)}</p>' + signed(
        "Người viết đơn", who.name, "(Ký, ghi rõ họ tên và đóng dấu nếu có)"
    )
    body += f'<div style="margin-left:74mm">{right}</div>'
    body += notes(
        "<b>Hướng dẫn:</b>",
        "<sup>1</sup> Ghi Ủy ban nhân dân cấp xã hoặc Chi nhánh Văn phòng đăng ký đất đai nơi có đất.",
        "<sup>2</sup> Cá nhân: ghi họ và tên, năm sinh; cộng đồng dân cư: ghi tên của cộng đồng dân cư.",
        "<sup>3</sup> Ghi số định danh cá nhân hoặc số, ngày cấp và nơi cấp Hộ chiếu.",
        "<sup>4</sup> Cá nhân: ghi địa chỉ nơi đăng ký thường trú.",
        "<sup>5</sup> Ghi nội dung biến động như: chuyển đổi, chuyển nhượng, thừa kế, tặng cho, thế chấp, thay đổi tên …",
    )
    pages(paper, body, "13pt Tinos", _CSS)


@layout("khac", "pe_giay_uy_quyen", split="unseen20", years=(2016, 2026))
def power(paper: Paper, on: date) -> None:
    """A power of attorney between two people, its captions on plain lines."""
    rng, f, place = LAND.begin(paper, on)
    giver = LAND.resident(rng, on, place, age=(40, 78))
    taker = LAND.resident(rng, on, place, age=(22, 55))
    p = Pairs(paper)
    what = rng.choice(
        (
            f"thay mặt tôi nộp hồ sơ và nhận kết quả giải quyết thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả {place.address()}",
            "thay mặt tôi nhận tiền trợ cấp xã hội hằng tháng tại Bưu điện",
            f"thay mặt tôi làm thủ tục cấp đổi Giấy chứng nhận quyền sử dụng đất đối với thửa đất số {rng.randint(10, 400)}, tờ bản đồ số {rng.randint(2, 60)}",
        )
    )
    end = on + timedelta(days=rng.choice((90, 180, 365)))
    body = COUNTRY + f'<h1 style="font-size:17pt;margin:8mm 0 4mm">{f("tieu_de", "GIẤY ỦY QUYỀN")}</h1>'
    body += para(f"Hôm nay, {dated(paper, 'ngay', on)}, tại {place.address()}, chúng tôi gồm:", css="ti")

    def party(head_: str, who: Person, full: bool) -> str:
        rows = [
            p("Họ và tên", who.name.upper()),
            p("Sinh ngày", slashed(who.birth)),
            p("Số CCCD", f"{who.id_number}"),
            p("Nơi thường trú", who.home),
        ]
        rows += [p("Số điện thoại", f"09{rng.randrange(10**8):08d}")] if full else []
        return f"<p><b>{head_}</b></p>" + para(*(f"{caption} {value}" for caption, value in rows))

    body += party("I. BÊN ỦY QUYỀN (Bên A)", giver, rng.random() < 0.4)
    body += party("II. BÊN ĐƯỢC ỦY QUYỀN (Bên B)", taker, rng.random() < 0.7)
    body += "<p><b>III. NỘI DUNG ỦY QUYỀN</b></p>"
    rows = [p("Phạm vi ủy quyền", f"Bên A ủy quyền cho Bên B {what}")]
    rows.append(p("Thời hạn ủy quyền", f"Kể từ ngày ký đến ngày {slashed(end)}"))
    rows.append(p("Thù lao", rng.choice(("Không thù lao", "Do hai bên tự thỏa thuận"))))
    body += para(*(f"{caption} {value}" for caption, value in rows), css="j")
    body += para(
        "<b>IV. CAM KẾT</b>",
        "Hai bên cam kết chịu trách nhiệm trước pháp luật về những thông tin nêu trên. Mọi tranh chấp phát sinh do hai bên tự giải quyết. "
        "Giấy ủy quyền này được lập thành 02 bản, mỗi bên giữ 01 bản có giá trị như nhau.",
        css="j",
    )
    note = "(Ký, ghi rõ họ tên)"
    body += f'<div style="margin-top:6mm">{wide(signed("BÊN ỦY QUYỀN", giver.name, note), signed("BÊN ĐƯỢC ỦY QUYỀN", taker.name, note))}</div>'
    pages(paper, body, "13.5pt Tinos", _CSS)
