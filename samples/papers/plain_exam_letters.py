"""Three ordinary letters: a district's decision, a department's letter, a commune's report of the older form."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import head, letter_end, letter_number, pages, para
from samples.communes import province_name
from samples.fields import dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers.plain_exam import LAND, later
from samples.people import Commune, official
from samples.words import grouped, long_date

_CSS = """
.page{padding:20mm 16mm 16mm 30mm;line-height:1.28} p{margin:1.5mm 0} .b p{text-align:justify;text-indent:10mm}
.b p.c{text-align:center;text-indent:0} .rule{width:34mm;border-top:.3mm solid #222;margin:1.5mm auto 3mm} .num{position:absolute;top:10mm;left:0;right:0;
text-align:center} .hd .motto{padding-bottom:.4mm}
"""
_RULE = '<div class="rule"></div>'


def _lines(paper: Paper, field: str, text: str, at: str) -> str:
    """A field's print broken before the words ``at``."""
    return filler(paper)(field, text).replace(f" {at}", f"<br>{at}", 1)


@layout("van_ban_hanh_chinh", "pe_quyet_dinh_huyen", split="unseen20", years=(2020, 2024))
def decision(paper: Paper, on: date) -> None:
    """A decision of a district's committee as NĐ 30/2020 sets it."""
    rng, f, place = LAND.begin(paper, on)
    if on < date(2020, 3, 5):
        on = later(rng, date(2020, 3, 6), 0, 200)
    while not place.district.startswith("Huyện"):
        place = LAND.begin(paper, on)[2]
    of = place.district
    low, town = f"h{of[1:]}", of.removeprefix("Huyện ")
    subject, office, articles = rng.choice(
        (
            (
                f"Về việc thành lập Đoàn kiểm tra liên ngành về an toàn thực phẩm trên địa bàn {low} năm {on.year}",
                "Y tế",
                (
                    f"Thành lập Đoàn kiểm tra liên ngành về an toàn thực phẩm trên địa bàn {low} năm {on.year}, gồm "
                    f"các ông, bà có tên sau:</p><p>1. Bà {official(rng)}, Phó Trưởng phòng Y tế - Trưởng đoàn;</p>"
                    f"<p>2. Ông {official(rng)}, chuyên viên Phòng Kinh tế và Hạ tầng - Thành viên;</p>"
                    f"<p>3. Ông {official(rng)}, cán bộ Trung tâm Y tế {low} - Thành viên.",
                    "Đoàn kiểm tra có nhiệm vụ kiểm tra việc chấp hành các quy định của pháp luật về an toàn thực phẩm "
                    f"tại các cơ sở sản xuất, kinh doanh trên địa bàn; thời gian kiểm tra {rng.randint(10, 20)} ngày. "
                    "Đoàn tự giải thể sau khi hoàn thành nhiệm vụ.",
                ),
            ),
            (
                f"Về việc phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo trên địa bàn {low} năm {on.year}",
                "Lao động - Thương binh và Xã hội",
                (
                    f"Phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo trên địa bàn {low} năm {on.year}, cụ thể như "
                    f"sau:</p><p>1. Tổng số hộ nghèo: {grouped(rng.randint(820, 4100))} hộ, chiếm tỷ lệ "
                    f"{rng.randint(3, 19)},{rng.randint(11, 98)}%;</p><p>2. Tổng số hộ cận nghèo: "
                    f"{grouped(rng.randint(600, 2900))} hộ, chiếm tỷ lệ {rng.randint(2, 9)},{rng.randint(11, 98)}%.",
                    "Giao Ủy ban nhân dân các xã, thị trấn công khai danh sách, cấp giấy chứng nhận hộ nghèo, hộ cận "
                    "nghèo và cập nhật vào phần mềm quản lý theo quy định.",
                ),
            ),
            (
                f"Về việc giao chỉ tiêu trồng rừng và chăm sóc rừng trồng năm {on.year}",
                "Nông nghiệp và Phát triển nông thôn",
                (
                    f"Giao chỉ tiêu trồng rừng năm {on.year} cho Ủy ban nhân dân các xã, thị trấn với tổng diện tích "
                    f"{rng.randint(180, 960)},{rng.randint(1, 9)} ha (có biểu chi tiết kèm theo).",
                    "Ủy ban nhân dân các xã, thị trấn căn cứ chỉ tiêu được giao tổ chức thực hiện, định kỳ trước ngày "
                    "20 hằng tháng báo cáo kết quả về Phòng Nông nghiệp và Phát triển nông thôn.",
                ),
            ),
        )
    )
    asked = rng.randint(12, 160)
    proposed = on - timedelta(days=rng.randint(2, 9))
    body = head(
        [_lines(paper, "co_quan_ban_hanh", f"ỦY BAN NHÂN DÂN {of.upper()}", "HUYỆN")],
        letter_number(paper, str(rng.randint(101, 4980)), "/", "QĐ-UBND"),
        f"{f('dia_danh', town)}, {dated(paper, 'ngay_ban_hanh', on)}",
    )
    title = (
        f'<p class="c" style="margin-top:5mm"><b>{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}</b></p>'
        f'<p class="c" style="padding:0 12mm"><b>{f("trich_yeu", subject)}</b></p>{_RULE}'
    )
    grounds = para(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
        "ngày 22 tháng 11 năm 2019;",
        f"Theo đề nghị của Trưởng phòng Phòng {office} {low} tại Tờ trình số {asked}/TTr-P"
        f"{''.join(w[0].upper() for w in office.split() if w[0].isalpha() and w != 'và')} ngày "
        f"{long_date(proposed).removeprefix('ngày ')}.",
        css="i",
    )
    text = para(
        f"<b>Điều 1.</b> {articles[0]}",
        f"<b>Điều 2.</b> {articles[1]}",
        f"<b>Điều 3.</b> Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {low}, Trưởng phòng Phòng {office}, Chủ "
        "tịch Ủy ban nhân dân các xã, thị trấn và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết "
        "định này kể từ ngày ký./.",
    )
    above, post = rng.choice(
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    )
    room = "YT" if office == "Y tế" else "".join(word[0] for word in office.split()[:2]).upper()
    end = letter_end(
        paper,
        f"Như Điều 3|Thường trực Huyện ủy|Thường trực HĐND huyện|CT, các PCT UBND huyện|Lưu: VT, {room}",
        above,
        post,
        seal=f"Ủy ban nhân dân {low}",
    ).replace(" KT. CHỦ", "<br>KT. CHỦ")
    who = f'<p class="c" style="margin:3mm 0"><b>ỦY BAN NHÂN DÂN {of.upper()}</b></p>'
    decide = '<p class="c" style="margin:3mm 0"><b>QUYẾT ĐỊNH:</b></p>'
    pages(paper, f'{body}{title}{who}<div class="b">{grounds}{decide}{text}</div>{end}', "13.5pt Tinos", _CSS)


