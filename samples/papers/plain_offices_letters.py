"""Letters of communes as their typists leave them, and three papers of other offices' own."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, clerk_line, grid, head, letter_number, notes, pages, para, signed, signer
from samples.captions import line
from samples.communes import district, folk, office, start
from samples.fields import Pairs, dated, filler, mark, slashed
from samples.marks import incoming_stamp
from samples.paper import Paper, layout
from samples.people import Commune, after_merger, official, workday


def _top(paper: Paper, place: Commune, on: date, number: str, *, day_pen: bool = False, about: str = "") -> str:
    """The commune's letterhead with place and day."""
    f = filler(paper)
    above = place.district or place.province
    left = (
        f("co_quan_chu_quan", f"UBND {above.upper()}"),
        f("co_quan_ban_hanh", f"ỦY BAN NHÂN DÂN {place.name.upper()}"),
    )
    right = f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on, pen=day_pen)}"
    return head(left, number + about, right, share=44)


def _receivers(paper: Paper, receivers: tuple[str, ...]) -> str:
    """The list of who gets the letter."""
    paper.set(noi_nhan=list(receivers))
    rows = "".join(
        f"- {mark('noi_nhan', text)}{'.' if n == len(receivers) else ';'}<br>" for n, text in enumerate(receivers, 1)
    )
    return f'<div style="font-size:11pt;line-height:1.25"><b class="i" style="font-size:12pt">Nơi nhận:</b><br>{rows}</div>'


def _end(paper: Paper, receivers: tuple[str, ...], above: tuple[str, ...], post: str, seal: str) -> str:
    """Receivers at the left, the signer at the right."""
    if above:  # a chairman may sign in his own name
        paper.set(quyen_han_ky=" ".join(above))
    lines = [mark("quyen_han_ky", text) for text in above]
    return f'<div class="row" style="margin-top:4mm">{_receivers(paper, receivers)}{signer(paper, seal, post, above=lines)}</div>'


@layout("van_ban_hanh_chinh", "po_notice_vaccination", split="unseen9", years=(2021, 2024))
def notice(paper: Paper, on: date) -> None:
    """A notice with a timetable in the middle; number and day by pen."""
    rng, f, place = start(paper, on)
    about = rng.choice(
        ("Lịch tiêm phòng vắc xin cho đàn gia súc, gia cầm", "Lịch thu gom rác thải và tổng vệ sinh đường làng ngõ xóm")
    )  # fmt: skip
    first = workday(on + timedelta(days=6))
    rows = [
        (str(n), hamlet, f"Từ 7 giờ 00 đến 11 giờ 00, ngày {slashed(first + timedelta(days=n))}", "Nhà văn hóa thôn")
        for n, hamlet in enumerate(rng.sample(("Đồng Mạ", "Khe Sài", "Xuân Hòa", "Bình Sơn", "Làng Chùa"), 4), 1)
    ]
    body = (
        _top(
            paper,
            place,
            on,
            letter_number(paper, f"{rng.randint(3, 98):02d}", "/", "TB-UBND", pen=True),
            day_pen=True,
        )
        + f'<h1 style="font-size:14pt">{f("ten_loai", "THÔNG BÁO", "Thông báo")}<br>{f("trich_yeu", about)}</h1>'
        + para(
            f"Thực hiện chỉ đạo của UBND cấp trên về công tác {on.year}, Ủy ban nhân dân {place.name.lower().split()[0]} thông báo đến các thôn và toàn thể nhân dân như sau:",
            "<b>1. Thời gian, địa điểm</b>",
            css="j",
        )
        + grid(rows, ("STT", "Thôn", "Thời gian", "Địa điểm"), widths=(8, 24, 42, 26))
        + para(
            "<b>2. Tổ chức thực hiện</b>",
            "- Đề nghị các ông (bà) trưởng thôn thông báo rộng rãi trên hệ thống truyền thanh để nhân dân biết và tham gia đầy đủ, đúng giờ.",
            "- Công chức Văn phòng - Thống kê theo dõi, tổng hợp kết quả báo cáo Chủ tịch UBND trước 16 giờ 00 hằng ngày.",
            "Nhận được Thông báo này, đề nghị các thôn nghiêm túc triển khai thực hiện./.",
            css="j",
        )
        + _end(
            paper,
            ("TT Đảng ủy, TT HĐND (b/c)", "Các ban, ngành, đoàn thể", f"Trưởng {len(rows)} thôn (t/h)", "Lưu: VT"),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
            "PHÓ CHỦ TỊCH",
            office(place),
        )
    )
    pages(paper, body, "13.5pt Tinos")


