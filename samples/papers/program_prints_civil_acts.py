"""Civil-status papers from a commune's Word template and the public service portal: a decision, a request."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, letter_number, pages, para, signed
from samples.captions import pairs_of, plain, show
from samples.communes import chairs, office, superior
from samples.fields import Pairs, dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers import program_prints_civil as civil
from samples.people import MERGER, day_between, working_day
from samples.words import capital

_ACT = """
.page{padding:20mm 17mm 18mm 29mm;line-height:1.3} .name{font-weight:bold;text-align:center;margin:0 0 1mm}
.tail{width:36mm;border-top:.3mm solid #222;margin:1.8mm auto 4mm} .b{text-indent:10mm;text-align:justify;margin:1.5mm 0}
"""


@layout("van_ban_hanh_chinh", "zp_cancelled_entry", split="unseen23", years=(2022, 2026))
def cancelled_entry(paper: Paper, on: date) -> None:
    """A commune's decision that a birth certificate given twice is withdrawn, from its Word template."""
    rng, f = paper.rng, filler(paper)
    place = civil.village(rng, on)
    born = day_between(rng, on - timedelta(days=4000), on - timedelta(days=700))
    child, new = civil.resident(rng, on, place, birth=born), on >= MERGER
    kept = working_day(rng, born + timedelta(days=5), born + timedelta(days=50))
    wrong = working_day(rng, born + timedelta(days=90), born + timedelta(days=500))
    own = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    above, post = chairs(rng)
    desk = "Phòng Văn hóa - Xã hội" if new else "công chức Tư pháp - Hộ tịch"
    receivers = [
        "Như Điều 3", f"{'Sở Tư pháp' if new else 'Phòng Tư pháp'} (b/c)",
        f"CT, các PCT UBND {place.name.split()[0].lower()}", f"Lưu: VT, {'VHXH' if new else 'TPHT'}",
    ]  # fmt: skip
    law = "16 tháng 6 năm 2025" if new else "19 tháng 6 năm 2015"
    body = para(
        f"<i>Căn cứ Luật Tổ chức chính quyền địa phương ngày {law};</i>",
        "<i>Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;</i>",
        "<i>Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ quy định chi tiết một số điều "
        "và biện pháp thi hành Luật Hộ tịch;</i>",
        f"<i>Xét đề nghị của {desk}.</i>",
        css="b",
    )
    articles = para(
        f"<b>Điều 1.</b> Thu hồi, hủy bỏ Giấy khai sinh số {rng.randint(20, 190)}/{wrong.year}, đăng ký ngày "
        f"{slashed(wrong)} tại {office(civil.named(place, wrong))} mang tên {child.name}, sinh ngày {slashed(born)}.",
        "Lý do: đăng ký trùng; người có tên trên đã được đăng ký khai sinh ngày "
        f"{slashed(kept)}, số {rng.randint(3, 190)}/{kept.year}.",
        f"<b>Điều 2.</b> Giao {desk} xóa nội dung đăng ký trùng trong Sổ đăng ký khai sinh, cập nhật Cơ sở dữ liệu hộ "
        "tịch điện tử và thông báo cho gia đình nộp lại bản chính Giấy khai sinh trong thời hạn "
        f"{rng.choice((7, 10, 15)):02d} ngày kể từ ngày ký Quyết định này.",
        f"<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký. Văn phòng HĐND và UBND, {desk} và các cơ quan, cá "
        "nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
        css="b",
    )
    paper.set(noi_nhan=receivers)
    shown = ";<br>- ".join(mark("noi_nhan", one) for one in receivers)
    told = f"Về việc thu hồi, hủy bỏ Giấy khai sinh cấp trùng mang tên {child.name}"
    html = (
        f'<table class="hd"><tr><td style="width:43%">{f("co_quan_chu_quan", superior(place))}<br>'
        f'<b class="motto">{civil.broken(paper, "co_quan_ban_hanh", "ỦY BAN NHÂN DÂN", place.name.upper())}</b></td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>'
        f'<b class="motto">Độc lập - Tự do - Hạnh phúc</b></td></tr><tr><td style="padding-top:2mm">'
        f"{letter_number(paper, f'{rng.randint(12, 980):02d}', '/', 'QĐ-UBND', pen=paper.pen)}</td>"
        f'<td class="i" style="padding-top:2mm">{f("dia_danh", place.bare)}, '
        f"{dated(paper, 'ngay_ban_hanh', on, pen=paper.pen)}</td></tr></table>"
        f'<p class="name" style="margin-top:6mm;font-size:14pt">{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}</p>'
        f'<p class="name">{f("trich_yeu", told)}</p><div class="tail"></div>'
        f'<p class="name" style="margin:0 0 3mm">{own}</p>{body}<p class="name" style="margin:3mm 0">QUYẾT ĐỊNH:</p>'
        f'{articles}<table style="margin-top:6mm"><tr><td style="width:50%;font-size:11pt;line-height:1.2">'
        f'<b class="i">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b>'
        f'{civil.broken(paper, "quyen_han_ky", *above)}<br>{f("chuc_vu_ky", post)}</b><div class="ink"><i data-seal="{own}"></i>'
        f"<i data-sign></i></div><b>{f('nguoi_ky', civil.clerk(rng))}</b></td></tr></table>"
    )
    pages(paper, html, "13.5pt Tinos", _ACT)


_REQUEST = """
.page{padding:11mm 15mm 14mm 20mm;line-height:1.2} h1{font-size:14pt;margin:3mm 0 1mm}
.pl{margin:0 0 1mm} .pl td{padding:.5mm 1mm .5mm 0;font-weight:bold;vertical-align:baseline}
.pl td:first-child{white-space:normal;font-weight:normal;width:37%;padding-right:4mm}
.part{background:#ececec;font-weight:bold;padding:.8mm 2mm;margin:1.6mm 0 .6mm;font-size:10.5pt} .small .ink{height:15mm!important}
.duo .pl td:nth-child(3){font-weight:normal;width:21%} .duo .pl td:nth-child(2){width:24%}
"""


@layout("to_khai_khac", "zp_correction_request", split="unseen23", years=(2022, 2026))
def correction_request(paper: Paper, on: date) -> None:
    """A request that a birth entry be corrected, filled in at the public service portal and printed there."""
    rng, f, p = paper.rng, filler(paper), Pairs(paper)
    place = civil.village(rng, on)
    who = civil.resident(rng, on, place, age=(18, 41))
    mother = civil.resident(rng, who.birth, place, age=(20, 36), female=True, like=who)
    entered = working_day(rng, who.birth + timedelta(days=10), who.birth + timedelta(days=900))
    kind, wish, why = rng.choice(
        (
            (
                "Cải chính",
                f"Cải chính năm sinh của người mẹ {mother.name} từ “{mother.birth.year + rng.choice((-2, -1, 1))}” thành "
                f"“{mother.birth.year}”",
                "Khi đăng ký khai sinh ghi nhầm năm sinh của mẹ, không thống nhất với căn cước công dân và Cơ sở dữ liệu "
                "quốc gia về dân cư",
            ),
            (
                "Bổ sung thông tin hộ tịch",
                f"Bổ sung ngày, tháng sinh: từ “{who.birth.year}” thành “{slashed(who.birth)}”",
                "Sổ đăng ký khai sinh chỉ ghi năm sinh",
            ),
            (
                "Thay đổi",
                f"Thay đổi tên từ “{who.surname} {'Thị Mùi' if who.female else 'Văn Tý'}” thành “{who.name}”",
                "Tên đã dùng trong học bạ, bằng tốt nghiệp và các giấy tờ tùy thân từ trước đến nay",
            ),
        )
    )
    first = pairs_of(
        p,
        f"""Mã hồ sơ|{civil.file_number(rng, on, place)}
        Họ, chữ đệm, tên người yêu cầu|{who.name.upper()}=nguoi_yeu_cau
        Nơi cư trú|{who.home}=nguoi_yeu_cau_noi_cu_tru
        Giấy tờ tùy thân|{civil.card(rng, who, on)}=nguoi_yeu_cau_giay_to
        Quan hệ với người được thay đổi, cải chính, bổ sung thông tin|Bản thân""",
    )
    name = pairs_of(p, f"Họ, chữ đệm, tên|{who.name.upper()}")
    facts = pairs_of(
        p,
        f"""Ngày, tháng, năm sinh|{slashed(who.birth)}|Giới tính|{who.sex}
        Dân tộc|{who.ethnic}|Quốc tịch|Việt Nam""",
    )
    book = pairs_of(p, f"Loại việc đã đăng ký|Khai sinh\nNơi đăng ký|{capital(office(civil.named(place, entered)))}")
    numbers = pairs_of(
        p,
        f"""Ngày đăng ký|{slashed(entered)}|Số|{rng.randint(3, 240)}
        Quyển số|{rng.randint(1, 3):02d}/{entered.year}""",
    )
    wishes = pairs_of(
        p,
        f"""Yêu cầu|{kind}
        Nội dung|{wish}
        Lý do|{why}
        Số bản sao đề nghị cấp|{rng.randint(1, 6):02d}""",
    )
    title = civil.broken(
        paper, "ten_to_khai", "TỜ KHAI", "ĐĂNG KÝ VIỆC THAY ĐỔI, CẢI CHÍNH,", "BỔ SUNG THÔNG TIN HỘ TỊCH"
    )
    html = (
        f'{COUNTRY}<h1>{title}</h1><p class="c" style="margin:2mm 0 3mm">Kính gửi: '
        f"{f('kinh_gui', office(place))}</p>"
        f'<div class="part">I. NGƯỜI YÊU CẦU</div>{plain(first)}'
        f'<div class="part">II. NGƯỜI ĐƯỢC THAY ĐỔI, CẢI CHÍNH, BỔ SUNG THÔNG TIN</div>{plain(name)}'
        f'<div class="duo">{plain(facts)}</div><div class="part">III. VIỆC HỘ TỊCH ĐÃ ĐĂNG KÝ</div>{plain(book)}'
        f'<div class="duo">{plain(numbers)}</div><div class="part">IV. NỘI DUNG ĐỀ NGHỊ</div>{plain(wishes)}'
        '<p class="j">Tôi cam đoan những nội dung khai trên đây là đúng sự thật, được sự đồng ý của các bên liên quan '
        "theo quy định pháp luật và chịu trách nhiệm trước pháp luật về nội dung cam đoan của mình.</p>"
        f'<table class="small" style="margin-top:2mm"><tr><td style="width:50%"></td><td class="sg"><i>{place.bare}, '
        f"{dated(paper, 'ngay_lam', on)}</i><br>{signed('Người yêu cầu', who.name)}</td></tr></table>"
        f"{civil.printed_foot(rng, on, 'In từ Cổng Dịch vụ công quốc gia lúc {when}')}"
    )
    show(paper, html, "11.5pt Tinos", _REQUEST)
