"""A petition of a word processor and a form of a spreadsheet."""

from __future__ import annotations

from datetime import date

from samples.blocks import COUNTRY, pages, para, signed
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.office_prints import ENGINE, OFFICES, fx
from samples.people import official
from samples.words import grouped, small


@layout("don", "op_don_de_nghi_arial", split="unseen19", years=(2015, 2026))
def petition(paper: Paper, on: date) -> None:
    """A petition set in Arial by a word processor: captions with their values in bold, one paragraph of request."""
    rng, f, place = OFFICES.begin(paper, on)
    who = OFFICES.resident(rng, on, place, age=(25, 70))
    plot, sheet = rng.randint(4, 800), rng.randint(1, 90)
    title, asked = rng.choice(
        (
            ("ĐƠN ĐỀ NGHỊ TÁCH THỬA ĐẤT", f"Tôi đang sử dụng thửa đất số {plot}, tờ bản đồ số {sheet}, diện tích {rng.randint(180, 900)} m² tại {small(who.home)}. Nay gia đình có nhu cầu tách thửa đất nói trên thành 02 thửa để tặng cho con. Tôi làm đơn này kính đề nghị cơ quan xem xét, giải quyết cho tôi được tách thửa theo quy định."),
            ("ĐƠN XIN XÁC NHẬN CƯ TRÚ", f"Tôi đã sinh sống liên tục tại {small(who.home)} từ tháng {rng.randint(1, 12)} năm {on.year - rng.randint(4, 20)} đến nay. Vì cần bổ sung hồ sơ xin việc làm, tôi làm đơn này kính đề nghị Ủy ban nhân dân xác nhận nội dung cư trú nêu trên."),
            ("ĐƠN ĐỀ NGHỊ HỖ TRỢ SỬA CHỮA NHÀ Ở", f"Nhà ở của gia đình tôi được xây dựng từ năm {on.year - rng.randint(18, 35)}, đến nay mái dột, tường nứt, không bảo đảm an toàn trong mùa mưa bão. Gia đình thuộc diện hộ cận nghèo, không đủ khả năng tự sửa chữa. Kính đề nghị Ủy ban nhân dân xem xét hỗ trợ kinh phí sửa chữa nhà ở cho gia đình tôi."),
        )
    )  # fmt: skip
    body = (
        COUNTRY
        + f"<h1 style='margin:9mm 0 4mm'>{f('ten_don', title)}</h1>"
        + f"<p class='c' style='margin-bottom:6mm'>Kính gửi: {f('kinh_gui', place.committee())}</p>"
        + fx(("Tôi tên là:", f("nguoi_lam_don", who.name.upper(), who.name)), bold=False)
        + fx(
            ("Ngày sinh:", f("ngay_sinh", slashed(who.birth), who.birth.isoformat())),
            ("Điện thoại:", f"09{rng.randint(10**7, 10**8 - 1)}"), bold=False,
        )
        + (fx(("Số CCCD:", f("so_dinh_danh", who.id_number)), ("Cấp ngày:", slashed(who.id_issued)), bold=False) if who.id_issued < on else "")
        + fx(("Nơi cư trú:", f("noi_cu_tru", who.home)), bold=False)
        + f"<p class='j' style='margin-top:4mm;text-indent:10mm'>{f('noi_dung', asked)}</p>"
        + para("Tôi xin cam đoan những điều trình bày trên là đúng sự thật, nếu sai tôi xin hoàn toàn chịu trách nhiệm trước pháp luật.", "Tôi xin chân thành cảm ơn!", css="j ti")
        + f"<div class='row' style='margin-top:7mm'><div></div><div><p class='c i'>{place.bare}, {dated(paper, 'ngay_lam', on)}</p>"
        + signed("NGƯỜI LÀM ĐƠN", who.name, "(Ký và ghi rõ họ tên)")
        + "</div></div>"
    )  # fmt: skip
    css = ".page{padding:20mm 18mm 16mm 28mm;line-height:1.45} .fx [data-f]{font-weight:bold} .ti{text-indent:10mm}"
    pages(paper, body, "12pt Arimo", ENGINE + css)


@layout("khac", "op_phieu_ban_giao_excel", split="unseen19", years=(2016, 2026))
def handed_over(paper: Paper, on: date) -> None:
    """A spreadsheet's form with gridlines: a caption's cell beside its value's cell, captions without colons."""
    rng, f, place = OFFICES.begin(paper, on)
    title = "PHIẾU BÀN GIAO THIẾT BỊ"
    pairs: list[dict[str, str]] = []

    def cells(*told: tuple[str, str]) -> str:
        out = ""
        for caption, value in told:
            pairs.append({"nhan": caption, "gia_tri": value})
            wide = ' colspan="3"' if len(told) == 1 else ""
            out += f'<td class="g">{mark("cap_gia_tri", caption)}</td><td{wide}>{mark("cap_gia_tri", value)}</td>'
        return f"<tr>{out}</tr>"

    thing, price = rng.choice(
        (
            ("Máy quét tài liệu khổ A4", 14500000),
            ("Máy tính để bàn", 16900000),
            ("Máy in hai mặt", 6200000),
            ("Bộ lưu điện 1000VA", 3450000),
        )
    )
    rows = (
        cells(("Số phiếu", f"BG{on:%y}-{rng.randint(4, 420):03d}"), ("Đơn vị", f"UBND {small(place.name)}"))
        + cells(("Bên giao", official(rng)), ("Chức vụ", rng.choice(("Kế toán", "Văn phòng - Thống kê", "Thủ quỹ"))))
        + cells(
            ("Bên nhận", official(rng)),
            ("Bộ phận", rng.choice(("Bộ phận Một cửa", "Tư pháp - Hộ tịch", "Địa chính - Xây dựng"))),
        )
        + cells(("Tên thiết bị", thing))
        + cells(
            ("Số sê-ri", f"{rng.choice('ABCDEFGH')}{rng.randint(10**7, 10**8 - 1)}"),
            ("Số lượng", f"{rng.randint(1, 3):02d}"),
        )
        + cells(("Nguyên giá", f"{grouped(price)} đồng"), ("Năm sử dụng", str(on.year - rng.randint(0, 3))))
        + cells(
            ("Tình trạng", rng.choice(("Mới 100%", "Đang sử dụng tốt", "Đã qua sửa chữa, hoạt động bình thường")))
        )
        + cells(("Phụ kiện kèm theo", rng.choice(("Dây nguồn, cáp USB", "Chuột, bàn phím", "Hộp mực dự phòng"))))
    )
    paper.set(cap_gia_tri=pairs)
    body = (
        f"<h1 style='margin:4mm 0 1mm'>{f('tieu_de', title)}</h1><p class='c i' style='margin-bottom:5mm'>{dated(paper, 'ngay', on, first='Ngày')}</p>"
        + f'<table class="t"><colgroup><col style="width:19%"><col style="width:33%"><col style="width:17%"><col style="width:31%"></colgroup>{rows}</table>'
        + '<div class="row" style="margin-top:6mm">'
        + signed("Bên giao", "", "(Ký, họ tên)") + signed("Bên nhận", "", "(Ký, họ tên)") + signed("Thủ trưởng đơn vị", "", "(Ký, họ tên)", seal=place.committee())
        + "</div>"
    )  # fmt: skip
    css = ".t td{border:.2mm solid #888;padding:1.4mm 1.6mm} .t .g{background:#eef2e6}"
    pages(paper, body, "11pt Arimo", ENGINE + css)
