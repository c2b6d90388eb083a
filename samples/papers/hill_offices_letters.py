"""Letters of a mountain commune: the Party's, the Front's, the police's, and a quarter's report."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import grid, pages, para
from samples.communes import Fill, province_name
from samples.fields import dated, mark
from samples.paper import Paper, layout
from samples.papers.hill_offices import CROWN, HILLS, above, broken, close, crown, kind, since, titled
from samples.people import Commune, workday
from samples.words import long_date, short_date

_WEEK = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def _symbol(paper: Paper, f: Fill, so: str, sign: str, symbol: str, caption: str = "Số: ") -> str:
    paper.set(so_ky_hieu=f"{so}{sign}{symbol}")
    return f'{caption}<span data-f="so_ky_hieu">{f("so", so)}{sign}{f("ky_hieu", symbol)}</span>'


def _day(paper: Paper, f: Fill, place: Commune, on: date) -> str:
    return f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}"


_PARTY_TOPICS = (
    (
        "công tác phát triển đảng viên là người dân tộc thiểu số và sinh hoạt chi bộ thôn",
        "kết nạp 12 quần chúng ưu tú vào Đảng, trong đó ít nhất 04 đồng chí là nữ",
    ),
    (
        "xóa nhà tạm, nhà dột nát cho hộ nghèo trên địa bàn",
        "hoàn thành 35 căn nhà khởi công mới, 11 căn nhà sửa chữa",
    ),
    (
        "số hóa hồ sơ, tài liệu và ứng dụng chữ ký số trong hoạt động của cấp ủy",
        "số hóa xong tài liệu các kỳ đại hội và hồ sơ đảng viên đang sinh hoạt",
    ),
)


@layout("van_ban_hanh_chinh", "ho_thong_bao_dang_uy", split="unseen16", years=(2014, 2026))
def party_notice(paper: Paper, on: date) -> None:
    """The commune's Party committee tells what its standing board concluded."""
    rng, f, place = HILLS.begin(paper, on)
    topic, goal = rng.choice(_PARTY_TOPICS if on.year > 2019 else _PARTY_TOPICS[:2])
    met = workday(on - timedelta(days=rng.randint(2, 6)))
    met = met if met <= on else on
    upper = f"ĐẢNG BỘ {above(place).upper()}"
    over = "Tỉnh ủy" if since(on) else "Huyện ủy"
    right = '<b style="font-size:1.13em;border-bottom:.3mm solid #222">ĐẢNG CỘNG SẢN VIỆT NAM</b>'
    left = f"{f('co_quan_chu_quan', upper)}<br><b>{f('co_quan_ban_hanh', f'ĐẢNG ỦY {titled(place).upper()}')}</b><br>*<br>"
    number = _symbol(paper, f, str(rng.randint(11, 340)), "-", "TB/ĐU", "Số ")
    gist = f"kết luận của Ban Thường vụ Đảng ủy {kind(place)} tại phiên họp ngày {short_date(met)} về {topic}"
    unit = titled(place)
    texts = (
        f"Ngày {short_date(met)}, Ban Thường vụ Đảng ủy {unit} họp phiên thường kỳ. Sau khi nghe Ủy ban nhân dân {kind(place)} "
        f"và các chi bộ trực thuộc báo cáo tình hình, ý kiến thảo luận của các đồng chí dự họp, Ban Thường vụ Đảng ủy "
        f"thống nhất kết luận một số nội dung sau:",
        f"<b>1.</b> Ban Thường vụ ghi nhận sự cố gắng của cấp ủy, chính quyền, Mặt trận Tổ quốc và các tổ chức chính trị - xã "
        f"hội trong thực hiện {topic} thời gian qua. Tuy nhiên, kết quả giữa các thôn chưa đồng đều; một số chi bộ sinh hoạt "
        f"chuyên đề còn hình thức, chưa kịp thời nắm bắt tâm tư của nhân dân.",
        f"<b>2.</b> Thời gian tới, yêu cầu các chi bộ trực thuộc quán triệt sâu sắc nghị quyết của cấp trên, phân công đảng viên "
        f"phụ trách từng nhóm hộ; phấn đấu đến ngày 31/12/{on.year} {goal}.",
        f"<b>3.</b> Giao Ủy ban nhân dân {kind(place)} bố trí nguồn lực, chỉ đạo cán bộ, công chức chuyên môn phối hợp với các "
        "thôn tổ chức thực hiện; định kỳ ngày 20 hằng tháng báo cáo Ban Thường vụ qua Văn phòng Đảng ủy.",
        f"<b>4.</b> Ủy ban Kiểm tra Đảng ủy đưa nội dung trên vào chương trình kiểm tra, giám sát năm {on.year}.",
        "Văn phòng Đảng ủy thông báo để các chi bộ, cơ quan, đơn vị biết, thực hiện.",
    )
    post = rng.choice(("BÍ THƯ", "PHÓ BÍ THƯ"))
    listed = (
        f"Thường trực {over} (báo cáo)", "Các chi bộ trực thuộc", f"Lãnh đạo HĐND, UBND {kind(place)}",
        "Các đồng chí Đảng ủy viên", "Lưu Văn phòng Đảng ủy",
    )  # fmt: skip
    end = close(
        paper, listed, ("T/M BAN THƯỜNG VỤ",), post, f"ĐẢNG CỘNG SẢN VIỆT NAM * ĐẢNG ỦY {titled(place).upper()}"
    )
    body = (
        f'<table class="crown"><tr><td style="width:44%">{left}{number}</td><td>{right}<br><br>'
        f'<span class="i">{_day(paper, f, place, on)}</span></td></tr></table>'
        f'<p class="ttl" style="margin-top:7mm">{f("ten_loai", "THÔNG BÁO", "Thông báo")}</p>'
        f'<p class="sub">{f("trich_yeu", gist)}</p><p class="c">-----</p>{para(*texts, css="ti")}{end}'
    )
    pages(paper, body, "14pt Tinos", CROWN)


