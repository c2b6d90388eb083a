"""Requests, a declaration and a hospital's paper, as people of market towns hand them in: all typed or printed."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, notes, para, signed, wide
from samples.captions import flowing, line, plain
from samples.communes import district
from samples.fields import Pairs, mark, moment, slashed, teller
from samples.paper import Paper, layout
from samples.papers.market_offices import Desk, before
from samples.people import MERGER, day_between, official, workday


@layout("don", "mk_land_change", split="unseen12", years=(2015, 2024))
def land_change(paper: Paper, on: date) -> None:
    """The land office's form 09/ĐK: a box for the desk at the head, numbered parts, what was and what is to be."""
    d = Desk(paper, on, rural=True)
    one, seller = d.who(age=(28, 66)), d.who(age=(35, 70))
    number = one.id_number if one.id_issued <= on else one.old_number
    parcel, sheet = d.rng.randint(10, 700), d.rng.randint(1, 60)
    area = d.rng.randrange(90, 900, 5)
    notary = workday(on - timedelta(days=d.rng.randint(2, 20)))
    change, reason = d.rng.choice(
        (
            ("Nhận chuyển nhượng quyền sử dụng đất", "Hợp đồng chuyển nhượng quyền sử dụng đất"),
            ("Nhận tặng cho quyền sử dụng đất", "Hợp đồng tặng cho quyền sử dụng đất"),
        )
    )
    issued = workday(day_between(d.rng, date(2011, 2, 1), date(2014, 6, 2)))
    tell = teller(
        paper,
        {
            "ten_don": "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT",
            "kinh_gui": f"Chi nhánh Văn phòng Đăng ký đất đai {district(d.place)}",
            "nguoi_lam_don": (one.name.upper(), one.name),
            "so_dinh_danh": number,
            "noi_cu_tru": one.home,
            "noi_dung": change,
        },
    )
    body = (
        '<p class="r fine i" style="margin:0">Mẫu số 09/ĐK</p><table><tr><td style="width:62%;padding-top:2mm">'
        + COUNTRY
        + '</td><td class="box fine"><p class="c"><b>PHẦN GHI CỦA NGƯỜI NHẬN HỒ SƠ</b></p><p>Đã kiểm tra nội dung đơn đầy đủ, rõ ràng, thống nhất với giấy tờ xuất trình.</p>'
        + '<p>Vào sổ tiếp nhận hồ sơ số: ........ Quyển ....</p><p>Ngày ... / ... / ......</p></td></tr></table>'
        + f'<h1 style="font-size:14pt">{tell("ten_don")}</h1><p class="c">Kính gửi: {tell("kinh_gui")}</p>'
        + '<p class="sec">I- PHẦN KÊ KHAI CỦA NGƯỜI ĐĂNG KÝ</p><p><b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b></p>'
        + line(("1.1. Tên <i>(viết chữ in hoa)</i>:", f"<b>{tell('nguoi_lam_don')}</b>"))
        + line((f"Số {'CCCD' if len(number) == 12 else 'CMND'}:", tell("so_dinh_danh")), ("Điện thoại:", f"03{d.rng.randrange(10**8):08d}"))
        + line(("1.2. Địa chỉ:", tell("noi_cu_tru")))
        + "<p><b>2. Giấy chứng nhận đã cấp</b></p>"
        + line(("2.1. Số vào sổ cấp GCN:", f"CH {d.rng.randrange(10**5):05d}"), ("2.2. Số phát hành GCN:", f"BE {d.rng.randrange(10**6):06d}"))
        + line(("2.3. Ngày cấp GCN:", slashed(issued)))
        + line(("<b>3. Nội dung biến động về:</b>", tell("noi_dung")))
        + wide(
            f'<p class="c i">3.1. Nội dung trên GCN trước khi biến động:</p><p>- Người sử dụng đất: {seller.name}</p><p>- Thửa đất số {parcel}, tờ bản đồ số {sheet}; diện tích {area} m².</p>',
            f'<p class="c i">3.2. Nội dung sau khi biến động:</p><p>- Người sử dụng đất: {one.name}</p><p>- Thửa đất số {parcel}, tờ bản đồ số {sheet}; diện tích {area} m².</p>',
            css="box",
        )
        + line(("<b>4. Lý do biến động:</b>", f"{reason}, chứng thực ngày {slashed(notary)}"))
        + line(("<b>5. Tình hình thực hiện nghĩa vụ tài chính về đất đai:</b>", "Đã nộp đủ"))
        + "<p><b>6. Giấy tờ liên quan đến nội dung thay đổi nộp kèm theo đơn này gồm có:</b></p>"
        + para("- Giấy chứng nhận đã cấp;", f"- {reason} (02 bản).", css="ind")
        + '<p class="j">Tôi cam đoan nội dung kê khai trên đơn là đúng sự thật, nếu sai tôi hoàn toàn chịu trách nhiệm trước pháp luật.</p>'
        + '<div class="low" style="margin-left:84mm"><p class="c i">'
        + d.day("ngay_lam")
        + "</p>"
        + signed("Người viết đơn", one.name, "(Ký, ghi rõ họ tên và đóng dấu nếu có)")
        + "</div>"
    )  # fmt: skip
    d.show(
        body,
        "11.5pt Tinos",
        ".page{padding-top:9mm;line-height:1.28} p{margin:.9mm 0} .ln{margin:.9mm 0} h1{margin:3mm 0 1mm}",
    )


