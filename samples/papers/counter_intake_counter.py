"""The counter's own papers: the slip for who hands in a file, the sheet that goes through the rooms with it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from samples.blocks import grid, head, pages, para, signed, wide
from samples.communes import case_number
from samples.fields import filler, mark
from samples.paper import Paper, layout
from samples.papers.counter_intake_homes_places import resident, shown_id, spot, town
from samples.people import MERGER, official, workday
from samples.words import small


class _Procedure(NamedTuple):
    name: str
    code: str
    days: int
    parts: tuple[str, ...]
    room: str
    """Which room of the office settles it."""


_PROCEDURES = (
    _Procedure(
        "Đăng ký thành lập hộ kinh doanh",
        "1.001612",
        3,
        (
            "Giấy đề nghị đăng ký hộ kinh doanh",
            "Bản sao biên bản họp thành viên hộ gia đình về việc thành lập hộ kinh doanh",
            "Bản sao giấy tờ pháp lý của cá nhân đối với chủ hộ kinh doanh",
        ),
        "Tài chính - Kế hoạch|Kinh tế",
    ),
    _Procedure(
        "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ",
        "1.009994",
        15,
        (
            "Đơn đề nghị cấp giấy phép xây dựng",
            "Bản sao Giấy chứng nhận quyền sử dụng đất",
            "Bản vẽ thiết kế xây dựng (mặt bằng, mặt đứng, mặt cắt, móng)",
            "Bản cam kết bảo đảm an toàn đối với công trình liền kề",
        ),
        "Kinh tế và Hạ tầng|Kinh tế",
    ),
    _Procedure(
        "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng",
        "1.001776",
        22,
        (
            "Tờ khai đề nghị trợ giúp xã hội",
            "Bản sao Giấy xác nhận mức độ khuyết tật",
            "Bản sao sổ hộ khẩu hoặc xác nhận thông tin về cư trú",
        ),
        "Lao động - Thương binh và Xã hội|Văn hóa - Xã hội",
    ),
)
_SLIP = """
.page{padding:9mm 10mm 9mm 14mm;line-height:1.3} p{margin:.9mm 0} h1{font-size:13pt;margin:3mm 0 2mm}
.hd td{font-size:.86em} .t{font-size:10pt;margin:1.4mm 0} .ink{height:14mm} .ink [data-sign]{top:2mm;height:9mm}
.b{display:flex;gap:5mm}
"""


@layout("giay_tiep_nhan_hen_tra", "zu_district_slip", split="unseen25", years=(2018, 2024))
def district_slip(paper: Paper, on: date) -> None:
    """The slip of a district's one-stop counter with a table of what was handed in, on A5 (TT 01/2018)."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng)
    place = home.named(on)
    who = resident(rng, on, home, age=(24, 63))
    what = rng.choice(_PROCEDURES)
    number, _, _ = shown_id(rng, who, on)
    due = workday(on + timedelta(days=what.days * 7 // 5 + 1))
    hour, minute = rng.randint(7, 16), rng.randint(1, 59)
    paper.set(thanh_phan=list(what.parts))
    rows = [
        (str(n), mark("thanh_phan", part), *(("1", "") if "ản sao" not in part else ("", "1")))
        for n, part in enumerate(what.parts, 1)
    ]
    kind = small(place.district)
    taker = official(rng)
    body = (
        head(
            (f"UBND {place.district.upper()}", "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"),
            f"Số: {rng.randint(20, 4200)}/TNHS",
            f"{town(place)}, ngày {on:%d} tháng {on:%m} năm {on.year}",
            share=41,
        )
        + f"<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1><p class='c'>Mã hồ sơ: "
        f"<b>{f('ma_ho_so', case_number(rng, on))}</b></p>"
        + para(
            f"{f('bo_phan_tiep_nhan', f'Bộ phận Tiếp nhận và Trả kết quả {kind}, {small(place.province)}')}",
            f"Tiếp nhận hồ sơ của: <b>{f('nguoi_nop', who.name)}</b>",
            f"Số CMND/CCCD: {f('so_dinh_danh', number)}&emsp;Số điện thoại: "
            f"{f('so_dien_thoai', f'0{rng.choice((3, 7, 8, 9))}{rng.randrange(10**8):08d}')}",
            f"Địa chỉ: {f('dia_chi', who.home)}",
            f"Nội dung yêu cầu giải quyết: {f('ten_thu_tuc', what.name)}",
            f"Mã thủ tục: {f('ma_thu_tuc', what.code)}",
            "Thành phần hồ sơ nộp gồm:",
        )
        + grid(rows, ("STT", "Tên giấy tờ", "Bản chính", "Bản sao"), widths=(9, 65, 13, 13))
        + para(
            f"Số lượng hồ sơ: 01 (bộ)&emsp;Thời gian giải quyết theo quy định: {what.days:02d} ngày làm việc",
            f"Thời gian nhận hồ sơ: {_at(paper, 'thoi_diem_tiep_nhan', on, hour, minute)}",
            f"Thời gian trả kết quả: {_at(paper, 'thoi_diem_hen_tra', due, rng.choice((10, 16)), 30)}",
            "Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả",
        )
        + wide(
            signed("NGƯỜI NỘP HỒ SƠ", mark("nguoi_nop", who.name)),
            signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", taker)),
        )
    )
    pages(paper, body, "11pt Tinos", _SLIP, size=(148, 210))


def _at(paper: Paper, field: str, day: date, hour: int, minute: int) -> str:
    """ "08 giờ 05 phút, ngày 12 tháng 03 năm 2021" as the value of ``field``."""
    value = f"{day.isoformat()}T{hour:02d}:{minute:02d}"
    return filler(paper)(
        field, f"{hour:02d} giờ {minute:02d} phút, ngày {day:%d} tháng {day:%m} năm {day.year}", value
    )


_ROUTE = """
.page{padding:15mm 14mm 14mm 20mm} h1{font-size:14pt;margin:6mm 0 3mm} .t{font-size:11.5pt;line-height:1.3;margin-top:3mm}
.t th{font-size:10.5pt} .t td:nth-child(2){text-align:center} .pair{display:flex;margin-top:1mm;font-style:italic}
.pair div{flex:1;height:17mm;position:relative} .pair [data-sign]{position:absolute;left:5mm;top:7mm;width:16mm;height:7mm}
"""


@layout("phieu_kiem_soat", "zu_routing_sheet", split="unseen25", years=(2019, 2026))
def routing_sheet(paper: Paper, on: date) -> None:
    """The sheet that goes with a file from the counter through the rooms and back, every hand-over in a row."""
    rng, f = paper.rng, filler(paper)
    what = rng.choice(_PROCEDURES)
    place = spot(rng).named(on)
    since = on >= MERGER
    counter = "Trung tâm Phục vụ hành chính công" if since else "Bộ phận Tiếp nhận và Trả kết quả"
    unit = place.name if since else place.district
    room = f"Phòng {what.room.split('|')[since]}"
    chair = f"Lãnh đạo UBND {small(unit)}"
    route = (
        (counter, room, "Hồ sơ đầy đủ, hợp lệ"),
        (room, chair, rng.choice(("Đã thẩm định, trình ký", "Đủ điều kiện giải quyết, trình ký"))),
        (chair, f"Văn thư {'UBND ' + small(unit)}", "Đã ký duyệt"),
        (
            f"Văn thư {'UBND ' + small(unit)}",
            counter,
            rng.choice(("Đã phát hành, chuyển trả đúng hạn", "Trả trước hạn")),
        ),
    )
    day, steps, rows = on, [], []
    for number, (giver, taker, result) in enumerate(route):
        hour, minute = rng.randint(7, 16), rng.randint(0, 59)
        told = f"{hour:02d} giờ {minute:02d} phút, ngày {day:%d/%m/%Y}"
        steps.append(
            {
                "giao": giver,
                "nhan": taker,
                "thoi_diem": f"{day.isoformat()}T{hour:02d}:{minute:02d}",
                "ket_qua": result,
            }
        )
        hands = "<div class='pair'><div>Người giao<i data-sign></i></div><div>Người nhận<i data-sign></i></div></div>"
        rows.append(
            (
                f"{2 * number + 1}. Giao: {mark('buoc', giver)}<br>{2 * number + 2}. Nhận: {mark('buoc', taker)}",
                mark("buoc", told) + hands,
                mark("buoc", result),
                "",
            )
        )
        day = workday(day + timedelta(days=rng.randint(1, max(1, what.days // 4))))
    paper.set(buoc=steps)
    own = "TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG" if since else "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"
    office = f"Ủy ban nhân dân {small(unit)}" + ("" if since and rng.random() < 0.5 else f", {small(place.province)}")
    body = (
        head(
            (f"UBND {unit.upper()}", own),
            "",
            f"{town(place)}, ngày {on:%d} tháng {on:%m} năm {on.year}",
            share=44,
        )
        + "<h1>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>"
        + para(
            f"Mã hồ sơ: <b>{f('ma_ho_so', case_number(rng, on))}</b>",
            f"Cơ quan (bộ phận) giải quyết hồ sơ: {f('co_quan_giai_quyet', office)}",
            f"Tên thủ tục hành chính: {f('ten_thu_tuc', what.name)}",
        )
        + grid(
            rows,
            ("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ"),
            widths=(36, 31, 22, 11),
        )
        + para(
            "<i>Ghi chú: Trường hợp giao, nhận hồ sơ trên hệ thống thông tin một cửa điện tử thì không phải ký.</i>",
            css="sm",
        )
    )
    pages(paper, body, "12.5pt Tinos", _ROUTE)
