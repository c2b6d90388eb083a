"""Births and marriages as the registrars of river offices print them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, clerk_line, grid, letterhead, notes, para, signed, signer, wide
from samples.captions import above, flowing, plain, show
from samples.communes import RIVERS, case_number, district, identity, office, parts
from samples.fields import dated, moment, slashed, teller
from samples.paper import Paper, layout
from samples.people import Commune, Person, day_between, official, workday
from samples.words import capital


def _chair(paper: Paper, place: Commune, caption: str) -> str:
    """Who signs for the commune, below ``caption``."""
    post = paper.rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    return signer(paper, office(place), post, above=(caption, "KT. CHỦ TỊCH") if "PHÓ" in post else (caption,))


def _registered(rng: Random, on: date, *, years: int) -> date:
    """A working day some time before ``on``, at most ``years`` years."""
    return workday(day_between(rng, on - timedelta(days=365 * years), on - timedelta(days=40)))


@layout("to_khai_dang_ky_khai_sinh", "ro_birth_online", split="unseen11", years=(2022, 2026))
def birth_declaration(paper: Paper, on: date) -> None:
    """What a portal prints of its form: headings, small captions above the values."""
    rng, f, place = RIVERS.begin(paper, on)
    born = RIVERS.newborn(rng, on, place)
    who, t = born.father, teller(paper, born.facts)

    def parent(prefix: str, word: str) -> str:
        return f'<p class="sec">Thông tin về người {word}</p>' + above(
            f"""Họ, chữ đệm, tên người {word} | {t(f"{prefix}ho_ten")} | Năm sinh | {t(f"{prefix}nam_sinh")}
            Dân tộc | {t(f"{prefix}dan_toc")} | Quốc tịch | {t(f"{prefix}quoc_tich")}
            Nơi cư trú | {t(f"{prefix}noi_cu_tru")}"""
        )

    body = (
        f"{COUNTRY}<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>"
        f'<p class="c">Kính gửi: {f("kinh_gui", capital(office(place)))}</p><p class="sec">Thông tin về người yêu cầu</p>'
        + above(
            f"""Họ, chữ đệm, tên người yêu cầu | {f("nguoi_yeu_cau", who.name)} | Quan hệ với người được khai sinh | {f("quan_he", "Cha")}
            Nơi cư trú | {f("nguoi_yeu_cau_noi_cu_tru", who.home)}
            Giấy tờ tùy thân | {f("nguoi_yeu_cau_giay_to", identity(rng, who, on))}"""
        )
        + '<p class="sec">Thông tin về người được khai sinh</p>'
        + above(
            f"""Họ, chữ đệm, tên | {t("ho_ten")} | Giới tính | {t("gioi_tinh")}
            Ngày, tháng, năm sinh | {t("ngay_sinh")} | Ghi bằng chữ | {t("ngay_sinh_bang_chu")}
            Nơi sinh | {t("noi_sinh")} | Dân tộc | {t("dan_toc")} | Quốc tịch | {t("quoc_tich")}
            Quê quán | {t("que_quan")}"""
        )
        + parent("me_", "mẹ")
        + parent("cha_", "cha")
        + '<p class="j">Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận '
        f'nhất trí của các bên liên quan.</p><p class="r i">Làm tại: {place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + f'<div class="small" style="margin-left:90mm">{signed("Người yêu cầu", who.name)}</div>'
        + clerk_line(f"Mã hồ sơ trực tuyến: {case_number(rng, on)} &emsp; Trang 1/1")
    )
    css = ".sec{background:#e8e8e8;padding:.6mm 2mm} .up{margin:1mm 0} .page{padding-top:11mm}"
    show(paper, body, "11.5pt Arimo", css)


@layout("giay_khai_sinh", "ro_birth_2010", split="unseen11", years=(2010, 2015))
def birth_certificate(paper: Paper, on: date) -> None:
    """The form of 2010 filled by a printer: the father first, father and mother beside each other, two who sign."""
    rng, f, place = RIVERS.begin(paper, on)
    born = RIVERS.newborn(rng, on, place)
    t = teller(paper, born.facts)

    def parent(prefix: str, word: str) -> str:
        return flowing(
            f"""Họ và tên {word}: | <b>{t(f"{prefix}ho_ten")}</b>
            Dân tộc: | {t(f"{prefix}dan_toc")} | Quốc tịch: | {t(f"{prefix}quoc_tich")}
            Năm sinh: | {t(f"{prefix}nam_sinh")}
            Nơi thường trú/tạm trú: | {t(f"{prefix}noi_cu_tru")}"""
        )

    book = f"Số: {f('so', f'{rng.randint(3, 240):02d}')}<br>Quyển số: {f('quyen_so', f'01/{on.year}')}"
    body = (
        '<table class="sm"><tr><td>Mẫu TP/HT-2010-KS.1</td><td class="r" style="width:30%">'
        + f"{book}</td></tr></table>"
        + COUNTRY
        + '<h1 style="letter-spacing:.6mm">GIẤY KHAI SINH</h1><p class="c i sm">(BẢN CHÍNH)</p>'
        + flowing(
            f"""Họ và tên: | <b>{t("ho_ten")}</b> | Giới tính: | {t("gioi_tinh")}
            Ngày, tháng, năm sinh: | {t("ngay_sinh")} | (Bằng chữ: | {t("ngay_sinh_bang_chu")})
            Nơi sinh: | {t("noi_sinh")}
            Dân tộc: | {t("dan_toc")} | Quốc tịch: | {t("quoc_tich")}
            Quê quán: | {t("que_quan")}"""
        )
        + wide(parent("cha_", "cha"), parent("me_", "mẹ"), css="rule")
        + flowing(
            f"""Nơi đăng ký: | {f("noi_dang_ky", capital(office(place)))}
            Ngày, tháng, năm đăng ký: | {f("ngay_dang_ky", slashed(on), on.isoformat())}
            Họ và tên người đi khai sinh: | {f("nguoi_di_khai_sinh", born.father.name)}
            Quan hệ với người được khai sinh: | Cha"""
        )
        + wide(
            signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng), "(Đã ký)"),
            _chair(paper, place, "NGƯỜI KÝ GIẤY KHAI SINH"),
            css="end",
        )
    )
    show(paper, body, "13pt Tinos", ".rule{border-top:.2mm solid #777;border-bottom:.2mm solid #777;margin:2mm 0}")


@layout("trich_luc_khai_sinh", "ro_birth_extract", split="unseen11", years=(2020, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """An extract of the shared register: captions in a left column, values in a right one, headings between."""
    entered = _registered(paper.rng, on, years=4)
    rng, f, old = RIVERS.begin(paper, entered)
    born = RIVERS.newborn(rng, entered, old)
    t, here = teller(paper, born.facts), RIVERS.keeper(old, on)

    def parent(prefix: str, word: str) -> str:
        return plain(
            f"""Họ, chữ đệm, tên người {word}: | {t(f"{prefix}ho_ten")}
            Năm sinh: | {t(f"{prefix}nam_sinh")}
            Dân tộc: | {t(f"{prefix}dan_toc")}
            Quốc tịch: | {t(f"{prefix}quoc_tich")}
            Nơi cư trú: | {t(f"{prefix}noi_cu_tru")}""",
            38,
        )

    number = f("so_dang_ky", f"{rng.randint(4, 310)}/{entered.year}")
    body = (
        letterhead(here, f"Số: {f('so', f'{rng.randint(10, 890)}/TLKS-BS')}", dated(paper, "ngay_cap", on), share=42)
        + '<h1>TRÍCH LỤC KHAI SINH</h1><p class="c"><b>(BẢN SAO)</b></p>'
        + plain(
            f"""Họ, chữ đệm, tên: | <b>{t("ho_ten")}</b>
            Ngày, tháng, năm sinh: | {t("ngay_sinh")}
            ghi bằng chữ: | {t("ngay_sinh_bang_chu")}
            Giới tính: | {t("gioi_tinh")}
            Dân tộc: | {t("dan_toc")}
            Quốc tịch: | {t("quoc_tich")}
            Nơi sinh: | {t("noi_sinh")}
            Quê quán: | {t("que_quan")}
            Số định danh cá nhân: | {t("so_dinh_danh")}""",
            38,
        )
        + '<p class="sec"></p>'
        + parent("me_", "mẹ")
        + '<p class="sec"></p>'
        + parent("cha_", "cha")
        + '<p class="sec"></p>'
        + plain(
            f"""Đăng ký khai sinh tại: | {f("noi_dang_ky", office(old))}
            Số, ngày đăng ký: | Số: {number}, ngày {f("ngay_dang_ky", slashed(entered), entered.isoformat())}""",
            38,
        )
        + '<div style="margin:4mm 0 0 80mm">'
        + _chair(paper, here, "NGƯỜI KÝ TRÍCH LỤC")
        + "</div>"
        + clerk_line(f"Trích từ Cơ sở dữ liệu hộ tịch điện tử lúc {rng.randint(8, 16)}:{rng.randint(10, 59)}")
    )
    show(paper, body, "11.5pt TeX Gyre Termes")


@layout("giay_chung_sinh", "ro_birth_notice", split="unseen11", years=(2016, 2024))
def birth_notice(paper: Paper, on: date) -> None:
    """A hospital's notice from its program: a frame, captions ending in colons, several on a line."""
    rng, f, place = RIVERS.begin(paper, on)
    born = RIVERS.newborn(rng, on + timedelta(days=6), place, capitals=False)
    mother, child = born.mother, born.child
    t = teller(paper, born.facts)
    shown, when = moment(rng, child.birth)
    clinic = f"BỆNH VIỆN ĐA KHOA {district(place).upper()}"
    given = workday(child.birth + timedelta(days=2))
    number = f"{rng.randint(1000, 9800):05d}.GCS.{rng.randint(100, 9000):05d}.{child.birth:%y}"
    body = (
        f'<table class="hd"><tr><td style="width:40%">SỞ Y TẾ {place.province.split(" ", 1)[1].upper()}<br><b>{clinic}</b><br>'
        f"Số: {f('so', number)}</td><td>{COUNTRY}</td></tr></table><h1>GIẤY CHỨNG SINH</h1>"
        + '<div class="frame">'
        + flowing(
            f"""Họ và tên mẹ/Người nuôi dưỡng: | <b>{f("me_ho_ten", mother.name.upper(), mother.name)}</b> | Năm sinh: | {t("me_nam_sinh")}
            Số CMND/CCCD/Hộ chiếu: | {f("me_so_giay_to", mother.id_number)} | Dân tộc: | {t("me_dan_toc")}
            Mã số BHXH/Thẻ BHYT số: | DN4{rng.randrange(10**12):012d}
            Nơi đăng ký thường trú: | {t("me_noi_cu_tru")}
            Họ và tên cha: | {born.father.name}
            Đã sinh con vào lúc: | {f("thoi_diem_sinh", shown, when)}
            Tại: | {f("noi_sinh", f"Khoa Phụ sản - Bệnh viện Đa khoa {district(place)}")}
            Số lần sinh: | 01 | Số con hiện sống: | 01 | Số con trong lần sinh này: | {f("so_con", "1")}
            Giới tính của con: | {t("gioi_tinh")} | Cân nặng: | {f("can_nang", str(rng.randint(52, 76) * 50))} gram
            Tình trạng con: | Khỏe mạnh, đã tiêm vắc xin viêm gan B
            Dự định đặt tên con là: | <b>{f("ten_du_dinh", child.name.upper(), child.name)}</b>
            Người đỡ đẻ: | NHS. {official(rng)}"""
        )
        + "</div>"
        + f'<p class="r i">{capital(district(place))}, {dated(paper, "ngay_cap", given)}</p>'
        + wide(
            signed("Cha, mẹ hoặc người thân thích", born.father.name),
            signed("Người ghi phiếu", official(rng)),
            signed("Thủ trưởng cơ sở y tế", "BSCKII. " + official(rng), "(Ký tên, đóng dấu)", clinic.capitalize()),
            css="sm end",
        )
        + notes(
            "Lưu ý: Giấy chứng sinh cấp lần đầu. Cha, mẹ làm thủ tục đăng ký khai sinh trong 60 ngày kể từ ngày sinh con.",
            "Tên dự kiến có thể thay đổi khi đăng ký khai sinh.",
        )
    )
    css = ".frame{border:.3mm solid #333;padding:2mm 4mm;margin:3mm 0} .hd{font-size:.86em}"
    show(paper, body, "12.5pt Arimo", css)


