"""Declarations, a request and an authority to act, printed at the counter after the forms of TT 04/2024/TT-BTP."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, notes, pages, paras, signed
from samples.captions import tick, told
from samples.communes import district
from samples.fields import Pairs, slashed
from samples.paper import Paper, layout
from samples.papers.model_forms import CSS, cased, clock, desk, dotted, given, said
from samples.people import day_between, official
from samples.words import long_date, small

_OATH = """
    Tôi cam đoan nội dung đề nghị đăng ký {what} trên đây là đúng sự thật{agreed}.
    Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.
"""
_THANKS = """
    Tôi xin cam đoan những điều nêu trên là đúng sự thật, nếu sai tôi hoàn toàn chịu trách nhiệm trước pháp luật.
    Tôi xin chân thành cảm ơn!
"""
_PLEDGE = """
    Hai bên cam kết chịu trách nhiệm trước pháp luật về mọi thông tin ghi trên; tranh chấp do hai bên tự giải quyết.
    Giấy ủy quyền này được lập thành 02 bản, mỗi bên giữ 01 bản có giá trị như nhau.
"""


@layout("to_khai_dang_ky_khai_sinh", "khuon_tkks_chu_thich", split="unseen13", years=(2024, 2026))
def birth_declaration(paper: Paper, on: date) -> None:
    """The form with its notes' numbers and notes, filled on dotted lines; copies asked for in squares."""
    of = desk(paper, on, "Tuyên Quang", "Phú Thọ", "Thái Nguyên", "Quảng Ninh", "Hà Giang")
    _, mother, father = of.newborn(capitals=True)
    asks = of.rng.choice((mother, father))
    of.facts |= {
        "kinh_gui": of.committee(),
        "nguoi_yeu_cau": asks.name,
        "nguoi_yeu_cau_noi_cu_tru": asks.home,
        "nguoi_yeu_cau_giay_to": cased(asks, on, of.rng),
        "quan_he": "Mẹ đẻ" if asks.female else "Cha đẻ",
        "noi_sinh": of.rng.choice(
            (f"Trạm Y tế {of.place.address()}", "Bệnh viện Phụ sản Trung ương, thành phố Hà Nội")
        ),
    }
    of.day("ngay_lam", on, long_date(on))
    mine = """
        Họ, chữ đệm, tên người yêu cầu: | {nguoi_yeu_cau}
        Nơi cư trú:<sup>(2)</sup> | {nguoi_yeu_cau_noi_cu_tru}
        Giấy tờ tùy thân:<sup>(3)</sup> | {nguoi_yeu_cau_giay_to}
        Quan hệ với người được khai sinh: | {quan_he}
        <b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b>
        Họ, chữ đệm, tên: | <b>{ho_ten}</b>
        Ngày, tháng, năm sinh: | {ngay_sinh}
        ghi bằng chữ: | {ngay_sinh_bang_chu}
        Giới tính: | {gioi_tinh} | Dân tộc: | {dan_toc} | Quốc tịch: | {quoc_tich}
        Nơi sinh:<sup>(4)</sup> | {noi_sinh}
        Quê quán: | {que_quan}
        <b>Họ, chữ đệm, tên người mẹ:</b> | {me_ho_ten}
        Năm sinh:<sup>(5)</sup> | {me_nam_sinh} | Dân tộc: | {me_dan_toc} | Quốc tịch: | {me_quoc_tich}
        Nơi cư trú:<sup>(2)</sup> | {me_noi_cu_tru}
        <b>Họ, chữ đệm, tên người cha:</b> | {cha_ho_ten}
        Năm sinh:<sup>(5)</sup> | {cha_nam_sinh} | Dân tộc: | {cha_dan_toc} | Quốc tịch: | {cha_quoc_tich}
        Nơi cư trú:<sup>(2)</sup> | {cha_noi_cu_tru}
    """
    agreed = ", được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật"
    copies = of.rng.random() < 0.7
    asked = f"Có {tick(copies)} &nbsp; Không {tick(not copies)} <br>Số lượng: {'03' if copies else '......'} bản"
    below = notes(
        "Chú thích:",
        "(1) Ghi rõ tên cơ quan đăng ký khai sinh.",
        "(2) Ghi theo địa chỉ đăng ký thường trú; nếu không có nơi đăng ký thường trú thì ghi theo địa chỉ đăng "
        "ký tạm trú; "
        "trường hợp không có nơi đăng ký thường trú và nơi đăng ký tạm trú thì ghi theo địa chỉ đang sinh sống.",
        "(3) Ghi thông tin về giấy tờ tùy thân của người đi đăng ký, ghi rõ số, cơ quan cấp, ngày cấp hộ chiếu, "
        "chứng minh "
        "nhân dân hoặc giấy tờ hợp lệ thay thế.",
        "(4) Trường hợp sinh tại cơ sở y tế thì ghi rõ tên cơ sở y tế và địa chỉ trụ sở cơ sở y tế đó.",
        "(5) Ghi đầy đủ ngày, tháng, năm sinh (nếu có).",
    )
    body = (
        f"<div>{COUNTRY}</div><h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>"
        f"<p class='c'>{given(of.tell, 'Kính gửi:<sup>(1)</sup> {kinh_gui}')}</p>{dotted(of.tell, mine)}"
        f"{paras(_OATH.format(what='khai sinh', agreed=agreed), 'j ti')}<div class='row'><p>Đề nghị cấp bản sao: "
        f"{asked}</p>"
        f"<div><p class='c i' style='white-space:nowrap'>"
        f"{given(of.tell, f'Làm tại: {of.place.name}, {{ngay_lam}}')}</p>"
        f"{signed('Người yêu cầu', asks.name, '(Ký, ghi rõ họ, chữ đệm, tên)')}</div></div>{below}"
    )
    css = CSS + ".page{padding:13mm 15mm 12mm 24mm} .ink{height:16mm} .ink [data-sign]{top:1mm} .ln{margin:1.3mm 0}"
    pages(paper, body, "12pt Tinos", css)