@layout("van_ban_hanh_chinh", "po_letter_by_authority", split="unseen9", years=(2025, 2026))
def letter(paper: Paper, on: date) -> None:
    """A letter of a commune to several, signed by the counter's head by special authority; an address at the foot."""
    on = after_merger(on)
    rng, f, place = start(paper, on)
    about = rng.choice(
        (
            "phối hợp rà soát hồ sơ giấy còn tồn để chuyển sang bản điện tử",
            "cử cán bộ hỗ trợ người dân nộp hồ sơ trực tuyến tại nhà văn hóa",
        )
    )
    kind = place.name.split()[0].lower()
    to = (f"Các phòng chuyên môn thuộc UBND {kind}", f"Trạm Y tế {kind}", "Hiệu trưởng các trường học trên địa bàn")
    paper.set(kinh_gui=list(to), ten_loai="Công văn")
    paper.implied.add("ten_loai")
    when = workday(on + timedelta(days=12))
    body = (
        _top(
            paper,
            place,
            on,
            letter_number(paper, str(rng.randint(101, 1450)), "/", "UBND-TTPVHCC"),
            about=f'<div style="padding:1mm 4mm">V/v {f("trich_yeu", about)}</div>',
        )
        + '<div style="margin:6mm 0 4mm 38mm">Kính gửi:<br>'
        + "".join(f"&emsp;&emsp;- {mark('kinh_gui', one)}{';' if one != to[-1] else '.'}<br>" for one in to)
        + "</div>"
        + para(
            f"Căn cứ Kế hoạch số {rng.randint(20, 190)}/KH-UBND ngày {slashed(on - timedelta(days=25))} của Ủy ban nhân dân {kind} về cải cách hành chính, để bảo đảm tiến độ đề ra, Ủy ban nhân dân {kind} đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:",
            "1. Lập danh sách hồ sơ theo từng lĩnh vực, nêu rõ năm hình thành, số trang và tình trạng vật lý của tài liệu.",
            "2. Phân công một đầu mối phối hợp với Trung tâm Phục vụ hành chính công trong suốt thời gian thực hiện.",
            f"3. Gửi kết quả bằng văn bản điện tử <b>trước ngày {slashed(when)}</b> để tổng hợp.",
            "Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh kịp thời để được hướng dẫn./.",
            css="j ti",
        )
        + _end(
            paper,
            ("Như trên", f"Chủ tịch, các PCT UBND {kind} (b/c)", "Lưu: VT, TTPVHCC"),
            ("TUQ. CHỦ TỊCH",),
            "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            office(place),
        )
        + clerk_line(
            f"<hr>Địa chỉ: Trung tâm hành chính {place.address()} - Điện thoại: 02{rng.randrange(10**8):08d} - Thư điện tử: ubnd@vidu.gov.vn"
        )
    )
    pages(paper, body, "14pt TeX Gyre Termes", ".ti{text-indent:10mm} .foot{text-align:center}")
    if paper.incoming:
        came = workday(on + timedelta(days=2))
        number = rng.randint(40, 2900)
        paper.set(so_den=str(number), ngay_den=came.isoformat())
        incoming_stamp(paper.sheets[0], rng, number, slashed(came), "Trường THCS Quang Minh", 4, 53)


