"""What people hand in: declarations with footnotes and boxes, requests in prose, and a newborn's slip."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, clerk_line, grid, notes, pages, para, signed, signer
from samples.captions import line, tick
from samples.communes import birth, chairs, district, folk, identity, office, parts, start
from samples.fields import Pairs, Teller, dated, hand, slashed, teller
from samples.paper import Paper, layout
from samples.people import official


def _asker(sheet_line: str, role: str, name: str) -> str:
    """Place and day at the right, the signer's name below."""
    return f'<div style="margin-left:78mm" class="c"><p class="i">{sheet_line}</p>{signed(role, name)}</div>'


def _parent(t: Teller, key: str, who: str) -> str:
    return (
        line((f"<b>Họ, chữ đệm, tên người {who}:</b>", t(f"{key}_ho_ten")))
        + line(
            ("Năm sinh<sup>(5)</sup>:", t(f"{key}_nam_sinh")),
            ("Dân tộc:", t(f"{key}_dan_toc")),
            ("Quốc tịch:", t(f"{key}_quoc_tich")),
        )
        + line(("Nơi cư trú<sup>(2)</sup>:", t(f"{key}_noi_cu_tru")))
    )


@layout("to_khai_dang_ky_khai_sinh", "po_birth_declaration_notes", split="unseen9", years=(2016, 2026))
def birth_declaration(paper: Paper, on: date) -> None:
    """The ministry's declaration with marks after the captions, a request for copies by ticks, notes below a rule."""
    rng, f, place = start(paper, on)
    b = birth(rng, on, place)
    asks, kin = rng.choice(((b.father, "Cha"), (b.mother, "Mẹ")))
    t = teller(paper, b.facts)
    copies = rng.randint(1, 5)
    body = (
        COUNTRY
        + '<h1 style="font-size:15pt">TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>'
        + f'<p class="c">Kính gửi<sup>(1)</sup>: {f("kinh_gui", office(place))}</p>'
        + line(("<b>Họ, chữ đệm, tên người yêu cầu:</b>", f("nguoi_yeu_cau", asks.name)))
        + line(("Nơi cư trú<sup>(2)</sup>:", f("nguoi_yeu_cau_noi_cu_tru", asks.home)))
        + line(("Giấy tờ tùy thân<sup>(3)</sup>:", f("nguoi_yeu_cau_giay_to", identity(rng, asks, on))))
        + line(("Quan hệ với người được khai sinh:", f("quan_he", kin)))
        + "<p><b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b></p>"
        + line(("<b>Họ, chữ đệm, tên:</b>", t("ho_ten")))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")), ("ghi bằng chữ:", t("ngay_sinh_bang_chu")), shares=(2, 7))
        + line(("Giới tính:", t("gioi_tinh")), ("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Nơi sinh<sup>(4)</sup>:", t("noi_sinh")))
        + line(("Quê quán:", t("que_quan")))
        + _parent(t, "me", "mẹ")
        + _parent(t, "cha", "cha")
        + '<p class="j">Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật.</p>'
        + '<p class="j">Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.</p>'
        + '<div class="row"><div>'
        + f"<p>Đề nghị cấp bản sao: Có {tick(True)} Không {tick(False)}<br>Số lượng: {copies} bản</p></div><div class='c'>"
        + f'<p class="i">Làm tại: {place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + signed("Người yêu cầu", asks.name)
        + "</div></div>"
        + notes(
            "<i>Chú thích:</i> (1) Ghi rõ tên cơ quan đăng ký khai sinh. (2) Ghi theo nơi đăng ký thường trú, nếu không có thì ghi theo nơi đăng ký tạm trú; trường hợp không có cả hai thì ghi nơi đang sinh sống.",
            "(3) Ghi thông tin về giấy tờ tùy thân của người đi đăng ký: loại giấy tờ, số, cơ quan cấp, ngày cấp. <i>Ví dụ: Căn cước công dân do Công an cấp.</i>",
            "(4) Trẻ sinh tại cơ sở y tế thì ghi tên cơ sở đó và địa chỉ. (5) Ghi năm sinh theo giấy tờ tùy thân, nếu có.",
        )
    )
    css = ".page{line-height:1.2;padding-top:10mm} h1{margin-top:3mm} .ink{height:17mm} .ink [data-sign]{top:2mm}"
    pages(paper, body, "12pt TeX Gyre Termes", css)