_DEPARTMENTS = (
    ("Sở Tư pháp", "STP", "HCTP", "tăng cường công tác quản lý, sử dụng Sổ hộ tịch và biểu mẫu hộ tịch", "hộ tịch"),
    ("Sở Nội vụ", "SNV", "CCHC", "đánh giá, chấm điểm xác định Chỉ số cải cách hành chính cấp xã", "cải cách hành chính"),
    ("Sở Y tế", "SYT", "NVY", "chủ động phòng, chống dịch bệnh sốt xuất huyết, tay chân miệng", "phòng, chống dịch bệnh"),
    ("Sở Giáo dục và Đào tạo", "SGDĐT", "GDTH", "điều tra, cập nhật số liệu phổ cập giáo dục, xóa mù chữ", "phổ cập giáo dục"),
)  # fmt: skip


@layout("van_ban_hanh_chinh", "pe_cong_van_so", split="unseen20", years=(2021, 2026))
def department_letter(paper: Paper, on: date) -> None:
    """A letter of a provincial department, over two pages."""
    rng, f, place = LAND.begin(paper, on)
    new = not place.district
    spelled, short, room, subject, field = rng.choice(_DEPARTMENTS)
    name = spelled.upper()
    province = place.province
    seat = {"Nam Định": "Nam Định", "Gia Lai": "Quy Nhơn" if new else "Pleiku", "Nghệ An": "Vinh"}.get(
        province_name(place), province_name(place)
    )
    paper.implied.add("ten_loai")
    paper.set(ten_loai="Công văn")
    low = province[0].lower() + province[1:]
    number = letter_number(paper, str(rng.randint(112, 3890)), "/", f"{short}-{room}")
    body = head(
        [f("co_quan_chu_quan", f"ỦY BAN NHÂN DÂN {province.upper()}").replace("DÂN ", "DÂN<br>", 1), f("co_quan_ban_hanh", name)],
        f'{number}<br><span style="font-size:.95em">V/v {f("trich_yeu", subject)}</span>',
        f"{f('dia_danh', seat)}, {dated(paper, 'ngay_ban_hanh', on)}",
        share=44,
    )  # fmt: skip
    to = (
        ["Ủy ban nhân dân các xã, phường"]
        if new
        else ["Ủy ban nhân dân các huyện, thị xã, thành phố", "Phòng Tư pháp các huyện, thị xã, thành phố"]
    )
    if short != "STP" and not new:
        to = to[:1]
    paper.set(kinh_gui=to)
    shown = (
        f'<p class="c" style="margin:6mm 0 4mm">Kính gửi: {mark("kinh_gui", to[0])}.</p>'
        if len(to) == 1
        else '<table style="width:auto;margin:6mm auto 4mm"><tr><td style="padding-right:3mm">Kính gửi:</td><td>'
        + "<br>".join(f"- {mark('kinh_gui', t)}{';' if t is not to[-1] else '.'}" for t in to)
        + "</td></tr></table>"
    )
    due = later(rng, on, 15, 40)
    text = para(
        f"Thời gian qua, công tác {field} trên địa bàn {low} được các cấp, các ngành quan tâm chỉ đạo và đạt được "
        "những kết quả tích cực. Tuy nhiên, qua theo dõi, kiểm tra cho thấy tại một số địa phương việc thực hiện còn "
        "chậm, báo cáo chưa đầy đủ, chưa đúng thời hạn; việc lưu giữ hồ sơ, sổ sách chưa bảo đảm theo quy định.",
        f"Để khắc phục những tồn tại, hạn chế nêu trên và thực hiện tốt nhiệm vụ {field} trong thời gian tới, "
        f"{spelled} đề nghị "
        "quý cơ quan quan tâm chỉ đạo, triển khai thực hiện một số nội dung sau:",
        f"1. Tiếp tục quán triệt, triển khai đầy đủ các văn bản chỉ đạo của Trung ương, của Ủy ban nhân dân {low} về công "
        f"tác {field}; xác định đây là nhiệm vụ thường xuyên, gắn với trách nhiệm của người đứng đầu cơ quan, đơn vị.",
        "2. Bố trí đủ công chức có trình độ chuyên môn phù hợp; tạo điều kiện để công chức được tham gia các lớp tập "
        "huấn, bồi dưỡng nghiệp vụ do cấp trên tổ chức.",
        "3. Rà soát, thống kê hồ sơ, số liệu phát sinh trên địa bàn, bảo đảm chính xác, kịp thời; thực hiện nghiêm chế độ "
        f"thông tin, báo cáo. Kết quả gửi về {spelled} trước ngày {slashed(due)} để tổng hợp, "
        f"báo cáo Ủy ban nhân dân {low}.",
    )
    text += para(
        f"4. Đẩy mạnh công tác tuyên truyền, phổ biến các quy định về {field} bằng nhiều hình thức phù hợp với từng nhóm "
        "đối tượng, nhất là ở vùng sâu, vùng xa, vùng đồng bào dân tộc thiểu số; kịp thời biểu dương tập thể, cá nhân làm "
        "tốt.",
        "5. Tăng cường kiểm tra, tự kiểm tra; chấn chỉnh, xử lý nghiêm các trường hợp vi phạm. Việc kiểm tra phải có kế hoạch "
        "cụ thể, tránh chồng chéo, không gây phiền hà cho tổ chức, cá nhân.",
    )
    more = para(
        "6. Bố trí kinh phí bảo đảm cho việc thực hiện nhiệm vụ theo phân cấp ngân sách hiện hành; quan tâm đầu tư máy vi "
        "tính, máy in, máy quét và đường truyền cho bộ phận chuyên môn.",
        f"Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về {spelled} "
        f"(qua đồng chí {official(rng)}, điện thoại 09{rng.randint(10, 89)}.{rng.randint(100, 999)}."
        f"{rng.randint(100, 999)}) để phối hợp, hướng dẫn giải quyết./.",
    )
    deputy = rng.random() < 0.7
    end = letter_end(
        paper,
        f"Như trên|UBND {low} (b/c)|Giám đốc, các PGĐ Sở|Lưu: VT, {room}",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        seal=spelled,
    ) if deputy else _head_signs(paper, f"Như trên|UBND {low} (b/c)|Lưu: VT, {room}", spelled)  # fmt: skip
    pages(
        paper,
        (f'{body}{shown}<div class="b">{text}</div>', f'<div class="num">2</div><div class="b">{more}</div>{end}'),
        "14pt Tinos",
        _CSS,
    )


