"""The counter and the village: a claim for a burial, a village request, a receipt, slips of the dossier's way."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, notes, pages, para, signed, wide
from samples.captions import columns, told
from samples.communes import case_number
from samples.fields import Pairs, dated, mark
from samples.paper import Paper, layout
from samples.papers.hill_offices import (
    CROWN,
    HILLS,
    above,
    card,
    crown,
    kind,
    since,
    titled,
    typed_home,
    villager,
)
from samples.people import draw_tax_code, official, workday
from samples.words import capital, grouped, number_in_words, small

_PROCEDURES = (
    ("1.001193", "Đăng ký khai sinh", ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Giấy chứng nhận kết hôn của cha, mẹ")),
    ("1.000656", "Đăng ký khai tử", ("Tờ khai đăng ký khai tử", "Giấy báo tử")),
    ("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Bản sao quyết định ly hôn")),
    ("1.000894", "Đăng ký kết hôn", ("Tờ khai đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân của bên nữ")),
    ("1.001776", "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng", ("Tờ khai đề nghị trợ giúp xã hội", "Giấy xác nhận khuyết tật", "Giấy chứng nhận hộ nghèo")),
)  # fmt: skip


@layout("to_khai_khac", "ho_to_khai_mai_tang", split="unseen16", years=(2021, 2026))
def burial_claim(paper: Paper, on: date) -> None:
    """A claim for the costs of a burial: parts with captions in numbered lines, the village's word below."""
    rng, f, place = HILLS.begin(paper, on)
    dead = HILLS.resident(rng, on, place, age=(70, 97))
    who = villager(rng, on, place, age=(28, 60), surname=dead.surname)
    died = on - timedelta(days=rng.randint(6, 30))
    shown, p = card(rng, who, on, place), Pairs(paper)
    pension = rng.choice(
        (
            "Người cao tuổi đang hưởng trợ cấp xã hội hằng tháng",
            "Người khuyết tật đặc biệt nặng",
            "Người đơn thân nghèo",
        )
    )
    paid = rng.choice((f"Tháng {on.month}/{on.year}", f"Tháng {max(1, on.month - 1)}/{on.year}"))
    title = f("ten_to_khai", "TỜ KHAI ĐỀ NGHỊ HỖ TRỢ CHI PHÍ MAI TÁNG")
    first = told(p, f"""
        1. Họ và tên người chết|{dead.name.upper()}
        Ngày, tháng, năm sinh|{dead.birth:%d/%m/%Y}|Giới tính|{dead.sex}
        Dân tộc|{dead.ethnic}|Số CCCD/CMND|{card(rng, dead, died, place).number}
        2. Ngày chết|{died:%d/%m/%Y}|Trích lục khai tử số|{rng.randint(3, 90)}/TLKT
        3. Đối tượng|{pension}
        4. Thời điểm thôi hưởng trợ cấp|{paid}""")  # fmt: skip
    second = told(p, f"""
        1. Họ và tên người đại diện|{who.name.upper()}=nguoi_yeu_cau
        Quan hệ với người chết|{rng.choice(("Con trai", "Cháu", "Em ruột")) if not who.female else rng.choice(("Con gái", "Em gái", "Cháu"))}|Năm sinh|{who.birth.year}
        2. Giấy tờ tùy thân|{rng.choice((shown.long, shown.brief))}=nguoi_yeu_cau_giay_to
        3. Nơi cư trú|{typed_home(rng, who.home)}=nguoi_yeu_cau_noi_cu_tru
        4. Hình thức nhận tiền|{rng.choice(("Tiền mặt tại UBND", "Chuyển khoản"))}|Điện thoại|03{rng.randint(20, 99)} {rng.randint(100, 999)} {rng.randint(100, 999)}""")  # fmt: skip
    to = f("kinh_gui", rng.choice((f"Ủy ban nhân dân {titled(place)}", f"Chủ tịch UBND {place.address()}")))
    body = (
        f"<p class='r fine' style='margin-top:-5mm'>Mẫu số 04</p>{COUNTRY}"
        f"<p class='ttl' style='font-size:1.2em;margin:6mm 0 0'>{title}</p><p class='c i'>(Áp dụng cho gia đình, cá nhân đứng ra tổ chức mai táng)</p>"
        f"<p class='c'>Kính gửi: {to}</p><p class='prt'>Phần I. THÔNG TIN NGƯỜI CHẾT ĐƯỢC HỖ TRỢ CHI PHÍ MAI TÁNG</p>{first}"
        f"<p class='prt'>Phần II. THÔNG TIN NGƯỜI ĐỨNG RA MAI TÁNG</p>{second}"
        f"<p class='ti' style='margin-top:3mm'>Tôi cam đoan những lời khai trên là đúng sự thật, nếu có điều gì khai không đúng tôi xin chịu trách "
        f"nhiệm hoàn toàn./.</p><p class='r i'>{place.bare}, {dated(paper, 'ngay_lam', on)}&emsp;</p>"
        f"{wide(signed('XÁC NHẬN CỦA TRƯỞNG THÔN', official(rng)), signed('NGƯỜI KHAI', who.name))}"
    )
    pages(paper, body, "13.5pt Tinos", CROWN + ".prt{font-weight:bold;margin:4mm 0 1mm}")