@layout("to_khai_khac", "po_ct01_boxes", split="unseen9", years=(2024, 2026))
def ct01(paper: Paper, on: date) -> None:
    """Form CT01 of TT 66/2023: numbers in boxes, a table of who moves along, four signers in a row."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(30, 45))
    chief = folk(rng, on, place, age=(58, 76), surname=who.surname)
    moves = [folk(rng, on, place, age=(3, 9), surname=who.surname) for _ in range(rng.randint(1, 2))]
    wish = rng.choice(("Đăng ký thường trú cùng chủ hộ", "Xóa đăng ký tạm trú", "Điều chỉnh thông tin về cư trú"))
    p = Pairs(paper)
    head_line = line(p("1. Họ, chữ đệm và tên(1)", who.name.upper(), "nguoi_yeu_cau", true=who.name))
    rows = [(str(n), m.name, slashed(m.birth), m.sex, m.id_number, "Con") for n, m in enumerate(moves, 1)]
    body = (
        '<p class="r sm i" style="margin:0">Mẫu CT01 ban hành kèm theo Thông tư số 66/2023/TT-BCA<br>ngày 17/11/2023 của Bộ trưởng Bộ Công an</p>'
        + COUNTRY
        + f'<h1>{f("ten_to_khai", "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", "Tờ khai thay đổi thông tin cư trú")}</h1>'
        + f'<p class="c">Kính gửi<sup>(1)</sup>: {f("kinh_gui", f"Công an {place.address()}")}</p>'
        + head_line
        + line(p("2. Ngày, tháng, năm sinh", slashed(who.birth)), p("3. Giới tính", who.sex), shares=(3, 2))
        + "<p>4. {} &ensp; {}</p>".format(*p("Số định danh cá nhân", who.id_number, "nguoi_yeu_cau_giay_to", boxed=True))
        + line(p("5. Số điện thoại liên hệ", f"09{rng.randrange(10**8):08d}"), ("6. Email:", ""))
        + line(p("7. Họ, chữ đệm và tên chủ hộ", chief.name), p("8. Mối quan hệ với chủ hộ", "Con"), shares=(3, 1))
        + "<p>9. {} &ensp; {}</p>".format(*p("Số định danh cá nhân của chủ hộ", chief.id_number, boxed=True))
        + line(p("10. Nội dung đề nghị(2)", wish))
        + "<p>11. Những thành viên trong hộ gia đình cùng thay đổi:</p>"
        + grid(rows, ("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân", "Mối quan hệ với chủ hộ"), css="t sm", widths=(6, 27, 17, 11, 22, 17))
        + f'<p class="r i" style="margin-top:3mm">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + '<div class="row sm" style="gap:2mm">'
        + "".join(
            signed(f"{role}<sup>{number}</sup>", name)
            for role, number, name in (
                ("Ý KIẾN CỦA CHỦ HỘ", "(3)", chief.name),
                ("Ý KIẾN CỦA CHỦ SỞ HỮU CHỖ Ở HỢP PHÁP", "(4)", chief.name),
                ("NGƯỜI KÊ KHAI", "(5)", who.name),
            )
        )
        + "</div>"
        + notes(
            "<b>Chú thích:</b> (1) Cơ quan đăng ký cư trú. (2) Ghi rõ ràng, cụ thể nội dung đề nghị.",
            "(3) Áp dụng với các trường hợp quy định tại khoản 2, khoản 3 Điều 20 Luật Cư trú; ghi rõ nội dung đồng ý.",
            "(4) Trường hợp chủ hộ đồng thời là chủ sở hữu thì ký ở cả hai mục. (5) Người dưới 18 tuổi do cha, mẹ kê khai.",
        )
    )  # fmt: skip
    pages(paper, body, "12.5pt Tinos", "h1{font-size:15pt;margin-top:3mm}")


@layout("to_khai_khac", "po_standing_declaration_pen", split="unseen9", years=(2020, 2026))
def standing_declaration(paper: Paper, on: date) -> None:
    """A declaration for a confirmation of marital standing, the dots filled by pen, for oneself."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(21, 48))
    p = Pairs(paper, pen=True)
    shown = identity(rng, who, on)
    paper.set(nguoi_yeu_cau_giay_to=shown)
    title = "TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"
    body = (
        COUNTRY
        + f'<h1 style="font-size:14pt">{f("ten_to_khai", title)}</h1>'
        + f'<p class="c">Kính gửi: <sup>(1)</sup> {f("kinh_gui", office(place, short=True), pen=True)}</p>'
        + line(p("Họ, chữ đệm, tên người yêu cầu", who.name, "nguoi_yeu_cau"))
        + line(p("Nơi cư trú", who.home, "nguoi_yeu_cau_noi_cu_tru"))
        + line(p("Giấy tờ tùy thân", shown, "nguoi_yeu_cau_giay_to"))
        + line(p("Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân", "Bản thân"))
        + "<p><b>Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:</b></p>"
        + line(p("Họ, chữ đệm, tên", who.name))
        + line(p("Ngày, tháng, năm sinh", slashed(who.birth)))
        + line(p("Giới tính", who.sex), p("Dân tộc", who.ethnic), p("Quốc tịch", "Việt Nam"))
        + line(p("Tình trạng hôn nhân", rng.choice(("Chưa đăng ký kết hôn với ai", "Đã ly hôn, chưa kết hôn lại"))))
        + line(
            p("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân", rng.choice(("Để kết hôn", "Vay vốn ngân hàng")))
        )
        + '<p class="j">Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.</p>'
        + _asker(
            f"Làm tại: {hand(place.bare)}, {dated(paper, 'ngay_lam', on, pen=True)}", "Người yêu cầu", hand(who.name)
        )
        + notes(
            "<i>Chú thích:</i> (1) Ghi rõ tên cơ quan cấp giấy xác nhận tình trạng hôn nhân. Mục đích sử dụng phải ghi cụ thể, giấy không dùng vào mục đích khác."
        )
    )
    pages(paper, body, "12.5pt Tinos", ".ln{margin:2mm 0}")