def _spouses(rng: Random, on: date, place: Commune) -> tuple[Person, Person]:
    """A wife and a husband."""
    man = RIVERS.resident(rng, on, place, age=(24, 45), female=False)
    return RIVERS.resident(rng, on, place, age=(21, 40), female=True), man


@layout("giay_chung_nhan_ket_hon", "ro_marriage_table", split="unseen11", years=(2016, 2026))
def marriage(paper: Paper, on: date) -> None:
    """A certificate whose couple stands in a table with lines: captions, the wife, the husband."""
    rng, f, place = RIVERS.begin(paper, on)
    wife, man = _spouses(rng, on, place)
    t = teller(paper, {**parts("vo_", wife, capitals=True), **parts("chong_", man, capitals=True)})
    captions = (
        ("Họ, chữ đệm, tên", "ho_ten"), ("Ngày, tháng, năm sinh", "ngay_sinh"), ("Dân tộc", "dan_toc"),
        ("Quốc tịch", "quoc_tich"), ("Nơi cư trú", "noi_cu_tru"),
    )  # fmt: skip
    rows = [(caption, t(f"vo_{name}"), t(f"chong_{name}")) for caption, name in captions]
    papers = (f("vo_giay_to", identity(rng, wife, on)), f("chong_giay_to", identity(rng, man, on)))
    body = (
        COUNTRY
        + '<h1 style="font-size:19pt">GIẤY CHỨNG NHẬN KẾT HÔN</h1>'
        + f'<p class="c">Số: {f("so", f"{rng.randint(2, 148):02d}/{on.year}")}</p>'
        + grid([*rows, ("Giấy tờ tùy thân", *papers)], ("", "Vợ", "Chồng"), widths=(22, 39, 39))
        + flowing(
            f"""Nơi đăng ký kết hôn: | {f("noi_dang_ky", office(place))}
            Ngày, tháng, năm đăng ký: | {f("ngay_dang_ky", slashed(on), on.isoformat())}"""
        )
        + para("Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.", css="i")
        + wide(signed("Vợ", wife.name), signed("Chồng", man.name), css="end")
        + '<div style="margin:3mm 40mm 0">'
        + _chair(paper, place, "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN")
        + "</div>"
    )
    show(paper, body, "12.5pt FreeSerif", ".page{padding-left:18mm}")


