"""Birth and marriage papers as further offices set them: typed pads, one-stop prints, bordered pairs."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.compose import Form, Look, dated, sign_row, signed, two_heads, unit_head
from samples.paper import Paper, layout
from samples.papers.birth_forms import EXTRACT, ORIGINAL, asker, birth_facts
from samples.papers.marriage_forms import EXTRACT as MARRIAGE_EXTRACT
from samples.papers.marriage_forms import ORIGINAL as MARRIAGE
from samples.papers.marriage_forms import both_sign, couple_facts, married_facts
from samples.people import dashed, day_between, family, official
from samples.words import long_date


@layout(ORIGINAL, "ks_2006_dang_ky_lai", split="unseen1", years=(2006, 2015))
def registered_again(paper: Paper, on: date) -> None:
    """The pad of 2006 by typewriter: sex before birth, words in brackets, the clerk signs at the left, the chairman at the right."""
    rng = paper.rng
    home = family(rng, on)
    facts = birth_facts(paper, home, number=False, long=True)
    number, book = str(rng.randint(1, 140)), f"{rng.randint(1, 3):02d}/{on.year}"
    place = dashed(home.place.address())
    facts |= {
        "so": (number, number), "quyen_so": (book, book), "ngay_dang_ky": (long_date(on), on.isoformat()),
        "ngay_sinh": (facts["ngay_sinh"][0].removeprefix("ngày "), facts["ngay_sinh"][1]),
        "noi_dang_ky": (f"UBND {place}", f"UBND {place}"), "ghi_chu": ("Đăng ký lại", "Đăng ký lại"),
    }  # fmt: skip
    facts |= {f"{t}_noi_cu_tru": (dashed(home.father.home),) * 2 for t in ("me", "cha")}
    asker(paper, home, facts, capitals=False)
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "schola"))
    sheet.frame(10, 8, 190, 280, weight=0.9, colour=(150, 60, 60))
    sheet.frame(12, 10, 186, 276, weight=0.25, colour=(150, 60, 60))
    left = unit_head(sheet, home.place, 15, size=11.5)
    sheet.block("Mẫu TP/HT-2006-KS.1.a", 148, 13, 46, size=9, italic=True, zone="margin")
    form = Form(paper, sheet, facts, 0, Look(12, 1.62, fill="under", value="<m>{}</m>", x=18, width=174))
    top = sheet.block(f"Số: {form.say('so')}", 148, 19, 46, size=12, zone="right")
    sheet.block(f"Quyển số: {form.say('quyen_so')}", 148, top, 46, size=12, zone="right")
    y = heads.country(sheet, left + 4)
    form.y = heads.title(sheet, y + 5, "GIẤY KHAI SINH", size=21)
    form.y = sheet.block("(Bản chính - đăng ký lại)", 20, form.y, 170, size=11, italic=True, align="center") + 3
    form.put(("Họ và tên", "ho_ten", 2.4), ("Nam, nữ", "gioi_tinh", 1))
    form.put(("Sinh ngày", "ngay_sinh"))
    form.text(f"(Viết bằng chữ: {form.say('ngay_sinh_bang_chu')})", indent=0, align="left")
    form.put(("Nơi sinh", "noi_sinh"))
    form.put(("Quê quán", "que_quan"))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    for tag, word in (("cha", "cha"), ("me", "mẹ")):
        form.put((f"Họ và tên {word}", f"{tag}_ho_ten", 2), ("Sinh năm", f"{tag}_nam_sinh", 1))
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("Nơi đăng ký nhân khẩu thường trú", f"{tag}_noi_cu_tru"))
    form.put(("Nơi đăng ký", "noi_dang_ky"))
    form.put(("Ngày đăng ký", "ngay_dang_ky", 1.3), ("Ghi chú", "ghi_chu", 1))
    form.put(("Người đi khai sinh", "nguoi_di_khai_sinh"))
    form.y += 2
    sign_row(
        sheet, form.y, ((18, 80, "CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng)),), size=11.5, note="(Ký, ghi rõ họ tên)"
    )
    signed(paper, sheet, form.y, home.place.committee(), lines=["TM. ỦY BAN NHÂN DÂN"], size=12,
           post=rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")), over_name=True)  # fmt: skip


@layout(EXTRACT, "trich_luc_ks_trung_tam", split="unseen1", years=(2023, 2026))
def extract_centre(paper: Paper, on: date) -> None:
    """A counter's print in small sans: three lines of office, a code at the left, numbered captions, signed by authority."""
    rng = paper.rng
    registered = day_between(rng, date(2016, 2, 1), on - timedelta(days=20))
    home = family(rng, registered)
    facts = birth_facts(paper, home)
    number, entry = f"{rng.randint(1, 900)}/TLKS-BS", f"{rng.randint(1, 240)}/{registered.year}"
    facts |= {
        "so": (number, number), "so_dang_ky": (entry, entry),
        "ngay_dang_ky": (f"{registered:%d/%m/%Y}", registered.isoformat()),
    }  # fmt: skip
    issuer = home.place.as_of(on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("arimo", "freesans"))
    form = Form(paper, sheet, facts, 0, Look(10.5, 1.5, caption="{}", value="<b>{}</b>", x=18, width=176))
    y = two_heads(
        sheet, [f"UBND {issuer.province.upper()}", f"UBND {issuer.name.upper()}", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"],
        12, size=10,
    )  # fmt: skip
    sheet.block(f"Số: {form.say('so', plain=True)}", 14, y, 82, size=10.5, align="center", zone="left")
    form.look = Look(10.5, 1.5, value="<b>{}</b>", x=18, width=176)
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 10, "TRÍCH LỤC KHAI SINH", size=15)
    form.y = sheet.block("(BẢN SAO)", 20, form.y, 170, size=11, bold=True, align="center") + 4
    form.put(("1. Họ, chữ đệm, tên", "ho_ten", 2), ("2. Giới tính", "gioi_tinh", 1))
    form.put(("3. Ngày sinh", "ngay_sinh", 1), ("Bằng chữ", "ngay_sinh_bang_chu", 2.2))
    form.put(("4. Nơi sinh", "noi_sinh"))
    form.put(("5. Dân tộc", "dan_toc"), ("6. Quốc tịch", "quoc_tich"), ("7. Số ĐDCN", "so_dinh_danh", 1.5))
    form.put(("8. Quê quán", "que_quan"))
    for n, (tag, word) in enumerate((("me", "mẹ"), ("cha", "cha"))):
        form.put((f"{9 + 2 * n}. Họ, chữ đệm, tên {word}", f"{tag}_ho_ten", 2), ("Năm sinh", f"{tag}_nam_sinh", 1))
        form.put(("Dân tộc", f"{tag}_dan_toc", 1), ("Quốc tịch", f"{tag}_quoc_tich", 1))
        form.put((f"{10 + 2 * n}. Nơi cư trú của {word}", f"{tag}_noi_cu_tru"))
    form.put(("13. Nơi đăng ký khai sinh", "noi_dang_ky"))
    form.put(("14. Số đăng ký", "so_dang_ky"), ("15. Ngày đăng ký", "ngay_dang_ky"))
    form.put(("16. Ghi chú", "=-/-"))
    form.text("Trích lục này được cấp từ Cơ sở dữ liệu hộ tịch điện tử.", italic=True, indent=0, size=9.5, gap=4)
    signed(paper, sheet, form.y, issuer.committee(), caption="NGƯỜI KÝ TRÍCH LỤC", lines=["TUQ. CHỦ TỊCH"],
           post="GIÁM ĐỐC TRUNG TÂM", size=11)  # fmt: skip


