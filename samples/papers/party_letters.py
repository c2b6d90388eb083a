"""A Party report, a department's letter by order, a decision of a chairman on one person."""

from __future__ import annotations

from datetime import date

from samples import prose
from samples.paper import Flow, Paper, layout
from samples.papers.van_ban import TYPE, arrival, letterhead, party_head, sign_off
from samples.people import MERGER, commune, official, person


@layout(TYPE, "bao_cao_dang_uy", split="unseen2", years=(2019, 2026))
def party_report(paper: Paper, on: date) -> None:
    """A report of a commune's Party committee: kind and subject in the middle, dashes under them, signed T/M."""
    rng = paper.rng
    place = commune(rng, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    above = (place.province if on >= MERGER else place.district).upper()
    number = str(rng.randint(3, 480))
    y = party_head(
        paper, sheet, (f"ĐẢNG BỘ {above}", f"BAN CHẤP HÀNH ĐẢNG BỘ {place.name.upper()}", "*"), "ĐẢNG CỘNG SẢN VIỆT NAM",
        (number, "BC/ĐU"), place.bare, on,
    )  # fmt: skip
    subject = f"kết quả {rng.choice(prose.TOPICS)} tháng {on.month} năm {on.year}"
    y = sheet.block("<ten_loai>BÁO CÁO</ten_loai>", 30, y + 12, 162, size=15, bold=True, align="center")
    y = sheet.block(f"<trich_yeu>{subject}</trich_yeu>", 44, y, 134, size=14, bold=True, align="center")
    y = sheet.block("-----", 30, y, 162, size=12, align="center")
    flow = Flow(paper, sheet, y + 5, size=14, lead=1.3)
    flow.para("Ban Chấp hành Đảng bộ báo cáo như sau:")
    for number_, heading in enumerate(
        ("Công tác lãnh đạo, chỉ đạo", "Kết quả thực hiện", "Nhiệm vụ thời gian tới"), 1
    ):
        flow.para(f"{number_}. {heading}", bold=True)
        for task in prose.tasks(rng, rng.randint(1, 2)):
            flow.para("- " + task.split(". ", 1)[1])
    authority, post = rng.choice(
        [(["T/M BAN CHẤP HÀNH"], "BÍ THƯ"), (["T/M BAN THƯỜNG VỤ"], "PHÓ BÍ THƯ THƯỜNG TRỰC")]
    )
    sign_off(
        flow,
        ["Thường trực Tỉnh ủy", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy"],
        authority,
        post,
        official(rng),
        f"Đảng ủy {place.name}",
    )
    paper.set(ten_loai="Báo cáo", trich_yeu=subject)


@layout(TYPE, "cong_van_so_thua_lenh", split="unseen2", years=(2019, 2026))
def by_order(paper: Paper, on: date) -> None:
    """A department's letter with narrow margins and two groups of addressees, signed by order of the director."""
    rng = paper.rng
    province = "TỈNH TUYÊN QUANG" if on >= MERGER else rng.choice(("TỈNH TUYÊN QUANG", "TỈNH HÀ GIANG"))
    shown, code, room = rng.choice(
        (
            ("Sở Nông nghiệp và Môi trường", "SNNMT", "VP"),
            ("Sở Giáo dục và Đào tạo", "SGDĐT", "TCCB"),
            ("Sở Xây dựng", "SXD", "QLĐT"),
        )
    )
    office = shown.upper()
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "tinos"))
    y = letterhead(
        paper, sheet,
        [f"<co_quan_chu_quan>ỦY BAN NHÂN DÂN {province}</co_quan_chu_quan>", f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"],
        province.removeprefix("TỈNH ").title(), on, f"{code}-{room}",
    )  # fmt: skip
    topic = rng.choice(prose.TOPICS)
    end = sheet.block(f"V/v <trich_yeu>{topic}</trich_yeu>", 24, y, 72, size=12, align="center", zone="left")
    arrival(paper, sheet, on, 132, y + 5)
    flow = Flow(paper, sheet, max(end + 10, y + 30 if paper.incoming else 0), size=14)
    flow.x, flow.width = 25, 172
    receivers = [
        "Ủy ban nhân dân các xã, phường",
        rng.choice(("Văn phòng Ủy ban nhân dân tỉnh", "Các đơn vị trực thuộc Sở")),
    ]
    flow.para("Kính gửi:", align="left", indent=38, gap=0)
    for i, receiver in enumerate(receivers):
        flow.para(f"- <kinh_gui>{receiver}</kinh_gui>{'.' if i else ';'}", align="left", indent=56, gap=0.5)
    flow.y += 3
    flow.para(prose.fill(rng, rng.choice(prose.OPENINGS), topic=topic, office=shown, office_cap=shown))
    for task in prose.tasks(rng, rng.randint(4, 7)):
        flow.para(task)
    flow.para(prose.fill(rng, rng.choice(prose.CLOSINGS), topic=topic))
    sign_off(flow, ["Như trên", "Giám đốc Sở (b/c)", f"Lưu: VT, {room}"], ["TL. GIÁM ĐỐC"], rng.choice(("CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ")),
             official(rng), office)  # fmt: skip
    paper.implied = {"ten_loai"}
    paper.set(
        co_quan_chu_quan=f"ỦY BAN NHÂN DÂN {province}",
        co_quan_ban_hanh=office,
        ten_loai="Công văn",
        trich_yeu=topic,
        kinh_gui=receivers,
    )


@layout(TYPE, "quyet_dinh_tro_cap_chu_tich", split="unseen2", years=(2017, 2026))
def allowance(paper: Paper, on: date) -> None:
    """A chairman's decision on one person's allowance: the office that decides stands between the title and the grounds."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(60, 90), place=place)
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "termes"))
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    y = letterhead(
        paper, sheet,
        ["<co_quan_ban_hanh><b>ỦY BAN NHÂN DÂN</b></co_quan_ban_hanh>", f"<co_quan_ban_hanh>{place.name.upper()}</co_quan_ban_hanh>"],
        place.bare, on, "QĐ-CTUBND",
    )  # fmt: skip
    arrival(paper, sheet, on, 24, y + 2)
    y += 16 if paper.incoming else 0
    subject = rng.choice(
        ("Về việc trợ cấp xã hội hằng tháng", "Về việc hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng")
    )
    y = sheet.block("<ten_loai>QUYẾT ĐỊNH</ten_loai>", 30, y + 8, 162, size=14, bold=True, align="center")
    y = sheet.block(f"<trich_yeu>{subject}</trich_yeu>", 44, y, 134, size=13.5, bold=True, align="center")
    sheet.rule(98, y + 1, 124)
    flow = Flow(paper, sheet, y + 5, size=13, lead=1.3)
    flow.para(f"CHỦ TỊCH {office}", align="center", bold=True, gap=3)
    for ground in prose.grounds(rng, on, 2):
        flow.para(f"Căn cứ {ground};")
    flow.para("Xét đề nghị của công chức Văn hóa - Xã hội,", gap=3)
    flow.para("QUYẾT ĐỊNH:", align="center", bold=True, gap=2)
    flow.para(f"<b>Điều 1.</b> Trợ cấp xã hội hằng tháng đối với {'bà' if who.female else 'ông'} {who.name}, sinh năm {who.birth.year}, "
              f"nơi cư trú: {who.home[0].lower()}{who.home[1:]}; mức trợ cấp {rng.choice((360, 500, 540, 750))}.000 đồng/tháng.")  # fmt: skip
    flow.para("<b>Điều 2.</b> Quyết định này có hiệu lực kể từ ngày ký.")
    flow.para(
        "<b>Điều 3.</b> Văn phòng HĐND và UBND, bộ phận kế toán và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
    )
    authority, post = rng.choice([([], "CHỦ TỊCH"), (["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH")])
    sign_off(flow, ["Như Điều 3", "Lưu: VT"], authority, post, official(rng), place.committee())
    paper.set(co_quan_ban_hanh=office, ten_loai="Quyết định", trich_yeu=subject)
