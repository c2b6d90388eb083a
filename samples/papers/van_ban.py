"""Official letters (NĐ 30/2020, Phụ lục I): decisions, letters, notices, a Party letter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from samples import prose
from samples.marks import incoming_stamp
from samples.paper import Flow, Paper, layout
from samples.people import MERGER, Commune, commune, official
from samples.sheet import Sheet

TYPE = "van_ban_hanh_chinh"
_QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def letterhead(
    paper: Paper, sheet: Sheet, left: Sequence[str], place: str, on: date, symbol: str, *, separator: str = "/"
) -> float:
    """Boxes 1 to 4 of a letter: the office at the left, the country at the right, number, place and day.

    ``left`` holds marked-up lines; the last one is set in bold. Returns where the head ends (mm).
    """
    rng = paper.rng
    number = str(rng.randint(1, 9)).zfill(2) if rng.random() < 0.2 else str(rng.randint(10, 3200))
    y = y_left = 20.0
    for i, line in enumerate(left):
        y_left = sheet.block(line, 22, y_left, 76, size=12.5, align="center", bold=i == len(left) - 1, zone="left")
    sheet.rule(46, y_left + 0.8, 74)
    y = sheet.block(_QUOC_HIEU, 96, y, 102, size=12.5, bold=True, align="center", zone="right")
    y = sheet.block("Độc lập - Tự do - Hạnh phúc", 96, y, 102, size=13.5, bold=True, align="center", zone="right")
    sheet.rule(117, y + 0.8, 177)
    y = max(y, y_left) + 3.5
    day = paper.by_pen(f"{on.day:02d}")
    month = paper.by_pen(f"{on.month:02d}" if on.month < 3 else str(on.month))
    gap = "  " if paper.pen else ""
    sheet.block(
        f"Số: {gap}<so_ky_hieu><so>{paper.by_pen(number)}</so>{gap}{separator}<ky_hieu>{symbol}</ky_hieu></so_ky_hieu>",
        22, y, 76, size=13, align="center", zone="left",
    )  # fmt: skip
    end = sheet.block(
        f"<dia_danh>{place}</dia_danh>, <ngay_ban_hanh>ngày {day} tháng {month} năm {on.year}</ngay_ban_hanh>",
        96, y, 102, size=13.5, italic=True, align="center", zone="right",
    )  # fmt: skip
    paper.set(
        so=number,
        ky_hieu=symbol,
        so_ky_hieu=number + separator + symbol,
        dia_danh=place,
        ngay_ban_hanh=on.isoformat(),
    )
    return end


def party_head(
    paper: Paper, sheet: Sheet, left: tuple[str, str, str], body: str, number: tuple[str, str], place: str, on: date, *,
    subject: str = "", caption: str = "Số", size: float = 13.0, rule: tuple[float, float, float] = (118, 180, 0.5),
    down: float = 5.0,
) -> float:  # fmt: skip
    """The head of a letter of the Party or of a union: no national title, the number before its symbol by a dash.

    ``left`` is the body above, the own body and the mark under them (``*``, ``***``); ``number`` has the number and the
    symbol; ``rule`` is where the line under ``body`` begins, ends and how far below it stands. Sets what of it is a
    field and returns where the left side ends (mm).
    """
    above, office, mark = left
    so, symbol = number
    centred = {"align": "center", "zone": "left"}
    y = sheet.block(f"<co_quan_chu_quan>{above}</co_quan_chu_quan>", 24, 20, 76, size=size, **centred)
    y = sheet.block(f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>", 24, y, 76, size=size, bold=True, **centred)
    y = sheet.block(mark, 24, y, 76, size=size if mark == "*" else size - 0.5, **centred)
    y = sheet.block(
        f"{caption} <so_ky_hieu><so>{paper.by_pen(so)}</so>-<ky_hieu>{symbol}</ky_hieu></so_ky_hieu>", 24, y, 76, size=size,
        **centred,
    )  # fmt: skip
    if subject:
        y = sheet.block(f"V/v <trich_yeu>{subject}</trich_yeu>", 26, y, 72, size=size - 1, italic=True, **centred)
    right = sheet.block(body, 104, 20, 90, size=size + 1, bold=True, align="center", zone="right")
    sheet.rule(rule[0], right + rule[2], rule[1])
    month = f"{on.month:02d}" if on.month < 3 else str(on.month)
    sheet.block(
        f"<dia_danh>{place}</dia_danh>, <ngay_ban_hanh>ngày {paper.by_pen(f'{on.day:02d}')} tháng "
        f"{paper.by_pen(month)} năm {on.year}</ngay_ban_hanh>",
        104, right + down, 90, size=13.5 if size == 13 else size, italic=True, align="center", zone="right",
    )  # fmt: skip
    paper.set(
        co_quan_chu_quan=above, co_quan_ban_hanh=office, so=so, ky_hieu=symbol, so_ky_hieu=f"{so}-{symbol}", dia_danh=place,
        ngay_ban_hanh=on.isoformat(),
    )  # fmt: skip
    return y


def sign_off(flow: Flow, receivers: Sequence[str], authority: Sequence[str], post: str, name: str, seal: str) -> None:
    """Boxes 7 and 9b: the recipients at the left, authority, post, signature and name at the right."""
    flow.need(62)
    sheet, y, paper = flow.sheet, flow.y + 3, flow.paper
    at = sheet.block("Nơi nhận:", 30, y, 70, size=12, bold=True, italic=True, zone="recipients")
    for i, receiver in enumerate(receivers):
        end = "." if i == len(receivers) - 1 else ";"
        at = sheet.block(f"- <noi_nhan>{receiver}</noi_nhan>{end}", 30, at, 74, size=11, zone="recipients")
    right = y
    for line in authority:
        right = sheet.block(
            f"<quyen_han_ky>{line}</quyen_han_ky>", 108, right, 84, size=13.5, bold=True, align="center", zone="signature"
        )  # fmt: skip
    right = sheet.block(
        f"<chuc_vu_ky>{post}</chuc_vu_ky>", 108, right, 84, size=13.5, bold=True, align="center", zone="signature"
    )
    sheet.signature(134, right + 5)
    sheet.seal_here(128, right + 11, seal)
    flow.y = sheet.block(
        f"<nguoi_ky>{name}</nguoi_ky>", 108, right + 24, 84, size=13.5, bold=True, align="center", zone="signature"
    )
    paper.set(noi_nhan=list(receivers), chuc_vu_ky=post, nguoi_ky=name)
    if authority:
        paper.set(quyen_han_ky=" ".join(authority))


def arrival(paper: Paper, sheet: Sheet, on: date, x: float, y: float) -> None:
    if not paper.incoming:
        return
    arrived = on + timedelta(days=paper.rng.randint(1, 5))
    number = paper.rng.randint(20, 4200)
    text = f"{arrived.day:02d}/{arrived.month:02d}/{arrived.year}"
    incoming_stamp(sheet, paper.rng, number, text, "UBND xã - Công văn đến", x, y)
    paper.set(so_den=str(number), ngay_den=arrived.isoformat())


def urgent(paper: Paper, sheet: Sheet, y: float) -> None:
    if paper.rng.random() < 0.2:
        word = paper.rng.choice(("HỎA TỐC", "KHẨN", "THƯỢNG KHẨN"))
        sheet.frame(44, y, 32, 8, weight=0.5, colour=(206, 34, 44))
        sheet.block(
            f"<do_khan>{word}</do_khan>", 44, y + 1.2, 32, size=12.5, bold=True, align="center", zone="stamp",
            colour=(206, 34, 44),
        )  # fmt: skip
        paper.set(do_khan=word)


def chairman(paper: Paper) -> tuple[list[str], str]:
    """Authority lines and post of somebody who signs for a commune's committee."""
    return paper.rng.choice(
        [(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"), (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH")]
    )