_ASKS = (
    (
        "ĐƠN ĐỀ NGHỊ HỖ TRỢ XÓA NHÀ TẠM",
        "Gia đình tôi hiện đang ở ngôi nhà gỗ lợp phi-brô-xi-măng làm từ năm {y}, cột và mái đã mục nát, mùa mưa bị dột, không bảo "
        "đảm an toàn. Gia đình thuộc diện hộ nghèo, không có khả năng tự làm lại nhà. Kính mong các cấp xem xét hỗ trợ gia đình kinh phí "
        "{m} đồng để xây dựng nhà mới diện tích {n} m² tại nền nhà cũ.",
    ),
    (
        "ĐƠN XIN KHAI THÁC GỖ VƯỜN RỪNG",
        "Gia đình tôi có {n} cây mỡ và {k} cây xoan do gia đình tự trồng từ năm {y} trên đất rừng sản xuất đã được giao. Nay cây đã đến "
        "tuổi khai thác, gia đình xin phép được chặt hạ, vận chuyển để lấy gỗ làm nhà và bán lấy tiền trang trải cuộc sống, ước tính trị giá "
        "{m} đồng. Sau khi khai thác gia đình cam kết trồng lại rừng ngay trong vụ xuân.",
    ),
    (
        "ĐƠN ĐỀ NGHỊ MỞ RỘNG ĐƯỜNG VÀO NHÓM HỘ",
        "Đoạn đường vào nhóm hộ chúng tôi dài {k}0 m, nền đất, dốc và hẹp, xe máy không lên được khi trời mưa, các cháu đi học rất vất "
        "vả. Từ năm {y} đến nay các hộ đã hiến {n} m² đất vườn để mở đường. Nay đề nghị Nhà nước hỗ trợ xi măng, các hộ tự góp cát, sỏi, ngày "
        "công và {m} đồng tiền mặt để đổ bê tông.",
    ),
)


@layout("don", "ho_don_dan_ban", split="unseen16", years=(2009, 2026))
def village_request(paper: Paper, on: date) -> None:
    """A villager's request, typed by the village head's daughter: person in one sentence, then the request itself."""
    rng, f, place = HILLS.begin(paper, on)
    who = villager(rng, on, place, age=(24, 68))
    shown = card(rng, who, on, place)
    title, text = rng.choice(_ASKS)
    money = grouped(rng.randint(2, 60) * 1_000_000)
    ask = text.format(y=on.year - rng.randint(6, 16), m=money, n=rng.randint(40, 160), k=rng.randint(12, 48))
    addressed = [f"Ủy ban nhân dân {titled(place)}", f"Ban quản lý {small(who.home.split(',')[0])}"]
    if rng.random() < 0.35:
        addressed[1] = f"Công chức Địa chính - Xây dựng {kind(place)}"
    paper.set(kinh_gui=addressed)
    kinh = "<br>".join(f"- {mark('kinh_gui', one)};" for one in addressed)[:-1] + "."
    name = f("nguoi_lam_don", who.name.upper(), who.name)
    if rng.random() < 0.5:
        word, born = "Sinh ngày", f("ngay_sinh", f"{who.birth:%d/%m/%Y}", who.birth.isoformat())
    else:
        word, born = "Sinh năm", f("ngay_sinh", str(who.birth.year))
    number = f("so_dinh_danh", shown.number)
    about = (
        f"Tôi tên là: <b>{name}</b>&emsp;&emsp;{word}: {born}",
        f"Số {shown.kind}: {number}, cấp ngày {shown.issued:%d/%m/%Y}, nơi cấp: {shown.issuer}",
        f"Hiện trú tại: {f('noi_cu_tru', typed_home(rng, who.home))}",
    )
    body = (
        f"{COUNTRY}<p class='r i' style='margin-top:4mm'>{place.bare}, {dated(paper, 'ngay_lam', on)}</p>"
        f"<p class='ttl' style='font-size:1.25em;margin:5mm 0 4mm'>{f('ten_don', title)}</p>"
        f"<table style='margin:0 0 4mm 24mm;width:auto'><tr><td style='padding-right:3mm'><b>Kính gửi:</b></td><td>{kinh}</td></tr></table>"
        f"{para(*about, css='ti')}<p class='ti'><b>Nội dung và lý do:</b> {f('noi_dung', ask)}</p>"
        f"<p class='ti'>Tôi xin cam đoan những điều trình bày trên là đúng sự thật, nếu sai tôi xin hoàn toàn chịu trách nhiệm trước pháp luật.</p>"
        f"<p class='ti'>Tôi xin chân thành cảm ơn!</p>"
        f"{wide(signed('Ý KIẾN CỦA TRƯỞNG THÔN', official(rng), '(Nhất trí đề nghị cấp trên xem xét)'), signed('NGƯỜI VIẾT ĐƠN', who.name), css='gap')}"
    )
    pages(paper, body, "14pt Tinos", CROWN)