@layout("don", "mk_school_move", split="unseen12", years=(2014, 2026))
def school_move(paper: Paper, on: date) -> None:
    """A parent asks for a pupil's move: the only birthday on it is the pupil's, two schools answer at the foot."""
    d = Desk(paper, on)
    parent = d.who(age=(31, 48))
    pupil = d.who(age=(7, 13), surname=parent.surname)
    level = max(1, on.year - pupil.birth.year - (5 if on.month > 7 else 6))
    kind = "Tiểu học" if level < 6 else "THCS"
    school, other = (
        f"Trường {kind} {d.place.bare}",
        f"Trường {kind} {d.rng.choice(('Kim Đồng', 'Lê Lợi', 'Nguyễn Du', 'Võ Thị Sáu'))}",
    )
    tell = teller(
        paper,
        {
            "ten_don": "ĐƠN XIN CHUYỂN TRƯỜNG",
            "kinh_gui": f"Hiệu trưởng {school}; Hiệu trưởng {other}",
            "nguoi_lam_don": parent.name,
            "noi_cu_tru": parent.home,
            "noi_dung": f"cho con tôi được chuyển đến học tại lớp {level} {other} kể từ ngày {slashed(workday(on + timedelta(days=9)))}",
        },
    )
    body = (
        COUNTRY
        + f'<h1 style="font-size:16pt;margin:8mm 0 4mm">{tell("ten_don")}</h1>'
        + f'<p class="c">Kính gửi: {tell("kinh_gui")}</p>'
        + flowing(
            f"""Tôi tên: | {tell("nguoi_lam_don")} | Nghề nghiệp: | {d.rng.choice(("Công nhân", "Nội trợ", "Làm rẫy", "Buôn bán"))}
            Hiện ngụ tại: | {tell("noi_cu_tru")}
            Là phụ huynh của học sinh: | <b>{pupil.name}</b> | Nam/nữ: | {pupil.sex}
            Sinh ngày: | {slashed(pupil.birth)} | tại: | {d.province}
            Hiện là học sinh lớp: | {level}A{d.rng.randint(1, 4)} | Học lực: | {d.rng.choice(("Khá", "Tốt", "Đạt"))}"""
        )
        + f'<p class="j">Nay tôi làm đơn này kính xin Ban Giám hiệu hai trường {tell("noi_dung")}.</p>'
        + para(
            f"Lý do: {d.rng.choice(('Gia đình chuyển chỗ ở, đi lại xa trường cũ.', 'Cha mẹ đi làm ăn xa, gửi cháu về ở với ông bà.'))}",
            "Rất mong được sự chấp thuận của nhà trường. Gia đình chúng tôi chân thành cảm ơn.",
            css="j",
        )
        + f'<div style="margin-left:84mm"><p class="c i">{d.day("ngay_lam")}</p>'
        + signed("Người làm đơn", parent.name, "(Ký tên)")
        + "</div>"
        + wide(
            signed("TRƯỜNG CHUYỂN ĐI", official(d.rng), "Đồng ý cho chuyển", school),
            signed("TRƯỜNG CHUYỂN ĐẾN", official(d.rng), "Đồng ý tiếp nhận", other),
        )
    )  # fmt: skip
    d.show(body, "14pt TeX Gyre Termes", "p{margin:2.4mm 0}")


