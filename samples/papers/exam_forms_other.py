"""Papers of no known type whose titles resemble one: residence confirmed, a household business, a life told."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, pages, para, signed, signer
from samples.captions import told
from samples.communes import slashed
from samples.fields import Pairs, dated
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, POLICE
from samples.people import day_between, official
from samples.words import capital, grouped, number_in_words, small


@layout("khac", "xf_residence_confirmed", split="unseen18", years=(2023, 2026))
def residence_confirmed(paper: Paper, on: date) -> None:
    """CT07: the commune's police confirm where somebody lives, with the household's members in a table."""
    rng, f, place = HOMES.begin(paper, on)
    who = HOMES.resident(rng, on, place, age=(19, 60))
    chief = HOMES.resident(rng, on, place, age=(45, 72), female=False)
    wife = HOMES.resident(rng, on, place, female=True, birth=chief.birth + timedelta(days=rng.randint(-600, 2100)))
    kids = [
        HOMES.resident(
            rng, on, place, surname=chief.surname, birth=wife.birth + timedelta(days=days + rng.randint(0, 500))
        )
        for days in (8100, 9200, 10100)[: rng.randint(1, 3)]
    ]
    above = f"CÔNG AN {(place.district or place.province).upper()}"
    p = Pairs(paper)
    own = rng.choice(("Cháu ruột", "Em vợ", "Người ở nhờ, ở thuê"))
    rows = [
        (str(n), one.name, slashed(one.birth), one.sex, one.id_number, "Con" if one in kids else "Vợ")
        for n, one in enumerate((wife, *kids), 1)
    ]
    until = on + timedelta(days=365)
    body = (
        '<p class="r sm i">Mẫu CT07 ban hành kèm theo Thông tư số 66/2023/TT-BCA</p>'
        + head(
            (above, f"CÔNG AN {place.name.upper()}"),
            f"Số: {rng.randint(14, 1900)}/XN",
            f"{place.bare}, {dated(paper, 'ngay', on)}",
        )
        + f'<h1 style="margin:7mm 0 4mm;font-size:15.5pt">{f("tieu_de", "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ")}</h1>'
        + f"<p><b>I. Theo đề nghị của {'bà' if who.female else 'ông'}:</b></p>"
        + told(
            p,
            f"1. Họ, chữ đệm và tên|{who.name.upper()}\n2. Ngày, tháng, năm sinh|{slashed(who.birth)}|3. Giới tính|{who.sex}\n"
            f"4. Số định danh cá nhân|{who.id_number}\n5. Dân tộc|{who.ethnic}|6. Tôn giáo|Không|7. Quốc tịch|Việt Nam\n"
            f"8. Quê quán|{who.origin}\n",
        )
        + f"<p class='j'><b>II. Công an {small(place.name)} xác nhận thông tin cư trú của {'bà' if who.female else 'ông'} có tên tại mục I như sau:</b></p>"
        + told(
            p,
            f"1. Nơi thường trú|{who.home}\n2. Nơi ở hiện tại|{who.home}\n3. Họ, chữ đệm và tên chủ hộ|{chief.name.upper()}\n"
            f"4. Quan hệ với chủ hộ|{own}\n5. Số định danh cá nhân của chủ hộ|{chief.id_number}\n",
        )
        + "<p>6. Thông tin các thành viên khác trong hộ gia đình:</p>"
        + grid(rows, ("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ với chủ hộ"), "t mem", (6, 29, 17, 10, 22, 16))
        + f"<p>Xác nhận thông tin cư trú này có giá trị đến hết ngày {slashed(until)}./.</p>"
        + '<table style="margin-top:5mm"><tr><td style="width:46%"></td><td>'
        + signer(
            paper, f"Công an {small(place.name)}", rng.choice(("TRƯỞNG CÔNG AN", "KT. TRƯỞNG CÔNG AN<br>PHÓ TRƯỞNG CÔNG AN")),
            note="(Ký, ghi rõ họ tên, đóng dấu)", tagged=False,
        )
        + "</td></tr></table>"
    )  # fmt: skip
    pages(
        paper,
        body,
        "13pt Tinos",
        ".mem{font-size:.86em;margin:1mm 0 3mm} .mem th{text-align:center} .ln{margin:.9mm 0} .ink{height:20mm} .page{padding-top:13mm}",
    )


_SHOPS = (
    ("TẠP HÓA {name}", "Bán lẻ lương thực, thực phẩm, đồ uống trong các cửa hàng kinh doanh tổng hợp"),
    ("NHÀ NGHỈ CỘNG ĐỒNG {name}", "Dịch vụ lưu trú ngắn ngày; nhà hàng và các dịch vụ ăn uống phục vụ lưu động"),
    ("CƠ KHÍ {name}", "Gia công cơ khí; sửa chữa máy móc, thiết bị; bán lẻ đồ ngũ kim"),
    ("VẬT LIỆU XÂY DỰNG {name}", "Bán lẻ đồ ngũ kim, sơn, kính và thiết bị lắp đặt khác trong xây dựng"),
)


@layout("khac", "xf_household_business", split="unseen18", years=(2022, 2026))
def household_business(paper: Paper, on: date) -> None:
    """A certificate of a household's business, numbered like no certificate of the known types."""
    rng, f, place = HOMES.begin(paper, on)
    who = HOMES.resident(rng, on, place, age=(24, 60))
    shop, trade = rng.choice(_SHOPS)
    capital_ = rng.randint(4, 60) * 10_000_000
    if place.district:
        upper, own, post = f"UBND {place.district.upper()}", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "TRƯỞNG PHÒNG"
        code = f"{rng.randint(10, 18)}{rng.choice('ABCDE')}8{rng.randrange(10**6):06d}"
    else:
        upper, own, post = (
            f"UBND {place.name.upper()}",
            "PHÒNG KINH TẾ",
            rng.choice(("TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
        )
        code = who.id_number
    p = Pairs(paper)
    title = "GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH"
    id_text = "Thẻ căn cước công dân" if who.id_issued < date(2024, 7, 1) else "Thẻ căn cước"
    rows = (
        f"Mã số hộ kinh doanh|{code}\n"
        f"1. Tên hộ kinh doanh|{shop.format(name=who.rest.split()[-1].upper())}\n"
        f"2. Địa điểm kinh doanh|{capital(f'{HOMES.home_of(place).hamlet}, {place.address()}')}\n"
        f"Điện thoại|09{rng.randrange(10**8):08d}\n"
        f"3. Ngành, nghề kinh doanh|{trade}\n"
        f"4. Vốn kinh doanh|{grouped(capital_)} đồng ({number_in_words(capital_)} đồng)\n"
        f"5. Chủ thể thành lập hộ kinh doanh|{rng.choice(('Cá nhân', 'Các thành viên hộ gia đình'))}\n"
        "6. Thông tin về chủ hộ kinh doanh|\n"
        f"Họ và tên|{who.name.upper()}|Giới tính|{who.sex}\n"
        f"Sinh ngày|{slashed(who.birth)}|Dân tộc|{who.ethnic}|Quốc tịch|Việt Nam\n"
        f"Loại giấy tờ pháp lý của cá nhân|{id_text}\n"
        f"Số giấy tờ|{who.id_number}\n"
        f"Ngày cấp|{slashed(who.id_issued)}|Nơi cấp|{POLICE if who.id_issued < date(2024, 7, 1) else 'Bộ Công an'}\n"
        f"Nơi thường trú|{who.home}\n"
        f"Chỗ ở hiện tại|{who.home}\n"
    )
    before, _, after = rows.partition("6. Thông tin về chủ hộ kinh doanh|\n")
    body = (
        head((upper, own))
        + f"<h1 style='margin-top:9mm'>{f('tieu_de', title)}</h1>"
        + f"<p class='c i' style='margin-bottom:5mm'>Đăng ký lần đầu, {dated(paper, 'ngay', on)}</p>"
        + told(p, before)
        + "<p><b>6. Thông tin về chủ hộ kinh doanh:</b></p>"
        + told(p, after)
        + '<table style="margin-top:8mm"><tr><td style="width:48%"></td><td>'
        + signer(
            paper,
            f"{own.capitalize()} {small(place.district or place.name)}",
            post,
            note="(Ký, ghi họ tên và đóng dấu)",
            tagged=False,
        )
        + "</td></tr></table>"
    )
    pages(paper, body, "13pt TeX Gyre Termes", ".ln{margin:1.7mm 0} .ln .v{border-bottom:0}")


_JOBS = (
    ("Học sinh Trường Tiểu học và THCS {place}", "Học sinh"),
    ("Học sinh Trường THPT {town}", "Học sinh"),
    ("Sinh viên Trường Cao đẳng nghề Kỹ thuật - Công nghệ", "Sinh viên"),
    ("Công nhân Công ty TNHH may xuất khẩu", "Tổ viên"),
    ("Ở nhà làm ruộng cùng gia đình tại {place}", "Lao động tự do"),
)


@layout("khac", "xf_life_told", split="unseen18", years=(2010, 2025))
def life_told(paper: Paper, on: date) -> None:
    """A curriculum vitae of two pages with parents, schooling in a table and the commune's word at its end."""
    rng, f, place = HOMES.begin(paper, on)
    who = HOMES.resident(rng, on, place, age=(21, 34))
    father = HOMES.resident(rng, who.birth, place, age=(23, 36), female=False, surname=who.surname, ethnic=who.ethnic)
    mother = HOMES.resident(rng, who.birth, place, age=(21, 33), female=True)
    p = Pairs(paper)
    if on < date(2016, 1, 1) or who.id_issued > on:
        number = who.old_number or f"07{rng.randrange(10**7):07d}"
        given = day_between(rng, who.birth + timedelta(days=5700), min(on, who.birth + timedelta(days=7400)))
        card = f"Số CMND|{number}|Ngày cấp|{slashed(given)}|Nơi cấp|Công an tỉnh\n"
    else:
        card = f"Số CCCD|{who.id_number}|Ngày cấp|{slashed(who.id_issued)}|Nơi cấp|Cục CSQLHC về TTXH\n"
    first = (
        f"{COUNTRY}<div class='ph'>Ảnh<br>4 x 6</div><h1 class='big'>{f('tieu_de', 'SƠ YẾU LÝ LỊCH')}</h1><p class='c i' style='margin-bottom:11mm'>(Tự thuật)</p>"
        "<p class='sec2'>I. BẢN THÂN</p>"
        + told(
            p,
            f"Họ và tên|{who.name.upper()}|Nam, nữ|{who.sex}\nSinh ngày|{slashed(who.birth)}|Nơi sinh|{capital(place.address())}\n"
            f"Nguyên quán|{who.origin}\nNơi đăng ký thường trú hiện nay|{who.home}\nĐiện thoại liên hệ|03{rng.randrange(10**8):08d}\n"
            f"Dân tộc|{who.ethnic}|Tôn giáo|Không\n{card}"
            f"Trình độ văn hóa|12/12|Trình độ ngoại ngữ|{rng.choice(('Không', 'Tiếng Anh A2', 'Tiếng Trung HSK2'))}\n"
            f"Kết nạp Đoàn TNCS Hồ Chí Minh ngày|26/3/{who.birth.year + 16}|Nơi kết nạp|Trường THPT\n"
            f"Tình trạng sức khỏe|Tốt|Cao|1m{rng.randint(50, 78)}|Cân nặng|{rng.randint(44, 72)} kg\n"
            f"Nghề nghiệp hoặc trình độ chuyên môn|{rng.choice(('Trung cấp điện', 'Cao đẳng kế toán', 'Thợ hàn bậc 3/7'))}\n",
        )
        + "<p class='sec2'>II. QUAN HỆ GIA ĐÌNH</p>"
        + told(
            p,
            f"Họ và tên bố|{father.name}|Sinh năm|{father.birth.year}\nNghề nghiệp|Làm ruộng\nNơi ở hiện nay|{father.home}\n"
            f"Họ và tên mẹ|{mother.name}|Sinh năm|{mother.birth.year}\nNghề nghiệp|Làm ruộng\nNơi ở hiện nay|{mother.home}\n",
        )
    )
    town = (place.district or place.name).split(" ", 1)[1]
    year, rows = who.birth.year + 6, []
    for job, role in [_JOBS[0], _JOBS[1], _JOBS[2], rng.choice(_JOBS[3:])]:
        last = year + {"Học sinh": 9 if not rows else 3, "Sinh viên": 2}.get(role, max(1, on.year - year))
        rows.append((f"{year} - {min(last, on.year)}", job.format(place=small(place.name), town=town), role))
        year = last
        if year >= on.year:
            break
    second = (
        "<p class='c'>2</p><p class='sec2'>III. TÓM TẮT QUÁ TRÌNH ĐÀO TẠO, CÔNG TÁC</p>"
        + grid(rows, ("Từ năm - đến năm", "Học tập, công tác ở đâu", "Làm gì, chức vụ"), "t", (22, 52, 26))
        + "<p class='sec2'>IV. KHEN THƯỞNG VÀ KỶ LUẬT</p>"
        + told(p, f"Khen thưởng|{rng.choice(('Không', 'Giấy khen của Hiệu trưởng Trường THPT'))}\nKỷ luật|Không\n")
        + "<p class='sec2'>LỜI CAM ĐOAN</p>"
        + para(
            "Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu sai tôi xin chịu trách nhiệm theo quy định của pháp luật.",
            css="j",
        )
        + f"<table><tr><td style='width:50%'></td><td class='c i'>{place.bare}, {dated(paper, 'ngay', on)}</td></tr></table>"
        + '<table><tr><td style="width:50%">'
        + signed(
            "XÁC NHẬN CỦA UBND " + place.name.split()[0].upper(),
            f"<b>{official(rng)}</b>",
            "Xác nhận chữ ký và nội dung khai trên là đúng",
            place.committee(),
        )
        + "</td><td>"
        + signed("NGƯỜI KHAI", who.name)
        + "</td></tr></table>"
    )
    css = (
        ".big{margin:22mm 0 0;font-size:21pt} .ph{position:absolute;left:24mm;top:34mm;width:30mm;height:40mm;border:.3mm solid #444;text-align:center;padding-top:13mm;"
        "font-size:.85em} .sec2{font-weight:bold;margin:5mm 0 2mm}   .ln{margin:1.7mm 0}"
    )
    pages(paper, (first, second), "13pt Tinos", css)
