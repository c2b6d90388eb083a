"""An invitation, a request and a travel paper of river offices, all printed."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import (
    COUNTRY,
    clerk_line,
    grid,
    head,
    letter_end,
    letter_number,
    notes,
    para,
    paras,
    signed,
    wide,
)
from samples.captions import flowing, pairs_of, show
from samples.communes import RIVERS, office, superior
from samples.fields import Pairs, dated, mark, slashed
from samples.paper import Paper, layout
from samples.people import official, workday


@layout("van_ban_hanh_chinh", "ro_invitation", split="unseen11", years=(2022, 2025))
def invitation(paper: Paper, on: date) -> None:
    """A commune's invitation to a meeting, signed on the chairman's behalf by the office's clerk."""
    on = min(on, date(2025, 6, 13))
    rng, f, place = RIVERS.begin(paper, on)
    kind = place.name.split()[0].lower() if not place.name.startswith("Thị trấn") else "thị trấn"
    about = rng.choice(
        (
            "Dự họp triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn",
            "Dự hội nghị sơ kết phong trào toàn dân chung tay làm sạch kênh, mương nội đồng",
        )
    )
    to = (
        "Thường trực Đảng ủy, Thường trực HĐND",
        f"Ban Chỉ huy Quân sự {kind}",
        "Trưởng các khu dân cư trên địa bàn",
    )
    paper.set(kinh_gui=list(to))
    when = workday(on + timedelta(days=4))
    left = (f("co_quan_chu_quan", superior(place)), f("co_quan_ban_hanh", f"ỦY BAN NHÂN DÂN {place.name.upper()}"))
    body = (
        head(
            left,
            letter_number(paper, str(rng.randint(12, 310)), "/", "GM-UBND"),
            f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}",
            share=45,
        )
        + f'<h1 style="font-size:14.5pt">{f("ten_loai", "GIẤY MỜI", "Giấy mời")}</h1>'
        + f'<p class="c"><b>{f("trich_yeu", about)}</b></p><p class="c" style="margin:0">─────────</p>'
        + '<table style="margin:3mm 0"><tr><td style="width:36%;text-align:right;padding-right:3mm">Kính gửi:</td><td>'
        + ";<br>".join(f"- {mark('kinh_gui', one)}" for one in to)
        + ".</td></tr></table>"
        + paras(
            f"""Thực hiện chương trình công tác tháng {on.month} năm {on.year}, Ủy ban nhân dân {kind} trân trọng kính mời các đồng chí đến dự cuộc họp, cụ thể như sau:
            <b>1. Thời gian:</b> 01 buổi, bắt đầu lúc {rng.choice(("7 giờ 30", "14 giờ 00"))} ngày {slashed(when)}.
            <b>2. Địa điểm:</b> Phòng họp số {rng.randint(1, 3)}, trụ sở UBND {place.name[0].lower() + place.name[1:]}.
            <b>3. Chủ trì:</b> Đồng chí {official(rng)} - Phó Chủ tịch UBND.
            <b>4. Chuẩn bị nội dung:</b> Giao công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường chuẩn bị báo cáo, gửi về Văn phòng trước ngày họp 01 ngày.
            Đề nghị các đồng chí sắp xếp công việc, tham dự đúng thành phần và thời gian nêu trên./."""
        )
        + letter_end(
            paper,
            "Như kính gửi|Đ/c Chủ tịch UBND (b/c)|Lưu: VT",
            "TL. CHỦ TỊCH",
            "CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ",
            office(place),
        )
    )
    show(paper, body, "14pt Tinos", ".j{text-indent:10mm}")