@layout("to_khai_khac", "mk_insurance_sheet", split="unseen12", years=(2019, 2026))
def insurance(paper: Paper, on: date) -> None:
    """The social insurer's TK1-TS: captions numbered in square brackets, short ones side by side, a list by hand of none."""
    d = Desk(paper, on)
    one = d.who(age=(24, 54))
    p = Pairs(paper)
    shown_number = one.id_number if one.id_issued <= on or not one.old_number else one.old_number
    to = f"Bảo hiểm xã hội {district(d.place) if on < MERGER else 'cơ sở ' + d.place.bare}"
    title = "TỜ KHAI THAM GIA, ĐIỀU CHỈNH THÔNG TIN BẢO HIỂM XÃ HỘI, BẢO HIỂM Y TẾ"
    number = 0

    def boxed(*cells: tuple[str, ...]) -> str:
        """Captions and values of one line, each caption after its number in brackets."""
        nonlocal number
        pairs = []
        for caption, value, *more in cells:
            number += 1
            said, told = (
                p(caption, value, *more, true=one.name if more == ["nguoi_yeu_cau"] else "")
                if value
                else (f"{caption}:", "&nbsp;")
            )
            pairs.append((f"[{number:02d}]. {said}", told))
        return line(*pairs)

    body = (
        head(("BẢO HIỂM XÃ HỘI VIỆT NAM",), '<span class="i">Mẫu TK1-TS</span>', "", share=40)
        + f'<h1 style="font-size:13.5pt">{d.f("ten_to_khai", title)}</h1>'
        + f'<p class="c">Kính gửi: {d.f("kinh_gui", to)}</p>'
        + boxed(("Họ và tên", one.name.upper(), "nguoi_yeu_cau"), ("Giới tính", one.sex))
        + boxed(("Ngày, tháng, năm sinh", slashed(one.birth)), ("Quốc tịch", one.nationality), ("Dân tộc", one.ethnic))
        + boxed(("Số CCCD/ĐDCN/Hộ chiếu", shown_number, "nguoi_yeu_cau_giay_to"), ("Điện thoại", f"09{d.rng.randrange(10**8):08d}"))
        + boxed(("Email", ""), ("Mã số BHXH", f"{d.town.code[1:]}{d.rng.randrange(10**8):08d}"))
        + boxed(("Nơi cư trú", one.home, "nguoi_yeu_cau_noi_cu_tru"))
        + boxed(("Nơi đăng ký khám, chữa bệnh ban đầu", f"Trung tâm Y tế {district(d.place)}"))
        + boxed(("Nội dung thay đổi, yêu cầu", d.rng.choice(("Cấp lại thẻ BHYT do bị mất", "Điều chỉnh ngày, tháng sinh theo căn cước", "Cấp lại sổ BHXH do bị hỏng"))))
        + boxed(("Hồ sơ kèm theo (nếu có)", "Bản sao thẻ căn cước"))
        + '<p class="j" style="margin-top:3mm">Tôi cam đoan những nội dung kê khai trên là đúng và chịu trách nhiệm trước pháp luật về những nội dung đã kê khai./.</p>'
        + wide(
            '<p class="c"><b>Xác nhận của đơn vị</b><br><span class="fine i">(chỉ áp dụng đối với người lao động thay đổi họ, tên đệm, tên; ngày, tháng, năm sinh)</span></p>',
            f'<p class="c i">{d.day("ngay_lam")}</p>' + signed("Người kê khai", one.name),
        )
        + notes("Người tham gia kê khai đầy đủ, rõ ràng, không viết tắt; mã số BHXH tra cứu tại Cổng thông tin điện tử của cơ quan BHXH.")
    )  # fmt: skip
    d.show(body, "12.5pt FreeSerif", ".ln{margin:2mm 0} .page{padding-left:20mm}")