def _head_signs(paper: Paper, receivers: str, name: str) -> str:
    """Receivers and the department's own head."""
    listed, signer = receivers.split("|"), official(paper.rng)
    paper.set(noi_nhan=listed, chuc_vu_ky="GIÁM ĐỐC", nguoi_ky=signer)
    shown = ";<br>- ".join(mark("noi_nhan", text) for text in listed)
    return (
        '<table style="margin-top:4mm"><tr><td style="font-size:11pt;line-height:1.25;width:48%">'
        f'<b class="i">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b>{mark("chuc_vu_ky", "GIÁM ĐỐC")}</b>'
        f'<div class="ink"><i data-seal="{name}"></i><i data-sign></i></div>'
        f"<b>{mark('nguoi_ky', signer)}</b></td></tr></table>"
    )


def _report_parts(paper: Paper, on: date, place: Commune) -> str:
    rng = paper.rng
    done = rng.randint(380, 1490)
    late = rng.randint(0, 9)
    return para(
        f"Thực hiện Kế hoạch công tác cải cách hành chính năm {on.year}, Ủy ban nhân dân {place.name.replace('Xã', 'xã')} "
        "báo cáo kết quả thực hiện như sau:",
        "<b>I. KẾT QUẢ THỰC HIỆN</b>",
        "<b>1. Công tác chỉ đạo, điều hành</b>",
        f"Ủy ban nhân dân xã đã ban hành {rng.randint(6, 19):02d} văn bản chỉ đạo; phân công 01 đồng chí Phó Chủ tịch phụ "
        "trách; tổ chức quán triệt tới toàn thể cán bộ, công chức và trưởng các thôn.",
        "<b>2. Giải quyết thủ tục hành chính theo cơ chế một cửa</b>",
        f"Tổng số hồ sơ tiếp nhận: {grouped(done + late)} hồ sơ; đã giải quyết đúng hạn {grouped(done)} hồ sơ; "
        f"quá hạn {late:02d} hồ sơ. Các thủ tục hành chính được niêm yết công khai tại trụ sở.",
        "<b>II. KHÓ KHĂN, TỒN TẠI</b>",
        "Trang thiết bị làm việc còn thiếu, một số máy vi tính đã cũ; trình độ tin học của một số công chức còn hạn chế.",
        "<b>III. PHƯƠNG HƯỚNG</b>",
        "Tiếp tục tuyên truyền, nâng cao nhận thức của cán bộ, công chức và nhân dân; đề nghị cấp trên quan tâm bố trí kinh "
        "phí sửa chữa, nâng cấp bộ phận tiếp nhận và trả kết quả.",
        f"Trên đây là báo cáo của Ủy ban nhân dân {place.name.replace('Xã', 'xã')}./.",
    )