@layout("to_khai_khac", "khuon_tk_khai_tu", split="unseen13", years=(2020, 2026))
def death_declaration(paper: Paper, on: date) -> None:
    """The declaration of a death, captions and values on dots, the notice of death at the end."""
    of = desk(paper, on, "Lào Cai", "Yên Bái", "Bắc Giang", "Hà Giang")
    dead, asks = of.who(age=(52, 94)), of.who(age=(25, 60))
    died = on - timedelta(days=of.rng.randint(1, 13))
    pairs = Pairs(paper)
    f = of.facts
    f |= {"ten_to_khai": "TỜ KHAI ĐĂNG KÝ KHAI TỬ", "kinh_gui": of.committee()}
    of.day("ngay_lam", on, long_date(on))
    top = given(of.tell, "<h1>{ten_to_khai}</h1><p class='c' style='margin:4mm 0'>Kính gửi: {kinh_gui}</p>")
    relation = of.rng.choice(("Con đẻ", "Cháu ruột", "Con dâu" if asks.female else "Con rể"))
    first = f"""
        Họ, chữ đệm, tên người yêu cầu|{asks.name}=nguoi_yeu_cau
        Nơi cư trú|{asks.home}=nguoi_yeu_cau_noi_cu_tru
        Giấy tờ tùy thân|{cased(asks, on, of.rng)}=nguoi_yeu_cau_giay_to
        Quan hệ với người đã chết|{relation}
    """
    notice = f"{of.number()}/UBND-GBT do UBND {small(of.place.name)} cấp ngày {slashed(on)}"
    second = f"""
        Họ, chữ đệm, tên|{dead.name.upper()}
        Ngày, tháng, năm sinh|{slashed(dead.birth)}
        Giới tính|{dead.sex}|Dân tộc|{dead.ethnic}|Quốc tịch|{dead.nationality}
        Nơi cư trú cuối cùng|{dead.home}
        Giấy tờ tùy thân|{cased(dead, on, of.rng)}
        Đã chết vào lúc|{clock(of.rng, died)[0]}
        Nơi chết|{of.rng.choice(("Tại nhà riêng", f"Trung tâm Y tế {district(of.place)}"))}
        Nguyên nhân chết|{of.rng.choice(("Bệnh già", "Bệnh lý", "Tai nạn lao động"))}
        Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử|{notice}
    """
    body = (
        f"<div>{COUNTRY}</div>{top}{told(pairs, first)}"
        f"<p><b>Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:</b></p>{told(pairs, second)}"
        f"{paras(_OATH.format(what='khai tử', agreed=''), 'j ti')}<table style='margin-top:3mm'><tr><td></td>"
        f"<td style='width:58%'><p class='c i'>{given(of.tell, f'{of.place.bare}, {{ngay_lam}}')}</p>"
        f"{signed('NGƯỜI YÊU CẦU', asks.name, '(Ký, ghi rõ họ, chữ đệm, tên)')}</td></tr></table>"
    )
    pages(
        paper,
        body,
        "13pt TeX Gyre Schola",
        CSS + ".page{font-size:12pt;padding:18mm 16mm 14mm 26mm} .ln{margin:2mm 0}",
    )


