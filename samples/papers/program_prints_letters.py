"""Letters from the templates of office programs: a commune's decision on a benefit, a letter of the tax office."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, letter_end, letter_number, pages, para
from samples.communes import province_name
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.program_prints_homes_people import open_paper, province
from samples.people import after_merger, official, working_day
from samples.words import grouped, long_date

_DECISION = """
.page{padding:18mm 17mm 12mm 28mm} p{margin:1.5mm 0;text-align:justify;text-indent:10mm} .c p,.t p{text-indent:0}
.ttl{text-align:center;font-weight:bold;margin:4mm 0 2mm} .ttl i{display:block;width:30mm;border-bottom:.3mm solid #222;
margin:1mm auto 0} .end td{line-height:1.25} .end td:first-child{width:50%;font-size:11pt}
.gr{font-style:italic}
"""
_GROUPS = (
    ("người khuyết tật nặng", 1.5),
    ("người khuyết tật đặc biệt nặng", 2.0),
    ("trẻ em khuyết tật nặng", 2.0),
    ("người đơn thân thuộc hộ nghèo đang nuôi 01 con dưới 16 tuổi", 1.0),
    ("người cao tuổi thuộc hộ nghèo, không có người có nghĩa vụ và quyền phụng dưỡng", 1.5),
)


@layout("van_ban_hanh_chinh", "zq_letter_benefit_decision", split="unseen23", years=(2025, 2026))
def benefit_decision(paper: Paper, on: date) -> None:
    """A commune chairman's decision that grants somebody a monthly benefit, from the welfare program's template."""
    on = after_merger(on)
    rng, f, spot = open_paper(paper)
    place = spot.named(on)
    group, factor = rng.choice(_GROUPS)
    ages = (62.0, 74.0) if "cao tuổi" in group else (7.0, 15.0) if "trẻ em" in group else (22.0, 55.0)
    who = spot.person(rng, on, age=ages)
    title = "Cháu" if "trẻ em" in group else "Bà" if who.female else "Ông"
    whom = "gia đình cháu" if title == "Cháu" else title.lower()
    money = grouped(round(500_000 * factor))
    latest = 12 + 8 * on.timetuple().tm_yday
    name, lower = place.name.upper(), place.name[:1].lower() + place.name[1:]
    start = date(on.year, on.month, 1)
    asked = working_day(rng, on - timedelta(days=15), on - timedelta(days=2))
    first = "Về việc hưởng trợ cấp xã hội hàng tháng"
    above, post = rng.choice((("", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    receivers = ("Như Điều 3", "Thuế cơ sở, Kho bạc Nhà nước khu vực (để phối hợp)", "Lưu: VT, VHXH")
    paper.set(co_quan_ban_hanh=f"ỦY BAN NHÂN DÂN {name}")
    own = "<br>".join(mark("co_quan_ban_hanh", part) for part in ("ỦY BAN NHÂN DÂN", name))
    head = (
        f'<table class="hd"><tr><td style="width:42%"><b>{own}</b></td>'
        f"<td>{COUNTRY}</td></tr><tr><td style='padding-top:2mm'>"
        f"{letter_number(paper, f'{rng.randint(4, latest):02d}', '/', 'QĐ-UBND')}</td><td class='i' "
        f"style='padding-top:2mm'>"
        f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}</td></tr></table>"
        f'<div class="ttl">{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}<br>{f("trich_yeu", first)}<i></i></div>'
        f'<div class="ttl">CHỦ TỊCH ỦY BAN NHÂN DÂN {name}</div>'
    )
    grounds = para(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội "
        "đối với đối tượng bảo trợ xã hội; Nghị định số 76/2024/NĐ-CP ngày 01 tháng 7 năm 2024 của Chính phủ;",
        f"Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số {rng.randint(11, 320)}/TTr-VHXH "
        f"{long_date(asked)}.",
        css="gr",
    )
    articles = para(
        f"<b>Điều 1.</b> {title} <b>{who.name}</b>, sinh ngày {slashed(who.birth)}, số định "
        f"danh "
        f"cá nhân {who.id_number}, nơi cư trú: {who.home}, là {group}, được hưởng trợ cấp xã hội hàng tháng kể từ "
        f"{long_date(start)}; hệ số {f'{factor:.1f}'.replace('.', ',')}, mức hưởng {money} đồng/tháng.",
        f"<b>Điều 2.</b> Phòng Văn hóa - Xã hội, Phòng Kinh tế {lower} có trách nhiệm lập danh sách, chi trả kịp "
        f"thời, đúng "
        "đối tượng và thanh quyết toán theo quy định.",
        "<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân "
        "dân, "
        f"Trưởng phòng Văn hóa - Xã hội, Trưởng phòng Kinh tế {lower}, các đơn vị có liên quan và "
        f"{whom} {who.name} chịu trách nhiệm thi hành Quyết định này./.",
    )
    signer = official(rng)
    paper.set(noi_nhan=list(receivers))
    power = f"<b>{f('quyen_han_ky', above)}</b><br>" if above else ""
    end = (
        '<table class="end" style="margin-top:4mm"><tr><td><b class="i" style="font-size:12pt">Nơi nhận:</b><br>'
        + "".join(f"- {mark('noi_nhan', one)}{'.' if one == receivers[-1] else ';'}<br>" for one in receivers)
        + f'</td><td class="sg">{power}<b>{f("chuc_vu_ky", post)}</b><div class="ink"><i '
        f'data-seal="{place.committee()}"></i><i data-sign></i></div><b>{f("nguoi_ky", signer)}</b></td></tr></table>'
    )
    pages(paper, f'{head}{grounds}<div class="ttl">QUYẾT ĐỊNH:</div>{articles}{end}', "13.5pt Tinos", _DECISION)


_LETTER = """
.page{padding:17mm 16mm 12mm 29mm} .hd td{font-size:12pt} .bd p{margin:1.6mm 0;text-align:justify;text-indent:11mm;
line-height:1.32} .to{margin:5mm 0 4mm 22mm} .to td{padding:.2mm 1.5mm .2mm 0}
.es{position:absolute;right:16mm;top:6mm;font:8pt Arimo;color:#b0232b;line-height:1.25;text-align:left}
.t td,.t th{font-size:11.5pt;text-align:center} .t td:nth-child(2){text-align:left}
"""
_TOPICS = (
    (
        "tuyên truyền, hướng dẫn hộ, cá nhân kinh doanh chuyển sang phương pháp kê khai",
        "lập danh sách hộ, cá nhân kinh doanh đang hoạt động trên địa bàn, đối chiếu với danh sách do cơ quan thuế "
        "quản lý",
        "QLHKD",
    ),
    (
        "phối hợp rà soát, chuẩn hóa mã số thuế cá nhân theo số định danh cá nhân",
        "thông báo tới tổ dân phố, thôn, ấp, bản để người dân kiểm tra thông tin và cập nhật khi có sai lệch",
        "NVDTPC",
    ),
    (
        "đôn đốc thu nộp thuế sử dụng đất phi nông nghiệp",
        "niêm yết công khai thông báo nộp thuế, nhắc các hộ còn nợ nộp vào ngân sách nhà nước đúng thời hạn",
        "QLTPL",
    ),
)


def _counts(rng: Random) -> str:
    """A small table of what the letter asks for."""
    done, left = rng.randint(40, 600), rng.randint(21, 300)
    rows = (("Số hộ đang quản lý", done + left), ("Số hộ đã hoàn thành", done), ("Số hộ còn phải rà soát", left))
    body = "".join(
        f"<tr><td>{n}</td><td>{name}</td><td>{count}</td><td></td></tr>" for n, (name, count) in enumerate(rows, 1)
    )
    return f'<table class="t"><tr><th>STT</th><th>Nội dung</th><th>Số lượng</th><th>Ghi chú</th></tr>{body}</table>'


@layout("van_ban_hanh_chinh", "zq_letter_tax_office", split="unseen23", years=(2025, 2026))
def tax_office_letter(paper: Paper, on: date) -> None:
    """A letter of a local tax office to a commune's offices, signed in the document program, a table in its text."""
    on = after_merger(on)
    rng, f, spot = open_paper(paper)
    place = spot.named(on)
    topic, task, desk = rng.choice(_TOPICS)
    number, latest = rng.randint(1, 14), 180 + 12 * on.timetuple().tm_yday
    upper = f"THUẾ {place.province.upper()}"
    own = f"THUẾ CƠ SỞ {number} {place.province.upper()}"
    bare = f"{place.name[:1].lower()}{place.name[1:]}"
    to = (f"Ủy ban nhân dân {bare}", f"Công an {bare}", f"Ủy ban Mặt trận Tổ quốc Việt Nam {bare}")
    paper.set(kinh_gui=list(to), ten_loai="Công văn")
    paper.implied.add("ten_loai")
    head = (
        f'<table class="hd"><tr><td style="width:43%">{f("co_quan_chu_quan", upper)}<br><b class="motto">'
        f"{f('co_quan_ban_hanh', own)}</b></td><td>{COUNTRY}</td></tr><tr><td style='padding-top:2mm'>"
        f"{letter_number(paper, str(rng.randint(105, latest)), '/', f'TCS{number}-{desk}')}<br>"
        f"{f('trich_yeu', f'V/v {topic}')}</td><td class='i' style='padding-top:2mm'>"
        f"{f('dia_danh', province_name(place))}, {dated(paper, 'ngay_ban_hanh', on)}</td></tr></table>"
    )
    addressees = "".join(
        f"<tr><td>{'Kính gửi:' if not n else ''}</td><td>- {mark('kinh_gui', one)}{';' if n < 2 else '.'}</td></tr>"
        for n, one in enumerate(to)
    )
    until = working_day(rng, on + timedelta(days=12), on + timedelta(days=30))
    text = para(
        f"Thực hiện chỉ đạo của Thuế {province(place)} về việc {topic}, Thuế cơ sở {number} {province(place)} đề nghị "
        f"Ủy ban "
        f"nhân dân {bare} và các cơ quan, đoàn thể phối hợp thực hiện một số nội dung sau:",
        f"1. Chỉ đạo các bộ phận chuyên môn {task}.",
        "2. Tuyên truyền trên hệ thống truyền thanh, cổng thông tin điện tử và nhóm Zalo của cộng đồng dân cư các nội "
        "dung "
        "do cơ quan thuế cung cấp.",
        "3. Gửi kết quả theo biểu dưới đây:",
    )
    close = para(
        f"Báo cáo gửi về Thuế cơ sở {number} {province(place)} trước ngày {slashed(until)}, đồng thời gửi bản mềm qua "
        f"thư "
        f"điện tử. Đầu mối liên hệ: {official(rng)}, điện thoại {spot.phone(rng)}.",
        f"Thuế cơ sở {number} {province(place)} trân trọng cảm ơn sự phối hợp của quý cơ quan./.",
    )
    receivers = f"Như trên|Thuế {province(place)} (để b/c)|Lãnh đạo Thuế cơ sở|Lưu: VT, {desk}"
    end = letter_end(paper, receivers, "KT. TRƯỞNG THUẾ CƠ SỞ", "PHÓ TRƯỞNG THUẾ CƠ SỞ", seal=own)
    mark_of_program = (
        f"Ký bởi: {own}<br>Thời gian ký: {on:%d.%m.%Y} {rng.randint(8, 16):02d}:{rng.randint(0, 59):02d}"
    )
    body = (
        f'<div class="es">{mark_of_program}:{rng.randint(0, 59):02d} +07:00</div>{head}<table class="to" '
        f'style="width:auto">{addressees}</table><div class="bd">{text}</div>{_counts(rng)}<div '
        f'class="bd">{close}</div>{end}'
    )
    pages(paper, body, "13pt Tinos", _LETTER)
