"""Papers on births in hospital, deaths and marital status after the forms of TT 56/2017, TT 24/2020/TT-BYT and
TT 04/2020/TT-BTP."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, notes, pages, signed, signer
from samples.communes import chairs, parts, province_name
from samples.paper import Paper, layout
from samples.papers.model_forms import CSS, cased, clock, desk, given, rows_of, said
from samples.people import day_between, official, workday
from samples.words import date_in_words, long_date, small

_CAUSES = ("Bệnh già", "Tai biến mạch máu não", "Suy tim giai đoạn cuối", "Ung thư phổi", "Tai nạn giao thông")


@layout("trich_luc_khai_tu", "khuon_tlkt_bang", split="unseen13", years=(2021, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """TT 04/2020 in a ruled table of captions and values; the hour also in words; two pairs of number and day."""
    of = desk(paper, on, "Hà Giang", "Tuyên Quang", "Phú Thọ", "Yên Bái")
    who = of.who(age=(47, 93))
    died = day_between(of.rng, on - timedelta(days=400), on - timedelta(days=12))
    booked = min(workday(died + timedelta(days=of.rng.randint(1, 9))), on)
    shown, moment = clock(of.rng, died)
    of.facts |= parts("", who, capitals=True)
    of.facts |= {
        "so": f"{of.number()}/TLKT-BS",
        "giay_to_tuy_than": cased(who, on, of.rng),
        "noi_cu_tru_cuoi_cung": who.home,
        "thoi_diem_chet": (shown, moment),
        "noi_chet": of.rng.choice((f"Tại nhà riêng, {small(who.home)}", who.home)),
        "nguyen_nhan": of.rng.choice(_CAUSES),
        "noi_dang_ky": of.committee(booked),
        "so_dang_ky": f"{of.number()}/{booked.year}",
    }
    of.day("ngay_dang_ky", booked)
    of.day("ngay_cap", on, long_date(on))
    table = """
        Họ, chữ đệm, tên | <b>{ho_ten}</b>
        Ngày, tháng, năm sinh | {ngay_sinh}
        Giới tính | {gioi_tinh}
        Dân tộc | {dan_toc}
        Quốc tịch | {quoc_tich}
        Giấy tờ tùy thân | {giay_to_tuy_than}
        Nơi cư trú cuối cùng | {noi_cu_tru_cuoi_cung}
        Đã chết vào lúc | {thoi_diem_chet}
        Nơi chết | {noi_chet}
        Nguyên nhân chết | {nguyen_nhan}
        Đã được đăng ký khai tử tại | {noi_dang_ky}
        Số, ngày đăng ký | Số: {so_dang_ky} ngày {ngay_dang_ky}
    """
    rows = rows_of(of.tell, table, 31)
    words = f"<br><i>(Ghi bằng chữ: {date_in_words(died).lower()})</i></td></tr><tr><td>Nơi chết"
    top = of.head()
    above, post = chairs(of.rng)
    body = (
        f"{top}<h1>TRÍCH LỤC KHAI TỬ</h1><div class='c'>(BẢN SAO)</div><div style='height:5mm'></div>"
        f"{rows.replace('</td></tr><tr><td>Nơi chết', words)}<table style='margin-top:6mm'><tr><td></td>"
        f"<td style='width:56%'>{signer(paper, f'UBND {of.place.name}', post, above=('NGƯỜI KÝ TRÍCH LỤC', *above))}"
        "</td></tr></table>"
    )
    pages(paper, body, "12.5pt TeX Gyre Pagella", CSS + ".page{padding:17mm 16mm 14mm 25mm}")


@layout("giay_bao_tu", "khuon_gbt_trung_tam_y_te", split="unseen13", years=(2021, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """A health centre's notice after TT 24/2020/TT-BYT: numbered lines, sex in a pair of squares no more."""
    of = desk(paper, on, "Lào Cai", "Thái Nguyên", "Hòa Bình", "Hà Giang")
    who = of.who(age=(38, 90))
    died = on - timedelta(days=of.rng.randint(0, 2))
    shown, moment = clock(of.rng, died, form="{h:02d} giờ {m:02d} phút ngày {d:%d/%m/%Y}")
    area = of.seat.district.removeprefix("Huyện ")
    centre = f"TRUNG TÂM Y TẾ {'HUYỆN' if of.place.district else 'KHU VỰC'} {area.upper()}"
    place = of.rng.choice(("Khoa Hồi sức cấp cứu - Chống độc", "Khoa Nội tổng hợp", "Khoa Cấp cứu"))
    of.facts |= parts("", who, capitals=True)
    of.facts |= {
        "so": f"{of.number()}/GBT-TTYT",
        "co_quan_cap": centre,
        "giay_to_tuy_than": of.rng.choice((f"Số định danh cá nhân {who.id_number}", f"CCCD số {who.id_number}")),
        "thoi_diem_chet": (shown, moment),
        "noi_chet": f"{place}, Trung tâm Y tế {'huyện' if of.place.district else 'khu vực'} {area}",
        "nguyen_nhan": of.rng.choice(("Nhồi máu cơ tim cấp", "Suy hô hấp / Viêm phổi nặng", "Xuất huyết não")),
    }
    of.day("ngay_cap", on, long_date(on))
    lines = """
        1. Họ và tên người tử vong (viết chữ in hoa): <b>{ho_ten}</b>
        2. Ngày, tháng, năm sinh: {ngay_sinh} | 3. Giới tính: {gioi_tinh}
        4. Dân tộc: {ethnic} | 5. Quốc tịch: {nation}
        6. Nơi thường trú/tạm trú: {home}
        7. Số CMND/CCCD/Hộ chiếu/Định danh cá nhân: {giay_to_tuy_than}
        8. Vào viện lúc: {came}
        9. Tử vong lúc: {thoi_diem_chet}
        10. Nơi tử vong: {noi_chet}
        11. Nguyên nhân tử vong: {nguyen_nhan}
    """
    came = clock(of.rng, died - timedelta(days=3), form="{h:02d} giờ {m:02d} phút ngày {d:%d/%m/%Y}")[0]
    form = said(of.tell, lines, ethnic=who.ethnic, nation=who.nationality, home=who.home, came=came)
    above = f"SỞ Y TẾ TỈNH {province_name(of.place).upper()}"
    top = of.head(above, of.tell("co_quan_cap"), at=area, share=46)
    chief = "GIÁM ĐỐC" if of.rng.random() < 0.5 else "KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC"
    body = (
        f"{top}<h1 style='margin:9mm 0 5mm'>GIẤY BÁO TỬ</h1>"
        f"<p>Trung tâm Y tế thông báo đến thân nhân và Ủy ban nhân dân nơi cư trú của người có tên dưới đây:</p>{form}"
        "<p class='j'>Giấy này được cấp cho thân nhân người chết để làm thủ tục đăng ký khai tử theo quy định "
        "của pháp luật "
        "về hộ tịch.</p>"
        f"<div class='row' style='margin-top:6mm'>{signed('BÁC SĨ ĐIỀU TRỊ', f'BS. {official(of.rng)}')}"
        f"{signed(chief, official(of.rng), '(Ký, ghi rõ họ tên, đóng dấu)', centre)}</div>"
    )
    pages(paper, body, "13pt Tinos", CSS + ".f p,.f .row{margin:2mm 0} .page{padding:18mm 15mm 14mm 26mm}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "khuon_tthn_gach_dau", split="unseen13", years=(2021, 2026))
def marital_status(paper: Paper, on: date) -> None:
    """TT 04/2020 with the office's name repeated above the grounds, facts after dashes, bold captions."""
    of = desk(paper, on, "Bắc Giang", "Phú Thọ", "Lào Cai", "Tuyên Quang", "Vĩnh Phúc")
    who = of.who(age=(20, 44))
    other = of.who(age=(21, 40), female=not who.female)
    adult = max(date(who.birth.year + (18 if who.female else 20), who.birth.month, min(who.birth.day, 28)), who.birth)
    since = max(adult, day_between(of.rng, date(2008, 3, 1), on - timedelta(days=200)))
    status, use = of.rng.choice(
        (
            ("Chưa đăng ký kết hôn với ai", f"Đăng ký kết hôn với {'anh' if who.female else 'chị'} {other.name}"),
            ("Hiện tại chưa đăng ký kết hôn với ai", "Bổ túc hồ sơ vay vốn tại Ngân hàng Chính sách xã hội"),
            ("Đã ly hôn theo Bản án số 27/2019/HNGĐ-ST; hiện tại chưa đăng ký kết hôn với ai", "Chuyển nhượng đất"),
        )
    )
    own = f"ỦY BAN NHÂN DÂN {of.place.name.upper()}"
    of.facts |= parts("", who, capitals=True)
    of.facts |= {
        "so": f"{of.number()}/UBND-XNTTHN",
        "co_quan_cap": own,
        "giay_to_tuy_than": cased(who, on, of.rng),
        "tinh_trang_hon_nhan": status,
        "muc_dich_su_dung": use,
    }
    of.day("ngay_cap", on, long_date(on))
    of.day("cu_tru_tu_ngay", since, long_date(since))
    of.day("cu_tru_den_ngay", on, long_date(on))
    address = f"{'bà' if who.female else 'ông'} {who.name}"
    lines = f"""
        <b>- Họ, chữ đệm, tên:</b> {{ho_ten}}
        <b>- Ngày, tháng, năm sinh:</b> {{ngay_sinh}} | <b>Giới tính:</b> {{gioi_tinh}}
        <b>- Dân tộc:</b> {{dan_toc}} | <b>Quốc tịch:</b> {{quoc_tich}}
        <b>- Giấy tờ tùy thân:</b> {{giay_to_tuy_than}}
        <b>- Nơi cư trú:</b> {{noi_cu_tru}}
        - Trong thời gian cư trú tại: {of.place.address()}, từ {{cu_tru_tu_ngay}} đến {{cu_tru_den_ngay}}.
        <b>- Tình trạng hôn nhân:</b> {{tinh_trang_hon_nhan}}.
        Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: {{muc_dich_su_dung}}.
    """
    top = of.head(of.tell("co_quan_cap").replace(" DÂN ", " DÂN<br>"))
    above, post = chairs(of.rng)
    body = (
        f"{top}<h1 style='font-size:15pt;margin:8mm 0 4mm'>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>"
        f"<div class='c' style='margin-bottom:3mm'><b>CHỦ TỊCH {own}</b></div>"
        f"<p class='j ti'>Xét đề nghị của {address}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho {address};</p>"
        f"<p class='c'><b>XÁC NHẬN:</b></p>{said(of.tell, lines)}"
        f"<table style='margin-top:4mm'><tr><td style='width:45%'></td><td><div class='c'><b>NGƯỜI KÝ GIẤY XÁC "
        f"NHẬN</b></div>"
        f"{signer(paper, own, post, above=above)}</td></tr></table>"
    )
    pages(paper, body, "13pt TeX Gyre Termes", CSS + ".f p,.f .row{margin:1.9mm 0;text-align:justify}")


@layout("giay_chung_sinh", "khuon_gcs_kho_a5", split="unseen13", years=(2023, 2026))
def hospital_birth(paper: Paper, on: date) -> None:
    """A hospital's paper after TT 56/2017/TT-BYT on a sheet of A5: bold values, three signers, two notes."""
    of = desk(paper, on, "Thái Nguyên", "Tuyên Quang", "Bắc Giang", "Phú Thọ", "Quảng Ninh")
    child, mother, _ = of.newborn(capitals=False, days=(1, 5))
    shown, moment = clock(of.rng, child.birth)
    bare = of.seat.province.removeprefix("Tỉnh ")
    hospital = f"Bệnh viện {of.rng.choice(('Đa khoa', 'Sản - Nhi'))} {bare}"
    weight = of.rng.randrange(2400, 3900, 50)
    of.facts |= {
        "so": f"{of.rng.randint(1, 1900):05d}.GCS.{of.seat.code[1:]}{of.rng.randint(1, 99):03d}.{on:%y}",
        "me_ho_ten": (mother.name.upper(), mother.name),
        "me_so_giay_to": mother.id_number,
        "thoi_diem_sinh": (shown, moment),
        "noi_sinh": hospital,
        "so_con": "01",
        "can_nang": (f"{weight} gam", str(weight)),
        "ten_du_dinh": child.name,
    }
    of.day("ngay_cap", on, long_date(on))
    lines = """
        Họ và tên mẹ/Người nuôi dưỡng: {me_ho_ten}
        Năm sinh: {me_nam_sinh} | Dân tộc: {me_dan_toc}
        Nơi đăng ký thường trú: {me_noi_cu_tru}
        Số CMND/CCCD/Hộ chiếu: {me_so_giay_to} | Mã số BHXH: {insured}
        Đã sinh con vào lúc: {thoi_diem_sinh}
        Tại: {noi_sinh}
        Số con trong lần sinh này: {so_con} | Số con hiện sống: {living}
        Giới tính của con: {gioi_tinh} | Cân nặng: {can_nang}
        Hiện trạng của con: Bình thường
        Dự định đặt tên con là: {ten_du_dinh}
        Người đỡ đẻ: {midwife}
    """
    midwife = official(of.rng)
    form = said(
        of.tell,
        lines,
        insured=f"{of.rng.randrange(10**9, 10**10)}",
        living=f"0{of.rng.randint(1, 3)}",
        midwife=midwife,
    )
    hint = notes(
        "- Tên dự định đặt cho con có thể thay đổi khi đăng ký khai sinh.",
        "- Thời hạn đăng ký khai sinh cho con là 60 ngày, kể từ ngày sinh con.",
    )
    body = (
        f"<table class='hd'><tr><td style='width:40%'>SỞ Y TẾ "
        f"{province_name(of.place).upper()}<br><b>{hospital.upper()}</b><br>"
        f"{given(of.tell, 'Số: {so}')}</td><td>{COUNTRY}</td></tr></table><h1>GIẤY CHỨNG SINH</h1>{form}"
        f"<p class='r i'>{given(of.tell, f'{bare}, {{ngay_cap}}')}</p><div class='row' style='gap:2mm'>"
        f"{signed('Mẹ hoặc người thân', mother.name)}{signed('Người đỡ đẻ', midwife)}"
        f"{signed('Thủ trưởng cơ sở y tế', official(of.rng), '(Ký tên, đóng dấu)', hospital)}</div>{hint}"
    )
    css = (
        ".page{padding:9mm 9mm 8mm 14mm} h1{font-size:15pt;margin:4mm 0 2mm} [data-f]{font-weight:700} "
        ".motto{padding:0}"
    )
    pages(paper, body, "10.5pt Tinos", CSS + css + " .ink{height:17mm} .ink [data-sign]{top:2mm}", size=(148, 210))
