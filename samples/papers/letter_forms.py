"""Letters of other bodies: a report, an invitation, a resolution of a council, a letter of the Youth Union."""

from __future__ import annotations

from datetime import date

from samples import prose
from samples.paper import Flow, Paper, layout
from samples.papers.van_ban import TYPE, arrival, chairman, letterhead, party_head, sign_off
from samples.people import commune, official


def _title(paper: Paper, y: float, kind: str, subject: str, *, size: float = 14, width: float = 130) -> float:
    """Kind and subject of a paper in the middle; returns where its rule stands (mm)."""
    sheet = paper.sheets[0]
    y = sheet.block(f"<ten_loai>{kind.upper()}</ten_loai>", 30, y, 162, size=size, bold=True, align="center")
    left = 30 + (162 - width) / 2
    y = sheet.block(f"<trich_yeu>{subject}</trich_yeu>", left, y, width, size=size, bold=True, align="center")
    sheet.rule(98, y + 1, 124)
    paper.set(ten_loai=kind, trich_yeu=subject)
    return y + 5


@layout(TYPE, "bao_cao_xa", split="calibration", years=(2019, 2026))
def report(paper: Paper, on: date) -> None:
    """A commune's report with Roman parts, in a narrower column of larger print."""
    rng = paper.rng
    place = commune(rng, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "termes"))
    head = []
    if place.district:
        above = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
        head.append(f"<co_quan_chu_quan>{above}</co_quan_chu_quan>")
        paper.set(co_quan_chu_quan=above)
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    y = letterhead(paper, sheet, [*head, f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"], place.bare, on, "BC-UBND")
    arrival(paper, sheet, on, 24, y + 2)
    subject = f"Kết quả {rng.choice(prose.TOPICS)} {rng.choice(('6 tháng đầu năm', 'quý III', 'năm'))} {on.year}"
    flow = Flow(paper, sheet, _title(paper, y + 8, "Báo cáo", subject), size=13)
    flow.para("I. TÌNH HÌNH THỰC HIỆN", bold=True)
    for task in prose.tasks(rng, rng.randint(3, 5)):
        flow.para(task)
    flow.para("II. KHÓ KHĂN, HẠN CHẾ VÀ NHIỆM VỤ THỜI GIAN TỚI", bold=True)
    for task in prose.tasks(rng, rng.randint(2, 4)):
        flow.para(task)
    flow.para(f"Trên đây là báo cáo của Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]}./.")
    authority, post = chairman(paper)
    sign_off(flow, ["UBND tỉnh", "TTr. Đảng ủy", "Lưu: VT"], authority, post, official(rng), place.committee())
    paper.set(co_quan_ban_hanh=office)


@layout(TYPE, "giay_moi_xa", split="calibration", years=(2019, 2026))
def invitation(paper: Paper, on: date) -> None:
    """An invitation: recipients as a list, captions of time and place, signed by order of the chairman."""
    rng = paper.rng
    place = commune(rng, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "termes"))
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    y = letterhead(paper, sheet, [f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"], place.bare, on, "GM-UBND")
    subject = (
        f"Họp {rng.choice(('bàn về việc', 'triển khai nhiệm vụ', 'đánh giá kết quả'))} {rng.choice(prose.TOPICS)}"
    )
    flow = Flow(paper, sheet, _title(paper, y + 10, "Giấy mời", subject, size=14.5, width=120), size=13.5, lead=1.3)
    receivers = rng.sample(
        [
            "Thường trực Đảng ủy",
            "Các đồng chí Phó Chủ tịch Ủy ban nhân dân",
            "Trưởng các phòng chuyên môn",
            "Trưởng các thôn",
        ],
        3,
    )
    flow.para("Kính gửi:", align="left", indent=24, gap=0)
    for i, receiver in enumerate(receivers):
        flow.para(
            f"- <kinh_gui>{receiver}</kinh_gui>{';' if i < len(receivers) - 1 else '.'}",
            align="left",
            indent=40,
            gap=0.4,
        )
    flow.y += 2
    flow.para(prose.fill(rng, f"Thời gian: {rng.choice(('07', '08', '14'))} giờ 30 phút, ngày {{day}}."))
    flow.para(f"Địa điểm: Hội trường Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]}.")
    flow.para("Đề nghị các đồng chí sắp xếp công việc, dự họp đúng thành phần và thời gian./.")
    sign_off(flow, ["Như trên", "Lưu: VT"], ["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG", official(rng), place.committee())
    paper.set(co_quan_ban_hanh=office, kinh_gui=receivers)


@layout(TYPE, "nghi_quyet_hdnd", split="test", years=(2019, 2026))
def resolution(paper: Paper, on: date) -> None:
    """A resolution of a commune's People's Council, its number as a legal act's, articles bold."""
    rng = paper.rng
    place = commune(rng, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "pagella"))
    office = f"HỘI ĐỒNG NHÂN DÂN {place.name.upper()}"
    y = letterhead(
        paper, sheet,
        ["<co_quan_ban_hanh><b>HỘI ĐỒNG NHÂN DÂN</b></co_quan_ban_hanh>", f"<co_quan_ban_hanh>{place.name.upper()}</co_quan_ban_hanh>"],
        place.bare, on, "NQ-HĐND",
    )  # fmt: skip
    arrival(paper, sheet, on, 132, y + 2)
    flow = Flow(
        paper, sheet, _title(paper, y + 9, "Nghị quyết", f"Về việc {rng.choice(prose.TOPICS)}", width=140), lead=1.32
    )
    flow.para(office, align="center", bold=True, gap=1)
    flow.para(
        f"KHÓA {rng.choice(('XX', 'XXI'))}, KỲ HỌP THỨ {rng.choice(('HAI', 'NĂM', 'CHÍN'))}",
        align="center",
        bold=True,
        gap=3,
    )
    for ground in prose.grounds(rng, on, 3):
        flow.para(f"<i>Căn cứ {ground};</i>")
    flow.para("QUYẾT NGHỊ:", align="center", bold=True, gap=3)
    for i, article in enumerate(rng.sample(prose.ARTICLES[:2] + prose.ARTICLES[3:], 3), 1):
        flow.para(f"<b>Điều {i}.</b> " + prose.fill(rng, article, who="Ủy ban nhân dân"))
    flow.para("Nghị quyết này đã được Hội đồng nhân dân thông qua và có hiệu lực kể từ ngày ký./.")
    sign_off(flow, ["Thường trực HĐND tỉnh", "UBND", "Lưu: VT"], [], "CHỦ TỊCH", official(rng), office)
    paper.set(co_quan_ban_hanh=office)


@layout(TYPE, "cong_van_doan", split="test", years=(2019, 2026))
def youth_letter(paper: Paper, on: date) -> None:
    """A letter of the Youth Union: stars under its name, the Union's title at the right, number before symbol."""
    rng = paper.rng
    place = commune(rng, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("bonum", "tinos"))
    above = "TỈNH ĐOÀN TUYÊN QUANG" if not place.district else f"HUYỆN ĐOÀN {place.district.split(' ', 1)[1].upper()}"
    office = f"BCH ĐOÀN {place.name.upper()}"
    number = str(rng.randint(10, 400))
    topic = rng.choice(prose.TOPICS)
    end = party_head(
        paper, sheet, (above, office, "***"), "ĐOÀN TNCS HỒ CHÍ MINH", (number, "CV/ĐTN"), place.bare, on, subject=topic,
        caption="Số:", size=12.5, rule=(122, 176, 0.6), down=6.0,
    )  # fmt: skip
    flow = Flow(paper, sheet, end + 8, size=13.5)
    receiver = "Các chi đoàn trực thuộc"
    flow.para(f"<b><i>Kính gửi:</i></b> <kinh_gui>{receiver}</kinh_gui>.", align="center", gap=4)
    flow.para(
        prose.fill(
            rng, rng.choice(prose.OPENINGS), topic=topic, office="Ban Chấp hành Đoàn", office_cap="Ban Chấp hành Đoàn"
        )
    )
    for task in prose.tasks(rng, rng.randint(2, 4)):
        flow.para(task)
    flow.para("Đề nghị các chi đoàn nghiêm túc triển khai thực hiện./.")
    sign_off(
        flow,
        ["Như trên", "Lưu: VP"],
        ["TM. BAN CHẤP HÀNH"],
        rng.choice(("BÍ THƯ", "PHÓ BÍ THƯ")),
        official(rng),
        office,
    )
    paper.implied = {"ten_loai"}
    paper.set(ten_loai="Công văn", trich_yeu=topic, kinh_gui=[receiver])
