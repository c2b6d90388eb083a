"""Letters from the district that lie in a commune's cabinet: typed before 2005, and with a stamp of arrival."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import grid, pages, signer
from samples.fields import filler, mark
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_homes_folk import Valley, clerk, valley
from samples.people import day_between, workday
from samples.words import grouped, long_date

_TYPED = """
.page{padding:15mm 15mm 12mm 28mm;line-height:1.3} .hd td{font-size:10.2pt;padding:0 1mm} .hd .c{font-size:9.4pt}
.tt{text-align:center;font-weight:bold;margin:5mm 6mm 0} .uu{text-decoration:underline} p{margin:1.2mm 0}
.j{text-indent:12mm;text-align:left}
"""
_STAMPED = """
.page{padding:18mm 17mm 15mm 30mm;line-height:1.32} .hd td{font-size:12.5pt}
.in{position:absolute;left:31mm;top:63mm;width:50mm;border:.5mm solid #b02a37;color:#b02a37;font:10pt Arimo;
padding:1mm 2mm;transform:rotate(-1.6deg);line-height:1.5} .in b{display:block;text-align:center}
.to{margin:9mm 0 13mm 56mm} .to p{margin:.5mm 0} .t td{text-align:center;padding:.6mm} .t{font-size:12pt}
"""
_RELIEF = (
    ("lốc xoáy và mưa đá", "lợp lại nhà ở"),
    ("lũ quét", "di chuyển nhà ở đến nơi an toàn"),
    ("hỏa hoạn", "dựng lại nhà ở"),
    ("sạt lở đất", "san nền, dựng lại nhà ở"),
)


def _end(paper: Paper, at: Valley, on: date, listed: list[str], above: list[str], post: str, seal: str) -> str:
    """Receivers at the left; authority (a line each), post, signature and name at the right."""
    shown = "".join(f"<br>- {mark('noi_nhan', text)}{'.' if text is listed[-1] else ';'}" for text in listed)
    paper.set(noi_nhan=listed)
    if above:
        paper.set(quyen_han_ky=" ".join(above))
    by = signer(
        paper, seal, post, above=[mark("quyen_han_ky", line) for line in above], name=clerk(paper.rng, on, at)
    )
    return (
        '<table style="margin-top:4mm"><tr><td style="width:46%;font-size:.86em;line-height:1.3">'
        f"<b><i>Nơi nhận:</i></b>{shown}</td><td>{by}</td></tr></table>"
    )


def _issuer(paper: Paper, upper: str, *lines: str) -> str:
    """The office above (if any) and the issuing one's lines in bold."""
    paper.set(co_quan_ban_hanh=" ".join(lines))
    own = "<br>".join(mark("co_quan_ban_hanh", line) for line in lines)
    if upper:
        paper.set(co_quan_chu_quan=upper)
        return f"{mark('co_quan_chu_quan', upper)}<br><b>{own}</b>"
    return f"<b>{own}</b>"


def _number(paper: Paper, number: int, symbol: str) -> str:
    """Number and symbol, the number by pen where this paper's are."""
    f = filler(paper)
    text = f"{number:02d}"
    paper.set(so_ky_hieu=f"{text}/{symbol}")
    return f'Số: <span data-f="so_ky_hieu">{f("so", text, pen=paper.pen)}/{f("ky_hieu", symbol)}</span>'


def _top(paper: Paper, left: str, number: str, town: str, on: date, country: str) -> str:
    """Office and country beside each other, number and day below them."""
    f = filler(paper)
    day = f("ngay_ban_hanh", long_date(on), on.isoformat())
    return (
        f'<table class="hd"><tr><td style="width:43%">{left}<br>------------</td><td>'
        f'<div class="c"><b>{country}<br>Độc lập - Tự do - Hạnh phúc</b><br>---------------------</div></td></tr>'
        f"<tr><td>{number}</td><td><i>{f('dia_danh', town)}, {day}</i></td></tr></table>"
    )


