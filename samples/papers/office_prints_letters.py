"""Letters of a Times-like face: one with a table, one of two pages, one with few receivers."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import grid, head, letter_number, pages, para
from samples.communes import province_name, seat
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.office_prints import OFFICES, letter_tail, stacked
from samples.people import official
from samples.words import long_date, small

_LETTER = """
.page{padding:19mm 17mm 16mm 30mm} p{margin:1.4mm 0;text-align:justify;text-indent:10mm} .n{text-indent:0}
.t td,.t th{padding:.6mm 1.4mm} .no{position:absolute;top:9mm;left:0;right:0;text-align:center}
.sub{display:block} .sub::after{content:"";display:block;width:52mm;border-bottom:.25mm solid #222;margin:.8mm auto 0}
"""


@layout("van_ban_hanh_chinh", "op_cong_van_doi_chieu", split="unseen19", years=(2026, 2026))
def letter_with_table(paper: Paper, on: date) -> None:
    """A commune's letter to three addressees on what was counted, with a table."""
    rng, f, place = OFFICES.begin(paper, on)
    kind = place.name.split()[0].lower()
    quarter = (on.month - 1) // 3 or 4
    year = on.year if (on.month - 1) // 3 else on.year - 1
    subject = rng.choice(
        (
            f"đối chiếu số liệu hồ sơ hộ tịch đã số hóa quý {('I', 'II', 'III', 'IV')[quarter - 1]} năm {year}",
            f"rà soát dữ liệu giấy tờ lưu trữ chưa được tạo lập bản điện tử tính đến ngày {slashed(on - timedelta(9))}",
        )
    )
    paper.implied.add("ten_loai")
    paper.set(ten_loai="Công văn", co_quan_ban_hanh=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    own = stacked("co_quan_ban_hanh", "ỦY BAN NHÂN DÂN", place.name.upper())
    number = letter_number(paper, str(rng.randint(112, 1980)), "/", rng.choice(("UBND-VHXH", "UBND-VP")))
    top = head(
        (own,), f"{number}<br><span style='font-size:12pt'>V/v {f('trich_yeu', subject)}</span>",
        f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}",
    )  # fmt: skip
    to = rng.choice(
        (
            ["Văn phòng HĐND và UBND " + kind, "Phòng Văn hóa - Xã hội " + kind, "Phòng Kinh tế " + kind],
            ["Trung tâm Phục vụ hành chính công " + kind, "Phòng Văn hóa - Xã hội " + kind, "Công an " + kind],
        )
    )
    paper.set(kinh_gui=to)
    listed = ";<br>".join(f"- {mark('kinh_gui', one)}" for one in to)
    groups, rows, sums = ("Khai sinh", "Kết hôn", "Khai tử", "Xác nhận tình trạng hôn nhân"), [], [0, 0]
    for index, name in enumerate(groups, 1):
        whole = rng.randint(240, 6400)
        done = round(whole * rng.uniform(0.31, 0.97))
        sums = [sums[0] + whole, sums[1] + done]
        shown = (f"{n:,}".replace(",", ".") for n in (whole, done))
        cells = (f"{index:02d}", name, *shown, f"{done / whole * 100:.1f}".replace(".", ","))
        rows.append([f'<div class="{"c" if at != 1 else ""}">{cell}</div>' for at, cell in enumerate(cells)])
    total = (f"{sums[0]:,}".replace(",", "."), f"{sums[1]:,}".replace(",", "."))
    share = f"{sums[1] / sums[0] * 100:.1f}".replace(".", ",")
    rows.append([f'<div class="c"><b>{cell}</b></div>' for cell in ("", "Tổng cộng", *total, share)])
    heads = ("STT", "Loại sổ, hồ sơ", "Số phải tạo lập", "Số đã tạo lập", "Tỷ lệ (%)")
    until = on + timedelta(days=rng.randint(8, 20))
    body = (
        top
        + '<table style="margin:4mm 0 3mm"><tr><td style="width:38%;text-align:right;padding-right:4mm">Kính gửi:</td>'
        + f"<td><br>{listed}.</td></tr></table>"
        + para(
            f"Qua tổng hợp trên hệ thống, đến hết ngày {slashed(on - timedelta(days=3))}, kết quả tạo lập dữ liệu từ sổ và hồ sơ lưu trữ của Ủy ban nhân dân {small(place.name)} như sau:"
        )
        + grid(rows, heads, widths=(9, 37, 20, 20, 14))
        + para(
            "Để bảo đảm số liệu khớp đúng giữa sổ giấy và dữ liệu điện tử, Ủy ban nhân dân "
            f"{small(place.name)} đề nghị các cơ quan, đơn vị:",
            "1. Cử một công chức làm đầu mối, đối chiếu từng sổ theo danh sách đã gửi trên hệ thống quản lý văn bản; ghi rõ những trang rách, mờ không đọc được.",
            f"2. Gửi kết quả đối chiếu về Văn phòng HĐND và UBND trước {long_date(until)} để tổng hợp, báo cáo cấp trên.",
            "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.",
        )
        + letter_tail(
            paper, ("Như trên", f"Chủ tịch, các PCT UBND {kind}", "Lưu: VT, VP"),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", place.committee(),
        )
    )  # fmt: skip
    pages(paper, body, "13pt TeX Gyre Termes", _LETTER)


@layout("van_ban_hanh_chinh", "op_quyet_dinh_kien_toan", split="unseen19", years=(2021, 2024))
def decision_of_two_pages(paper: Paper, on: date) -> None:
    """A district's decision with a list of names that goes on over a second page."""
    rng, f, place = OFFICES.begin(paper, on)
    low = small(place.district)
    team = rng.choice(
        ("Tổ công tác triển khai Đề án 06", "Ban Chỉ đạo chuyển đổi số", "Ban Chỉ đạo cải cách hành chính")
    )
    title = f"Kiện toàn {team} {low}"
    paper.set(co_quan_ban_hanh=f"ỦY BAN NHÂN DÂN {place.district.upper()}", ten_loai="Quyết định", trich_yeu=title)
    number = letter_number(paper, str(rng.randint(96, 3890)), "/", "QĐ-UBND")
    top = head(
        (stacked("co_quan_ban_hanh", "ỦY BAN NHÂN DÂN", place.district.upper()),), number,
        f"{f('dia_danh', seat(place))}, {dated(paper, 'ngay_ban_hanh', on)}",
    )  # fmt: skip
    acts = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        f"Căn cứ Kế hoạch số {rng.randint(20, 290)}/KH-UBND ngày {slashed(on - timedelta(days=rng.randint(30, 70)))} của Ủy ban nhân dân {small(place.province)};",
        "Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số "
        f"{rng.randint(20, 300)}/TTr-PNV ngày {slashed(on - timedelta(days=rng.randint(2, 9)))}.",
    )
    posts = (
        "Chủ tịch Ủy ban nhân dân huyện|Trưởng ban", "Phó Chủ tịch Ủy ban nhân dân huyện|Phó Trưởng ban thường trực",
        "Trưởng Công an huyện|Phó Trưởng ban", "Chánh Văn phòng HĐND và UBND huyện|Thành viên",
        "Trưởng phòng Nội vụ|Thành viên", "Trưởng phòng Tư pháp|Thành viên", "Trưởng phòng Văn hóa và Thông tin|Thành viên",
        "Trưởng phòng Tài chính - Kế hoạch|Thành viên", "Giám đốc Bưu điện huyện|Thành viên",
    )  # fmt: skip
    people = [
        f"{index}. {rng.choice(('Ông', 'Ông', 'Bà'))} {official(rng)}, {post.replace('|', ' - ')}" + ";"
        for index, post in enumerate(posts[: rng.randint(7, 9)], 1)
    ]
    people[-1] = people[-1][:-1] + "."
    first = (
        top
        + f'<div class="c" style="margin-top:5mm"><b>{mark("ten_loai", "QUYẾT ĐỊNH")}<br><span class="sub">{mark("trich_yeu", title)}</span></b></div>'
        + f'<div class="c" style="margin:4mm 0 2mm"><b>CHỦ TỊCH ỦY BAN NHÂN DÂN {place.district.upper()}</b></div>'
        + "".join(f'<p class="i">{act}</p>' for act in acts)
        + '<div class="c" style="margin:2mm 0"><b>QUYẾT ĐỊNH:</b></div>'
        + para(
            f"<b>Điều 1.</b> Kiện toàn {team} {low} (sau đây gọi tắt là Ban), gồm các ông, bà có tên sau:", *people
        )
    )
    second = (
        '<div class="no">2</div>'
        + para(
            "<b>Điều 2.</b> Nhiệm vụ của Ban và chế độ làm việc",
            "1. Giúp Chủ tịch Ủy ban nhân dân huyện chỉ đạo, đôn đốc, kiểm tra các cơ quan, đơn vị và Ủy ban nhân dân các xã, thị trấn thực hiện nhiệm vụ theo kế hoạch hằng năm; kịp thời tháo gỡ khó khăn, vướng mắc phát sinh.",
            "2. Các thành viên làm việc theo chế độ kiêm nhiệm và chịu trách nhiệm trước Trưởng ban về lĩnh vực được phân công. Trưởng ban sử dụng con dấu của Ủy ban nhân dân huyện, Phó Trưởng ban sử dụng con dấu của cơ quan mình.",
            "3. Ban tự chấm dứt hoạt động khi hoàn thành nhiệm vụ được giao.",
            f"<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số {rng.randint(110, 2400)}/QĐ-UBND ngày {slashed(on - timedelta(days=rng.randint(400, 700)))} của Chủ tịch Ủy ban nhân dân huyện.",
            "<b>Điều 4.</b> Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Trưởng phòng Nội vụ, thủ trưởng các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        )
        + letter_tail(
            paper,
            (
                "Như Điều 4", "UBND tỉnh (báo cáo)", "Thường trực Huyện ủy", "Thường trực HĐND huyện",
                "Chủ tịch, các Phó Chủ tịch UBND huyện", "Cổng thông tin điện tử huyện", "Lưu: VT, NV",
            ),
            (), "CHỦ TỊCH", f"Ủy ban nhân dân {low}, {small(place.province)}",
        )
    )  # fmt: skip
    pages(paper, (first, second), "14pt Tinos", _LETTER)


@layout("van_ban_hanh_chinh", "op_thong_bao_lich", split="unseen19", years=(2021, 2024))
def notice_of_hours(paper: Paper, on: date) -> None:
    """A provincial department's notice of hours, signed for its director, two receivers."""
    rng, f, place = OFFICES.begin(paper, on)
    name = province_name(place)
    office, symbol, desk = rng.choice(
        (
            ("SỞ TƯ PHÁP", "TB-STP", "Trung tâm Trợ giúp pháp lý nhà nước"),
            ("SỞ NỘI VỤ", "TB-SNV", "Trung tâm Lưu trữ lịch sử tỉnh"),
            ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "TB-SLĐTBXH", "Trung tâm Dịch vụ việc làm tỉnh"),
        )
    )
    begin = on + timedelta(days=rng.randint(7, 20))
    title = rng.choice(
        (
            f"Thay đổi thời gian tiếp công dân và địa điểm làm việc của {desk}",
            f"Thời gian tiếp nhận yêu cầu khai thác tài liệu tại {desk}",
        )
    )
    number = letter_number(paper, f"{rng.randint(3, 420):02d}", "/", symbol)
    top = head(
        (f("co_quan_chu_quan", f"UBND {place.province.upper()}"), f("co_quan_ban_hanh", office)), number,
        f"{f('dia_danh', name)}, {dated(paper, 'ngay_ban_hanh', on)}", share=44,
    )  # fmt: skip
    paper.set(ten_loai="Thông báo", trich_yeu=title)
    body = (
        top
        + f'<div class="c" style="margin:7mm 0 5mm"><b>{mark("ten_loai", "THÔNG BÁO")}<br><span class="sub">{mark("trich_yeu", title)}</span></b></div>'
        + para(
            f"Để tạo thuận lợi cho tổ chức, cá nhân đến liên hệ công việc, Sở thông báo thời gian và địa điểm làm việc của {desk} như sau:",
            "<b>1. Thời gian</b>",
            f"- Buổi sáng: từ 07 giờ {rng.choice(('00', '30'))} phút đến 11 giờ 30 phút; buổi chiều: từ 13 giờ 30 phút đến 17 giờ 00 phút, các ngày từ thứ Hai đến thứ Sáu hằng tuần (trừ ngày nghỉ lễ, tết theo quy định).",
            f"- Thời gian áp dụng: kể từ ngày {slashed(begin)}.",
            "<b>2. Địa điểm</b>",
            f"Tầng {rng.randint(1, 3)}, số {rng.randint(5, 260)} đường Trần Phú, {rng.choice(('thành phố', 'trung tâm hành chính'))} {name}; điện thoại: 0{rng.randint(207, 299)}.3{rng.randint(100, 999)}.{rng.randint(100, 999)}.",
            "<b>3. Tổ chức thực hiện</b>",
            f"Giao Văn phòng Sở niêm yết công khai Thông báo này; Giám đốc {desk} bố trí người trực, tiếp nhận và trả kết quả đúng thời hạn.",
            "Sở trân trọng thông báo để các cơ quan, đơn vị, tổ chức và cá nhân biết, liên hệ công tác./.",
        )
        + letter_tail(
            paper, ("Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP"), ("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC",
            f"{office} {place.province}",
        )
    )  # fmt: skip
    pages(paper, body, "13.5pt FreeSerif", _LETTER)
