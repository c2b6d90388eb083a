"""Letters: a decision of the province, a Party committee's invitation, a farmers' association's report."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import grid, head, letter_number, pages, para
from samples.communes import start
from samples.fields import dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, issuer, letter_end, since
from samples.people import Commune, working_day
from samples.words import grouped, long_date, number_in_words, small

_CSS = """
.body p{text-align:justify;text-indent:10mm;margin:1.8mm 0} .ttl{text-align:center;margin:4mm 12mm 0;line-height:1.3}
.ttl .rule{display:block;width:34mm;border-bottom:.3mm solid #222;margin:1.2mm auto 0} .no{position:absolute;top:9mm;
left:0;right:0;text-align:center;font-size:13pt} .to{margin:4mm 0 2mm 26mm} .to div{padding-left:22mm}
.num td{text-align:right} .num td:first-child,.num td:nth-child(2){text-align:left}
"""

_GRANTS = (
    ("hỗ trợ kinh phí khắc phục thiệt hại do mưa lũ gây ra trên địa bàn các xã, phường", "Sở Nông nghiệp và Môi trường", "SNNMT",
     "Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết thi hành một số điều của Luật Phòng, chống thiên tai"),
    ("phân bổ kinh phí sửa chữa, nâng cấp trụ sở làm việc cho các xã, phường sau sắp xếp", "Sở Tài chính", "STC",
     "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025"),
    ("cấp bổ sung kinh phí mua sắm máy quét, máy tính cho Trung tâm Phục vụ hành chính công cấp xã", "Sở Tài chính", "STC",
     "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông"),
)  # fmt: skip


def _shares(rng: Random) -> list[tuple[str, int]]:
    names = sorted({home.name_since for home in HOMES.homes})
    return [(name, rng.randint(12, 96) * 5_000_000) for name in rng.sample(names, 7)]


@layout("van_ban_hanh_chinh", "xf_decision_province", split="unseen18", years=(2025, 2026))
def decision_province(paper: Paper, on: date) -> None:
    """The province's chairman decides on money, in articles, with an appendix on a page of its own."""
    rng, f = paper.rng, filler(paper)
    on = since(on, rng)
    topic, office, code, act = rng.choice(_GRANTS)
    number = str(rng.randint(112, 1980))
    shares = _shares(rng)
    total = sum(amount for _, amount in shares)
    asked = working_day(rng, on - timedelta(days=16), on - timedelta(days=3))
    top = head(
        (issuer(paper, "ỦY BAN NHÂN DÂN", "TỈNH TUYÊN QUANG"),),
        letter_number(paper, number, "/", "QĐ-UBND"),
        f"{f('dia_danh', 'Tuyên Quang')}, {dated(paper, 'ngay_ban_hanh', on)}",
    )
    gist = f"Về việc {topic}"
    body = (
        f'{top}<div class="ttl"><b>{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}</b><br><b>{f("trich_yeu", gist)}</b>'
        '<span class="rule"></span></div><p class="c" style="margin:4mm 0 3mm"><b>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH</b></p>'
        '<div class="body">'
        + para(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            f"Căn cứ {act};",
            "Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về dự toán ngân sách địa phương và phân bổ ngân sách cấp tỉnh năm "
            f"{on.year};",
            f"Theo đề nghị của Giám đốc {office} tại Tờ trình số {rng.randint(30, 420)}/TTr-{code} {long_date(asked)}.",
            css="i",
        )
        + '</div><p class="c" style="margin:3mm 0"><b>QUYẾT ĐỊNH:</b></p><div class="body">'
        + para(
            f"<b>Điều 1.</b> {topic[0].upper() + topic[1:]}, tổng số tiền: {grouped(total)} đồng <i>(Bằng chữ: "
            f"{number_in_words(total)} đồng)</i>, chi tiết theo Phụ lục kèm theo Quyết định này.",
            f"Nguồn kinh phí: {rng.choice(('Dự phòng ngân sách tỉnh', 'Nguồn chi khác ngân sách tỉnh'))} năm {on.year}.",
            f"<b>Điều 2.</b> Giao Sở Tài chính thông báo bổ sung có mục tiêu cho ngân sách cấp xã; {office} chủ trì hướng dẫn, "
            "kiểm tra việc sử dụng kinh phí bảo đảm đúng mục đích, đúng đối tượng. Ủy ban nhân dân các xã, phường có tên tại Phụ "
            "lục chịu trách nhiệm quản lý, sử dụng và thanh quyết toán theo đúng quy định của pháp luật.",
            f"<b>Điều 3.</b> Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các Sở: {'Tài chính, ' if code != 'STC' else ''}"
            f"{office.removeprefix('Sở ')}; Giám đốc Kho bạc Nhà nước khu vực VIII; Chủ tịch Ủy ban nhân dân các xã, phường có tên "
            "tại Điều 1 và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này kể từ "
            "ngày ký./.",
        )
        + "</div>"
        + letter_end(
            paper,
            "Chủ tịch UBND tỉnh (báo cáo)|Các Phó Chủ tịch UBND tỉnh|Như Điều 3 (thực hiện)|Các Phó CVP UBND tỉnh"
            f"|Lưu: VT, {rng.choice(('KT', 'TH', 'NLN'))} ({rng.choice(('Hùng', 'Hiền', 'Tuấn'))})",
            ("KT. CHỦ TỊCH",),
            "PHÓ CHỦ TỊCH",
            "UBND tỉnh Tuyên Quang",
        )
    )
    rows = [(f"{n}", name, grouped(amount)) for n, (name, amount) in enumerate(shares, 1)]
    rows.append(("", "<b>Tổng cộng</b>", f"<b>{grouped(total)}</b>"))
    annex = (
        f'<div class="no">2</div><div class="ttl"><b>PHỤ LỤC</b><br><b>Chi tiết {topic}</b><br><i>(Kèm theo Quyết định số '
        f"{number}/QĐ-UBND {long_date(on)}<br>của Chủ tịch Ủy ban nhân dân tỉnh)</i></div>"
        '<p class="r i" style="margin-top:5mm">Đơn vị tính: đồng</p>'
        + grid(rows, ("STT", "Đơn vị", "Số tiền"), "t num", (10, 60, 30))
    )
    pages(paper, (body, annex), "13.5pt Tinos", _CSS)