_TROUBLES = (
    (
        "ĐƠN XIN XÁC NHẬN HOÀN CẢNH KHÓ KHĂN",
        "Gia đình tôi có {n} nhân khẩu, thu nhập chủ yếu dựa vào {a} sào ruộng, năm nay mất mùa lại có người ốm dài ngày phải đi viện điều trị, kinh tế rất chật vật",
    ),
    (
        "ĐƠN ĐỀ NGHỊ HỖ TRỢ LÀM NHÀ VỆ SINH",
        "Nhà tôi hiện chưa có công trình vệ sinh hợp quy cách, gia đình đã góp được {a} triệu đồng, xin được hỗ trợ thêm xi măng và công thợ theo chương trình nông thôn mới",
    ),
    (
        "ĐƠN XIN CẤP LẠI THẺ BẢO HIỂM Y TẾ",
        "Ngày đi khám bệnh về tôi bị rơi mất thẻ bảo hiểm y tế của hộ có {n} người, đã tìm nhiều nơi nhưng không thấy, kính mong được cấp lại thẻ để đi khám bệnh",
    ),
)  # fmt: skip


def _trouble(rng: Random) -> tuple[str, str]:
    title, text = rng.choice(_TROUBLES)
    return title, text.format(n=rng.randint(3, 7), a=rng.randint(2, 9))