@layout("van_ban_hanh_chinh", "po_decision_two_sheets", split="unseen9", years=(2017, 2025))
def decision(paper: Paper, on: date) -> None:
    """A decision over two sheets: grounds in italics, articles, the signer on the second."""
    on = min(on, date(2025, 6, 20))
    rng, f, place = start(paper, on)
    about = f"Kiện toàn Ban Chỉ đạo phát triển kinh tế tập thể trên địa bàn {place.name[0].lower() + place.name[1:]}"
    team = [folk(rng, on, place, age=(32, 58)).name for _ in range(5)]
    posts = ("Trưởng ban", "Phó Trưởng ban thường trực", "Thành viên", "Thành viên, thư ký", "Thành viên")
    jobs = (
        "Chủ tịch UBND",
        "Phó Chủ tịch UBND",
        "Chủ tịch Hội Nông dân",
        "Công chức Tài chính - Kế toán",
        "Trưởng Công an",
    )
    first = (
        _top(paper, place, on, letter_number(paper, str(rng.randint(12, 640)), "/", "QĐ-UBND"))
        + f'<h1 style="font-size:14pt">{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}<br>{f("trich_yeu", about)}</h1>'
        + f'<p class="c"><b>CHỦ TỊCH ỦY BAN NHÂN DÂN {place.name.upper()}</b></p>'
        + para(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
            "Căn cứ Quyết định số 1804/QĐ-TTg ngày 13 tháng 11 năm 2020 của Thủ tướng Chính phủ;"
            if on > date(2021, 1, 1)
            else "Căn cứ Nghị định số 193/2013/NĐ-CP ngày 21 tháng 11 năm 2013 của Chính phủ;",
            "Theo đề nghị của công chức Văn phòng - Thống kê.",
            css="i j",
        )
        + '<p class="c"><b>QUYẾT ĐỊNH:</b></p>'
        + para(
            f"<b>Điều 1.</b> Kiện toàn Ban Chỉ đạo phát triển kinh tế tập thể {place.name.lower().split()[0]} gồm các ông, bà có tên sau:",
            *(
                f"{n}. {who} - {job} - {post};"
                for n, (who, job, post) in enumerate(zip(team, jobs, posts, strict=True), 1)
            ),
            css="j",
        )
    )
    second = (
        '<p class="c">2</p>'
        + para(
            "<b>Điều 2.</b> Ban Chỉ đạo có nhiệm vụ tham mưu, chỉ đạo, đôn đốc việc thực hiện chương trình phát triển kinh tế tập thể; hằng quý báo cáo kết quả với Ủy ban nhân dân cấp trên. Các thành viên làm việc theo chế độ kiêm nhiệm.",
            f"<b>Điều 3.</b> Quyết định có hiệu lực kể từ ngày ký và thay thế Quyết định số {rng.randint(10, 90)}/QĐ-UBND ngày {slashed(on - timedelta(days=900))}.",
            "<b>Điều 4.</b> Công chức Văn phòng - Thống kê, các đơn vị liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
            css="j",
        )
        + _end(paper, ("Như Điều 4", "UBND huyện", "TT Đảng ủy, HĐND", "Lưu: VT"), (), "CHỦ TỊCH", office(place))
    )
    pages(paper, (first, second), "14pt FreeSerif", "p{margin:2.4mm 0}")


def _ward(rng: Random) -> str:
    return rng.choice(("Nội tổng hợp", "Ngoại - Chấn thương", "Truyền nhiễm", "Nhi", "Y học cổ truyền"))


