"""Deaths in the hills: the extract as a table of three parts, the health station's notice of a death."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import pages, para, signed, signer, wide
from samples.captions import columns
from samples.communes import chairs
from samples.fields import dated, moment
from samples.paper import Paper, layout
from samples.papers.hill_offices import CROWN, HILLS, above, card, crown, since, strong, titled, typed_home, villager
from samples.people import day_between, official, workday
from samples.words import long_date

_CAUSES = (
    "Già yếu",
    "Bệnh hiểm nghèo",
    "Tai biến mạch máu não",
    "Suy hô hấp",
    "Bị lũ cuốn trôi",
    "Tai nạn giao thông",
)


@layout("trich_luc_khai_tu", "ho_trich_luc_ba_phan", split="unseen16", years=(2016, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """An extract in a ruled table of three parts: the dead, the death, the entry in the book."""
    rng, f, _ = HILLS.begin(paper, on)
    entered = workday(day_between(rng, on - timedelta(days=7 * 365), on - timedelta(days=20)))
    then = HILLS.homes[rng.randrange(len(HILLS.homes))].named(entered)
    keeper = HILLS.keeper(then, on)
    died = entered - timedelta(days=rng.randint(2, 40))
    who = villager(rng, died, then, age=(38, 94))
    shown = card(rng, who, died, then)
    text, value = moment(rng, died)
    if rng.random() < 0.35:
        text, value = f"{died:%d/%m/%Y}", died.isoformat()
    where = rng.choice(
        (f"Tại nhà riêng, {who.home[0].lower() + who.home[1:]}", f"Trạm Y tế {titled(then)}", who.home)
    )
    born = (
        (f"{who.birth.year}", f"{who.birth.year}")
        if rng.random() < 0.4
        else (f"{who.birth:%d/%m/%Y}", who.birth.isoformat())
    )
    office = f"UBND {then.address()}"
    number = f"{rng.randint(2, 390)}/{rng.choice(('TLKT-BS', f'{on.year}/TLKT-BS'))}"
    part = '<tr class="part"><td colspan="2">{}</td></tr>'.format

    def rows(*cells: tuple[str, str]) -> str:
        return "".join(f"<tr><td>{caption}</td><td>{shown}</td></tr>" for caption, shown in cells)

    table = (
        part("I. NGƯỜI CHẾT")
        + rows(
            ("Họ, chữ đệm, tên", strong(f("ho_ten", who.name.upper(), who.name))),
            ("Ngày, tháng, năm sinh", f("ngay_sinh", *born)),
            ("Giới tính", f("gioi_tinh", who.sex)),
            ("Dân tộc", f("dan_toc", who.ethnic)),
            ("Quốc tịch", f("quoc_tich", who.nationality)),
            ("Giấy tờ tùy thân", f("giay_to_tuy_than", rng.choice((shown.long, shown.brief)))),
            ("Nơi cư trú cuối cùng", f("noi_cu_tru_cuoi_cung", who.home)),
        )
        + part("II. SỰ KIỆN CHẾT")
        + rows(
            ("Đã chết vào lúc", f("thoi_diem_chet", text, value)),
            ("Nơi chết", f("noi_chet", where)),
            ("Nguyên nhân chết", f("nguyen_nhan", rng.choice(_CAUSES))),
        )
        + part("III. ĐĂNG KÝ KHAI TỬ")
        + rows(
            ("Đã đăng ký khai tử tại", f("noi_dang_ky", office)),
            ("Số đăng ký", f("so_dang_ky", rng.choice((f"{rng.randint(2, 60):02d}", f"{rng.randint(2, 60)}/{entered.year}")))),
            ("Ngày, tháng, năm đăng ký", f("ngay_dang_ky", f"{entered:%d/%m/%Y}", entered.isoformat())),
        )
    )  # fmt: skip
    lines, post = chairs(rng)
    top = crown(
        f"UBND {above(keeper).upper()}", f"ỦY BAN NHÂN DÂN {titled(keeper).upper()}".replace("DÂN XÃ", "DÂN<br>XÃ"),
        number=f"Số: {f('so', number)}", day=f"{keeper.bare}, {dated(paper, 'ngay_cap', on)}", share=41,
    )  # fmt: skip
    seal = f"ỦY BAN NHÂN DÂN {titled(keeper).upper()}"
    body = (
        f"{top}<p class='ttl' style='font-size:1.35em;margin-top:7mm'>TRÍCH LỤC KHAI TỬ</p><p class='c' style='margin:0 0 4mm'><b>(BẢN SAO)</b></p>"
        f"<table class='t'><colgroup><col style='width:34%'><col></colgroup>{table}</table>"
        f"<p class='i fine'>Trích lục này được trích từ Sổ đăng ký khai tử và có giá trị như bản chính.</p>"
        f"{wide('', signer(paper, seal, post, above=('NGƯỜI KÝ TRÍCH LỤC', *lines)), css='gap')}"
    )
    pages(paper, body, "13pt Tinos", CROWN + ".part td{font-weight:bold;background:#f0f0f0}")


@layout("giay_bao_tu", "ho_bao_tu_tram_y_te", split="unseen16", years=(2007, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """The health station's notice of a death, captions without dots, the relative's request first."""
    rng, f, place = HILLS.begin(paper, on)
    died = on - timedelta(days=rng.randint(0, 3))
    who = villager(rng, died, place, age=(24, 90))
    kin = HILLS.resident(rng, on, place, age=(25, 60), surname=who.surname)
    shown = card(rng, who, died, place)
    station = f"Trạm Y tế {titled(place)}"
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    text = rng.choice(
        (
            f"{hour:02d} giờ {minute:02d} phút, ngày {died:%d/%m/%Y}",
            f"{hour} giờ {minute:02d} phút {long_date(died)}",
            f"{hour:02d}h{minute:02d} ngày {died:%d/%m/%Y}",
        )
    )
    value = f"{died.isoformat()}T{hour:02d}:{minute:02d}"
    upper = (
        f"TRUNG TÂM Y TẾ<br>{above(place).upper()}"
        if not since(on)
        else f"SỞ Y TẾ {above(place).removeprefix('tỉnh ').upper()}"
    )
    rows = f"""
        Họ và tên người chết:|{strong(f("ho_ten", who.name.upper(), who.name))}
        Giới tính:|{f("gioi_tinh", who.sex)}
        Sinh ngày:|{f("ngay_sinh", f"{who.birth:%d/%m/%Y}", who.birth.isoformat())}
        {"Số CMND/CCCD:" if on.year > 2015 else "Giấy CMND số:"}|{f("giay_to_tuy_than", rng.choice((shown.long, shown.number)))}
        Nơi cư trú cuối cùng:|{typed_home(rng, who.home)}
        Chết lúc:|{f("thoi_diem_chet", text, value)}
        Tại:|{f("noi_chet", rng.choice((station, "Nhà riêng", who.home)))}
        Nguyên nhân:|{f("nguyen_nhan", rng.choice(_CAUSES))}"""
    symbol = f"{rng.randint(1, 58):02d}/{rng.choice(('GBT', 'GBT-TYT', 'BT-TYT'))}"
    top = crown(
        upper, station.upper(), number=f"Số: {f('so', symbol)}",
        day=f"{place.bare}, {dated(paper, 'ngay_cap', on)}", share=40,
    )  # fmt: skip
    post = rng.choice(("TRẠM TRƯỞNG", "TRƯỞNG TRẠM"))
    texts = (
        f"Theo đề nghị của ông (bà) {kin.name}, là {rng.choice(('con', 'cháu', 'em'))} của người chết, và kết quả kiểm tra của cán bộ y tế, "
        f"{f('co_quan_cap', station)} thông báo:",
    )
    body = (
        f"{top}<p class='ttl' style='font-size:1.4em;margin:9mm 0 1mm'>GIẤY BÁO TỬ</p><div class='bar' style='margin-bottom:6mm'></div>"
        f"{para(*texts, css='ti')}{columns(rows, 32)}"
        f"<p class='ti'>Giấy này được cấp 01 bản cho thân nhân người chết để làm thủ tục đăng ký khai tử tại Ủy ban nhân dân {titled(place)} theo quy định.</p>"
        f"{wide(signed('NGƯỜI NHẬN', kin.name, '(Ký, ghi rõ họ tên)'), signer(paper, f'{station.upper()}', post, name=official(rng), tagged=False), css='gap')}"
    )
    pages(paper, body, "13.5pt TeX Gyre Pagella", CROWN + ".two td{padding:1.1mm 0}")
