"""What the counters of communes and land offices far from the province hand out and pass on with a file."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import clerk_line, grid, head, notes, para, signed, wide
from samples.captions import COLUMNS, flowing, show
from samples.communes import FAR, case_number, district, province_name
from samples.fields import mark, slashed
from samples.paper import Paper, layout
from samples.people import MERGER, Commune, official, workday
from samples.words import long_date


def _minute(rng: Random, day: date) -> tuple[str, str]:
    """A time within office hours as printed and as kept."""
    hour, minute = rng.randint(8, 15), rng.randint(1, 59)
    return f"{hour:02d} giờ {minute:02d} phút, ngày {slashed(day)}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


@layout("giay_tiep_nhan_hen_tra", "fo_slip_business", split="unseen14", years=(2021, 2026))
def slip(paper: Paper, on: date) -> None:
    """A slip for a household business: the papers in words with counts behind, the times in a small table."""
    rng, f, place = FAR.begin(paper, on)
    who = FAR.resident(rng, on, place, age=(25, 58))
    due = workday(on + timedelta(days=rng.randint(4, 6)))
    if on >= MERGER:
        above, desk = f"UBND {place.name.upper()}", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    else:
        above, desk = f"UBND {place.district.upper()}", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"
    papers = [
        "Giấy đề nghị đăng ký hộ kinh doanh",
        "Căn cước công dân của chủ hộ kinh doanh",
        "Hợp đồng thuê địa điểm kinh doanh",
    ]
    code, name = "1.001612", "Đăng ký thành lập hộ kinh doanh"
    paper.set(thanh_phan=papers)
    came, came_at = _minute(rng, on)
    number = case_number(rng, on)
    counts = ("01 bản chính", "01 bản sao", "01 bản sao chứng thực")
    listed = "".join(f"<p>- {mark('thanh_phan', one)} ({n});</p>" for one, n in zip(papers, counts, strict=True))
    clerk = official(rng)
    body = (
        head((above, f("bo_phan_tiep_nhan", desk)), f"Mã hồ sơ: <b>{f('ma_ho_so', number)}</b>", share=45)
        + '<h1 style="font-size:15pt">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>'
        + '<p class="c i sm">(Liên: Giao cho người nộp hồ sơ)</p><div style="height:2mm"></div>'
        + flowing(
            f"""Đã tiếp nhận hồ sơ của ông/bà: | <b>{f("nguoi_nop", who.name)}</b>
            Số CCCD/Định danh cá nhân: | {f("so_dinh_danh", who.id_number)} | Điện thoại: | {f("so_dien_thoai", f"09{rng.randrange(10**8):08d}")}
            Địa chỉ liên hệ: | {f("dia_chi", who.home)}
            Thủ tục hành chính: | {f("ten_thu_tuc", name)}
            Mã thủ tục: | {f("ma_thu_tuc", code)} | Lĩnh vực: | Thành lập và hoạt động của hộ kinh doanh"""
        )
        + para("Thành phần hồ sơ đã nộp:")
        + f'<div class="ind">{listed}</div>'
        + flowing("Số lượng hồ sơ: | 01 bộ | Thời hạn giải quyết: | 03 ngày làm việc")
        + grid(
            [(f("thoi_diem_tiep_nhan", came, came_at), f("thoi_diem_hen_tra", f"16 giờ 30 phút, ngày {slashed(due)}", f"{due.isoformat()}T16:30"), "Tại quầy")],
            ("Thời điểm nhận hồ sơ", "Thời điểm hẹn trả kết quả", "Hình thức nhận kết quả"),
            css="t mid",
            widths=(38, 38, 24),
        )
        + '<div style="height:5mm"></div>'
        + wide(
            signed("NGƯỜI NỘP HỒ SƠ", who.name),
            signed("NGƯỜI TIẾP NHẬN", f("nguoi_tiep_nhan", clerk)),
        )
        + notes(
            "Khi đến nhận kết quả, ông/bà mang theo giấy này và giấy tờ tùy thân; trường hợp nhận thay phải có giấy ủy quyền.",
            "Tra cứu tình trạng hồ sơ trên Cổng Dịch vụ công quốc gia bằng mã hồ sơ nêu trên.",
        )
        + clerk_line(f"In lúc: {came.split(',')[0]}")
    )  # fmt: skip
    show(paper, body, "13pt Tinos", ".mid td,.mid th{text-align:center}")


def _land_office(place: Commune) -> str:
    """The branch of the land registry that serves ``place``."""
    return f"Chi nhánh Văn phòng Đăng ký đất đai {district(place)}"


@layout("phieu_kiem_soat", "fo_control_land", split="unseen14", years=(2019, 2026))
def control(paper: Paper, on: date) -> None:
    """A land office's sheet: a row a step, who gives and who takes beside each other, the time and how it went."""
    rng, f, place = FAR.begin(paper, on)
    branch = _land_office(place)
    names = (
        "Bộ phận Một cửa", "Bộ phận Đăng ký - Cấp giấy", "Bộ phận Kỹ thuật địa chính", "Lãnh đạo Chi nhánh",
        "Bộ phận Một cửa",
    )  # fmt: skip
    rows, steps, day = [], [], on
    for n in range(4):
        shown, when = _minute(rng, day)
        how = rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn"))
        steps.append({"giao": names[n], "nhan": names[n + 1], "thoi_diem": when, "ket_qua": how})
        cells = (names[n], names[n + 1], shown, how)
        rows.append([str(n + 1), *(mark("buoc", cell) for cell in cells), ""])
        day = workday(day + timedelta(days=rng.randint(1, 3)))
    paper.set(buoc=steps)
    procedure = rng.choice(
        (
            "Đăng ký biến động do chuyển nhượng quyền sử dụng đất",
            "Xóa đăng ký thế chấp quyền sử dụng đất",
            "Cấp đổi Giấy chứng nhận quyền sử dụng đất",
        )
    )
    body = (
        head(
            (f"VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {place.province.upper()}", f"CHI NHÁNH {district(place).upper()}"),
            "",
            f"{province_name(place)}, {long_date(on)}",
            share=47,
        )
        + '<h1 style="font-size:15pt">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1><div style="height:3mm"></div>'
        + flowing(
            f"""Mã hồ sơ: | <b>{f("ma_ho_so", case_number(rng, on))}</b>
            Cơ quan chủ trì giải quyết: | {f("co_quan_giai_quyet", branch)}
            Tên thủ tục hành chính: | {f("ten_thu_tuc", procedure)}
            Người nộp: | {FAR.resident(rng, on, place, age=(28, 70)).name}"""
        )
        + '<div style="height:3mm"></div>'
        + grid(
            rows,
            ("Bước", "Bên giao", "Bên nhận", "Thời gian giao, nhận", "Kết quả", "Ghi chú"),
            css="t tall",
            widths=(8, 22, 22, 24, 14, 10),
        )
        + '<div style="margin:8mm 0 0 84mm">'
        + signed("NGƯỜI THEO DÕI", official(rng))
        + "</div>"
        + notes("Phiếu này luân chuyển cùng hồ sơ và lưu tại bộ phận trả kết quả.")
    )
    show(paper, body, "13pt TeX Gyre Termes", COLUMNS + ".tall td{padding:2mm 1.6mm} .hd{font-size:.84em}")