@layout("don", "khuon_don_mot_doan", split="unseen13", years=(2021, 2026))
def plain_request(paper: Paper, on: date) -> None:
    """A household's request to the commune: who asks on plain lines, one paragraph of what is asked, two signatures."""
    of = desk(paper, on, "Tuyên Quang", "Hà Giang", "Thái Nguyên", "Hòa Bình", "Phú Thọ")
    who = of.who(age=(28, 66))
    title, asked = of.rng.choice(
        (
            (
                "ĐƠN ĐỀ NGHỊ HỖ TRỢ XÓA NHÀ TẠM, NHÀ DỘT NÁT",
                "Đề nghị Ủy ban nhân dân xã xem xét, hỗ trợ kinh phí để gia đình tôi làm lại nhà ở, vì ngôi nhà "
                "gỗ hiện nay "
                "dựng từ năm 1996 đã mục cột, dột nát, gia đình thuộc hộ nghèo, không đủ khả năng tự sửa chữa.",
            ),
            (
                "ĐƠN ĐỀ NGHỊ XÁC NHẬN NGUỒN GỐC SỬ DỤNG ĐẤT",
                "Đề nghị Ủy ban nhân dân xã xác nhận thửa đất vườn diện tích khoảng 640 m² do gia đình tôi khai "
                "hoang và sử "
                "dụng ổn định từ năm 1992 đến nay, không có tranh chấp, để làm hồ sơ cấp Giấy chứng nhận quyền "
                "sử dụng đất.",
            ),
            (
                "ĐƠN XIN XÁC NHẬN HOÀN CẢNH GIA ĐÌNH",
                "Xin Ủy ban nhân dân xã xác nhận gia đình tôi có hoàn cảnh khó khăn, "
                f"{'chồng' if who.female else 'vợ'} ốm đau dài ngày, hai con đang đi học, "
                "để con tôi được hưởng chế độ miễn, giảm học phí trong năm học này.",
            ),
        )
    )
    of.facts |= {
        "ten_don": title,
        "kinh_gui": of.rng.choice((of.committee(), f"UBND {of.place.address()}")),
        "nguoi_lam_don": who.name,
        "so_dinh_danh": who.id_number,
        "noi_cu_tru": who.home,
        "noi_dung": asked,
    }
    of.day("ngay_sinh", who.birth)
    of.day("ngay_lam", on, long_date(on))
    lines = """
        Tên tôi là: <b>{nguoi_lam_don}</b> | Sinh ngày: {ngay_sinh}
        Số định danh cá nhân/CCCD: {so_dinh_danh} | Cấp ngày: {issued}
        Chỗ ở hiện nay: {noi_cu_tru}
        Nay tôi làm đơn này với nội dung như sau:
    """
    top = "<h1 style='margin:10mm 0 4mm;font-size:15pt'>{ten_don}</h1><p class='c'>Kính gửi: {kinh_gui}</p>"
    top = given(of.tell, top)
    hamlet = who.home.split()[0].upper()
    head_man = of.rng.choice((f"TRƯỞNG {hamlet}", f"TRƯỞNG {hamlet}", "BAN CÔNG TÁC MẶT TRẬN"))
    body = (
        f"<div>{COUNTRY}</div>{top}"
        f"<div style='height:4mm'></div>{said(of.tell, lines, issued=slashed(who.id_issued))}"
        f"<p class='j ti'>{of.tell('noi_dung')}</p>"
        f"{paras(_THANKS, 'j ti')}"
        f"<p class='r i' style='margin-top:4mm'>{given(of.tell, f'{of.place.bare}, {{ngay_lam}}')}</p><div class='row'>"
        f"{signed(f'XÁC NHẬN CỦA {head_man}', official(of.rng))}{signed('NGƯỜI LÀM ĐƠN', who.name)}</div>"
    )
    pages(paper, body, "14pt Tinos", CSS + ".f p,.f .row{margin:2mm 0}")