@layout("trich_luc_ket_hon", "ro_marriage_extract", split="unseen11", years=(2018, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """An extract with numbered items: first the wife, below her the husband, then the entry."""
    entered = _registered(paper.rng, on, years=2)
    rng, f, old = RIVERS.begin(paper, entered)
    place = RIVERS.keeper(old, on)
    wife, man = _spouses(rng, entered, old)
    t = teller(paper, {**parts("vo_", wife, capitals=True), **parts("chong_", man, capitals=True)})

    number = f"{rng.randint(5, 420)}/{on.year}/TLKH-BS"

    def one(prefix: str, word: str, who: Person, first: int) -> str:
        return flowing(
            f"""{first}. Họ, chữ đệm, tên {word}: | <b>{t(f"{prefix}ho_ten")}</b>
            {first + 1}. Ngày, tháng, năm sinh: | {t(f"{prefix}ngay_sinh")}
            {first + 2}. Dân tộc: | {t(f"{prefix}dan_toc")} | {first + 3}. Quốc tịch: | {t(f"{prefix}quoc_tich")}
            {first + 4}. Nơi cư trú: | {t(f"{prefix}noi_cu_tru")}
            {first + 5}. Giấy tờ tùy thân: | {f(f"{prefix}giay_to", identity(rng, who, entered))}"""
        )

    body = (
        letterhead(place, f"Số: {f('so', number)}", dated(paper, "ngay_cap", on), share=42)
        + '<h1>TRÍCH LỤC KẾT HÔN<br><span style="font-size:13pt">(Bản sao)</span></h1>'
        + one("vo_", "vợ", wife, 1)
        + one("chong_", "chồng", man, 7)
        + flowing(
            f"""13. Đã đăng ký kết hôn tại: | {f("noi_dang_ky", office(old))}
            14. Số đăng ký: | {f("so_dang_ky", f"{rng.randint(2, 99):02d}/{entered.year}")} | 15. Ngày đăng ký: | {f("ngay_dang_ky", slashed(entered), entered.isoformat())}"""
        )
        + '<div style="margin:5mm 0 0 78mm">'
        + _chair(paper, place, "NGƯỜI KÝ TRÍCH LỤC")
        + "</div>"
        + notes(f"Người thực hiện: {official(rng)} - Công chức Tư pháp - Hộ tịch. Bản in số 01/01.")
    )
    show(paper, body, "13pt Tinos", "p{text-align:justify}")