@layout("bien_lai", "ho_bien_lai_dien_tu", split="unseen16", years=(2022, 2026))
def fee_receipt(paper: Paper, on: date) -> None:
    """An electronic fee receipt: maker's line at the foot, values in a column, half a sheet."""
    rng, f, place = HILLS.begin(paper, on)
    who = villager(rng, on, place, age=(20, 66))
    fee, money = rng.choice(
        (
            ("Lệ phí đăng ký hộ tịch", rng.choice((5000, 8000, 15000))),
            ("Phí chứng thực bản sao từ bản chính", rng.randint(2, 40) * 2000),
            ("Phí bảo vệ môi trường đối với nước thải", rng.randint(20, 90) * 1000),
            ("Phí thẩm định hồ sơ cấp Giấy chứng nhận quyền sử dụng đất", rng.choice((100000, 250000, 500000))),
        )
    )
    office = rng.choice((f"UBND {titled(place)}", f"Ủy ban nhân dân {place.address()}"))
    if since(on) and rng.random() < 0.5:
        office = f"Trung tâm Phục vụ hành chính công {titled(place)}"
    tax = draw_tax_code(lambda: f"{rng.choice(('51', '50', '54', '53'))}00{rng.randrange(10**5):05d}")
    serial = f"{rng.choice(('AA', 'TQ', 'HG', 'HC'))}-{on:%y}E"
    words = f"{number_in_words(money)} đồng"
    words = capital(words) if rng.random() < 0.7 else words
    way = rng.choice(("Tiền mặt", "Chuyển khoản", "Tiền mặt/Chuyển khoản", "Quét mã QR"))
    rows = f"""
        Loại phí, lệ phí:|{f("ten_phi", fee)}
        Người nộp:|{f("nguoi_nop", who.name.upper(), who.name)}
        Địa chỉ:|{f("dia_chi", typed_home(rng, who.home))}
        Số tiền:|{f("so_tien", grouped(money) + " đồng", money)}
        Bằng chữ:|{f("so_tien_bang_chu", words)}
        Thanh toán:|{f("hinh_thuc_thanh_toan", way)}"""
    sheet_no = rng.randint(1, 2)
    liens = {1: "Liên 1: Lưu tại đơn vị thu", 2: "Liên 2: Giao cho người nộp"}
    body = (
        f"<table><tr><td style='width:60%'>Tên đơn vị thu: <b>{f('don_vi_thu', office)}</b><br>Mã số thuế: {f('ma_so_thue', tax)}"
        f"<br>Địa chỉ: {place.name}, {above(place)}</td><td class='r'>Mẫu số: {f('mau_so', rng.choice(('01BLP0-001', '01BLP2-001')))}<br>"
        f"Ký hiệu: {f('ky_hieu', serial)}<br>Số biên lai: <b style='color:#b0352c'>{f('so', f'{rng.randint(1, 9800):07d}')}</b></td></tr></table>"
        f"<p class='ttl' style='font-size:1.45em;margin-top:3mm'>BIÊN LAI THU PHÍ, LỆ PHÍ</p><p class='c i fine' style='margin:0 0 2mm'>({liens[sheet_no]}) - Biên lai điện tử</p>"
        f"{columns(rows, 26)}"
        f"<p class='r i' style='margin:1mm 0'>{dated(paper, 'ngay_thu', on).replace('ngày', 'Ngày', 1)}&emsp;</p>"
        f"{wide(signed('Người nộp tiền', who.name, '(Ký, ghi rõ họ tên)'), signed('Người thu tiền', official(rng), '(Ký, ghi rõ họ tên)'), css='rcp')}"
        f"<div class='foot'>Mã tra cứu: {rng.choice('ABCDEFGH')}{rng.randrange(16**9):09X} - Tra cứu tại trang thông tin của đơn vị cung cấp dịch vụ</div>"
    )
    more = ".page{padding:9mm 14mm 6mm 16mm;line-height:1.28} .two td{padding:.7mm 0} .foot{left:16mm;bottom:11mm} .rcp .ink{height:12mm} .rcp .ink [data-sign]{top:0;height:10mm}"
    pages(paper, body, "11.5pt Arimo", CROWN + more, size=(210, 148))