@layout("don", "po_plea_filled_by_pen", split="unseen9", years=(2008, 2020))
def plea(paper: Paper, on: date) -> None:
    """A sold form: captions in print with dots, all the rest by pen, the hamlet's head and the commune at the foot."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(28, 74))
    number = who.id_number if on > who.id_issued else who.old_number or who.id_number
    title, text = _trouble(rng)
    body = (
        COUNTRY
        + f'<h1 style="margin:9mm 0 4mm">{f("ten_don", title)}</h1>'
        + f'<p class="c"><b>Kính gửi:</b> {f("kinh_gui", office(place, short=True), pen=True)}</p>'
        + line(("Tôi tên là:", f("nguoi_lam_don", who.name, pen=True)), ("sinh ngày:", f("ngay_sinh", slashed(who.birth), who.birth.isoformat(), pen=True)), shares=(3, 2))
        + line(("Số CMND (CCCD):", f("so_dinh_danh", number, pen=True)), ("Dân tộc:", hand(who.ethnic)))
        + line(("Hiện trú tại:", f("noi_cu_tru", who.home, pen=True)))
        + "<p>Tôi làm đơn này xin trình bày việc sau:</p>"
        + f'<p class="lead">{f("noi_dung", text, pen=True)}</p>'
        + "<p>Tôi xin cam đoan lời khai trên là đúng. Kính mong các cấp xem xét, giải quyết.</p>"
        + f'<p class="r i">{hand(place.bare)}, {dated(paper, "ngay_lam", on, pen=True)}</p>'
        + f'<div class="row">{signed("Ý KIẾN CỦA TRƯỞNG THÔN", hand(official(rng)))}{signed("NGƯỜI LÀM ĐƠN", hand(who.name))}</div>'
    )  # fmt: skip
    css = ".lead{line-height:2} .lead .pen{border-bottom:.3mm dotted #444;padding-bottom:.5mm} .ln{margin:3mm 0}"
    pages(paper, body, "13.5pt FreeSerif", css)


@layout("don", "po_request_in_sentences", split="unseen9", years=(2021, 2026))
def request(paper: Paper, on: date) -> None:
    """A typed request whose writer is told in one sentence with commas; two addressees' sorts, one certified foot."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(26, 70))
    land = f"thửa đất số {rng.randint(4, 400)}, tờ bản đồ số {rng.randint(3, 60)}"
    title, text = rng.choice(
        (
            ("ĐƠN ĐỀ NGHỊ GIẢI QUYẾT TRANH CHẤP ĐẤT ĐAI", f"Gia đình tôi đang sử dụng {land}. Tháng {rng.randint(1, 9)} vừa qua hộ liền kề tự ý xây tường rào lấn sang khoảng {rng.randint(4, 19)} m², tôi đã góp ý nhưng không đi đến thống nhất; đề nghị cơ quan tổ chức hòa giải tại cơ sở"),
            ("ĐƠN XIN PHÉP MỞ LỐI ĐI QUA ĐẤT CÔNG", f"Gia đình tôi sử dụng {land} nhưng không có đường ra trục chính, việc vận chuyển nông sản rất vất vả; kính đề nghị cho phép mở lối đi rộng {rng.randint(2, 4)} m qua phần đất công ích do xã quản lý"),
        )
    )  # fmt: skip
    above, post = chairs(rng)
    told = (
        f"Tôi là {f('nguoi_lam_don', who.name)}, sinh ngày {f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}, số CCCD {f('so_dinh_danh', who.id_number)} "
        f"do Cục Cảnh sát QLHC về TTXH cấp ngày {slashed(who.id_issued)}, hiện cư trú tại {f('noi_cu_tru', who.home)}."
    )
    body = (
        COUNTRY
        + f'<p class="r i" style="margin-top:4mm">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + f'<h1 style="font-size:15pt">{f("ten_don", title)}</h1>'
        + f'<p class="c">Kính gửi: {f("kinh_gui", office(place))}</p>'
        + para(
            told,
            "Tôi viết đơn này trình bày với quý cơ quan nội dung như sau:",
            f"{f('noi_dung', text)}.",
            css="j ti",
        )
        + para(
            "Kèm theo đơn: bản sao giấy chứng nhận quyền sử dụng đất, ảnh chụp hiện trạng.",
            "Tôi xin chịu trách nhiệm về những điều đã trình bày. Xin chân thành cảm ơn.",
            css="j ti",
        )
        + '<div class="row" style="margin-top:5mm">'
        + signer(paper, office(place), post, above=("XÁC NHẬN CỦA UBND CẤP XÃ", *above), tagged=False)
        + signed("Người làm đơn", who.name)
        + "</div>"
        + clerk_line("1/1")
    )
    pages(paper, body, "14pt Tinos", ".page{line-height:1.5} .ti{text-indent:10mm}")