@layout("van_ban_hanh_chinh", "zn_relief_decision", split="unseen22", years=(1999, 2004))
def relief_decision(paper: Paper, on: date) -> None:
    """A district's decision on relief for households, typed as before the decree of 2004 on documents."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    town, big, xa = at.town(), at.district.upper(), f"xã {at.named(on).bare}"
    harm, use = rng.choice(_RELIEF)
    homes = rng.randint(6, 38)
    each = rng.choice((300_000, 500_000, 700_000, 1_000_000))
    struck = on - timedelta(days=rng.randint(6, 25))
    upper = f"UBND TỈNH {at.province.upper().removeprefix('TỈNH ')}" if rng.random() < 0.5 else ""
    subject = f"Về việc cứu trợ đột xuất cho các hộ bị thiệt hại do {harm} tại {xa}"
    top = _top(
        paper, _issuer(paper, upper, "UỶ BAN NHÂN DÂN", big), _number(paper, rng.randint(12, 780), "QĐ-UB"),
        town, on, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    )  # fmt: skip
    body = (
        f"- Căn cứ Luật tổ chức Hội đồng nhân dân và Uỷ ban nhân dân{' (sửa đổi)' if on.year < 2003 else ''};",
        "- Căn cứ Nghị định số 07/2000/NĐ-CP ngày 9/3/2000 của Chính phủ về chính sách cứu trợ xã hội;"
        if on >= date(2000, 4, 1)
        else "- Căn cứ Luật ngân sách Nhà nước ngày 20/3/1996;",
        f"- Xét biên bản kiểm tra thiệt hại ngày {struck:%d/%m/%Y} của UBND {xa} "
        f"và đề nghị của Phòng Tổ chức - LĐTBXH huyện {town},",
    )
    articles = (
        f"<b class='uu'>Điều 1:</b> Nay cứu trợ đột xuất cho {homes} hộ (có danh sách kèm theo) bị thiệt hại do "
        f"{harm} "
        f"để {use}, mức {grouped(each)}đ/hộ. Tổng số tiền: {grouped(each * homes)}đ.",
        f"<b class='uu'>Điều 2:</b> Kinh phí trích từ nguồn đảm bảo xã hội năm {on.year} của huyện. Giao Phòng "
        "Tài chính - "
        "Thương nghiệp cấp phát và hướng dẫn thanh quyết toán theo chế độ hiện hành.",
        "<b class='uu'>Điều 3:</b> Các ông (bà) Chánh Văn phòng HĐND - UBND huyện, Trưởng phòng Tổ chức - "
        "LĐTBXH, Trưởng "
        "phòng Tài chính - Thương nghiệp, Chủ tịch UBND xã và các hộ có tên tại Điều 1 chịu trách nhiệm thi hành "
        "quyết định này kể từ ngày ký./.",
    )
    above = [f"T/M UBND {big}"] + (["K/T CHỦ TỊCH"] if rng.random() < 0.6 else [])
    post = "PHÓ CHỦ TỊCH" if len(above) > 1 else "CHỦ TỊCH"
    listed = ["Như Điều 3", "TT. Huyện uỷ (b/c)", "TT. HĐND, UBND huyện", f"Kho bạc NN huyện {town}", "Lưu VP"]
    paras = "".join(f'<p class="j">{text}</p>' for text in body)
    html = (
        f'{top}<div class="tt">{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")} CỦA UBND '
        f"HUYỆN<br>{f('trich_yeu', subject)}"
        f'<br>------------</div><div class="tt">UỶ BAN NHÂN DÂN {big}</div>{paras}<div class="tt">QUYẾT ĐỊNH</div>'
        + "".join(f'<p class="j">{text}</p>' for text in articles)
        + _end(paper, at, on, listed, above, post, f"UBND {big}")
    )
    pages(paper, html, "11.3pt Cousine", _TYPED)


def _shares(at: Valley, on: date, paper: Paper) -> tuple[str, int]:
    """A table of rice for some communes, and its sum in kilograms."""
    rng = paper.rng
    names = [
        at.named(on).bare,
        *rng.sample(["Lũng Chinh", "Tả Ván", "Nà Tòng", "Khâu Vai", "Bản Giốc", "Thượng Tân"], 3),
    ]
    rows, total, heads = [], 0, 0
    for number, name in enumerate(names, 1):
        mouths = rng.randint(60, 420)
        total, heads = total + mouths * 15, heads + mouths
        rows.append((str(number), f"Xã {name}", str(mouths // 4 + 1), str(mouths), grouped(mouths * 15)))
    rows.append(("", "<b>Cộng</b>", "", f"<b>{heads}</b>", f"<b>{grouped(total)}</b>"))
    return grid(rows, ("TT", "Đơn vị", "Số hộ", "Số khẩu", "Số gạo (kg)"), widths=(8, 38, 16, 16, 22)), total


@layout("van_ban_hanh_chinh", "zn_rice_letter", split="unseen22", years=(2006, 2014))
def rice_letter(paper: Paper, on: date) -> None:
    """A letter of a district's social office on rice for hungry months, with the commune's stamp of arrival."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    town, place = at.town(), at.named(on)
    came = workday(on + timedelta(days=rng.randint(2, 9)))
    table, total = _shares(at, on, paper)
    number = f"{_number(paper, rng.randint(8, 460), rng.choice(('CV-LĐTBXH', 'LĐTBXH-BTXH')))}<br>"
    season = "dịp Tết Nguyên đán" if on.month < 3 else rng.choice(("thời kỳ giáp hạt", "vụ giáp hạt đợt 2"))
    subject = f"cấp phát gạo cứu đói {season} năm {on.year}"
    number += f'<div style="font-size:11.5pt;line-height:1.2;padding:1mm 4mm 0">V/v {f("trich_yeu", subject)}</div>'
    issuer = _issuer(paper, f"UBND {at.district.upper()}", "PHÒNG LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI")
    top = _top(paper, issuer, number, town, on, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paper.set(ten_loai="Công văn", so_den=str(rng.randint(21, 690)), ngay_den=came.isoformat())
    paper.implied.add("ten_loai")
    stamp = (
        f'<div class="in"><b>UBND XÃ {place.bare.upper()}</b><b>CÔNG VĂN ĐẾN</b>'
        f"Số: {mark('so_den', paper.values['so_den'], pen=True)}<br>Ngày: "
        f"{mark('ngay_den', f'{came:%d/%m/%Y}', pen=True)}"
        "<br>Chuyển: .......................</div>"
    )
    whom = ["Uỷ ban nhân dân các xã có tên trong biểu", f"Ban Chỉ đạo giảm nghèo huyện {town}"]
    paper.set(kinh_gui=whom)
    lines = "".join(f"<p>&emsp;- {mark('kinh_gui', one)}{end}</p>" for one, end in zip(whom, ";.", strict=True))
    to = f'<div class="to"><p>Kính gửi:</p>{lines}</div>'
    due = day_between(rng, on + timedelta(days=10), on + timedelta(days=25))
    ground = day_between(rng, on - timedelta(days=30), on - timedelta(days=5))
    text = (
        f"Thực hiện Quyết định số {rng.randint(100, 2100)}/QĐ-UBND ngày {ground:%d/%m/%Y} của UBND huyện {town} "
        "về việc hỗ trợ gạo "
        f"cho các hộ thiếu đói, Phòng Lao động - TB&XH phân bổ {grouped(total)} kg gạo (15 kg/khẩu/tháng) cho các "
        "xã như sau:",
        f"Đề nghị UBND các xã họp bình xét công khai từ thôn, bản; cấp phát trực tiếp đến từng hộ xong trước ngày "
        f"{due:%d/%m/%Y}, gửi danh sách có ký nhận về Phòng để thanh quyết toán.",
        "Trong quá trình thực hiện có gì vướng mắc, các xã phản ánh về Phòng Lao động - TB&XH để xem xét, giải "
        "quyết./.",
    )
    shown = [f'<p class="j" style="text-indent:10mm">{one}</p>' for one in text]
    above, post = rng.choice(((["KT. TRƯỞNG PHÒNG"], "PHÓ TRƯỞNG PHÒNG"), ([], "TRƯỞNG PHÒNG")))
    listed = ["Như trên", "TT. UBND huyện (b/c)", "Lưu: VT"]
    end = _end(paper, at, on, listed, above, post, f"PHÒNG LĐ-TB&XH {at.district.upper()}")
    pages(paper, top + stamp + to + shown[0] + table + shown[1] + shown[2] + end, "13.5pt Tinos", _STAMPED)