def _committee_head(paper: Paper, sheet: Sheet, place: Commune, on: date, symbol: str) -> float:
    """The letterhead of a commune's committee, its name on a line of its own."""
    own = ("<b>ỦY BAN NHÂN DÂN</b>", place.name.upper())
    lines = [f"<co_quan_ban_hanh>{line}</co_quan_ban_hanh>" for line in own]
    return letterhead(paper, sheet, lines, place.bare, on, symbol)


@layout(TYPE, "quyet_dinh_xa", split="dev", years=(2021, 2026))
def quyet_dinh(paper: Paper, on: date) -> None:
    """A decision of a commune's People's Committee, one to three pages."""
    rng = paper.rng
    place = commune(rng, on)
    topic = rng.choice(prose.TOPICS)
    sheet = paper.sheet()
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    y = _committee_head(paper, sheet, place, on, "QĐ-UBND")
    arrival(paper, sheet, on, 24, y + 2)
    y = sheet.block("<ten_loai>QUYẾT ĐỊNH</ten_loai>", 30, y + 8, 162, size=14, bold=True, align="center")
    title = f"Về việc {topic}"
    y = sheet.block(f"<trich_yeu>{title}</trich_yeu>", 42, y, 138, size=14, bold=True, align="center")
    sheet.rule(92, y + 1, 122)
    flow = Flow(paper, sheet, y + 6)
    flow.para(office, align="center", bold=True, gap=3)
    for ground in prose.grounds(rng, on, rng.randint(2, 4)):
        flow.para(f"<i>Căn cứ {ground};</i>")
    flow.para("<i>Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.</i>", gap=3)
    flow.para("QUYẾT ĐỊNH:", align="center", bold=True, gap=3)
    flow.para(
        f"<b>Điều 1.</b> Thực hiện {topic} trên địa bàn {place.name[0].lower() + place.name[1:]} với các nội dung sau:"
    )
    for task in prose.tasks(rng, rng.randint(3, 10)):
        flow.para(task)
    for i, article in enumerate(rng.sample(prose.ARTICLES, 2), 2):
        flow.para(
            f"<b>Điều {i}.</b> "
            + prose.fill(rng, article, who="Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")
        )
    flow.para(
        "<b>Điều 4.</b> Chánh Văn phòng, Trưởng các phòng chuyên môn và các tổ chức, cá nhân có liên quan chịu trách nhiệm "
        "thi hành Quyết định này./."
    )
    authority, post = chairman(paper)
    name = official(rng)
    sign_off(flow, ["Như Điều 4", "Đảng ủy, HĐND", "Lưu: VT, VHXH"], authority, post, name, place.committee())
    paper.set(co_quan_ban_hanh=office, ten_loai="Quyết định", trich_yeu=title)