@layout("giay_chung_sinh", "po_newborn_slip_pen", split="unseen9", years=(2013, 2024))
def newborn(paper: Paper, on: date) -> None:
    """A maternity ward's printed slip of half a sheet, by pen; three sign below, the father last."""
    rng, f, place = start(paper, on)
    born = on - timedelta(days=rng.randint(0, 3))
    b = birth(rng, on, place)
    mother = b.mother
    t = teller(paper, parts("me_", mother), pen=True)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    number = mother.id_number if on > mother.id_issued else mother.old_number or mother.id_number
    grams = rng.randrange(2500, 4000, 50)
    clock = f"{hand(f'{hour:02d}')} giờ {hand(f'{minute:02d}')} phút, ngày {hand(f'{born:%d}')} tháng {hand(f'{born:%m}')} năm {hand(str(born.year))}"
    paper.set(thoi_diem_sinh=f"{born.isoformat()}T{hour:02d}:{minute:02d}")
    issued = f"{hand(f'{on:%d}')} tháng {hand(f'{on:%m}')} năm {on.year}"
    paper.set(ngay_cap=on.isoformat())
    ward = f"Trung tâm Y tế {district(place)}"
    body = (
        f'<table class="hd"><tr><td style="width:40%">SỞ Y TẾ {place.province[5:].upper()}<br><b>{ward.upper()}</b></td><td>{COUNTRY}</td></tr>'
        f'<tr><td class="sm">Số: {f("so", str(rng.randint(3, 900)), pen=True)}&ensp;Quyển số: {hand(f"{rng.randint(1, 9):02d}")}</td><td></td></tr></table>'
        + '<h1 style="font-size:14pt;margin:2mm 0">GIẤY CHỨNG SINH</h1>'
        + line(("Họ và tên mẹ/Người nuôi dưỡng:", t("me_ho_ten")))
        + line(("Năm sinh:", t("me_nam_sinh")), ("Dân tộc:", t("me_dan_toc")))
        + line(("Nơi đăng ký thường trú:", t("me_noi_cu_tru")))
        + line(("Số CMND/CCCD/Hộ chiếu:", f("me_so_giay_to", number, pen=True)))
        + f'<p>Đã sinh con vào lúc: <span data-f="thoi_diem_sinh">{clock}</span></p>'
        + line(("Tại:", f("noi_sinh", ward, pen=True)))
        + line(("Số lần sinh:", hand(str(rng.randint(1, 3)))), ("Số con hiện sống:", hand("1")), ("Số con trong lần sinh này:", f("so_con", "1", pen=True)))
        + line(("Giới tính của con:", f("gioi_tinh", b.child.sex, pen=True)), ("Cân nặng:", f("can_nang", f"{grams} g", str(grams), pen=True)))
        + line(("Hiện trạng con:", hand("Bình thường")))
        + line(("Dự định đặt tên con là:", f("ten_du_dinh", b.child.name, pen=True)))
        + f'<p class="r i" style="margin-bottom:0"><span data-f="ngay_cap">Ngày {issued}</span></p>'
        + '<div class="row sm" style="gap:1mm">'
        + signed("Cha, mẹ hoặc<br>người thân thích", hand(b.father.name))
        + signed("Người đỡ đẻ", hand(official(rng)))
        + signed("Thủ trưởng<br>cơ sở y tế", official(rng)).replace("<i data-sign>", f'<i data-seal="{ward}"></i><i data-sign>')
        + "</div>"
        + notes("<i>Lưu ý: Giấy chứng sinh được cấp lần đầu để làm thủ tục đăng ký khai sinh; tên dự định có thể thay đổi khi đăng ký.</i>", rule=False)
    )  # fmt: skip
    css = ".page{padding:7mm 8mm 4mm 10mm} .notes{margin-top:5mm} .ink{height:19mm} .ink [data-sign]{top:1mm;width:26mm;margin-left:-13mm;height:11mm}"
    pages(paper, body, "10.5pt Arimo", css, size=(148, 210))