@layout("khac", "khuon_giay_uy_quyen", split="unseen13", years=(2019, 2026))
def authority(paper: Paper, on: date) -> None:
    """An authority to receive a result: both sides under Roman numbers with the same captions, scope and term."""
    of = desk(paper, on, "Lào Cai", "Bắc Giang", "Vĩnh Phúc", "Tuyên Quang")
    gives, takes = of.who(age=(30, 75)), of.who(age=(22, 55))
    pairs = Pairs(paper)
    of.facts["tieu_de"] = "GIẤY ỦY QUYỀN"
    of.day("ngay", on, long_date(on))
    side = "Họ và tên|{0}\nNgày sinh|{1}|Giới tính|{2}\nSố CCCD|{3}|Ngày cấp|{4}\nNơi thường trú|{5}"
    sides = [
        told(pairs, side.format(p.name, slashed(p.birth), p.sex, p.id_number, slashed(p.id_issued), p.home))
        for p in (gives, takes)
    ]
    scope = of.rng.choice(
        (
            "Nộp hồ sơ và nhận kết quả giải quyết thủ tục cấp bản sao trích lục khai sinh",
            "Nhận Giấy chứng nhận quyền sử dụng đất tại Bộ phận Tiếp nhận và Trả kết quả",
            "Nhận tiền hỗ trợ bồi thường, giải phóng mặt bằng của hộ gia đình",
        )
    )
    until = day_between(of.rng, on + timedelta(days=30), on + timedelta(days=300))
    rest = told(pairs, f"Nội dung ủy quyền|{scope}\nThời hạn ủy quyền|Từ ngày ký đến hết ngày {slashed(until)}")
    body = (
        f"<div>{COUNTRY}</div><h1 style='margin-top:8mm'>{of.tell('tieu_de')}</h1>"
        f"<p><b>I. BÊN ỦY QUYỀN</b></p>{sides[0]}<p><b>II. BÊN ĐƯỢC ỦY QUYỀN</b></p>{sides[1]}"
        f"<p><b>III. NỘI DUNG VÀ THỜI HẠN</b></p>{rest}<p><b>IV. CAM KẾT</b></p>"
        f"{paras(_PLEDGE)}"
        f"<p class='r i'>{given(of.tell, f'{of.place.bare}, {{ngay}}')}</p><div class='row'>"
        f"{signed('NGƯỜI ỦY QUYỀN', gives.name)}{signed('NGƯỜI ĐƯỢC ỦY QUYỀN', takes.name)}</div>"
    )
    pages(paper, body, "13pt TeX Gyre Termes", CSS + ".page{padding:18mm 16mm 14mm 26mm} .ln{margin:1.8mm 0}")