@layout(MARRIAGE, "kh_ben_nam_ben_nu", split="unseen1", years=(1996, 2005))
def two_sides(paper: Paper, on: date) -> None:
    """An early pad: "BÊN NAM" and "BÊN NỮ" head two columns, the captions themselves do not say whose they are."""
    rng = paper.rng
    place, pair, facts = couple_facts(paper, on)
    number, book = str(rng.randint(1, 90)), f"{rng.randint(1, 2):02d}"
    facts |= {"so": (number, number), "ngay_dang_ky": (long_date(on), on.isoformat())}
    for tag, who in pair.items():
        old = who.old_number or f"07{rng.randrange(10**7):07d}"
        facts |= {f"{tag}_giay_to": (old, old), f"{tag}_ngay_sinh": (f"{who.birth:%d-%m-%Y}", who.birth.isoformat())}
    sheet = paper.sheet()
    sheet.family = rng.choice(("pagella", "freeserif"))
    sheet.frame(12, 10, 186, 276, weight=0.7, colour=(60, 90, 150))
    left = unit_head(sheet, place, 16, size=12)
    form = Form(paper, sheet, facts, 0, Look())
    top = sheet.block(f"Số: <m>{form.say('so', plain=True)}</m>", 150, 16, 44, size=12, zone="right")
    sheet.block(f"Quyển: <m>{book}</m>", 150, top, 44, size=12, zone="right")
    y = heads.country(sheet, left + 8)
    start = heads.title(sheet, y + 7, "GIẤY CHỨNG NHẬN KẾT HÔN", size=18) + 8
    ends = []
    for x, tag, word in ((17, "chong", "BÊN NAM"), (108, "vo", "BÊN NỮ")):
        form.look = Look(12, 1.65, fill="under", value="<m>{}</m>", x=x, width=85)
        form.y = sheet.block(word, x, start, 85, size=12.5, bold=True, align="center") + 1
        form.lines(
            ("Họ và tên", f"{tag}_ho_ten"), ("Sinh ngày", f"{tag}_ngay_sinh"), ("Dân tộc", f"{tag}_dan_toc"),
            ("Quốc tịch", f"{tag}_quoc_tich"), ("Nghề nghiệp", "=Làm ruộng"), ("Nơi thường trú", f"{tag}_noi_cu_tru"),
            ("Giấy chứng minh số", f"{tag}_giay_to"),
        )  # fmt: skip
        ends.append(form.y)
    form.look, form.y = Look(12, 1.6, fill="under", value="<m>{}</m>", x=17, width=176), max(ends) + 3
    form.put(("Đăng ký kết hôn tại", "noi_dang_ky"))
    form.put(("Vào ngày", "ngay_dang_ky"))
    form.text("Hai bên đã cam đoan việc kết hôn là hoàn toàn tự nguyện, không vi phạm Luật Hôn nhân và gia đình.",
              indent=0, italic=True, size=11, gap=4)  # fmt: skip
    y = both_sign(sheet, form.y, pair, ("chong", "vo"), ("Chữ ký bên nam", "Chữ ký bên nữ"))
    signed(paper, sheet, y, place.committee(), lines=[f"TM. UBND {place.name.upper()}"], post="CHỦ TỊCH", size=12.5)