@layout("giay_tiep_nhan_hen_tra", "ho_phieu_hen_hai_khung", split="unseen16", years=(2018, 2026))
def counter_slip(paper: Paper, on: date) -> None:
    """The counter's slip of a vendor: a framed person at the left, the dossier at the right, papers in a table."""
    rng, f, place = HILLS.begin(paper, on)
    who = villager(rng, on, place, age=(19, 70))
    code, what, papers = rng.choice(_PROCEDURES)
    hour, minute, wait = rng.randint(7, 16), rng.randint(0, 59), rng.choice((1, 2, 3, 5, 10))
    due = on
    for _ in range(wait):
        due = workday(due + timedelta(days=1))
    late = f"{rng.choice((10, 11, 16, 17)):02d}:00"
    shown_in, shown_due = f"{hour:02d}:{minute:02d} - {on:%d/%m/%Y}", f"{late} - {due:%d/%m/%Y}"
    taken = f("thoi_diem_tiep_nhan", shown_in, f"{on.isoformat()}T{hour:02d}:{minute:02d}")
    back = f("thoi_diem_hen_tra", shown_due, f"{due.isoformat()}T{late}")
    number = case_number(rng, on)
    desk = (
        f"Trung tâm Phục vụ hành chính công {titled(place)}"
        if since(on)
        else f"Bộ phận Tiếp nhận và Trả kết quả {titled(place)}"
    )
    clerk = official(rng)
    paper.set(thanh_phan=list(papers))
    rows = [
        (str(i), mark("thanh_phan", one), rng.choice(("Bản chính", "Bản sao")), f"{rng.randint(1, 2):02d}")
        for i, one in enumerate(papers, 1)
    ]
    shown = card(rng, who, on, place)
    phone = f"0{rng.choice((96, 97, 98, 38, 35, 82, 83))}{rng.randint(1000000, 9999999)}"
    coded = f"<p>Mã thủ tục: {f('ma_thu_tuc', code)}</p>" if rng.random() < 0.8 else ""
    left = (
        f"<p class='fr'>NGƯỜI NỘP HỒ SƠ</p><p>Họ và tên: <b>{f('nguoi_nop', who.name.upper(), who.name)}</b></p>"
        f"<p>Số CMND/CCCD: {f('so_dinh_danh', shown.number)}</p><p>Điện thoại: {f('so_dien_thoai', phone)}</p>"
        f"<p>Địa chỉ liên hệ:<br>{f('dia_chi', typed_home(rng, who.home))}</p>"
    )
    right = (
        f"<p class='fr'>THÔNG TIN HỒ SƠ</p><p>Mã hồ sơ: <b>{f('ma_ho_so', number)}</b></p><p>Thủ tục: {f('ten_thu_tuc', what)}</p>"
        f"{coded}"
        f"<p>Tiếp nhận lúc: {taken}</p><p>Hẹn trả lúc: <b>{back}</b></p>"
    )
    top = crown(f"UBND {titled(place).upper()}", f("bo_phan_tiep_nhan", desk.upper()), size=".9em", share=44)
    body = (
        f"{top}<p class='ttl' style='font-size:1.3em;margin:5mm 0 3mm'>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</p>"
        f"{wide(left, right, css='fram')}<p style='margin-top:4mm'><b>Thành phần hồ sơ nộp gồm:</b></p>"
        f"{grid(rows, ('STT', 'Tên giấy tờ', 'Loại bản', 'Số lượng'), widths=(8, 58, 20, 14))}"
        f"<p>Thời hạn giải quyết: {wait:02d} ngày làm việc. Nhận kết quả: tại bàn số {rng.randint(1, 6)}, mang theo giấy này.</p>"
        f"{wide(signed('NGƯỜI NỘP HỒ SƠ', who.name), signed('NGƯỜI TIẾP NHẬN HỒ SƠ', f('nguoi_tiep_nhan', clerk)), css='gap')}"
        f"{notes('Khi đến nhận kết quả, tổ chức, cá nhân mang theo giấy tờ tùy thân. Mọi phản ánh xin gọi số điện thoại niêm yết tại quầy.')}"
    )
    more = ".fram>div{border:.3mm solid #333;padding:0 2.5mm 1mm} .fr{background:#dfe6ee;margin:0 -2.5mm 1mm;padding:1mm 2.5mm;font-weight:bold;font-size:.9em}"
    pages(paper, body, "12.5pt Tinos", CROWN + more)