@layout("don", "ro_request_drain", split="unseen11", years=(2022, 2026))
def request(paper: Paper, on: date) -> None:
    """A request typed at a copy shop: who, in sentences with captions, then reason and wish under headings."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(27, 70))
    kind = "phường" if place.name.startswith("Phường") else "địa phương"
    title, reason, wish = rng.choice(
        (
            (
                "ĐƠN ĐỀ NGHỊ SỬA CHỮA CỐNG THOÁT NƯỚC",
                "Đoạn cống trước nhà tôi bị sụt nắp từ đầu mùa mưa, nước ứ đọng gây ngập lối đi chung của 06 hộ.",
                "Xem xét, cho sửa chữa đoạn cống thoát nước dài khoảng 15 mét trước nhà tôi",
            ),
            (
                "ĐƠN XIN XÁC NHẬN HOÀN CẢNH GIA ĐÌNH",
                "Con tôi mới trúng tuyển vào trường cao đẳng, nhà trường yêu cầu nộp giấy tờ để xét miễn, giảm học phí.",
                "Xác nhận hoàn cảnh gia đình khó khăn để con tôi nộp hồ sơ xin giảm học phí",
            ),
        )
    )
    body = (
        COUNTRY
        + f'<h1 style="font-size:15.5pt">{f("ten_don", title)}</h1>'
        + f'<p class="c"><b><u>Kính gửi</u>:</b> {f("kinh_gui", f"Ủy ban nhân dân {place.address()}")}</p>'
        + flowing(
            f"""Tôi tên là: | <b>{f("nguoi_lam_don", who.name)}</b> | Sinh ngày: | {f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}
            Số CCCD: | {f("so_dinh_danh", who.id_number)} | cấp ngày: | {slashed(who.id_issued)}
            Chỗ ở hiện nay: | {f("noi_cu_tru", who.home)}
            Nghề nghiệp: | {rng.choice(("Làm ruộng", "Buôn bán nhỏ", "Thợ hồ"))} | Điện thoại liên hệ: | 09{rng.randrange(10**8):08d}"""
        )
        + '<p class="sec">Lý do làm đơn:</p>'
        + para(reason, css="j")
        + '<p class="sec">Nội dung đề nghị:</p>'
        + f'<p class="j">{f("noi_dung", wish)}.</p>'
        + para(
            f"Tôi xin bảo đảm những điều trình bày ở trên là đúng và chịu trách nhiệm trước chính quyền {kind}.",
            "Rất mong được quan tâm giải quyết. Xin trân trọng cảm ơn!",
            css="j",
        )
        + wide(
            '<p class="c"><b>Ý kiến của trưởng khu dân cư</b></p><p>Nội dung trình bày trong đơn là đúng.</p>'
            + signed("", official(rng), ""),
            f'<p class="c i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
            + signed("NGƯỜI LÀM ĐƠN", who.name, "(Ký tên)"),
        )
    )
    show(paper, body, "13.5pt TeX Gyre Termes", "p{margin:2.2mm 0}")


@layout("khac", "ro_travel_paper", split="unseen11", years=(2019, 2025))
def travel(paper: Paper, on: date) -> None:
    """A travel paper of the accountants' form: captions and values on plain lines, a table for stamps on the way."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(25, 57))
    p = Pairs(paper)
    back = on + timedelta(days=rng.randint(3, 6))
    town = rng.choice(("Trường Chính trị tỉnh", "Trung tâm Bồi dưỡng nghiệp vụ Hà Nội", "Sở Nội vụ"))
    post = rng.choice(("Công chức Tư pháp - Hộ tịch", "Công chức Văn hóa - Xã hội", "Phó Chủ tịch Hội Nông dân"))
    body = (
        '<table class="sm"><tr><td>Đơn vị: UBND '
        + place.name[0].lower()
        + place.name[1:]
        + f"<br>Mã QHNS: 10{rng.randrange(10**5):05d}</td><td class='c' style='width:52%'><b>Mẫu số: C06 - HD</b><br>"
        + '<span class="i">(Ban hành kèm theo Thông tư số 107/2017/TT-BTC<br>ngày 10/10/2017 của Bộ Tài chính)</span></td></tr></table>'
        + f"<h1>{f('tieu_de', 'GIẤY ĐI ĐƯỜNG')}</h1>"
        + f'<p class="c">{" ".join(p("Số", f"{rng.randint(4, 96):02d}"))}</p>'
        + flowing(
            pairs_of(
                p,
                f"""Cấp cho | {who.name}
                Chức vụ | {post}
                Được cử đi công tác tại | {town}
                Theo công lệnh (hoặc giấy giới thiệu) số | {rng.randint(10, 99)}/CL-UBND
                Từ ngày | {slashed(on)} | đến ngày | {slashed(back)}
                Phương tiện đi lại | {rng.choice(("Xe khách", "Xe mô tô cá nhân"))}""",
            )
        )
        + f'<p class="r i">{mark("ngay", f"Ngày {on:%d} tháng {on:%m} năm {on.year}")}&emsp;</p>'
        + '<div class="small" style="margin-left:88mm">'
        + signed("Thủ trưởng đơn vị", official(rng), "(Ký, họ tên, đóng dấu)", office(place))
        + "</div>"
        + grid(
            [(*(f"{n}" for n in range(1, 7)),), ("Nơi đi", *[""] * 5), ("Nơi đến", *[""] * 5)],
            ("Nơi đi, nơi đến", "Ngày", "Phương tiện sử dụng", "Số ngày công tác", "Lý do lưu trú", "Chứng nhận của cơ quan"),
            css="t sm mid",
            widths=(15, 11, 17, 14, 16, 27),
        )
        + notes("Thanh toán theo chế độ công tác phí hiện hành; nộp lại cho kế toán trong vòng 07 ngày sau khi về.")
        + clerk_line("In từ phần mềm kế toán hành chính sự nghiệp")
    )  # fmt: skip
    paper.set(ngay=on.isoformat())
    show(paper, body, "13pt FreeSerif", ".mid td,.mid th{text-align:center} .t td{height:7mm}")
