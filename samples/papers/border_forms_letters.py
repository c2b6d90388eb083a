"""Letters that were born in offices along the border: of a district's office, a commune's chairman, the Party."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import head, letter_number, pages, para
from samples.communes import seat
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.border_forms_people import RULES, begin, dweller
from samples.people import after_merger, official
from samples.words import small


def _end(paper: Paper, receivers: tuple[str, ...], above: str, post: str, seal: str, name: str) -> str:
    """Receivers at the left, who signs at the right; ``above`` may be missing."""
    paper.set(noi_nhan=list(receivers), chuc_vu_ky=post, nguoi_ky=name)
    if above:
        paper.set(quyen_han_ky=above.replace("<br>", " "))
    listed = ";<br>- ".join(mark("noi_nhan", one) for one in receivers)
    upper = f'<span data-f="quyen_han_ky">{above}</span><br>' if above else ""
    ink = f'<div class="ink"><i data-seal="{seal}"></i><i data-sign></i></div>'
    return (
        '<table style="margin-top:5mm"><tr><td style="width:50%;font-size:11pt;line-height:1.25"><b class="i">Nơi nhận:</b><br>- '
        f'{listed}.</td><td class="sg"><b>{upper}{mark("chuc_vu_ky", post)}</b>{ink}<b>{mark("nguoi_ky", name)}</b></td></tr></table>'
    )


@layout("van_ban_hanh_chinh", "bf_cv_phong_tu_phap", split="unseen17", years=(2012, 2015))
def district_office_writes(paper: Paper, on: date) -> None:
    """A letter of a district's office of justice, TT 01/2011: V/v under the number, communes as receivers."""
    rng, f, place = begin(paper, on)
    town = seat(place)
    number, symbol = str(rng.randint(11, 190)), rng.choice(("CV-TP", "TP-HT", "PTP"))
    about = rng.choice(
        (
            "rà soát, lập danh sách trẻ em chưa được đăng ký khai sinh trên địa bàn huyện",
            "hướng dẫn đăng ký lại việc sinh, việc tử, việc kết hôn cho đồng bào vùng biên giới",
            "chấn chỉnh việc ghi chép, lưu trữ sổ hộ tịch và sử dụng biểu mẫu hộ tịch",
        )
    )
    to = rng.choice(
        (
            ("Ủy ban nhân dân các xã, thị trấn",),
            (f"UBND {small(place.name)}", "UBND các xã biên giới", "Các đồn Biên phòng trên địa bàn huyện"),
        )
    )
    paper.set(kinh_gui=list(to), ten_loai="Công văn")
    paper.implied.add("ten_loai")
    listed = (
        f'Kính gửi: {mark("kinh_gui", to[0])}.' if len(to) == 1
        else "Kính gửi:" + "".join(f"<br>&emsp;&emsp;&emsp;- {mark('kinh_gui', one)}{'.' if one is to[-1] else ';'}" for one in to)
    )  # fmt: skip
    due = slashed(on + timedelta(days=rng.randint(12, 25)))
    own = "PHÒNG TƯ PHÁP"
    left = (f("co_quan_chu_quan", f"UBND HUYỆN {town.upper()}"), f("co_quan_ban_hanh", own))
    under = (
        letter_number(paper, number, "/", symbol)
        + f'<br><span style="font-size:12pt">V/v {f("trich_yeu", about)}</span>'
    )
    day = f"{f('dia_danh', town)}, {dated(paper, 'ngay_ban_hanh', on)}"
    above, post = rng.choice((("", "TRƯỞNG PHÒNG"), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    gap = rng.randint(20, 140)
    body = f"""{head(left, under, day, share=44)}<p style="margin:7mm 0 5mm 32mm">{listed}</p>
<div class="ti">{
        para(
            "Thực hiện Kế hoạch công tác tư pháp năm "
            + str(on.year)
            + " của Ủy ban nhân dân huyện; qua kiểm tra tại một số xã, Phòng Tư pháp nhận thấy "
            f"công tác đăng ký và quản lý hộ tịch còn một số hạn chế: còn {gap} trường hợp trẻ em sinh ra tại nhà chưa được đăng ký khai sinh; một số sổ hộ "
            "tịch ghi chép tẩy xóa, không đúng quy định; việc lưu sổ kép còn chậm.",
            "Để khắc phục những tồn tại nêu trên, Phòng Tư pháp đề nghị Ủy ban nhân dân các xã, thị trấn thực hiện tốt một số nội dung sau:",
            "1. Chỉ đạo công chức Tư pháp - Hộ tịch phối hợp với trưởng thôn, y tế thôn bản rà soát, lập danh sách những người chưa được đăng ký khai sinh, "
            "đăng ký kết hôn, khai tử; tổ chức đăng ký lưu động tại các thôn, bản vùng sâu, vùng xa.",
            "2. Sử dụng thống nhất các loại sổ, biểu mẫu hộ tịch theo quy định tại Thông tư số 08.a/2010/TT-BTP ngày 25 tháng 3 năm 2010 của Bộ Tư pháp "
            "và các văn bản hướng dẫn hiện hành; không tự ý in, sao chụp biểu mẫu để sử dụng.",
            "3. Tăng cường tuyên truyền pháp luật về hộ tịch, hôn nhân và gia đình bằng tiếng phổ thông và tiếng dân tộc, hạn chế tình trạng tảo hôn và kết "
            "hôn cận huyết thống.",
            f"Báo cáo kết quả thực hiện gửi về Phòng Tư pháp trước ngày {due} để tổng hợp, báo cáo Sở Tư pháp và Ủy ban nhân dân huyện./.",
            css="j",
        )
    }</div>
{
        _end(
            paper,
            ("Như trên", "UBND huyện (b/c)", f"Lưu: VT, {rng.choice(('TP', 'HT'))}"),
            above,
            post,
            f"PHÒNG TƯ PHÁP HUYỆN {town}",
            official(rng),
        )
    }"""
    pages(
        paper,
        body,
        rng.choice(("14pt Tinos", "13.5pt TeX Gyre Termes")),
        RULES + ".ti p{text-indent:10mm;margin:1.8mm 0}",
    )


@layout("van_ban_hanh_chinh", "bf_qd_chu_tich_xa", split="unseen17", years=(2025, 2026))
def chairman_decides(paper: Paper, on: date) -> None:
    """A decision of a commune's chairman (NĐ 30/2020) on two sheets, the annexed list of people on the second."""
    on = after_merger(on)
    rng, f, place = begin(paper, on)
    number = f"{rng.randint(3, 980):02d}"
    about, task, column, basis = rng.choice(
        (
            ("Về việc phê duyệt danh sách hộ gia đình được hỗ trợ xóa nhà tạm, nhà dột nát năm {y}",
             "Phê duyệt danh sách {n} hộ gia đình được hỗ trợ xóa nhà tạm, nhà dột nát năm {y} trên địa bàn xã", "Mức hỗ trợ (đồng)",
             "Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững"),
            ("Về việc trợ cấp xã hội hằng tháng đối với đối tượng bảo trợ xã hội",
             "Trợ cấp xã hội hằng tháng cho {n} đối tượng bảo trợ xã hội trên địa bàn xã", "Mức trợ cấp (đồng/tháng)",
             "Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội"),
        )
    )  # fmt: skip
    people = [dweller(rng, on, place, age=(30, 80)) for _ in range(rng.randint(5, 9))]
    about, task = (t.format(y=on.year, n=f"{len(people):02d}") for t in (about, task))
    paper.set(ten_loai="QUYẾT ĐỊNH")
    left = (f("co_quan_chu_quan", f"UBND {place.province.upper()}") if rng.random() < 0.35 else "",
            f'<span data-f="co_quan_ban_hanh">ỦY BAN NHÂN DÂN<br>{place.name.upper()}</span>')  # fmt: skip
    paper.set(co_quan_ban_hanh=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    day = f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}"
    above, post = rng.choice((("", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    per = "500.000" if "tháng)" in column else rng.choice(("60.000.000", "30.000.000"))
    rows = "".join(
        f'<tr><td class="c">{n}</td><td>{one.name}</td><td class="c">{slashed(one.birth)}</td><td>{one.home.split(",")[0]}</td>'
        f'<td class="c">{one.id_number}</td><td class="r">{per}</td></tr>'
        for n, one in enumerate(people, 1)
    )
    end = _end(
        paper,
        ("Như Điều 3", "Sở Nông nghiệp và Môi trường", "TT. Đảng ủy, TT. HĐND xã", "Chủ tịch, các PCT UBND xã", "Lưu: VT, KT"),
        above, post, place.committee(), official(rng),
    )  # fmt: skip
    one = f"""{head((x for x in left if x), letter_number(paper, number, "/", "QĐ-UBND"), day, share=42)}
<p class="tl" style="margin:7mm 0 1mm;font-size:14.5pt">{mark("ten_loai", "QUYẾT ĐỊNH")}</p>
<p class="c" style="margin:0 12mm 3mm"><b>{f("trich_yeu", about)}</b></p>
<p class="c" style="margin:4mm 0"><b>CHỦ TỊCH ỦY BAN NHÂN DÂN {place.name.upper()}</b></p>
<div class="ti">{
        para(
            "<i>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;</i>",
            f"<i>Căn cứ {basis};</i>",
            f"<i>Xét đề nghị của Trưởng phòng Kinh tế xã tại Tờ trình số {rng.randint(4, 90):02d}/TTr-KT ngày {slashed(on - timedelta(days=3))}.</i>",
            css="j",
        )
    }</div>
<p class="c" style="margin:4mm 0"><b>QUYẾT ĐỊNH:</b></p>
<div class="ti">{
        para(
            f"<b>Điều 1.</b> {task} (có danh sách kèm theo).",
            "<b>Điều 2.</b> Giao Phòng Kinh tế chủ trì, phối hợp với Trung tâm Dịch vụ tổng hợp xã, trưởng các thôn, bản tổ chức thực hiện việc chi trả đúng đối tượng, "
            "đúng định mức; thanh, quyết toán kinh phí theo quy định.",
            "<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế, Trưởng các thôn, bản và các hộ gia đình có "
            "tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
            css="j",
        )
    }</div>{end}"""
    two = f"""<p class="c" style="margin:0 0 3mm">2</p><p class="c"><b>DANH SÁCH</b><br><i>(Kèm theo Quyết định số {number}/QĐ-UBND ngày
{on:%d/%m/%Y} của Chủ tịch UBND {small(place.name)})</i></p><div style="height:3mm"></div>
<table class="t" style="font-size:12pt"><tr><th style="width:7%">STT</th><th style="width:22%">Họ và tên</th><th style="width:16%">Ngày sinh</th>
<th>Thôn, bản</th><th style="width:20%">Số CCCD</th><th style="width:16%">{column}</th></tr>{rows}</table>"""
    pages(
        paper,
        (one, two),
        "13.5pt Tinos",
        RULES + ".ti p{text-indent:10mm;margin:1.6mm 0} .page{padding:20mm 16mm 18mm 30mm}",
    )


@layout("van_ban_hanh_chinh", "bf_gm_dang_uy", split="unseen17", years=(2016, 2026))
def party_invites(paper: Paper, on: date) -> None:
    """An invitation of a commune's Party committee: the Party's head, number turned round, T/M and no motto."""
    rng, f, place = begin(paper, on)
    later = not place.district
    number = f"{rng.randint(3, 300):02d}"
    above_office = f"ĐẢNG BỘ {place.province.upper()}" if later else f"HUYỆN ỦY {seat(place).upper()}"
    own = f"ĐẢNG ỦY {place.name.upper()}"
    what = rng.choice(
        (
            f"Dự Hội nghị Ban Chấp hành Đảng bộ xã lần thứ {rng.randint(3, 24)} (mở rộng)",
            f"Dự Hội nghị triển khai nhiệm vụ xây dựng Đảng, phát triển kinh tế - xã hội năm {on.year}",
            "Dự Hội nghị học tập, quán triệt Nghị quyết của Trung ương",
        )
    )
    to = (
        ("Các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã", "Các đồng chí Bí thư chi bộ trực thuộc", "Thủ trưởng cơ quan, đơn vị đóng trên địa bàn xã")
        if rng.random() < 0.6 else ("Các đồng chí trong Ban Thường vụ Đảng ủy", "Đồn Biên phòng " + place.bare)
    )  # fmt: skip
    paper.set(ten_loai="GIẤY MỜI", kinh_gui=list(to))
    listed = "".join(f"<br>&emsp;&emsp;- {mark('kinh_gui', one)}{'.' if one is to[-1] else ','}" for one in to)
    when = on + timedelta(days=rng.randint(3, 9))
    day = f"<i>{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}</i>"
    post, above = rng.choice(
        (
            ("BÍ THƯ", "T/M ĐẢNG ỦY"),
            ("PHÓ BÍ THƯ", "T/M BAN THƯỜNG VỤ"),
            ("PHÓ BÍ THƯ THƯỜNG TRỰC", "T/M BAN THƯỜNG VỤ"),
        )
    )
    hour = rng.choice(("07 giờ 30 phút", "8 giờ 00 phút", "13 giờ 30"))
    body = f"""<table class="hd"><tr><td style="width:46%">{f("co_quan_chu_quan", above_office)}<br><b>{
        f("co_quan_ban_hanh", own)
    }</b><br>*<br>
{
        letter_number(paper, number, "-", "GM/ĐU")
    }</td><td><b class="motto">ĐẢNG CỘNG SẢN VIỆT NAM</b><div style="height:5mm"></div>{day}</td></tr></table>
<p class="tl" style="margin:11mm 0 1mm;font-size:16pt">{mark("ten_loai", "GIẤY MỜI")}</p>
<p class="c"><b>{f("trich_yeu", what)}</b></p><p class="c">-----</p>
<p style="margin:5mm 0 4mm 20mm"><i>Kính gửi:</i> {listed}</p>
<div class="ti">{
        para(
            "Thực hiện Chương trình công tác năm "
            + str(on.year)
            + ", Ban Thường vụ Đảng ủy trân trọng kính mời các đồng chí tới dự hội nghị, cụ thể như sau:",
            f"<b>1. Nội dung:</b> {what.removeprefix('Dự ')}.",
            f"<b>2. Thời gian:</b> {hour}, ngày {slashed(when)} (thời gian 01 buổi).",
            f"<b>3. Địa điểm:</b> Hội trường {rng.choice(('tầng 2 trụ sở', 'nhà văn hóa trung tâm'))} {small(place.name)}.",
            "<b>4. Chuẩn bị:</b> Các chi bộ chuẩn bị ý kiến thảo luận; Văn phòng Đảng ủy chuẩn bị tài liệu gửi đại biểu trước 02 ngày.",
            "Đề nghị các đồng chí bố trí thời gian, dự họp đúng thành phần./.",
            css="j",
        )
    }</div>
{
        _end(
            paper,
            ("Như kính gửi", "Thường trực HĐND, UBND xã", "Lưu Văn phòng Đảng ủy"),
            above,
            post,
            f"ĐẢNG ỦY {place.name}",
            official(rng),
        )
    }"""
    pages(
        paper, body, "14pt Tinos", RULES + ".ti p{text-indent:10mm;margin:2mm 0} .page{padding:20mm 16mm 18mm 30mm}"
    )
