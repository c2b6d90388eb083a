"""Births before they are registered, single lives and deaths, as hospitals and communes of market towns print them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, signed, signer, wide
from samples.captions import flowing, plain
from samples.communes import district, office, superior
from samples.fields import moment, slashed, teller
from samples.paper import Paper, layout
from samples.papers.market_offices import TOWNS, Desk, police_card
from samples.people import day_between, official, workday
from samples.words import date_in_words, grouped, long_date, small

_ILLS = ("Nhồi máu cơ tim cấp", "Xuất huyết não", "Suy hô hấp do viêm phổi nặng", "Ung thư gan giai đoạn cuối")


@layout("giay_chung_sinh", "mk_birth_note_hospital", split="unseen12", years=(2019, 2026))
def birth_note(paper: Paper, on: date) -> None:
    """A hospital's program prints it: number with the hospital's code, captions in a ruled table, insurance besides."""
    d = Desk(paper, on)
    when, kept = moment(d.rng, on - timedelta(days=d.rng.randint(1, 3)))
    mother, father = d.pair(on, (20, 36))
    grams = d.rng.randrange(2600, 3900, 50)
    code = f"{d.rng.randrange(10**5):05d}"
    hospital = f"Bệnh viện Đa khoa khu vực {d.seat}"
    tell = teller(
        paper,
        {
            "so": f"{code}.GCS.{d.rng.randint(210, 4900):05d}.{on:%y}",
            "me_ho_ten": (mother.name.upper(), mother.name),
            "me_nam_sinh": str(mother.birth.year),
            "me_so_giay_to": mother.id_number if mother.id_issued <= on else (mother.old_number or mother.id_number),
            "me_dan_toc": mother.ethnic,
            "me_noi_cu_tru": mother.home,
            "thoi_diem_sinh": (when, kept),
            "noi_sinh": f"Khoa Sản, {hospital}",
            "so_con": "1",
            "gioi_tinh": d.rng.choice(("Nam", "Nữ")),
            "can_nang": (f"{grouped(grams)} gam", grams),
            "ten_du_dinh": d.who(surname=father.surname, age=(0, 1)).name,
        },
    )
    body = (
        head(
            (f"SỞ Y TẾ {d.place.province.upper().removeprefix('TỈNH ')}", f"BỆNH VIỆN ĐA KHOA<br>KHU VỰC {d.seat.upper()}"),
            f"Mã CSKCB: {code}",
            "",
        )
        + '<h1 style="margin-bottom:0">GIẤY CHỨNG SINH</h1>'
        + f'<p class="c" style="margin-top:0">Số: {tell("so")}</p>'
        + grid(
            (
                ("Họ và tên mẹ/Người nuôi dưỡng", f"<b>{tell('me_ho_ten')}</b>"),
                ("Năm sinh", tell("me_nam_sinh")),
                ("Nơi đăng ký thường trú/tạm trú", tell("me_noi_cu_tru")),
                ("Mã số BHXH/Thẻ BHYT số", f"DN4{d.rng.randrange(10**12):012d}"),
                ("Số CMND/CCCD/Hộ chiếu", tell("me_so_giay_to")),
                ("Dân tộc", tell("me_dan_toc")),
                ("Họ và tên cha", father.name),
                ("Đã sinh con vào lúc", tell("thoi_diem_sinh")),
                ("Tại", tell("noi_sinh")),
                ("Số lần sinh / Số con hiện sống", d.rng.choice(("1 / 1", "2 / 2", "3 / 2"))),
                ("Số con trong lần sinh này", tell("so_con")),
                ("Giới tính của con", tell("gioi_tinh")),
                ("Cân nặng", tell("can_nang")),
                ("Hiện trạng sức khỏe của con", "Khỏe mạnh, khóc ngay"),
                ("Dự định đặt tên con là", f"<b>{tell('ten_du_dinh')}</b>"),
            ),
            widths=(42, 58),
        )
        + f'<p class="r i">{d.day("ngay_cap", place=d.seat)}</p>'
        + '<table class="low"><tr>'
        + "".join(
            f'<td style="width:33%">{signed(caption, name, note, seal)}</td>'
            for caption, name, note, seal in (
                ("Cha, mẹ hoặc<br>người thân thích", father.name, "(Ký, ghi rõ họ tên)", ""),
                ("Người đỡ đẻ", official(d.rng), "<br>(Ký tên, ghi rõ chức danh)", ""),
                ("TL. GIÁM ĐỐC<br>TRƯỞNG KHOA SẢN", official(d.rng), "(Ký tên, đóng dấu)", hospital),
            )
        )
        + "</tr></table>"
    )  # fmt: skip
    d.show(body, "12.5pt Tinos", ".t td{padding:1.1mm 2mm} .t td:first-child{background:#f1f1f1}")


@layout("giay_bao_tu", "mk_death_note_hospital", split="unseen12", years=(2020, 2026))
def death_note(paper: Paper, on: date) -> None:
    """A provincial hospital's notice: its number ends with the hospital's letters, captions numbered, two signers."""
    d = Desk(paper, on)
    when, kept = moment(d.rng, on - timedelta(days=d.rng.randint(0, 2)))
    dead = d.who(age=(48, 91))
    name = f"BỆNH VIỆN ĐA KHOA {d.place.province.upper()}"
    tell = teller(
        paper,
        {
            **d.facts("", dead, capitals=True),
            "so": f"{d.rng.randint(12, 640)}/GBT-BVĐK",
            "co_quan_cap": name,
            "giay_to_tuy_than": police_card(d.rng, dead, on),
            "thoi_diem_chet": (when, kept),
            "noi_chet": f"Khoa Hồi sức tích cực - Chống độc, Bệnh viện Đa khoa {small(d.place.province)}",
            "nguyen_nhan": d.rng.choice(_ILLS),
        },
    )
    body = (
        head(("SỞ Y TẾ", tell("co_quan_cap")), f"Số: {tell('so')}", d.day("ngay_cap", place=d.province))
        + "<h1>GIẤY BÁO TỬ</h1>"
        + f'<p class="c i" style="margin:0 0 4mm">Bệnh viện Đa khoa {small(d.place.province)} thông báo:</p>'
        + '<div class="num">'
        + flowing(
            f"""1. Họ, chữ đệm, tên người chết: | <b>{tell("ho_ten")}</b>
            2. Ngày, tháng, năm sinh: | {tell("ngay_sinh")} | 3. Giới tính: | {tell("gioi_tinh")}
            4. Dân tộc: | {dead.ethnic} | 5. Quốc tịch: | {dead.nationality}
            6. Nơi thường trú/tạm trú: | {dead.home}
            7. Giấy tờ tùy thân: | {tell("giay_to_tuy_than")}
            8. Vào viện ngày: | {slashed(on - timedelta(days=d.rng.randint(4, 15)))} | Số bệnh án: | {on:%y}.{d.rng.randrange(10**6):06d}
            9. Đã tử vong vào hồi: | {tell("thoi_diem_chet")}
            10. Tại: | {tell("noi_chet")}
            11. Nguyên nhân tử vong: | {tell("nguyen_nhan")}"""
        )
        + "</div>"
        + f'<p class="j">Giấy này được cấp cho thân nhân của {"bà" if dead.female else "ông"} có tên trên để làm thủ tục đăng ký khai tử theo quy định của pháp luật.</p>'
        + wide(
            signed("BÁC SĨ ĐIỀU TRỊ", f"BS. {official(d.rng)}"),
            signed("KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC", f"BSCKII. {official(d.rng)}", "", name.title()),
        )
    )
    d.show(body, "13.5pt FreeSerif")


@layout("trich_luc_khai_tu", "mk_death_extract_table", split="unseen12", years=(2018, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """An extract whose facts stand in three lettered blocks; the hour of death unknown, the cause "Tuổi già"."""
    d = Desk(paper, on)
    died = day_between(d.rng, date(2016, 3, 1), on - timedelta(days=30))
    written = workday(died + timedelta(days=d.rng.randint(2, 14)))
    dead = d.who(died, age=(69, 96))
    keeper = office(d.named(written))
    tell = teller(
        paper,
        {
            **d.facts("", dead, capitals=True),
            "so": f"{d.rng.randint(8, 240)}/TLKT-BS",
            "giay_to_tuy_than": police_card(d.rng, dead, died),
            "noi_cu_tru_cuoi_cung": f"{dead.home.split(', ')[0]}, {d.named(written).address()}",
            "thoi_diem_chet": (long_date(died), died.isoformat()),
            "noi_chet": "Tại nhà riêng",
            "nguyen_nhan": d.rng.choice(("Tuổi già", "Bệnh già yếu")),
            "noi_dang_ky": keeper,
            "so_dang_ky": f"{d.rng.randint(3, 90):02d}/{written.year}",
            "ngay_dang_ky": (slashed(written), written.isoformat()),
        },
    )
    body = (
        head(
            (superior(d.place), f"ỦY BAN NHÂN DÂN<br>{d.place.name.upper()}"), f"Số: {tell('so')}", d.day("ngay_cap")
        )
        + '<h1 style="font-size:18pt;margin-bottom:0">TRÍCH LỤC KHAI TỬ</h1><p class="c" style="margin-top:0"><i>(Bản sao)</i></p>'
        + '<p class="sec">A. NGƯỜI CHẾT</p>'
        + plain(
            f"""Họ, chữ đệm, tên: | <b>{tell("ho_ten")}</b>
            Ngày, tháng, năm sinh: | {tell("ngay_sinh")} ({date_in_words(dead.birth).lower()})
            Giới tính: | {tell("gioi_tinh")}
            Dân tộc, quốc tịch: | {tell("dan_toc")}, {tell("quoc_tich")}
            Giấy tờ tùy thân: | {tell("giay_to_tuy_than")}
            Nơi cư trú cuối cùng: | {tell("noi_cu_tru_cuoi_cung")}""",
            33,
        )
        + '<p class="sec">B. VIỆC CHẾT</p>'
        + plain(
            f"""Đã chết vào lúc: | ... giờ ... phút, {tell("thoi_diem_chet")}
            Nơi chết: | {tell("noi_chet")}
            Nguyên nhân chết: | {tell("nguyen_nhan")}""",
            33,
        )
        + '<p class="sec">C. ĐĂNG KÝ KHAI TỬ</p>'
        + plain(
            f"""Nơi đăng ký: | {tell("noi_dang_ky")}
            Số, ngày đăng ký: | Số {tell("so_dang_ky")}, ngày {tell("ngay_dang_ky")}""",
            33,
        )
        + '<div style="margin:6mm 0 0 84mm">'
        + signer(paper, d.seal(), "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", above=("NGƯỜI KÝ TRÍCH LỤC", "TUQ. CHỦ TỊCH"))
        + "</div>"
    )
    d.show(body, "13.5pt TeX Gyre Termes")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "mk_single_elsewhere", split="unseen12", years=(2017, 2026))
def single(paper: Paper, on: date) -> None:
    """Of somebody who has moved away: a spell of residence, two years' dwellings, a divorce told at length."""
    d = Desk(paper, on)
    one = d.who(age=(31, 57))
    far = d.rng.choice([t for t in TOWNS if t is not d.town])
    now = f"{d.rng.choice(far.homes)}, {(far.new if d.place is d.town.new else far.old).address()}"
    since = day_between(d.rng, on - timedelta(days=4200), on - timedelta(days=2900))
    until = day_between(d.rng, on - timedelta(days=1500), on - timedelta(days=300))
    court = workday(day_between(d.rng, since + timedelta(days=200), until - timedelta(days=200)))
    other = d.who(age=(30, 57), female=not one.female).name
    status = (
        f"Đã đăng ký kết hôn, nhưng đã ly hôn theo Quyết định công nhận thuận tình ly hôn số {d.rng.randint(11, 180)}/{court.year}/QĐST-HNGĐ "
        f"ngày {slashed(court)} của Tòa án nhân dân {small(d.town.old.district)}; chưa đăng ký kết hôn với ai"
    )
    tell = teller(
        paper,
        {
            **d.facts("", one, capitals=True),
            "so": f"{d.rng.randint(15, 520)}/UBND-XNTTHN",
            "giay_to_tuy_than": police_card(d.rng, one, on),
            "noi_cu_tru": now,
            "cu_tru_tu_ngay": (slashed(since), since.isoformat()),
            "cu_tru_den_ngay": (slashed(until), until.isoformat()),
            "tinh_trang_hon_nhan": status,
            "muc_dich_su_dung": d.rng.choice(
                (
                    "Bổ sung hồ sơ vay vốn ngân hàng",
                    "Làm thủ tục chuyển nhượng quyền sử dụng đất",
                    f"Kết hôn với {other}",
                )
            ),
        },
    )
    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {d.place.name.upper()}")
    own = f'<span data-f="co_quan_cap">ỦY BAN NHÂN DÂN<br>{d.place.name.upper()}</span>'
    asker = d.who(age=(25, 60), surname=one.surname).name
    body = (
        head((superior(d.place), own), f"Số: {tell('so')}", d.day("ngay_cap"))
        + '<h1 style="font-size:16pt">GIẤY XÁC NHẬN<br>TÌNH TRẠNG HÔN NHÂN</h1>'
        + f'<p class="j">Căn cứ hồ sơ hộ tịch lưu trữ; xét đề nghị của ông (bà) {asker} về việc cấp Giấy xác nhận tình trạng hôn nhân (theo văn bản ủy quyền),</p>'
        + '<p class="c"><b>XÁC NHẬN:</b></p>'
        + flowing(
            f"""- Họ, chữ đệm, tên: | <b>{tell("ho_ten")}</b> | Giới tính: | {tell("gioi_tinh")}
            - Ngày, tháng, năm sinh: | {tell("ngay_sinh")} | Dân tộc: | {tell("dan_toc")} | Quốc tịch: | {tell("quoc_tich")}
            - Giấy tờ tùy thân: | {tell("giay_to_tuy_than")}
            - Nơi cư trú hiện nay: | {tell("noi_cu_tru")}""",
            "j",
        )
        + f'<p class="j">Trong thời gian cư trú tại: {one.home}, từ ngày {tell("cu_tru_tu_ngay")} đến ngày {tell("cu_tru_den_ngay")}</p>'
        + f'<p class="j">Tình trạng hôn nhân: {tell("tinh_trang_hon_nhan")}.</p>'
        + '<p class="j">Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: '
        + f"{tell('muc_dich_su_dung')}.</p>"
        + '<div style="margin-left:82mm">'
        + signer(paper, d.seal(), "PHÓ CHỦ TỊCH", above=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"))
        + "</div>"
    )  # fmt: skip
    d.show(body, "13.5pt Tinos")


@layout("to_khai_dang_ky_khai_sinh", "mk_birth_linked", split="unseen12", years=(2024, 2026))
def birth_linked(paper: Paper, on: date) -> None:
    """The electronic declaration of three procedures at once, printed: Roman sections, the child's later dwelling."""
    d = Desk(paper, max(on, date(2024, 7, 3)))
    born = day_between(d.rng, d.on - timedelta(days=40), d.on - timedelta(days=4))
    mother, father = d.pair(born, (22, 36))
    child = d.who(birth=born, surname=father.surname, ethnic=father.ethnic)
    asker, tie = d.rng.choice(((father, "Cha"), (mother, "Mẹ")))
    tell = teller(
        paper,
        {
            **d.facts("", child, capitals=True),
            **d.facts("me_", mother, capitals=True),
            **d.facts("cha_", father, capitals=True),
            "kinh_gui": office(d.place),
            "nguoi_yeu_cau": asker.name,
            "nguoi_yeu_cau_noi_cu_tru": asker.home,
            "nguoi_yeu_cau_giay_to": f"Căn cước/CCCD số {asker.id_number}, cấp ngày {slashed(asker.id_issued)}, nơi cấp: Cục Cảnh sát QLHC về TTXH",
            "quan_he": tie,
            "ngay_sinh_bang_chu": date_in_words(born),
            "noi_sinh": f"Trung tâm Y tế {district(d.place)}",
            "que_quan": child.origin,
        },
    )

    def parent(key: str, caption: str, who: str) -> str:
        return plain(
            f"""Họ, chữ đệm, tên người {caption}: | {tell(key + "ho_ten")}
            Năm sinh: | {tell(key + "nam_sinh")} &emsp; Dân tộc: {tell(key + "dan_toc")} &emsp; Quốc tịch: {tell(key + "quoc_tich")}
            Số định danh cá nhân: | {who}
            Nơi cư trú: | {tell(key + "noi_cu_tru")}""",
            37,
        )

    body = (
        COUNTRY
        + '<h1 style="font-size:14pt">TỜ KHAI ĐIỆN TỬ<br>ĐĂNG KÝ KHAI SINH, ĐĂNG KÝ THƯỜNG TRÚ,<br>CẤP THẺ BẢO HIỂM Y TẾ CHO TRẺ EM DƯỚI 6 TUỔI</h1>'
        + f'<p class="c">Kính gửi: {tell("kinh_gui")}</p>'
        + '<p class="sec">I. NGƯỜI YÊU CẦU</p>'
        + plain(
            f"""Họ, chữ đệm, tên: | {tell("nguoi_yeu_cau")}
            Giấy tờ tùy thân: | {tell("nguoi_yeu_cau_giay_to")}
            Nơi cư trú: | {tell("nguoi_yeu_cau_noi_cu_tru")}
            Quan hệ với trẻ: | {tell("quan_he")} &emsp; Điện thoại: 09{d.rng.randrange(10**8):08d}""",
            37,
        )
        + '<p class="sec">II. THÔNG TIN ĐĂNG KÝ KHAI SINH</p><p class="i">1. Trẻ em được khai sinh</p>'
        + plain(
            f"""Họ, chữ đệm, tên: | <b>{tell("ho_ten")}</b>
            Ngày, tháng, năm sinh: | {tell("ngay_sinh")}
            Ghi bằng chữ: | {tell("ngay_sinh_bang_chu")}
            Giới tính: | {tell("gioi_tinh")} &emsp; Dân tộc: {tell("dan_toc")} &emsp; Quốc tịch: {tell("quoc_tich")}
            Nơi sinh: | {tell("noi_sinh")}
            Quê quán: | {tell("que_quan")}""",
            37,
        )
        + '<p class="i">2. Người mẹ</p>'
        + parent("me_", "mẹ", mother.id_number)
        + '<p class="i">3. Người cha</p>'
        + parent("cha_", "cha", father.id_number)
        + '<p class="sec">III. ĐĂNG KÝ THƯỜNG TRÚ VÀ THẺ BHYT</p>'
        + plain(
            f"""Nơi đề nghị đăng ký thường trú: | {mother.home}
            Chủ hộ: | {father.name} &emsp; Quan hệ với chủ hộ: Con đẻ
            Nơi đăng ký KCB ban đầu: | Trạm Y tế {small(d.place.name)}""",
            37,
        )
        + '<p class="j">Tôi cam đoan nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.</p>'
        + '<div class="low" style="margin-left:84mm"><p class="c i">Làm tại: '
        + d.day("ngay_lam")
        + "</p>"
        + signed("Người yêu cầu", asker.name, "(Đã xác thực qua VNeID)")
        + "</div>"
    )
    d.show(
        body,
        "11.5pt Tinos",
        ".page{padding-top:10mm;line-height:1.25} p{margin:.8mm 0} .sec{margin:1.6mm 0 .6mm} .pl td{padding:.4mm 1mm .4mm 0} h1{margin:3mm 0 1mm}",
    )
