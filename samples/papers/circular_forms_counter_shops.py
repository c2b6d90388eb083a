"""The certificate of a household business (none of the types), on the forms of TT 02/2023 and TT 68/2025."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.blocks import head, pages, signed
from samples.fields import Pairs, filler, slashed
from samples.paper import Paper, layout
from samples.papers.circular_forms_homes import dwelling, issued, locale, villager
from samples.people import MERGER, official
from samples.words import grouped, number_in_words

_TRADES = (
    ("TẠP HÓA", "Bán lẻ lương thực, thực phẩm, đồ uống, thuốc lá, thuốc lào chiếm tỷ trọng lớn trong các cửa hàng kinh doanh tổng hợp (4711)"),
    ("QUÁN ĂN", "Nhà hàng, quán ăn, hàng ăn uống (5610)"),
    ("SỬA CHỮA XE MÁY", "Bảo dưỡng, sửa chữa mô tô, xe máy (4542); bán phụ tùng và các bộ phận phụ trợ của mô tô, xe máy (4543)"),
    ("CỬA HÀNG VẬT LIỆU XÂY DỰNG", "Bán buôn vật liệu, thiết bị lắp đặt khác trong xây dựng (4663)"),
    ("NHÀ MAY", "May trang phục (trừ trang phục từ da lông thú) (1410)"),
)  # fmt: skip
_CSS = """
.page{padding:13mm} .frame{border:1.2mm double #555;padding:9mm 9mm 6mm 13mm;height:271mm}
.frame p{margin:1.8mm 0;text-align:justify} h1{font-size:17pt;margin-top:8mm} .half{display:flex} .half>span{flex:1}
"""


def _phone(rng: Random) -> str:
    return f"0{rng.choice((3, 7, 8, 9))}{rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(100, 999)}"


@layout("khac", "zd_shop_certificate", split="unseen21", years=(2024, 2026))
def shop_certificate(paper: Paper, on: date) -> None:
    """Giấy chứng nhận đăng ký hộ kinh doanh, issued by the district's office of finance, since the merger by the commune's."""
    rng, f, p, at = paper.rng, filler(paper), Pairs(paper), locale(paper.rng)
    place = at.on(on)
    if on >= MERGER:
        upper, own = f"UBND {place.name.upper()}", "PHÒNG KINH TẾ"
    else:
        upper, own = f"UBND {place.district.upper()}", "PHÒNG TÀI CHÍNH - KẾ HOẠCH"
    who = villager(rng, on, at, age=(23, 60))
    number, day, issuer = issued(rng, who, on)
    kind, trade = rng.choice(_TRADES)
    money = rng.choice((30, 50, 80, 100, 150, 200, 350)) * 10**6

    def said(caption: str, value: str) -> str:
        return " ".join(p(caption, value))

    code = rng.choice((who.id_number, f"8{rng.randrange(10**9):09d}"))
    first = said("Mã số hộ kinh doanh", code)
    rows = (
        said("1. Tên hộ kinh doanh", f"{kind} {who.rest.split()[-1].upper()}"),
        said("2. Địa chỉ trụ sở hộ kinh doanh", dwelling(rng, at, on)),
        f"<span class='half'><span>{said('Điện thoại', _phone(rng))}</span><span>Fax (nếu có): </span></span>",
        "<span class='half'><span>Email (nếu có): </span><span>Website (nếu có): </span></span>",
        said("3. Ngành, nghề kinh doanh", trade),
        said("4. Vốn kinh doanh", f"{grouped(money)} đồng ({number_in_words(money)} đồng)"),
        said("5. Chủ thể thành lập hộ kinh doanh", "Cá nhân"),
        "6. Thông tin về chủ hộ kinh doanh/người đại diện hộ kinh doanh:",
        f"<span class='half'><span>{said('Họ và tên', who.name.upper())}</span><span>{said('Giới tính', who.sex)}</span></span>",
        f"<span class='half'><span>{said('Sinh ngày', slashed(who.birth))}</span><span>{said('Dân tộc', who.ethnic)}</span><span>{said('Quốc tịch', 'Việt Nam')}</span></span>",
        said(
            "Loại giấy tờ pháp lý của cá nhân", "Thẻ căn cước" if issuer == "Bộ Công an" else "Thẻ căn cước công dân"
        ),
        said("Số giấy tờ pháp lý của cá nhân", number),
        f"<span class='half'><span>{said('Ngày cấp', slashed(day))}</span></span>",
        said("Nơi cấp", issuer),
        said("Địa chỉ thường trú", who.home),
        said("Địa chỉ liên lạc", who.home),
    )
    paper.set(ngay=on.isoformat())
    top = head((upper, own), "", "", share=45)
    title = f("tieu_de", "GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH")
    since = f"<span data-f='ngay'>ngày {on.day:02d} tháng {on.month:02d} năm {on.year}</span>"
    body = (
        f"<div class='frame'>{top}<h1>{title.replace('NHẬN ĐĂNG', 'NHẬN<br>ĐĂNG')}</h1><div class='c'><b>{first}</b><br>"
        f"<i>Đăng ký lần đầu, {since}</i></div><div style='height:4mm'></div>{''.join(f'<p>{row}</p>' for row in rows)}"
        f"<div class='row' style='margin-top:3mm'><div></div>{signed('TRƯỞNG PHÒNG', f'<b>{official(rng)}</b>', '(Ký, ghi rõ họ tên và đóng dấu)', own)}</div></div>"
    )
    pages(paper, body, "13pt Tinos", _CSS)