@layout("van_ban_hanh_chinh", "pe_bao_cao_xa_2011", split="unseen20", years=(2011, 2019))
def report(paper: Paper, on: date) -> None:
    """A commune's yearly report in the form of TT 01/2011, its superior above it."""
    rng, f, place = LAND.begin(paper, on)
    while not place.name.startswith("Xã"):
        place = LAND.begin(paper, on)[2]
    period = f"năm {on.year}" if on.month > 10 else f"tháng {on.month} năm {on.year}"
    subject = f"Kết quả thực hiện công tác cải cách hành chính {period}"
    number = f"{rng.randint(5, 190):02d}"
    body = head(
        [
            f("co_quan_chu_quan", f"UBND {place.district.upper()}"),
            f("co_quan_ban_hanh", f"UBND {place.name.upper()}"),
        ],
        letter_number(paper, number, " /", "BC-UBND"),
        f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}",
        share=40,
    )
    title = (
        f'<p class="c" style="margin-top:5mm"><b>{f("ten_loai", "BÁO CÁO", "Báo cáo")}</b></p>'
        f'<p class="c"><b>{f("trich_yeu", subject)}</b></p>{_RULE}'
    )
    paper.set(so_ky_hieu=f"{number}/BC-UBND")
    to = [f"Ủy ban nhân dân {place.district.lower()[0]}{place.district[1:]}", f"Phòng Nội vụ {place.district[0].lower()}{place.district[1:]}"]  # fmt: skip
    to = to[: rng.randint(1, 2)]
    paper.set(kinh_gui=to)
    shown = "<br>".join(mark("kinh_gui", t) for t in to)
    sent = (
        '<table style="width:auto;margin:3mm auto"><tr><td style="padding-right:3mm">Kính gửi:</td>'
        f"<td>{shown}</td></tr></table>"
    )
    above, post = rng.choice((("TM. UBND XÃ", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    end = letter_end(
        paper, "Như kính gửi|TT Đảng ủy, HĐND xã|Lưu: VT", above, post, seal=place.committee()
    ).replace(" KT. CHỦ", "<br>KT. CHỦ")  # fmt: skip
    pages(paper, f'{body}{title}{sent}<div class="b">{_report_parts(paper, on, place)}</div>{end}', "13pt TeX Gyre Termes", _CSS)  # fmt: skip