@layout("khac", "mk_hospital_leave", split="unseen12", years=(2018, 2025))
def hospital_leave(paper: Paper, on: date) -> None:
    """A hospital's paper of leave: three lines of letterhead, dashes before captions, diagnosis over two lines."""
    d = Desk(paper, before(on))
    ill = d.who(age=(19, 82))
    p = Pairs(paper)
    came, _ = moment(d.rng, d.on - timedelta(days=d.rng.randint(4, 12)))
    went, _ = moment(d.rng, d.on)
    what, cure = d.rng.choice(
        (
            (
                "Viêm ruột thừa cấp chưa biến chứng (K35.8); Tăng huyết áp vô căn (nguyên phát) (I10)",
                "Phẫu thuật nội soi cắt ruột thừa, kháng sinh, giảm đau",
            ),
            (
                "Viêm phổi do vi khuẩn (J15.9); Bệnh phổi tắc nghẽn mạn tính (J44.1)",
                "Kháng sinh, giãn phế quản, thở oxy",
            ),
            ("Gãy kín đầu dưới xương quay trái (S52.5)", "Nắn chỉnh, bó bột cẳng bàn tay, giảm đau"),
        )
    )
    ward = d.rng.choice(("NGOẠI TỔNG HỢP", "NỘI - NHI - NHIỄM", "KHÁM BỆNH - CẤP CỨU"))
    filed = p("Số lưu trữ", f"{d.on:%y}.{d.rng.randrange(10**6):06d}")
    captions = [
        ("- Họ tên người bệnh", ill.name.upper()),
        ("- Ngày/tháng/năm sinh", slashed(ill.birth)),
        ("- Giới tính", ill.sex),
        ("- Dân tộc", ill.ethnic),
        ("- Nghề nghiệp", d.rng.choice(("Nông dân", "Hưu trí", "Lao động tự do"))),
        ("- Mã số BHXH/Thẻ BHYT số", f"GD4{d.rng.randrange(10**12):012d}"),
        ("- Địa chỉ", ill.home),
        ("- Vào viện lúc", came),
        ("- Ra viện lúc", went),
        ("- Chẩn đoán", what),
        ("- Phương pháp điều trị", cure),
        ("- Ghi chú", f"Tái khám sau {d.rng.randint(5, 14):02d} ngày; nghỉ ngơi tại nhà"),
    ]
    rows = "\n".join(" | ".join(p(*pair)) for pair in captions)
    paper.set(ngay=d.on.isoformat())
    body = (
        head(
            (f"SỞ Y TẾ {d.province.upper()}", f"TRUNG TÂM Y TẾ<br>{d.place.district.upper()}", f"KHOA {ward}"),
            "",
            f'<span style="font-style:normal">Mẫu 01/BV-01<br>{" ".join(filed)}</span>',
        )
        + f'<h1 style="font-size:18pt">{d.f("tieu_de", "GIẤY RA VIỆN")}</h1>'
        + plain(rows, 34)
        + f'<table style="margin-top:6mm"><tr><td class="c i" style="width:50%">{mark("ngay", f"Ngày {d.on:%d} tháng {d.on:%m} năm {d.on.year}")}</td>'
        + f'<td class="c i">Ngày {d.on:%d} tháng {d.on:%m} năm {d.on.year}</td></tr></table>'
        + wide(
            signed("THỦ TRƯỞNG ĐƠN VỊ", f"BS. {official(d.rng)}", "(Ký tên, đóng dấu)", f"Trung tâm Y tế {district(d.place)}"),
            signed("TRƯỞNG KHOA", f"BSCKI. {official(d.rng)}", "(Ký và ghi rõ họ tên)"),
        )
    )  # fmt: skip
    d.show(body, "13pt Tinos")