@layout("van_ban_hanh_chinh", "ho_giay_moi_mat_tran", split="unseen16", years=(2019, 2026))
def front_invitation(paper: Paper, on: date) -> None:
    """The Fatherland Front invites to a meeting, with time and place on captioned lines."""
    rng, f, place = HILLS.begin(paper, on)
    what = rng.choice(
        (
            "dự Hội nghị hiệp thương giới thiệu người có uy tín trong đồng bào dân tộc thiểu số",
            "dự Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
            "dự Hội nghị phản biện xã hội đối với dự thảo Nghị quyết về mức hỗ trợ làm đường bê tông nông thôn",
        )
    )
    day = workday(on + timedelta(days=rng.randint(4, 10)))
    hour = rng.choice(("07 giờ 30 phút", "08 giờ 00 phút", "13 giờ 30 phút"))
    unit = titled(place)
    called = [
        f"Thường trực Đảng ủy, HĐND, lãnh đạo UBND {unit}",
        f"Trưởng các tổ chức chính trị - xã hội {kind(place)}",
        f"Bí thư chi bộ, trưởng thôn, trưởng ban công tác Mặt trận {rng.randint(7, 16):02d} thôn",
    ]
    paper.set(kinh_gui=called)
    rows = "".join(f"<br>- {mark('kinh_gui', one)};" for one in called)
    left = f("co_quan_chu_quan", f"ỦY BAN MTTQ VIỆT NAM {unit.upper()}")
    top = crown(
        broken(left, unit.upper()), f("co_quan_ban_hanh", "BAN THƯỜNG TRỰC"),
        number=_symbol(paper, f, f"{rng.randint(2, 79):02d}", "/", "GM-MTTQ-BTT"), day=_day(paper, f, place, on),
    )  # fmt: skip
    said = (
        f"<b>1. Thời gian:</b> {rng.choice(('01 buổi', '01 ngày'))}, bắt đầu từ {hour}, {_WEEK[day.weekday()]}, ngày {short_date(day)}.",
        f"<b>2. Địa điểm:</b> {rng.choice(('Hội trường tầng 2', 'Nhà văn hóa trung tâm'))}, trụ sở Đảng ủy - HĐND - UBND {unit}.",
        "<b>3. Nội dung:</b> Có chương trình, tài liệu gửi kèm theo Giấy mời này.",
        "<b>4. Chủ trì:</b> Đồng chí Chủ tịch Ủy ban MTTQ Việt Nam "
        f"{kind(place)}. Đề nghị công chức Văn hóa - Xã hội chuẩn bị ma-két, loa máy và nước uống.",
        "Đề nghị các đồng chí sắp xếp công việc, đến dự đúng thời gian và thành phần. Trường hợp vắng mặt phải báo cáo trước "
        f"01 ngày qua số điện thoại 0{rng.choice((338, 976, 852, 915))}.{rng.randint(100, 999)}.{rng.randint(100, 999)} (đồng chí văn phòng)./.",
    )
    deputy = rng.random() < 0.5
    powers = ("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH") if deputy else ("TM. BAN THƯỜNG TRỰC",)
    listed = ("Như thành phần mời", f"Đài Truyền thanh {kind(place)} (đưa tin)", "Lưu: VT, MT")
    end = close(
        paper, listed, powers, "PHÓ CHỦ TỊCH" if deputy else "CHỦ TỊCH", f"ỦY BAN MTTQ VIỆT NAM {unit.upper()}"
    )
    body = (
        f'{top}<p class="ttl" style="margin-top:6mm;font-size:1.2em">{f("ten_loai", "GIẤY MỜI", "Giấy mời")}</p>'
        f'<p class="sub">{f("trich_yeu", what)}</p><div class="bar" style="margin-bottom:4mm"></div>'
        f'<div style="margin:3mm 0 3mm 26mm">Kính gửi:{rows[:-1]}.</div>'
        f"{para(f'Ban Thường trực Ủy ban MTTQ Việt Nam {unit} trân trọng kính mời các đồng chí {what}, cụ thể như sau:', *said, css='ti')}{end}"
    )
    pages(paper, body, "14pt TeX Gyre Termes", CROWN)