@layout("khac", "po_hospital_discharge", split="unseen9", years=(2018, 2025))
def discharge(paper: Paper, on: date) -> None:
    """A hospital's discharge paper printed by its program: dashes before captions, three lines of letterhead."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(19, 80))
    p = Pairs(paper)
    came = on - timedelta(days=rng.randint(4, 15))
    paper.set(ngay=on.isoformat())
    clinic = f"BỆNH VIỆN ĐA KHOA {district(place).upper()}"
    ill = rng.choice(
        ("Viêm phổi thùy dưới phải", "Gãy kín đầu dưới xương quay trái", "Viêm dạ dày cấp", "Sốt xuất huyết Dengue")
    )
    cure = rng.choice(("Nội khoa, truyền dịch", "Kháng sinh, giảm đau", "Bó bột, giảm đau"))
    ward, archive = " ".join(p("Khoa", _ward(rng))), " ".join(p("Số lưu trữ", str(rng.randint(1000, 9999))))
    body = (
        f'<table class="hd"><tr><td style="width:34%">SỞ Y TẾ {place.province[5:].upper()}<br><b>{clinic}</b><br>{ward}</td>'
        f"<td>{COUNTRY}</td><td style='width:20%;text-align:left;font-size:9.5pt'>Mẫu 01/BV<br>{archive}</td></tr></table>"
        + f"<h1>{f('tieu_de', 'GIẤY RA VIỆN')}</h1>"
        + line(
            p("- Họ tên người bệnh", who.name.upper()), p("Ngày/tháng/năm sinh", slashed(who.birth)), shares=(5, 2)
        )
        + line(
            p("- Dân tộc", who.ethnic),
            p("Giới tính", who.sex),
            p("Nghề nghiệp", rng.choice(("Làm ruộng", "Hưu trí", "Tự do"))),
        )
        + line(p("- Mã số BHXH/Thẻ BHYT số", f"DK{rng.randint(1, 4)}{rng.randrange(10**12):012d}"))
        + line(p("- Địa chỉ", who.home))
        + line(p("- Vào viện lúc", f"{rng.randint(6, 21)} giờ {rng.randint(0, 59):02d} phút, ngày {slashed(came)}"))
        + line(p("- Ra viện lúc", f"10 giờ {rng.randint(0, 59):02d} phút, ngày {slashed(on)}"))
        + line(p("- Chẩn đoán", ill))
        + line(p("- Phương pháp điều trị", cure))
        + line(p("- Ghi chú", "Uống thuốc theo đơn, khám lại sau 07 ngày"))
        + f'<div class="row" style="margin-top:5mm"><div>{signed("ĐẠI DIỆN CƠ SỞ KHÁM BỆNH", "BS. " + official(rng))}</div>'
        + f'<div class="c"><span class="i">{mark("ngay", f"Ngày {on:%d} tháng {on:%m} năm {on.year}")}</span>'
        + signed("TRƯỞNG KHOA", "BSCKI. " + official(rng))
        + "</div></div>"
    )
    pages(paper, body, "12.5pt Arimo", ".ln{margin:2mm 0} .hd{font-size:.88em} .page{padding-left:18mm}")


@layout("khac", "po_residence_confirmation", split="unseen9", years=(2021, 2024))
def residence(paper: Paper, on: date) -> None:
    """The police's confirmation of residence (CT07): numbered values, two of them on a line, and the household's list."""
    rng, f, place = start(paper, on)
    who = folk(rng, on, place, age=(20, 60))
    p = Pairs(paper)
    others = [folk(rng, on, place, age=(22, 55), female=not who.female)]
    others += [folk(rng, on, place, age=(0, 3), surname=who.surname) for _ in range(rng.randint(1, 2))]
    listed = [
        (str(n), one.name, slashed(one.birth), one.sex, one.id_number, kin)
        for n, (one, kin) in enumerate(zip(others, ("Chồng" if who.female else "Vợ", "Con", "Con"), strict=False), 1)
    ]
    body = (
        '<p class="r sm i" style="margin:0">Mẫu CT07 ban hành kèm theo TT số 56/2021/TT-BCA<br>ngày 15/5/2021</p>'
        + head(
            (f"CÔNG AN {(place.district or place.province).upper()}", f"CÔNG AN {place.name.upper()}"),
            "Số: .............../XN",
            f"{place.bare}, {dated(paper, 'ngay', on)}",
        )
        + f"<h1>{f('tieu_de', 'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ')}</h1>"
        + para("<b>I. Theo đề nghị của Ông/Bà:</b>")
        + line(p("1. Họ, chữ đệm và tên", who.name.upper()))
        + line(p("2. Ngày, tháng, năm sinh", slashed(who.birth)), p("3. Giới tính", who.sex))
        + line(p("4. Số định danh cá nhân/CMND", who.id_number))
        + line(p("5. Dân tộc", who.ethnic), p("6. Tôn giáo", "Không"), p("7. Quốc tịch", "Việt Nam"))
        + line(p("8. Quê quán", who.origin))
        + para("<b>II. Công an xã (phường, thị trấn) xác nhận thông tin về cư trú như sau:</b>")
        + line(p("1. Nơi thường trú", who.home))
        + line(p("2. Nơi ở hiện tại", who.home))
        + line(p("3. Họ, chữ đệm và tên chủ hộ", who.name), p("4. Quan hệ với chủ hộ", "Chủ hộ"), shares=(3, 1))
        + para("5. Thông tin các thành viên khác trong hộ gia đình:")
        + grid(
            listed,
            ("TT", "Họ, chữ đệm và tên", "Ngày sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ"),
            css="t sm",
        )
        + para("Xác nhận này có giá trị trong thời hạn 30 ngày kể từ ngày ký.", css="i")
        + '<div style="margin-left:82mm">'
        + signer(
            paper,
            f"Công an {place.address()}",
            "TRƯỞNG CÔNG AN",
            note="(Ký, ghi rõ họ tên và đóng dấu)",
            tagged=False,
        )
        + "</div>"
        + notes(
            "<b>Chú thích:</b> Mục 5 chỉ ghi khi người đề nghị có yêu cầu; ghi theo dữ liệu đang quản lý tại thời điểm xác nhận."
        )
    )
    pages(paper, body, "12.5pt Tinos", "h1{font-size:15pt}")
