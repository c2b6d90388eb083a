"""Cards, books and control sheets of town offices, and letters of a command, a Party cell and a college."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from samples.blocks import COUNTRY, grid, head, letter_end, letter_number, notes, pages, paras, signed, signer
from samples.captions import COLUMNS, told, typed
from samples.communes import TOWNS, case_number, district, province_name, seat, superior
from samples.fields import Pairs, dated, mark, slashed
from samples.paper import Paper, layout
from samples.people import MERGER, official, workday
from samples.words import decimal_in_words, grouped


@layout("phieu_kiem_soat", "to_control_give_and_take", split="unseen10", years=(2019, 2026))
def control(paper: Paper, on: date) -> None:
    """Each step one row of a sheet on its side: who gives and who takes one below the other, times, signatures, results."""
    rng, f, place = TOWNS.begin(paper, on)
    new = on >= MERGER
    counter = "Trung tâm Phục vụ hành chính công" if new else "Bộ phận Tiếp nhận và Trả kết quả"
    name = rng.choice(("Cấp bản sao trích lục hộ tịch", "Đăng ký lại khai sinh", "Xác nhận tình trạng hôn nhân"))
    special = "Phòng Văn hóa - Xã hội" if new else "Công chức Tư pháp - Hộ tịch"
    way = (counter, special, f"Lãnh đạo UBND {place.name.split()[0].lower()}", "Văn thư", counter)
    ink = '<i data-sign style="display:inline-block;width:20mm;height:8mm"></i>'
    steps, rows, day = [], [], on
    for giver, taker in pairwise(way):
        hour, minute = rng.randint(7, 16), rng.randint(0, 59)
        result = rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn"))
        when = f"{day.isoformat()}T{hour:02d}:{minute:02d}"
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": when, "ket_qua": result})
        hands = f"1. Giao: {mark('buoc', giver)}<br>2. Nhận: {mark('buoc', taker)}"
        time = mark("buoc", f"{hour:02d} giờ {minute:02d} phút, ngày {slashed(day)}")
        rows.append((hands, time, ink, ink, mark("buoc", result), ""))
        day = workday(day + timedelta(days=1))
    paper.set(buoc=steps)
    right = f"{place.bare}, ngày {on:%d} tháng {on:%m} năm {on.year}"
    result = "KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br><i>(Trước hạn/Đúng hạn/Quá hạn)</i>"
    heads = ("TÊN CƠ QUAN, BỘ PHẬN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "NGƯỜI GIAO", "NGƯỜI NHẬN", result, "GHI CHÚ")
    number = f"Mã hồ sơ: {f('ma_ho_so', case_number(rng, on))}"
    body = head((superior(place), f"UBND {place.name.upper()}"), number, right)
    body += f"""<h1>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1><p>Tên thủ tục hành chính: {f("ten_thu_tuc", name)}</p>
        <p>Cơ quan (bộ phận) giải quyết TTHC: {f("co_quan_giai_quyet", f"Ủy ban nhân dân {place.address()}")}</p>
        <p>Cơ quan phối hợp giải quyết TTHC: Không</p>{grid(rows, heads, widths=(32, 21, 11, 11, 16, 9))}"""
    body += notes("Kết quả giải quyết hồ sơ do người nhận ghi khi nhận bàn giao từ bước trước.")
    css = ".page{padding:12mm 14mm 10mm 18mm} h1{font-size:15pt;margin:2mm 0} th{font-size:.82em}"
    pages(paper, body, "12pt Tinos", COLUMNS + css, size=(297, 210))


@layout("can_cuoc", "to_card_sides_beside", split="unseen10", years=(2016, 2020))
def card(paper: Paper, on: date) -> None:
    """A photocopy of the first cards of 12 digits (without a chip): both sides beside each other, addresses without kinds."""
    rng, f, place = TOWNS.begin(paper, on)
    who = TOWNS.resident(rng, on, place, age=(26, 55))
    born, police = who.birth, "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"
    until = f"{born.year + (40 if on.year - born.year < 38 else 60)}-{born:%m-%d}"
    village = f"{place.bare}, {seat(place)}, {province_name(place)}"
    mole = rng.choice(("Nốt ruồi C: 1cm trên sau cánh mũi phải", "Sẹo chấm C: 2cm dưới trước đuôi mày trái"))
    paper.set(ngay_cap=on.isoformat())
    body = f"""<div style="display:flex;gap:8mm"><div class="cd"><div class="c b8"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>
        Độc lập - Tự do - Hạnh phúc</div><div class="c b9"><b>CĂN CƯỚC CÔNG DÂN</b><br>
        Số: <b class="no">{f("so_dinh_danh", who.id_number)}</b></div><div class="ph"></div><div class="tx">
        Họ và tên: <b>{f("ho_ten", who.name.upper(), who.name)}</b><br>
        Ngày, tháng, năm sinh: {f("ngay_sinh", slashed(born), born.isoformat())}<br>
        Giới tính: {f("gioi_tinh", who.sex)}&emsp;Quốc tịch: {f("quoc_tich", "Việt Nam")}<br>
        Quê quán: {f("que_quan", village)}<br>
        Nơi thường trú: {f("noi_thuong_tru", f"{who.home.split(', ')[0]}, {village}")}</div>
        <div class="ex">Có giá trị đến: {f("ngay_het_han", f"{born:%d/%m}/{until[:4]}", until)}</div></div>
        <div class="cd"><div class="bar"></div><div class="fp"><b></b>Ngón trỏ trái<b></b>Ngón trỏ phải</div><div class="bk">
        Đặc điểm nhận dạng:<br>{mole}<div class="c" style="margin-top:2mm">
        {mark("ngay_cap", f"Ngày {on:%d} tháng {on:%m} năm {on.year}")}<br><b>CỤC TRƯỞNG</b><br><b>{f("noi_cap", police)}</b>
        <div class="ink" style="height:13mm"><i data-sign></i></div>{official(rng)}</div></div></div></div>"""
    css = """.page{padding:30mm 14mm} .cd{position:relative;width:86mm;height:54mm;border:.3mm solid #777;border-radius:3mm;
        padding:2mm 2.5mm;font-size:6.6pt;line-height:1.32;background:#f3f3ef} .b8{font-size:6.8pt} .b9{font-size:8.6pt}
        .no{font-size:10.5pt} .ph{position:absolute;left:3mm;top:15mm;width:20mm;height:27mm;background:#b4b4b4}
        .tx{margin:1mm 0 0 22mm;font-size:7pt} .ex{position:absolute;left:3mm;top:44mm;width:20mm;font-size:6pt}
        .bar{height:8mm;margin:0 4mm 2mm;background:repeating-linear-gradient(90deg,#222 0 .4mm,#eee .4mm 1mm,#222 1mm 1.7mm,
        #eee 1.7mm 2mm)} .fp{float:left;width:18mm;font-size:5pt;text-align:center} .bk{margin-left:20mm;font-size:6.4pt}
        .fp b{display:block;width:15mm;height:15mm;margin:0 auto;background:#ccc;border-radius:45%}
        .ink [data-sign]{top:1mm;height:9mm;width:24mm;margin-left:-12mm}"""
    pages(paper, body, "7pt Arimo", COLUMNS + css)


@layout("giay_chung_nhan_qsdd", "to_land_2014_spreads", split="unseen10", years=(2014, 2022))
def land(paper: Paper, on: date) -> None:
    """The four pages of the form of 2014 as two sheets of A3: pages 4 and 1, then 2 and 3; two kinds of land in one plot."""
    rng, f, place = TOWNS.begin(paper, on)
    who = TOWNS.resident(rng, on, place, age=(38, 66))
    house, garden = rng.choice((200, 300, 400)), rng.randint(1200, 9800) / 10
    area = round(house + garden, 1)
    shown = f"{grouped(int(area))},{round(area * 10) % 10}"
    until = f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{rng.randint(2043, 2064)}"
    lived = "Đất ở tại đô thị" if place.name.startswith(("Phường", "Thị")) else "Đất ở tại nông thôn"
    use = f"{lived} {house} m²; đất trồng cây lâu năm {f'{garden:.1f}'.replace('.', ',')} m²"
    source = "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"
    committee = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    lengths = [(f"{n}-{n % 4 + 1}", f"{rng.randint(12, 40)},{rng.randint(0, 9)}") for n in range(1, 5)]
    number = who.old_number or f"07{rng.randrange(10**7):07d}"
    serial = f"{rng.choice('BC')}{rng.choice('QRTVXĐ')} {rng.randrange(10**5, 10**6)}"
    fourth = """<p class='c'><b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b></p><table class="t tall"><tr><th style="width:66%">
        Nội dung thay đổi và cơ sở pháp lý</th><th>Xác nhận của cơ quan<br>có thẩm quyền</th></tr><tr><td></td><td></td></tr>
        </table><div class="box sm">Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung nội dung trong Giấy
        chứng nhận; khi bị mất hoặc hư hỏng phải khai báo ngay với cơ quan cấp giấy.</div>"""
    first = f"""<div class="fr1">{COUNTRY}<h1 class="red">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU
        NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</h1><p><b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b></p>
        <p>Hộ {"bà" if who.female else "ông"}: <b>{f("nguoi_su_dung_dat", who.name.upper(), who.name)}</b></p>
        <p>Năm sinh: {who.birth.year}&emsp;&emsp;CMND số: {f("so_giay_to", number)}</p>
        <p>Địa chỉ thường trú: {f("dia_chi_thuong_tru", who.home)}</p>
        <div class="serial">{f("so_phat_hanh", serial)}</div></div>"""
    plot, sheet = f("thua_dat_so", str(rng.randint(12, 640))), f("to_ban_do_so", str(rng.randint(2, 88)))
    spelt = f("dien_tich_bang_chu", decimal_in_words(area).capitalize() + " mét vuông")
    second = f"""<p class="c"><b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p>{
        paras(f'''<b>1. Thửa đất:</b>
        a) Thửa đất số: {plot},&emsp;&emsp;tờ bản đồ số: {sheet}
        b) Địa chỉ: {f("dia_chi_thua_dat", who.home)}
        c) Diện tích: {f("dien_tich", shown, area)} m², (bằng chữ: {spelt})
        d) Hình thức sử dụng: {f("hinh_thuc_su_dung", "Sử dụng riêng")}
        đ) Mục đích sử dụng: {f("muc_dich_su_dung", use)}
        e) Thời hạn sử dụng: {f("thoi_han_su_dung", f"Đất ở: Lâu dài; đất trồng cây lâu năm: Đến ngày {until}")}
        g) Nguồn gốc sử dụng: {f("nguon_goc_su_dung", f"{source}; {source[0].lower() + source[1:].replace('có', 'không')}")}
        <b>2. Nhà ở:</b> -/-
        <b>3. Công trình xây dựng khác:</b> -/-
        <b>4. Rừng sản xuất là rừng trồng:</b> -/-
        <b>5. Cây lâu năm:</b> -/-
        <b>6. Ghi chú:</b> Không''')
    }<div style="margin:5mm 0 0 62mm" class="sg"><i>{seat(place)}, {dated(paper, "ngay_cap", on)}</i><br>
        <b>TM. {f("co_quan_cap", committee)}<br>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH</b><div class="ink"><i data-seal="{
        committee
    }"></i>
        <i data-sign></i></div><b>{official(rng)}</b></div>
        <p style="margin-top:8mm">Số vào sổ cấp GCN: {f("so_vao_so", f"CH {rng.randint(40, 9900):05d}")}</p>"""
    third = f"""<p class="c"><b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p><svg width="560" height="560"
        fill="none" stroke="#222"><path d="M130 150L400 110L440 380L170 430Z M500 120V40 M490 60L500 40L510 60"/>
        <path d="M60 470L520 400" stroke-dasharray="6 4"/><g fill="#222" stroke="none" font-size="17"><text x="120" y="142">1</text>
        <text x="405" y="105">2</text><text x="446" y="388">3</text><text x="156" y="446">4</text><text x="494" y="32">B</text>
        <text x="250" y="468">Đường liên thôn</text><text x="240" y="280">{shown}</text></g></svg>
        {grid(lengths, ("Đoạn", "Chiều dài (m)"), css="t sm half")}"""
    sheets = [f'<div class="sp"><div>{a}</div><div>{b}</div></div>' for a, b in ((fourth, first), (second, third))]
    css = """.page{padding:14mm 16mm} .sp{display:flex;gap:24mm;height:100%} .sp>div{flex:1} .tall td{height:185mm} p{margin:2mm 0}
        .red{font-size:19pt;color:#b3202c;margin:12mm 0} .box{border:.25mm solid #333;padding:2mm;margin-top:4mm}
        .fr1{border:.6mm solid #b3202c;height:262mm;padding:10mm 9mm;position:relative} .half{width:55%;margin-left:40mm}
        .serial{position:absolute;right:12mm;bottom:8mm;font-size:17pt;color:#b3202c}"""
    pages(paper, sheets, "13pt Tinos", COLUMNS + css, size=(420, 297))


@layout("so_ho_khau", "to_household_open_book", split="unseen10", years=(2007, 2020))
def household(paper: Paper, on: date) -> None:
    """Copies of a household book laid open: the first leaf on one sheet, members two to a sheet on the next, all printed."""
    rng, f, place = TOWNS.begin(paper, on)
    chief = TOWNS.resident(rng, on, place, age=(36, 58), female=False)
    wife = TOWNS.resident(rng, on, place, age=(34, 54), female=True)
    children = [TOWNS.resident(rng, on, place, age=(3, 16), surname=chief.surname) for _ in range(rng.choice((1, 2)))]
    members, leaves = [], []

    def m(text: str) -> str:
        return mark("thanh_vien", text) if text else ""

    for who, kin in zip((chief, wife, *children), ("Chủ hộ", "Vợ", "Con", "Con"), strict=False):
        entry = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": kin}
        number = "" if kin == "Con" else who.old_number or f"07{rng.randrange(10**7):07d}"
        members.append({**entry, "so_giay_to": number} if number else entry)
        leaf = typed(f"""
            Họ và tên:|<b>{m(who.name.upper())}</b>
            Họ và tên gọi khác (nếu có):|
            Ngày, tháng, năm sinh:|{m(slashed(who.birth))}|Giới tính:|{m(who.sex)}
            {"Nguyên quán" if on < date(2010, 9, 1) else "Quê quán"}:|{who.origin}
            Dân tộc:|{who.ethnic}|Tôn giáo:|Không
            CMND số:|{m(number)}|Hộ chiếu số:|
            Nghề nghiệp, nơi làm việc:|{"Làm nông" if number else "Học sinh"}
            Chuyển đến ngày:|
            Nơi thường trú trước khi chuyển đến:|
            Quan hệ với chủ hộ:|{m(kin)}""")
        signers = signed("CÁN BỘ ĐĂNG KÝ", official(rng)) + signed("TRƯỞNG CÔNG AN", official(rng), "(Ký, đóng dấu)")
        above = "CHỦ HỘ" if kin == "Chủ hộ" else "THÀNH VIÊN CỦA HỘ"
        leaf = f'<p class="c"><b>{above}</b></p>{leaf}<div class="row small">{signers}</div>'
        leaves.append(f'<div class="leaf">{leaf}</div>')
    paper.set(thanh_vien=members)
    force = f"CÔNG AN {place.district.upper()}"
    inner = typed(f"""Họ và tên chủ hộ:|<b>{f("chu_ho", chief.name.upper(), chief.name)}</b>
        Nơi thường trú:|{f("noi_thuong_tru", chief.home)}""")
    cover = f"""<div class="leaf cov"><p class="c">BỘ CÔNG AN<br><b>CÔNG AN TỈNH {province_name(place).upper()}</b></p>
        <h1 style="margin:34mm 0;font-size:24pt">SỔ HỘ KHẨU</h1></div><div class="leaf">{COUNTRY}<h1>SỔ HỘ KHẨU</h1>
        <p class="c">Số: <b>{f("so", str(rng.randrange(10**8, 10**9)))}</b></p>{inner}
        <div class="small" style="margin:6mm 0 0 34mm"><p class="c i">{dated(paper, "ngay_cap", on, first="Ngày")}</p>
        {signed(f"TRƯỞNG {force}", f"Thượng tá {official(rng)}", "", force)}</div><p class="sm">
        Hồ sơ hộ khẩu số: {rng.randint(100, 9000)}<br>Sổ đăng ký thường trú số: {rng.randint(1, 30):02d}&emsp;Tờ số: 12</p></div>"""
    spreads = [cover, *("".join(leaves[n : n + 2]) for n in range(0, len(leaves), 2))]
    css = """.page{padding:12mm 14mm;display:flex;gap:12mm} .leaf{flex:0 0 128mm;min-width:0} .ln{margin:2mm 0}
        .cov{border:.8mm double #444;padding:10mm}"""
    pages(paper, spreads, "12pt Tinos", COLUMNS + css, size=(297, 210))


@layout("van_ban_hanh_chinh", "to_command_letter", split="unseen10", years=(2014, 2024))
def command(paper: Paper, on: date) -> None:
    """A letter of a district's military command: a summary of three lines, a rank before the name, eight receivers."""
    rng, f, place = TOWNS.begin(paper, on)
    of, where, year = place.district, district(place), on.year + 1
    about = f"phối hợp rà soát, đăng ký công dân nam trong độ tuổi sẵn sàng nhập ngũ và quân nhân dự bị trên địa bàn năm {year}"
    to = (f"Ủy ban nhân dân các xã thuộc {where}", f"Công an {where}", f"Phòng Giáo dục và Đào tạo {where}")
    receivers = """Như trên|Thường trực cấp ủy (b/c)|Thường trực HĐND, UBND (b/c)|Phòng Quân lực, Bộ CHQS tỉnh|Hội đồng NVQS
        các xã|Chỉ huy Ban (03)|Trợ lý Động viên, Dân quân|Lưu: VT, TM; H18"""
    paper.set(kinh_gui=list(to), ten_loai="Công văn")
    paper.implied.add("ten_loai")
    above = f("co_quan_chu_quan", f"BỘ CHỈ HUY QUÂN SỰ TỈNH {province_name(place).upper()}")
    own = f("co_quan_ban_hanh", f"BAN CHỈ HUY QUÂN SỰ {of.upper()}")
    number = letter_number(paper, str(rng.randint(101, 980)), "/", "BCH-TM")
    number += f'<div class="sm" style="padding:1mm 3mm">V/v {f("trich_yeu", about)}</div>'
    own_seat = f("dia_danh", seat(place))
    listed = "".join(f"- {mark('kinh_gui', one)}{'.' if one == to[-1] else ';'}<br>" for one in to)
    body = f"""{head((above, own), number, f"{own_seat}, {dated(paper, 'ngay_ban_hanh', on)}", share=46)}
        <table style="margin:5mm 0"><tr><td style="width:34%" class="r">Kính gửi:&ensp;</td><td>{listed}</td></tr></table>"""
    body += paras(f"""Thực hiện Luật Nghĩa vụ quân sự và chỉ tiêu cấp trên giao, để chuẩn bị tốt nguồn cho năm {year}, Ban Chỉ huy Quân sự đề nghị các cơ quan, địa phương triển khai những việc sau đây:
        1. Đối chiếu sổ đăng ký tại xã với dữ liệu dân cư; lập riêng danh sách người đi học, đi làm ăn xa.
        2. Thông báo lệnh gọi khám sơ tuyển đến từng người, hoàn thành trước ngày {slashed(workday(on + timedelta(days=20)))}.
        3. Cử 01 đồng chí làm đầu mối và gửi họ tên, số điện thoại về Ban Chỉ huy (qua trợ lý Động viên, ĐT: 0912.000.345).
        Rất mong các cơ quan, địa phương quan tâm phối hợp thực hiện./.""")
    post, rank = "PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG", rng.choice(("Trung tá", "Thượng tá"))
    body += letter_end(paper, receivers, "KT. CHỈ HUY TRƯỞNG", post, f"Ban Chỉ huy Quân sự {where}", rank)
    pages(paper, body, "13.5pt Tinos", COLUMNS + ".j{text-indent:10mm}")


@layout("van_ban_hanh_chinh", "to_party_cell_resolution", split="unseen10", years=(2015, 2026))
def resolution(paper: Paper, on: date) -> None:
    """A resolution of a school's Party cell over two sheets: an asterisk below the cell, items I, 1, a, the end overleaf."""
    rng, f, place = TOWNS.begin(paper, on)
    school = rng.choice(("TRƯỜNG TIỂU HỌC SỐ 1", "TRƯỜNG MẦM NON HOA MAI", "TRƯỜNG THCS VÕ THỊ SÁU"))
    after = f"tháng {on.month % 12 + 1} năm {on.year + on.month // 12}"
    about = f"Sinh hoạt chi bộ thường kỳ tháng {on.month}, đánh giá việc thực hiện nhiệm vụ chính trị tháng trước và phương hướng, nhiệm vụ trọng tâm {after}"
    count, number = rng.randint(9, 24), letter_number(paper, f"{rng.randint(1, 40):02d}", "-", "NQ/CB")
    above, own = f("co_quan_chu_quan", f"ĐẢNG BỘ {place.name.upper()}"), f("co_quan_ban_hanh", f"CHI BỘ {school}")
    one = f"""<table class="hd"><tr><td style="width:46%">{above}<br><b>{own}</b><br>*<br>{number}</td><td><b class="motto">ĐẢNG CỘNG
        SẢN VIỆT NAM</b><br><br><i>{f("dia_danh", place.bare)}, {dated(paper, "ngay_ban_hanh", on)}</i></td></tr></table>
        <h1>{f("ten_loai", "NGHỊ QUYẾT", "Nghị quyết")}</h1><p class="c" style="margin:0 14mm"><b>{f("trich_yeu", about)}</b></p>
        <p class="c">-----</p><p class="j ti">Hôm nay, chi bộ đã tổ chức sinh hoạt thường kỳ; có mặt {count}/{count} đảng viên.
        Chủ trì: đồng chí {official(rng)}, Bí thư chi bộ. Thư ký: đồng chí {official(rng)}. Sau khi nghe báo cáo và thảo luận,
        chi bộ thống nhất</p><p class="c"><b>QUYẾT NGHỊ</b></p>"""
    one += paras("""<b>I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG QUA</b>
        1. Công tác tư tưởng: cán bộ, đảng viên, giáo viên yên tâm công tác; không có biểu hiện vi phạm quy định về những điều đảng viên không được làm.
        2. Công tác chuyên môn: duy trì nền nếp dạy và học, tổ chức thao giảng cấp tổ, phụ đạo học sinh chưa hoàn thành.
        3. Hạn chế: hồ sơ của một số tổ nộp còn chậm; vệ sinh khu bán trú chưa thường xuyên.
        <b>II. NHIỆM VỤ TRỌNG TÂM THÁNG TỚI</b>
        1. Về xây dựng Đảng
        a) Tiếp tục học tập chuyên đề toàn khóa, mỗi đảng viên đăng ký một việc làm cụ thể.
        b) Hoàn thành hồ sơ chuyển đảng chính thức cho 01 đảng viên dự bị; thu, nộp đảng phí đúng kỳ.""")
    two = "<p class='c'>2</p>"
    two += paras(f"""2. Về chuyên môn
        a) Kiểm tra hồ sơ sổ sách của 100% giáo viên, rút kinh nghiệm trong tổ.
        b) Phối hợp với ban đại diện cha mẹ học sinh sửa chữa sân chơi, trồng thêm cây xanh.
        <b>III. BIỂU QUYẾT:</b> {count}/{count} đảng viên nhất trí (đạt 100%).
        Nghị quyết này được phổ biến tới toàn thể đảng viên trong chi bộ để thực hiện./.""")
    receivers = "Đảng ủy cấp trên (b/c)|Ban Giám hiệu|Các tổ chuyên môn|Công đoàn, Đoàn Thanh niên|Các đồng chí đảng viên|Lưu: Hồ sơ chi bộ"
    two += letter_end(paper, receivers, "T/M CHI BỘ", "BÍ THƯ")
    pages(paper, (one, two), "14pt TeX Gyre Termes", COLUMNS + ".j{text-indent:10mm}")


@layout("khac", "to_college_confirmation", split="unseen10", years=(2017, 2025))
def college(paper: Paper, on: date) -> None:
    """A college's confirmation for a student's loan: up to three captions on a line, codes, an amount, a sentence between."""
    rng, f, place = TOWNS.begin(paper, on)
    who = TOWNS.resident(rng, on, place, age=(18.5, 21))
    p = Pairs(paper)
    name = f"Trường Cao đẳng Nghề {province_name(place)}"
    entered = date(on.year - 1, 9, rng.randint(3, 20))
    trade = rng.choice(("Điện công nghiệp", "Chăn nuôi - Thú y", "Kế toán doanh nghiệp"))
    grant = rng.choice(("Không miễn giảm", "Miễn học phí"))
    paper.set(ngay=on.isoformat())
    first = told(p, f"""
        Họ và tên sinh viên|{who.name.upper()}|Giới tính|{who.sex}
        Ngày sinh|{slashed(who.birth)}|CMND/CCCD số|{who.id_number}
        Mã trường theo học|CDT{rng.randint(1000, 9999)}|Tên trường|{name}
        Ngành học|{trade}|Lớp|K{rng.randint(9, 19)}A
        Hệ đào tạo|Cao đẳng|Khóa|{entered.year}-{entered.year + 3}|Loại hình đào tạo|Chính quy
        Số thẻ HSSV|{rng.randrange(10**7):07d}|Khoa|Kinh tế - Kỹ thuật
        Ngày nhập học|{slashed(entered)}|Thời gian ra trường|Tháng 7 năm {entered.year + 3}
        Số tiền học phí hằng tháng|{grouped(rng.randrange(450_000, 1_200_000, 10_000))} đồng
        Thuộc diện|{grant}""")  # fmt: skip
    last = told(p, f"Số tài khoản của nhà trường|{rng.randrange(10**11, 10**12)}|tại|Kho bạc Nhà nước")
    post = "TRƯỞNG PHÒNG CÔNG TÁC HỌC SINH, SINH VIÊN"
    day = mark("ngay", f"ngày {on:%d} tháng {on:%m} năm {on.year}")
    body = f"""{head((f"UBND {place.province.upper()}", name.upper()), f"Số: {rng.randint(12, 900)}/GXN-CĐN", share=44)}
        <h1>{f("tieu_de", "GIẤY XÁC NHẬN")}</h1><p class="c i sm">(Dùng cho học sinh, sinh viên vay vốn tại Ngân hàng Chính sách
        xã hội)</p>{first}<p class="j ti">Trong thời gian theo học tại trường, sinh viên không bị xử phạt hành chính trở lên về
        các hành vi cờ bạc, nghiện hút, trộm cắp, buôn lậu.</p>{last}<div style="margin-left:78mm"><p class="c i">{place.bare},
        {day}</p>{signer(paper, name, post, above=("TL. HIỆU TRƯỞNG",), tagged=False)}</div>"""
    pages(paper, body, "13pt Tinos", COLUMNS + ".ln{margin:2.4mm 0}")