@layout("van_ban_hanh_chinh", "ho_bao_cao_ho_tich", split="unseen16", years=(2017, 2026))
def quarter_report(paper: Paper, on: date) -> None:
    """A quarter's report of the registry on two pages, its table pasted from a spreadsheet."""
    rng, f, place = HILLS.begin(paper, on)
    unit = titled(place)
    quarter = ("IV", "I", "II", "III")[(on.month - 1) // 3]
    year = on.year - 1 if quarter == "IV" else on.year
    kinds = (
        "Đăng ký khai sinh", "Trong đó: đăng ký đúng hạn", "Đăng ký lại khai sinh", "Đăng ký kết hôn",
        "Đăng ký khai tử", "Thay đổi, cải chính hộ tịch", "Cấp trích lục hộ tịch (bản sao)",
        "Xác nhận tình trạng hôn nhân", "Chứng thực bản sao từ bản chính",
    )  # fmt: skip
    figures: list[tuple[str, int, int]] = []
    for number, what in enumerate(kinds, 1):
        high = 900 if number == 9 else 120
        before, now = rng.randint(5, high), rng.randint(5, high)
        if number == 2:
            before, now = figures[0][1] * 3 // 4, figures[0][2] - 3
        figures.append((what, before, now))
    rows = [
        (str(number), what, str(before), f"<b>{now}</b>", f"{(now / before - 1) * 100:+.1f}".replace(".", ","), "")
        for number, (what, before, now) in enumerate(figures, 1)
    ]
    heads = ("STT", "Loại việc", "Kỳ trước", "Kỳ báo cáo", "Tăng, giảm (%)", "Ghi chú")
    to = f"{'Sở Tư pháp ' + above(place) if since(on) else 'Phòng Tư pháp ' + above(place)}"
    also = f"Văn phòng HĐND - UBND {unit}"
    paper.set(kinh_gui=[to, also])
    top = crown(
        f("co_quan_chu_quan", f"UBND {above(place).upper()}"), f("co_quan_ban_hanh", f"UBND {unit.upper()}"),
        number=_symbol(paper, f, str(rng.randint(15, 480)), "/", rng.choice(("BC-UBND", "BC-UBND-TPHT"))),
        day=_day(paper, f, place, on), share=40,
    )  # fmt: skip
    opening = (
        f"Thực hiện chế độ báo cáo thống kê định kỳ, Ủy ban nhân dân {unit} báo cáo kết quả công tác đăng ký, quản lý hộ tịch "
        f"và chứng thực quý {quarter} năm {year} như sau:"
    )
    first = (
        "<b>I. TÌNH HÌNH CHUNG</b>",
        f"{place.name} có {rng.randint(6, 19)} thôn với {rng.randint(780, 1900)} hộ, {rng.randint(3900, 8800)} nhân khẩu, trong đó trên "
        f"{rng.randint(70, 96)}% là đồng bào dân tộc thiểu số. Địa bàn rộng, đường đến một số thôn còn khó khăn, nhất là vào mùa mưa; tỷ "
        "lệ trẻ em sinh tại nhà tuy đã giảm nhưng vẫn còn, ảnh hưởng đến việc đăng ký khai sinh đúng hạn.",
        "<b>II. KẾT QUẢ ĐẠT ĐƯỢC</b>",
        f"Từ ngày 15/{rng.randint(1, 9):02d} đến hết kỳ báo cáo, bộ phận một cửa đã tiếp nhận và giải quyết các loại việc sau:",
    )
    second = (
        f"Số hồ sơ nộp trực tuyến đạt {rng.randint(31, 92)},{rng.randint(0, 9)}%; không có hồ sơ quá hạn. Công chức Tư pháp - Hộ tịch đã "
        f"phối hợp với trưởng thôn, y tế thôn bản rà soát được {rng.randint(3, 28):02d} trường hợp trẻ em chưa có giấy khai sinh, tổ chức "
        f"đăng ký lưu động tại {rng.randint(2, 6):02d} thôn.",
        "<b>III. KHÓ KHĂN, VƯỚNG MẮC</b>",
        "1. Một số sổ hộ tịch lập trước năm 2006 bị ố, rách, chữ viết mờ nên việc tra cứu, số hóa mất nhiều thời gian.",
        "2. Đường truyền tại trụ sở không ổn định; phần mềm đăng ký hộ tịch nhiều lúc không truy cập được trong giờ cao điểm.",
        "3. Họ, chữ đệm, tên của người dân tộc thiểu số ghi trong các giấy tờ chưa thống nhất, phải xác minh nhiều lần.",
        "<b>IV. KIẾN NGHỊ, ĐỀ XUẤT</b>",
        f"Đề nghị {to} tổ chức tập huấn nghiệp vụ cho công chức mới, hỗ trợ máy quét khổ A3 để số hóa sổ hộ tịch và cấp "
        "bổ sung biểu mẫu còn thiếu.",
        f"Trên đây là báo cáo kết quả công tác hộ tịch, chứng thực quý {quarter} năm {year} của Ủy ban nhân dân {unit}./.",
    )
    chair = rng.random() < 0.4
    powers = ("TM. ỦY BAN NHÂN DÂN",) if chair else ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    listed = ("Như trên", f"TT. Đảng ủy, HĐND {kind(place)}", f"CT, các PCT UBND {kind(place)}", "Lưu: VT, TPHT")
    end = close(paper, listed, powers, "CHỦ TỊCH" if chair else "PHÓ CHỦ TỊCH", f"ỦY BAN NHÂN DÂN {unit.upper()}")
    gist = f"Kết quả công tác đăng ký, quản lý hộ tịch và chứng thực quý {quarter} năm {year}"
    page1 = (
        f'{top}<p class="ttl">{f("ten_loai", "BÁO CÁO", "Báo cáo")}</p><p class="sub">{f("trich_yeu", gist)}</p>'
        f'<div class="bar"></div><table style="margin:3mm 0 2mm 22mm;width:auto"><tr><td style="padding-right:3mm">Kính gửi:</td>'
        f"<td>- {mark('kinh_gui', to)};<br>- {mark('kinh_gui', also)}.</td></tr></table>"
        f"{para(opening, *first, css='ti')}"
        f'<div style="font:10.5pt Arimo;line-height:1.3" class="xl">{grid(rows, heads, widths=(7, 39, 13, 14, 15, 12))}</div>{para(*second[:4], css="ti")}'
    )
    page2 = f'<p class="c" style="margin-top:-6mm">2</p>{para(*second[4:], css="ti")}{end}'
    more = ".xl td:nth-child(n+3),.xl td:first-child{text-align:center} .xl .t td,.xl .t th{border-width:.18mm}"
    pages(paper, (page1, page2), "13.5pt FreeSerif", CROWN + more)


@layout("van_ban_hanh_chinh", "ho_cong_van_cong_an", split="unseen16", years=(2022, 2026))
def police_letter(paper: Paper, on: date) -> None:
    """A letter without a title of the commune's police, urgent, to village heads and the school."""
    rng, f, place = HILLS.begin(paper, on)
    unit = titled(place)
    subject, ask = rng.choice(
        (
            (
                "phối hợp rà soát công dân đủ 14 tuổi chưa được cấp thẻ căn cước",
                "lập danh sách học sinh, công dân từ đủ 14 tuổi chưa được cấp thẻ căn cước, ghi rõ lý do",
            ),
            (
                "đề nghị vận động giao nộp vũ khí, vật liệu nổ, súng tự chế",
                "tuyên truyền, vận động các hộ gia đình tự nguyện giao nộp súng kíp, vật liệu nổ tàng trữ trái phép",
            ),
        )
    )
    upper = f"CÔNG AN {above(place).upper()}"
    paper.set(ten_loai="Công văn", do_khan="KHẨN")
    paper.implied.add("ten_loai")
    to = ["Ban Giám hiệu các trường học trên địa bàn", f"Trưởng các thôn thuộc {unit}"]
    paper.set(kinh_gui=to)
    due = workday(on + timedelta(days=rng.randint(8, 16)))
    under = (
        f"{_symbol(paper, f, str(rng.randint(21, 690)), '/', rng.choice(('CAX-TH', 'CAX-QLHC', 'CAX')))}<br>"
        f'<span style="font-size:.95em">V/v {f("trich_yeu", subject)}</span>'
        f'<div class="kh">{mark("do_khan", "KHẨN")}</div>'
    )
    top = crown(
        f("co_quan_chu_quan", upper), f("co_quan_ban_hanh", f"CÔNG AN {unit.upper()}"), number=under,
        day=_day(paper, f, place, on), share=41,
    )  # fmt: skip
    texts = (
        f"Thực hiện Kế hoạch số {rng.randint(30, 400)}/KH-CAT-{rng.choice(('PC06', 'PV01'))} {long_date(on - timedelta(days=rng.randint(15, 60)))} của Công an tỉnh "
        f"{province_name(place)}, để bảo đảm tiến độ đã được giao, Công an {unit} đề nghị:",
        f"1. Các đồng chí trưởng thôn phối hợp với lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở {ask}; gửi về Công an "
        f"{kind(place)} trước ngày {short_date(due)}.",
        "2. Ban Giám hiệu các trường lồng ghép nội dung trên trong giờ chào cờ đầu tuần, họp phụ huynh; tạo điều kiện để tổ công "
        "tác đến làm việc lưu động tại trường, nhất là các điểm trường xa trung tâm.",
        f"Trong quá trình thực hiện nếu có khó khăn, đề nghị liên hệ Đại úy trực ban, điện thoại 09{rng.randint(11, 89)}.{rng.randint(100, 899)}.{rng.randint(100, 999)} để phối hợp "
        "giải quyết. Công an đề nghị các đồng chí quan tâm phối hợp thực hiện./.",
    )
    deputy = rng.random() < 0.5
    post = "PHÓ TRƯỞNG CÔNG AN XÃ" if deputy else "TRƯỞNG CÔNG AN XÃ"
    post = post.replace("XÃ", kind(place).upper())
    powers = (f"KT. TRƯỞNG CÔNG AN {kind(place).upper()}",) if deputy else ()
    listed = ("Như trên", f"Đ/c Chủ tịch UBND {kind(place)} (để b/c)", "Lưu: CAX")
    rank = rng.choice(("Thiếu tá", "Trung tá", "Đại úy"))
    end = close(paper, listed, powers, post, f"CÔNG AN {unit.upper()}", rank=rank)
    body = (
        f'{top}<table style="margin:5mm 0 3mm 28mm;width:auto"><tr><td style="padding-right:3mm">Kính gửi:</td><td>'
        f"- {mark('kinh_gui', to[0])};<br>- {mark('kinh_gui', to[1])}.</td></tr></table>{para(*texts, css='ti')}{end}"
    )
    more = ".kh{display:inline-block;border:.6mm solid #c8222c;color:#c8222c;font-weight:bold;width:30mm;margin-top:2mm;padding:.6mm 0}"
    pages(paper, body, "14pt Tinos", CROWN + more)
