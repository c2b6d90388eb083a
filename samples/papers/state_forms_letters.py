"""Letters of NĐ 30/2020: a decision of two pages with a table, an invitation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from samples.blocks import grid, head, letter_number, pages, para
from samples.communes import office
from samples.fields import Fill, dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, committee_seal, typeface, whole
from samples.people import MERGER, Commune, official, workday
from samples.prose import grounds
from samples.words import small

_CSS = """
.num{text-align:center;margin:-4mm 0 4mm} .b{text-indent:10mm;text-align:justify;margin:2mm 0} .ti{text-align:center}
.bar{width:42mm;border-top:.3mm solid #222;margin:.6mm auto 0}
"""


def _top(paper: Paper, f: Fill, place: Commune, number: str, on: date, under: str = "") -> str:
    """The letterhead of a commune's committee, which has no office above it."""
    own = whole("co_quan_ban_hanh", "ỦY BAN NHÂN DÂN", place.name.upper())
    paper.set(co_quan_ban_hanh=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    where = f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}"
    return head((own,), number + under, where)


def _end(paper: Paper, place: Commune, receivers: Sequence[str], above: Sequence[str], post: str) -> str:
    """Receivers at the left, the signer at the right, authority over as many lines as it has."""
    name = official(paper.rng)
    paper.set(noi_nhan=list(receivers), quyen_han_ky=" ".join(above), chuc_vu_ky=post, nguoi_ky=name)
    shown = ";<br>- ".join(mark("noi_nhan", text) for text in receivers)
    ink = f'<div class="ink"><i data-seal="{committee_seal(place)}"></i><i data-sign></i></div>'
    return (
        '<table style="margin-top:5mm"><tr><td style="font-size:11pt;line-height:1.25;width:50%">'
        f'<b class="i" style="font-size:12pt">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b>'
        f"{whole('quyen_han_ky', *above)}<br>{mark('chuc_vu_ky', post)}</b>{ink}<b>{mark('nguoi_ky', name)}</b></td></tr></table>"
    )


def _signs(rng: Random) -> tuple[tuple[str, ...], str]:
    if rng.random() < 0.5:
        return ("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH"
    return ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH"


_BODIES = (
    (
        "Ban Chỉ huy Phòng thủ dân sự",
        "chỉ đạo, điều hành công tác phòng, chống thiên tai, sự cố, thảm họa trên địa bàn",
    ),
    (
        "Tổ công tác triển khai số hóa hồ sơ, tài liệu",
        "tham mưu, tổ chức số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
    ),
    (
        "Hội đồng xác định mức độ khuyết tật",
        "tổ chức xác định và xác định lại mức độ khuyết tật theo quy định của pháp luật",
    ),
    (
        "Ban Chỉ đạo các chương trình mục tiêu quốc gia",
        "chỉ đạo, kiểm tra, đôn đốc thực hiện các chương trình, dự án",
    ),
)
_POSTS = (
    "Chủ tịch UBND", "Phó Chủ tịch UBND", "Trưởng Công an", "Chỉ huy trưởng Ban CHQS", "Công chức Tư pháp - Hộ tịch",
    "Công chức Văn phòng - Thống kê", "Bí thư Đoàn Thanh niên", "Chủ tịch Hội Phụ nữ", "Trưởng Trạm Y tế",
)  # fmt: skip
_HEADS = {
    "Hội": ("Chủ tịch Hội đồng", "Phó Chủ tịch"),
    "Tổ": ("Tổ trưởng", "Tổ phó"),
    "Ban": ("Trưởng ban", "Phó Trưởng ban"),
}


@layout("van_ban_hanh_chinh", "sf_decision", split="unseen15", years=(2021, 2026))
def decision(paper: Paper, on: date) -> None:
    """A decision of a committee: grounds in italics, articles, a table of members on the second page."""
    rng, f, place = STATE.begin(paper, on)
    body, duty = rng.choice(_BODIES)
    lower = small(place.name)
    about = rng.choice(("Kiện toàn", "Thành lập")) + f" {body} {lower}"
    law = (
        "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
        if on >= MERGER
        else "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
    )
    based = [law, *(g for g in grounds(rng, on, 2) if not g.startswith("Luật Tổ chức"))]
    number = letter_number(paper, f"{rng.randint(11, 960)}", "/", "QĐ-UBND")
    ranks = (*_HEADS[body.split(" ")[0]], *["Thành viên"] * 7)
    people = [
        (str(n), official(rng), post, rank) for n, (post, rank) in enumerate(zip(_POSTS, ranks, strict=True), 1)
    ]
    people = people[: rng.randint(6, 9)]
    old = f"{rng.randint(11, 400)}/QĐ-UBND ngày {slashed(workday(on - timedelta(days=rng.randint(300, 900))))}"
    unit = next(u for u in ("Ban Chỉ huy", "Ban Chỉ đạo", "Tổ công tác", "Hội đồng") if body.startswith(u))
    first = (
        _top(paper, f, place, number, on)
        + f'<p class="ti" style="margin-top:7mm;font-size:14pt"><b>{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}</b></p>'
        + f'<p class="ti"><b>{f("trich_yeu", about)}</b></p><div class="bar"></div>'
        + f'<p class="ti" style="margin:4mm 0"><b>ỦY BAN NHÂN DÂN {place.name.upper()}</b></p>'
        + para(*(f"<i>Căn cứ {text};</i>" for text in based), css="b")
        + para(f"<i>Xét đề nghị của Văn phòng HĐND và UBND {lower}.</i>", css="b")
        + '<p class="ti" style="margin:4mm 0"><b>QUYẾT ĐỊNH:</b></p>'
        + para(
            f"<b>Điều 1.</b> {about} gồm {len(people):02d} ông (bà) có tên trong danh sách kèm theo Quyết định này.",
            f"<b>Điều 2.</b> {body} có nhiệm vụ {duty}; tham mưu giúp Ủy ban nhân dân {lower} xây dựng kế hoạch, phân công "
            "nhiệm vụ cho từng thành viên và tổng hợp báo cáo định kỳ với cấp có thẩm quyền.",
            f"Thành viên {unit} có trách nhiệm tham dự đầy đủ các cuộc họp, chủ động nắm tình hình thuộc lĩnh vực phụ trách, "
            f"đề xuất giải pháp tháo gỡ khó khăn, vướng mắc và chịu trách nhiệm trước Ủy ban nhân dân {lower} về nhiệm vụ được "
            "phân công.",
            f"{unit} làm việc theo chế độ kiêm nhiệm, được sử dụng con dấu của Ủy ban nhân dân {lower} trong khi thực hiện "
            "nhiệm vụ và tự giải thể sau khi hoàn thành nhiệm vụ được giao.",
            f"<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số {old} của Ủy ban nhân dân "
            f"{lower}.",
            css="b",
        )
    )
    receivers = ("Như Điều 4", f"UBND {small(place.district or place.province)} (b/c)", "Thường trực Đảng ủy, HĐND", "Lưu: VT")  # fmt: skip
    second = (
        '<div class="num">2</div>'
        + para(
            "<b>Điều 4.</b> Văn phòng HĐND và UBND, các cơ quan, đơn vị có liên quan và các ông (bà) có tên tại Điều 1 chịu "
            "trách nhiệm thi hành Quyết định này./.",
            css="b",
        )
        + _end(paper, place, receivers, *_signs(rng))
        + f'<p class="ti" style="margin-top:9mm"><b>DANH SÁCH<br>THÀNH VIÊN {body.upper()}</b></p>'
        + f'<p class="ti i">(Kèm theo Quyết định của Ủy ban nhân dân {lower})</p>'
        + grid(people, ("TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Nhiệm vụ"), "t", (8, 30, 37, 25))
    )
    pages(paper, (first, second), typeface(rng, 13.5), _CSS + ".t{font-size:.9em}")


_EVENTS = (
    "Hội nghị sơ kết công tác cải cách hành chính, chuyển đổi số",
    "Họp thông qua phương án bồi thường, hỗ trợ khi Nhà nước thu hồi đất",
    "Hội nghị đối thoại giữa người đứng đầu chính quyền với Nhân dân",
    "Họp bàn giao hồ sơ, tài liệu sau khi sắp xếp các đơn vị",
)


@layout("van_ban_hanh_chinh", "sf_invitation", split="unseen15", years=(2021, 2026))
def invitation(paper: Paper, on: date) -> None:
    """Giấy mời with a list of receivers under "Kính gửi", hour and place of the meeting, now and then urgent."""
    rng, f, place = STATE.begin(paper, on)
    lower = small(place.name)
    event = rng.choice(_EVENTS)
    day = workday(on + timedelta(days=rng.randint(2, 6)))
    guests = rng.sample(
        [
            f"Thường trực Đảng ủy, HĐND {lower}", f"Ủy ban MTTQ Việt Nam {lower}", f"Công an {lower}",
            f"Ban Chỉ huy Quân sự {lower}", "Trưởng các thôn, tổ dân phố", "Hiệu trưởng các trường học trên địa bàn",
            f"Trạm Y tế {lower}",
        ],
        rng.randint(3, 5),
    )  # fmt: skip
    paper.set(kinh_gui=guests)
    urgent = ""
    if rng.random() < 0.4:
        text = f("do_khan", rng.choice(("KHẨN", "HỎA TỐC", "THƯỢNG KHẨN")))
        urgent = (
            '<br><span style="display:inline-block;border:.5mm solid #cf2430;color:#cf2430;font-weight:bold;padding:0 4mm;'
            f'margin-top:2mm">{text}</span>'
        )
    number = letter_number(paper, f"{rng.randint(10, 340)}", "/", "GM-UBND")
    sent = ";<br>- ".join(mark("kinh_gui", guest) for guest in guests)
    hour = rng.choice(("07 giờ 30 phút", "08 giờ 00 phút", "13 giờ 30 phút", "14 giờ 00 phút"))
    part = "sáng" if hour.startswith("0") else "chiều"
    body = (
        _top(paper, f, place, number, on, urgent)
        + f'<p class="ti" style="margin-top:8mm;font-size:14pt"><b>{f("ten_loai", "GIẤY MỜI", "Giấy mời")}</b></p>'
        + f'<p class="ti"><b>{f("trich_yeu", event)}</b></p><div class="bar"></div>'
        + '<table style="margin:6mm 0 4mm"><tr><td style="width:38mm;text-align:right;padding-right:2mm">Kính gửi:</td>'
        + f"<td><br>- {sent}.</td></tr></table>"
        + para(
            f"Thực hiện Chương trình công tác năm {on.year}, {office(place).split(',')[0]} tổ chức {small(event)}; "
            "trân trọng kính mời các đồng chí tới dự, cụ thể như sau:",
            f"<b>1. Thời gian:</b> {hour}, {part} ngày {slashed(day)}.",
            f"<b>2. Địa điểm:</b> {rng.choice(('Hội trường tầng 2', 'Phòng họp số 1', 'Nhà văn hóa trung tâm'))}, trụ sở Ủy "
            f"ban nhân dân {lower}.",
            f"<b>3. Chủ trì:</b> Đồng chí {official(rng)}, Chủ tịch Ủy ban nhân dân {lower}.",
            "<b>4. Nội dung:</b> Theo chương trình và tài liệu gửi kèm Giấy mời này.",
            "Đề nghị các đại biểu nghiên cứu trước tài liệu, bố trí thời gian tham dự đúng thành phần để cuộc họp đạt kết quả./.",
            css="b",
        )
        + _end(paper, place, ("Như trên", "Chủ tịch, các PCT UBND", "Lưu: VT, VP"), *_signs(rng))
    )
    pages(paper, body, typeface(rng, 13.5), _CSS)
