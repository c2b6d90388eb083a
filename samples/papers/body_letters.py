"""Letters of the police and of a court: other offices, other symbols, their own order of a page."""

from __future__ import annotations

from datetime import date

from samples import prose
from samples.paper import Flow, Paper, layout
from samples.papers.van_ban import TYPE, arrival, letterhead, sign_off
from samples.people import commune, official, person
from samples.words import short_date


@layout(TYPE, "thong_bao_cong_an_xa", split="unseen1", years=(2021, 2026))
def police_notice(paper: Paper, on: date) -> None:
    """A notice of the commune's police, a table of shifts in its middle, signed by the head's deputy."""
    rng = paper.rng
    place = commune(rng, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    above = f"CÔNG AN {(place.district or place.province).upper()}"
    office = f"CÔNG AN {place.name.upper()}"
    y = letterhead(
        paper, sheet, [f"<co_quan_chu_quan>{above}</co_quan_chu_quan>", f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"],
        place.bare, on, "TB-CAX",
    )  # fmt: skip
    arrival(paper, sheet, on, 24, y + 2)
    y += 18 if paper.incoming else 0
    subject = rng.choice((
        "Về việc tiếp nhận hồ sơ cấp thẻ căn cước lưu động tại các thôn",
        "Về thời gian làm việc của bộ phận đăng ký cư trú trong dịp nghỉ lễ",
        "Kết quả rà soát nhân khẩu tạm vắng trên địa bàn",
    ))  # fmt: skip
    y = sheet.block("<ten_loai>THÔNG BÁO</ten_loai>", 30, y + 9, 162, size=14, bold=True, align="center")
    y = sheet.block(f"<trich_yeu>{subject}</trich_yeu>", 44, y, 134, size=14, bold=True, align="center")
    sheet.rule(96, y + 1, 126)
    paper.set(ten_loai="Thông báo", trich_yeu=subject, co_quan_chu_quan=above, co_quan_ban_hanh=office)
    flow = Flow(paper, sheet, y + 6, size=13.5)
    flow.para(
        f"Thực hiện kế hoạch công tác, {office.title().replace('Công An', 'Công an')} thông báo một số nội dung như sau:"
    )
    for task in prose.tasks(rng, 2):
        flow.para(task)
    rows = [["TT", "Thôn, tổ dân phố", "Thời gian", "Ghi chú"]]
    for i in range(1, 4):
        rows.append([str(i), rng.choice(("Nà Tông", "Tân Lập", "Đồng Tâm", "Bản Bung")), f"{short_date(on)}", ""])
    flow.need(40)
    flow.y = flow.sheet.table(32, flow.y, [12, 60, 50, 38], rows, size=12) + 5
    for task in prose.tasks(rng, 2):
        flow.para(task)
    flow.para("Vậy thông báo để các đơn vị, nhân dân biết và thực hiện./.")
    sign_off(flow, ["Đảng ủy, UBND (b/c)", "Trưởng các thôn", "Lưu: CAX"], ["KT. TRƯỞNG CÔNG AN"], "PHÓ TRƯỞNG CÔNG AN",
             f"Thiếu tá {(name := official(rng))}", office)  # fmt: skip
    paper.set(nguoi_ky=name)


@layout(TYPE, "quyet_dinh_toa_an", split="unseen1", years=(2018, 2026))
def court_decision(paper: Paper, on: date) -> None:
    """A court's decision of an agreed divorce: number with year, parties by captions, signed by the judge."""
    rng = paper.rng
    place = commune(rng, on)
    wife = person(rng, on, age=(22, 50), female=True, place=place)
    man = person(rng, on, age=(24, 55), female=False, place=place)
    court = (
        f"TÒA ÁN NHÂN DÂN {place.district.upper()}"
        if place.district
        else f"TÒA ÁN NHÂN DÂN KHU VỰC {rng.randint(1, 9)}"
    )
    above = place.province.split(" ", 1)[1].upper()
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "schola"))
    number = str(rng.randint(10, 190))
    y = sheet.block(
        f"<co_quan_ban_hanh>{court}</co_quan_ban_hanh>", 22, 20, 74, size=12, bold=True, align="center", zone="left"
    )
    y = sheet.block(
        f"<co_quan_ban_hanh>TỈNH {above}</co_quan_ban_hanh>",
        22,
        y,
        74,
        size=12,
        bold=True,
        align="center",
        zone="left",
    )
    sheet.rule(48, y + 0.8, 70)
    right = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 96, 20, 102, size=12, bold=True, align="center", zone="right"
    )
    right = sheet.block(
        "Độc lập - Tự do - Hạnh phúc", 96, right, 102, size=13, bold=True, align="center", zone="right"
    )
    sheet.rule(118, right + 0.8, 176)
    symbol = "QĐST-HNGĐ"
    sheet.block(
        f"Số: <so_ky_hieu><so>{paper.by_pen(number)}</so>/<nam_van_ban>{on.year}</nam_van_ban>/<ky_hieu>{symbol}</ky_hieu></so_ky_hieu>",
        22, y + 3, 74, size=12.5, align="center", zone="left",
    )  # fmt: skip
    town = place.district.split(" ", 1)[1] if place.district else "Tuyên Quang"
    month = f"{on.month:02d}" if on.month < 3 else str(on.month)
    y = sheet.block(
        f"<dia_danh>{town}</dia_danh>, <ngay_ban_hanh>ngày {paper.by_pen(f'{on.day:02d}')} tháng {paper.by_pen(month)} năm {on.year}</ngay_ban_hanh>",
        96, y + 3, 102, size=13, italic=True, align="center", zone="right",
    )  # fmt: skip
    subject = "CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ"
    y = sheet.block("<ten_loai>QUYẾT ĐỊNH</ten_loai>", 30, y + 10, 162, size=15, bold=True, align="center")
    y = sheet.block(f"<trich_yeu>{subject}</trich_yeu>", 44, y, 134, size=13, bold=True, align="center")
    flow = Flow(paper, sheet, y + 6, size=13.5, lead=1.3)
    flow.para("<i>Căn cứ vào Điều 212 và Điều 213 của Bộ luật Tố tụng dân sự;</i>")
    flow.para("<i>Căn cứ vào các Điều 55, 57, 81, 82 và 83 của Luật Hôn nhân và gia đình;</i>")
    flow.para(f"<i>Căn cứ hồ sơ việc dân sự thụ lý số {rng.randint(10, 300)}/{on.year}/TLST-HNGĐ,</i>", gap=3)
    flow.para("XÉT THẤY:", bold=True, align="center")
    flow.para(
        "Việc thuận tình ly hôn của các đương sự là hoàn toàn tự nguyện, không vi phạm điều cấm của luật, không trái đạo đức xã hội."
    )
    flow.para("QUYẾT ĐỊNH:", bold=True, align="center")
    flow.para(f"1. Công nhận sự thuận tình ly hôn giữa chị {wife.name}, sinh năm {wife.birth.year} và anh {man.name}, sinh năm {man.birth.year}; "
              f"cùng cư trú tại {man.home[0].lower()}{man.home[1:]}.")  # fmt: skip
    flow.para(
        "2. Về con chung, tài sản chung và nợ chung: các đương sự tự thỏa thuận, không yêu cầu Tòa án giải quyết."
    )
    flow.para(
        "3. Quyết định này có hiệu lực pháp luật ngay sau khi được ban hành và không bị kháng cáo, kháng nghị theo thủ tục phúc thẩm."
    )
    sign_off(
        flow,
        ["Các đương sự", f"UBND {place.name[0].lower()}{place.name[1:]}", "Lưu: Hồ sơ vụ án"],
        [],
        "THẨM PHÁN",
        official(rng),
        court,
    )
    paper.set(
        co_quan_ban_hanh=f"{court} TỈNH {above}", so=number, nam_van_ban=str(on.year), ky_hieu=symbol,
        so_ky_hieu=f"{number}/{on.year}/{symbol}", dia_danh=town, ngay_ban_hanh=on.isoformat(), ten_loai="Quyết định", trich_yeu=subject,
    )  # fmt: skip