@layout(TYPE, "cong_van_xa", split="dev", years=(2021, 2026))
def cong_van(paper: Paper, on: date) -> None:
    """An official letter of a commune's committee with its subject under the number."""
    rng = paper.rng
    place = commune(rng, on)
    topic = rng.choice(prose.TOPICS)
    sheet = paper.sheet()
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    y = _committee_head(paper, sheet, place, on, rng.choice(("UBND-VP", "UBND-VHXH", "UBND-KT", "UBND")))
    y_title = sheet.block(f"V/v <trich_yeu>{topic}</trich_yeu>", 24, y, 72, size=12, align="center", zone="left")
    urgent(paper, sheet, y_title + 2)
    arrival(paper, sheet, on, 128, y + 6)
    flow = Flow(paper, sheet, max(y_title + 14, y + 26))
    receivers = rng.sample(
        ["Các phòng chuyên môn thuộc Ủy ban nhân dân", "Trưởng các thôn, tổ dân phố", "Trung tâm Phục vụ hành chính công",
         "Công an xã", "Các trường học trên địa bàn", "Trạm Y tế"], rng.randint(1, 4),
    )  # fmt: skip
    if len(receivers) == 1:
        flow.para(f"Kính gửi: <kinh_gui>{receivers[0]}</kinh_gui>.", align="center", gap=4)
    else:
        flow.para("Kính gửi:", align="left", indent=30, gap=0)
        for i, receiver in enumerate(receivers):
            mark = "." if i == len(receivers) - 1 else ";"
            flow.para(f"- <kinh_gui>{receiver}</kinh_gui>{mark}", align="left", indent=48, gap=0.5)
        flow.y += 3
    name = "Ủy ban nhân dân " + place.name[0].lower() + place.name[1:]
    flow.para(prose.fill(rng, rng.choice(prose.OPENINGS), topic=topic, office=name, office_cap=name))
    for task in prose.tasks(rng, rng.randint(2, 9)):
        flow.para(task)
    flow.para(prose.fill(rng, rng.choice(prose.CLOSINGS), topic=topic))
    authority, post = chairman(paper)
    sign_off(
        flow, ["Như trên", "Chủ tịch, các PCT UBND", "Lưu: VT"], authority, post, official(rng), place.committee()
    )
    paper.implied = {"ten_loai"}
    paper.set(co_quan_ban_hanh=office, ten_loai="Công văn", trich_yeu=topic, kinh_gui=receivers)