@layout(MARRIAGE_EXTRACT, "tlkh_o_ghep_cap", split="unseen1", years=(2018, 2026))
def extract_cells(paper: Paper, on: date) -> None:
    """Wife and husband in the two cells of every row of a bordered table, caption and value within the cell."""
    rng = paper.rng
    _place, issuer, facts = married_facts(paper, on, f"{rng.randint(1, 300):02d}/TLKH-BS")
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.4, x=18, width=176))
    y = two_heads(sheet, ["ỦY BAN NHÂN DÂN", issuer.name.upper()], 16, size=12)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=12.5, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "TRÍCH LỤC KẾT HÔN (BẢN SAO)", size=15.5) + 5
    rows = [
        tuple(f"{caption} {word}: {form.say(f'{tag}_{part}')}" if with_word else f"{caption}: {form.say(f'{tag}_{part}')}"
              for tag, word in (("vo", "vợ"), ("chong", "chồng")))
        for caption, part, with_word in (
            ("Họ, chữ đệm, tên", "ho_ten", True), ("Ngày, tháng, năm sinh", "ngay_sinh", False), ("Dân tộc", "dan_toc", False),
            ("Quốc tịch", "quoc_tich", False), ("Nơi cư trú", "noi_cu_tru", False), ("Giấy tờ tùy thân", "giay_to", False),
        )
    ]  # fmt: skip
    form.y = sheet.table(18, form.y, [87, 87], rows, size=11.5, head_bold=False) + 4
    form.put(("Nơi đăng ký kết hôn", "noi_dang_ky"))
    form.text(f"Số đăng ký: {form.say('so_dang_ky')}, đăng ký ngày {form.say('ngay_dang_ky')}.", indent=0)
    form.put(("Ghi chú", "=Không"))
    form.y += 4
    signed(paper, sheet, form.y, issuer.committee(), caption="NGƯỜI KÝ TRÍCH LỤC", lines=["KT. CHỦ TỊCH"],
           post="PHÓ CHỦ TỊCH", copy=rng.random() < 0.4)  # fmt: skip