_MEETINGS = (
    ("dự Hội nghị Ban Chấp hành Đảng bộ xã lần thứ {n}", "Hội nghị Ban Chấp hành Đảng bộ xã lần thứ {n}, nhiệm kỳ 2025 - 2030"),
    ("dự Hội nghị trực tuyến toàn quốc quán triệt, triển khai Nghị quyết của Bộ Chính trị",
     "Hội nghị trực tuyến toàn quốc quán triệt, triển khai thực hiện Nghị quyết của Bộ Chính trị (điểm cầu cấp xã)"),
    ("dự Hội nghị sơ kết công tác xây dựng Đảng quý {q}", "Hội nghị sơ kết công tác xây dựng Đảng quý {q}, triển khai nhiệm vụ quý tiếp theo"),
)  # fmt: skip


@layout("van_ban_hanh_chinh", "xf_party_invitation", split="unseen18", years=(2025, 2026))
def party_invitation(paper: Paper, on: date) -> None:
    """A commune's Party committee invites: number turned round, no country's name, signed by order."""
    rng = paper.rng
    on = since(on, rng)
    rng, f, place = HOMES.begin(paper, on)
    kind, held = rng.choice(_MEETINGS)
    words = {"n": f"{rng.randint(3, 12):02d}", "q": rng.choice(("I", "II", "III"))}
    kind, held = kind.format(**words), held.format(**words)
    day = on + timedelta(days=rng.randint(3, 8))
    level = small(place.name.split()[0])
    above = f"ĐẢNG BỘ {place.province.upper()}"
    number = letter_number(paper, f"{rng.randint(5, 96):02d}", "-", "GM/ĐU").replace("Số: ", "Số ", 1)
    guests = [
        f"Các đồng chí Ủy viên Ban Chấp hành Đảng bộ {level}",
        rng.choice((f"Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam {level}", f"Lãnh đạo Ủy ban nhân dân {level}")),
        f"Đồng chí {rng.choice(('Trưởng Công an', 'Chỉ huy trưởng Ban Chỉ huy Quân sự'))} {level}",
        "Các đồng chí Bí thư chi bộ trực thuộc",
    ]
    paper.set(kinh_gui=guests)
    listed = "<br>".join(f"- {mark('kinh_gui', guest)}{';' if guest != guests[-1] else '.'}" for guest in guests)
    top = (
        f'<table class="hd"><tr><td style="width:46%">{f("co_quan_chu_quan", above)}<br><b>'
        f"{issuer(paper, f'ĐẢNG ỦY {place.name.upper()}')}</b><br>*<br>{number}</td><td><b class='motto' "
        f"style='font-size:14.5pt'>ĐẢNG CỘNG SẢN VIỆT NAM</b><br><br><span class='i'>{f('dia_danh', place.bare)}, "
        f"{dated(paper, 'ngay_ban_hanh', on)}</span></td></tr></table>"
    )
    body = (
        f'{top}<div class="ttl" style="margin-top:7mm"><b style="font-size:16pt">{f("ten_loai", "GIẤY MỜI", "Giấy mời")}</b>'
        f'<br><b>{f("trich_yeu", kind)}</b><br>-----</div><table style="margin:5mm 0 3mm"><tr><td style="width:36mm;'
        f'text-align:right;padding-right:3mm"><i>Kính gửi:</i></td><td>{listed}</td></tr></table><div class="body">'
        + para(
            f"Ban Thường vụ Đảng ủy {level} tổ chức {held}. Trân trọng kính mời các đồng chí tới dự, cụ thể như sau:",
            f"<b>1. Thời gian:</b> 01 buổi, bắt đầu từ {rng.choice(('07 giờ 30 phút', '08 giờ 00 phút', '13 giờ 30 phút'))}, "
            f"{long_date(day)}.",
            f"<b>2. Địa điểm:</b> {rng.choice(('Phòng họp số 1', 'Hội trường tầng 2'))}, trụ sở Đảng ủy {place.name[0].lower() + place.name[1:]}.",
            "<b>3. Chủ trì:</b> Đồng chí Bí thư Đảng ủy.",
            "<b>4. Chuẩn bị nội dung:</b> Văn phòng Đảng ủy chuẩn bị tài liệu, gửi các đồng chí qua hệ thống điều hành tác "
            "nghiệp trước hội nghị 01 ngày; các đồng chí phụ trách lĩnh vực chuẩn bị ý kiến thảo luận.",
            "Đề nghị các đồng chí sắp xếp công việc, dự hội nghị đầy đủ, đúng thành phần. Trường hợp vắng mặt phải báo cáo "
            "và được sự đồng ý của Thường trực Đảng ủy.",
        )
        + "</div>"
        + letter_end(
            paper,
            f"Như thành phần mời|Thường trực Đảng ủy {level}|Ban Xây dựng Đảng|Lưu Văn phòng Đảng ủy",
            ("T/L BAN THƯỜNG VỤ",),
            rng.choice(("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
            f"Đảng ủy {place.name}",
            dash=",",
        )
    )
    pages(paper, body, "14pt TeX Gyre Termes", _CSS + ".page{padding-left:28mm}")


def _report_rows(rng: Random) -> list[tuple[str, str, str, str]]:
    rows = []
    for n, (what, unit) in enumerate(
        (
            ("Kết nạp hội viên mới", "người"),
            ("Hộ đăng ký danh hiệu sản xuất, kinh doanh giỏi", "hộ"),
            ("Tập huấn chuyển giao khoa học kỹ thuật", "buổi"),
            ("Dư nợ ủy thác Ngân hàng Chính sách xã hội", "triệu đồng"),
            ("Mô hình chi hội nghề nghiệp", "mô hình"),
        ),
        1,
    ):
        plan = rng.randint(4, 60) * (40 if unit == "triệu đồng" else 1)
        rows.append((f"{n}", f"{what} ({unit})", grouped(plan), grouped(round(plan * rng.uniform(0.6, 1.2)))))
    return rows


def _masthead(paper: Paper, place: Commune, on: date) -> str:
    f = filler(paper)
    return head(
        (
            f("co_quan_chu_quan", f"HỘI NÔNG DÂN {place.district.upper()}"),
            issuer(paper, "BAN CHẤP HÀNH", f"HỘI NÔNG DÂN {place.name.upper()}"),
        ),
        letter_number(paper, f"{paper.rng.randint(6, 88):02d}", "/", "BC-HND"),
        f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}",
        share=44,
    )


@layout("van_ban_hanh_chinh", "xf_report_farmers", split="unseen18", years=(2018, 2024))
def report_farmers(paper: Paper, on: date) -> None:
    """A farmers' association of a commune reports on a quarter, over two pages with a table of numbers."""
    rng, f, place = start(paper, on, lambda r, d: r.choice(HOMES.homes).named(d))
    told = on - timedelta(days=40)
    level, quarter = small(place.name.split()[0]), (told.month - 1) // 3 + 1
    roman = ("I", "II", "III", "IV")[quarter - 1]
    receiver = f"Ban Thường vụ Hội Nông dân {small(place.district)}"
    party = f"Ban Thường vụ Đảng ủy {level} {place.bare}"
    paper.set(kinh_gui=[receiver, party])
    gist = f"Kết quả công tác Hội và phong trào nông dân quý {roman}, phương hướng, nhiệm vụ quý tiếp theo năm {told.year}"
    first = (
        f'{_masthead(paper, place, on)}<div class="ttl"><b>{f("ten_loai", "BÁO CÁO", "Báo cáo")}</b><br><b>'
        f'{f("trich_yeu", gist)}</b><span class="rule"></span></div><table style="margin:4mm 0 2mm"><tr><td '
        f'style="width:46mm;text-align:right;padding-right:3mm">Kính gửi:</td><td>- {mark("kinh_gui", receiver)};<br>'
        f'- {mark("kinh_gui", party)}.</td></tr></table><div class="body">'
        + para(
            f"Thực hiện Chương trình công tác năm {told.year}, Ban Chấp hành Hội Nông dân {level} báo cáo kết quả công tác Hội "
            f"và phong trào nông dân quý {roman} như sau:",
            "<b>I. TÌNH HÌNH CHUNG</b>",
            f"Toàn {level} hiện có {rng.randint(6, 17):02d} chi hội với {rng.randint(420, 1650)} hội viên. Tình hình sản xuất cơ bản "
            f"ổn định; giá vật tư nông nghiệp {rng.choice(('tăng nhẹ', 'giữ ở mức cao'))}, {rng.choice(('rét đậm kéo dài', 'dịch tả lợn châu Phi'))} "
            "ảnh hưởng đến đời sống của một bộ phận hội viên.",
            "<b>II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ</b>",
            f"<b>1.</b> Công tác tuyên truyền, vận động: phối hợp tổ chức {rng.randint(5, 24):02d} buổi tuyên truyền cho "
            f"{rng.randint(300, 900)} lượt hội viên về chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
            "<b>2.</b> Công tác xây dựng tổ chức Hội: rà soát, quản lý hội viên trên phần mềm; duy trì nền nếp sinh hoạt chi "
            "hội; thu, nộp hội phí đúng quy định.",
            f"<b>3.</b> Hoạt động hỗ trợ nông dân: tín chấp với Ngân hàng Chính sách xã hội cho {rng.randint(60, 240)} hộ vay vốn; "
            f"quản lý Quỹ Hỗ trợ nông dân {rng.randint(80, 400)} triệu đồng, không có nợ quá hạn.",
            "<b>4.</b> Kết quả thực hiện một số chỉ tiêu chủ yếu: theo biểu tại mục III.",
        )
        + "</div>"
    )
    second = (
        '<div class="no">2</div><div class="body"><p><b>III. CHỈ TIÊU CHỦ YẾU</b></p></div>'
        + grid(_report_rows(rng), ("TT", "Chỉ tiêu", "Kế hoạch năm", "Thực hiện"), "t num", (8, 56, 18, 18))
        + '<div class="body">'
        + para(
            "<b>IV. KHÓ KHĂN, HẠN CHẾ</b>",
            "Một số chi hội sinh hoạt chưa đều; việc xây dựng mô hình kinh tế tập thể còn chậm; một bộ phận hội viên chưa chủ "
            "động áp dụng tiến bộ kỹ thuật vào sản xuất.",
            "<b>V. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ TIẾP THEO</b>",
            "Tiếp tục củng cố tổ chức Hội, phát triển hội viên mới; phối hợp mở lớp dạy nghề ngắn hạn; vận động hội viên tham "
            "gia xây dựng nông thôn mới và giữ gìn vệ sinh môi trường nông thôn.",
            f"Trên đây là báo cáo kết quả công tác Hội quý {roman} năm {told.year} của Ban Chấp hành Hội Nông dân {level}./.",
        )
        + "</div>"
        + letter_end(
            paper,
            f"Như kính gửi|UBND {level}|UBMTTQ {level}|Các chi hội|Lưu: HND",
            ("TM. BAN CHẤP HÀNH",),
            rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
            f"Hội Nông dân {place.name}",
        )
    )
    pages(paper, (first, second), "13.5pt FreeSerif", _CSS)