@layout(TYPE, "thong_bao_phong", split="dev", years=(2021, 2026))
def thong_bao(paper: Paper, on: date) -> None:
    """A notice of an office under a committee, signed on behalf, with a table of dates."""
    rng = paper.rng
    place = commune(rng, on)
    topic = rng.choice(prose.TOPICS)
    above = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    office = rng.choice(("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "PHÒNG KINH TẾ", "PHÒNG VĂN HÓA - XÃ HỘI"))
    sheet = paper.sheet()
    y = letterhead(
        paper, sheet,
        [f"<co_quan_chu_quan>{above}</co_quan_chu_quan>", f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"],
        place.bare, on, "TB-" + {"T": "TTPVHCC", "P": "PKT"}[office[0]],
    )  # fmt: skip
    arrival(paper, sheet, on, 130, y + 1)
    y = sheet.block("<ten_loai>THÔNG BÁO</ten_loai>", 30, y + 10, 162, size=14, bold=True, align="center")
    y = sheet.block(f"<trich_yeu>Về việc {topic}</trich_yeu>", 40, y, 142, size=14, bold=True, align="center")
    sheet.rule(94, y + 1, 120)
    flow = Flow(paper, sheet, y + 8, size=13.5)
    flow.para(f"Căn cứ {prose.grounds(rng, on, 1)[0]};")
    flow.para(prose.fill(rng, rng.choice(prose.OPENINGS), topic=topic, office="đơn vị", office_cap="Đơn vị"))
    for task in prose.tasks(rng, rng.randint(3, 7)):
        flow.para(task)
    flow.para(prose.fill(rng, rng.choice(prose.CLOSINGS), topic=topic))
    post, authority = rng.choice([("GIÁM ĐỐC", []), ("PHÓ GIÁM ĐỐC", ["KT. GIÁM ĐỐC"])])
    if office.startswith("PHÒNG"):
        post, authority = rng.choice([("TRƯỞNG PHÒNG", []), ("PHÓ TRƯỞNG PHÒNG", ["KT. TRƯỞNG PHÒNG"])])
    sign_off(flow, ["UBND " + place.name, "Các thôn, tổ dân phố", "Lưu: VT"], authority, post, official(rng), office)
    paper.set(co_quan_chu_quan=above, co_quan_ban_hanh=office, ten_loai="Thông báo", trich_yeu=f"Về việc {topic}")


@layout(TYPE, "to_trinh_so", split="dev", years=(2021, 2026))
def to_trinh(paper: Paper, on: date) -> None:
    """A submission of a provincial department with its addressee, after the title."""
    rng = paper.rng
    province = "TỈNH TUYÊN QUANG" if on >= MERGER else rng.choice(("TỈNH TUYÊN QUANG", "TỈNH HÀ GIANG"))
    office, code = rng.choice(
        [("SỞ TƯ PHÁP", "STP"), ("SỞ NỘI VỤ", "SNV"), ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SKHCN"), ("SỞ Y TẾ", "SYT")]
    )
    topic = rng.choice(prose.TOPICS)
    sheet = paper.sheet()
    y = letterhead(
        paper, sheet,
        [f"<co_quan_chu_quan>UBND {province}</co_quan_chu_quan>", f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"],
        province.removeprefix("TỈNH ").title(), on, f"TTr-{code}",
    )  # fmt: skip
    arrival(paper, sheet, on, 24, y + 1)
    y = sheet.block("<ten_loai>TỜ TRÌNH</ten_loai>", 30, y + 9, 162, size=14, bold=True, align="center")
    title = f"Về việc đề nghị {topic}"
    y = sheet.block(f"<trich_yeu>{title}</trich_yeu>", 40, y, 142, size=14, bold=True, align="center")
    sheet.rule(96, y + 1, 118)
    flow = Flow(paper, sheet, y + 7, lead=1.35)
    receiver = f"Ủy ban nhân dân {province.capitalize().replace('tuyên quang', 'Tuyên Quang').replace('hà giang', 'Hà Giang')}"
    receiver = receiver.replace("Tỉnh", "tỉnh")
    flow.para(f"Kính gửi: <kinh_gui>{receiver}</kinh_gui>.", align="center", gap=4)
    for ground in prose.grounds(rng, on, 2):
        flow.para(f"Căn cứ {ground};")
    name = office.capitalize().replace("tư pháp", "Tư pháp").replace("nội vụ", "Nội vụ").replace("y tế", "Y tế")
    name = name.replace("khoa học và công nghệ", "Khoa học và Công nghệ")
    flow.para(prose.fill(rng, rng.choice(prose.OPENINGS), topic=topic, office=name, office_cap=name))
    for task in prose.tasks(rng, rng.randint(3, 8)):
        flow.para(task)
    flow.para(f"{name} kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.")
    authority, post = rng.choice([([], "GIÁM ĐỐC"), (["KT. GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC")])
    sign_off(flow, ["Như trên", "Lãnh đạo Sở", f"Lưu: VT, {code}"], authority, post, official(rng), office)
    paper.set(
        co_quan_chu_quan=f"UBND {province}", co_quan_ban_hanh=office, ten_loai="Tờ trình", trich_yeu=title,
        kinh_gui=[receiver],
    )  # fmt: skip


@layout(TYPE, "cong_van_dang", split="dev", years=(2021, 2026))
def cong_van_dang(paper: Paper, on: date) -> None:
    """A letter of a commune's Party committee: no national title, number before symbol by a dash."""
    rng = paper.rng
    place = commune(rng, on)
    topic = rng.choice(prose.TOPICS)
    sheet = paper.sheet()
    above = "ĐẢNG BỘ " + (place.province.upper() if on >= MERGER else place.district.upper())
    office = "ĐẢNG ỦY " + place.name.upper()
    number = str(rng.randint(10, 900))
    y_title = party_head(
        paper, sheet, (above, office, "*"), "ĐẢNG CỘNG SẢN VIỆT NAM", (number, "CV/ĐU"), place.bare, on, subject=topic
    )
    flow = Flow(paper, sheet, y_title + 10)
    receiver = "Các chi bộ trực thuộc Đảng ủy"
    flow.para(f"<i>Kính gửi:</i> <kinh_gui>{receiver}</kinh_gui>,", align="center", gap=4)
    flow.para(prose.fill(rng, rng.choice(prose.OPENINGS), topic=topic, office="Đảng ủy", office_cap="Đảng ủy"))
    for task in prose.tasks(rng, rng.randint(2, 6)):
        flow.para(task)
    flow.para(prose.fill(rng, rng.choice(prose.CLOSINGS), topic=topic).replace("./.", "."))
    authority, post = rng.choice([(["T/M ĐẢNG ỦY"], "BÍ THƯ"), (["T/M BAN THƯỜNG VỤ"], "PHÓ BÍ THƯ")])
    sign_off(flow, ["Như trên", "Lưu VPĐU"], authority, post, official(rng), office)
    paper.implied = {"ten_loai"}
    paper.set(ten_loai="Công văn", trich_yeu=topic, kinh_gui=[receiver])
