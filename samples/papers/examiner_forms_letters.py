"""The examiner's official letters, and papers of no set form."""

from __future__ import annotations

from datetime import date, timedelta

from samples.paper import Paper, layout
from samples.papers.examiner_forms import (
    COUNTRY,
    CSS,
    foot,
    head,
    line,
    page,
    put,
    put_long,
    row,
    sign,
)
from samples.people import (
    Person,
    commune,
    official,
    person,
)
from samples.prose import ARTICLES, CLOSINGS, OPENINGS, TOPICS, fill, grounds, tasks
from samples.web import set_pages
from samples.words import long_date, short_date


def _listed(paper: Paper, name: str, items: list[str], last: str = ".") -> str:
    """Items of a list, each on a line of its own with dash and semicolon."""
    paper.set(**{name: items})
    ends = [";"] * (len(items) - 1) + [last]
    return "<br>".join(f"- <span data-f='{name}'>{item}</span>{end}" for item, end in zip(items, ends, strict=True))


def _letter_head(paper: Paper, over: str, issuer: str, kind: str, on: date, town: str, about: str = "") -> str:
    """Ô 1 to 5b of NĐ 30/2020; the number may be by pen."""
    number = f"{paper.rng.randint(2, 990):02d}"
    paper.set(so_ky_hieu=f"{number}/{kind}")
    top = f"{put(paper, 'co_quan_chu_quan', over)}<br>" if over else ""
    mark = f"{put(paper, 'so', number, pen=paper.pen)}/{put(paper, 'ky_hieu', kind)}"
    return head(
        f"{top}<b data-f='co_quan_ban_hanh'>{issuer}</b><div style='width:22mm;border-top:.3mm solid "
        "#121212;margin:.6mm auto'></div>"
        f"Số: <span data-f='so_ky_hieu'>{mark}</span>{about}",
        f"<br><i style='display:block;margin-top:1.2mm;font-size:13pt'>{put(paper, 'dia_danh', town)}, "
        f"{put_long(paper, 'ngay_ban_hanh', on, paper.pen)}</i>",
    )


def _letter_foot(paper: Paper, receivers: list[str], authority: str, post: str, seal: str) -> str:
    who = official(paper.rng)
    over = f"<span data-f='quyen_han_ky'>{authority}</span><br>" if authority else ""
    if authority:
        paper.set(quyen_han_ky=authority.replace("<br>", " "))
    left = (
        "<div style='font-size:11pt;line-height:1.25;width:70mm'><b class='i' style='font-size:12pt'>Nơi nhận:</b><br>"
        f"{_listed(paper, 'noi_nhan', receivers)}</div>"
    )
    right = sign(f"<b>{over}{put(paper, 'chuc_vu_ky', post)}</b>", put(paper, "nguoi_ky", who), seal=seal, width=84)
    return foot(left, right)


_BODY = "p.x{text-indent:10mm;text-align:justify;margin-bottom:1.6mm}"


@layout("van_ban_hanh_chinh", "exam_cong_van", split="unseen6", years=(2025, 2026))
def official_letter(paper: Paper, on: date) -> None:
    """Mẫu 1.5 of a department: several addressees, an urgent stamp in a red box."""
    rng = paper.rng
    over, issuer, short, unit = rng.choice(
        (
            ("UBND TỈNH TUYÊN QUANG", "SỞ TƯ PHÁP", "STP", "HCTP"),
            ("UBND TỈNH TUYÊN QUANG", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SKHCN", "CĐS"),
            ("UBND TỈNH TUYÊN QUANG", "SỞ NỘI VỤ", "SNV", "CCHC"),
        )
    )
    topic, urgent = rng.choice(TOPICS), rng.choice(("KHẨN", "THƯỢNG KHẨN"))
    about = f"<br><span class='n' style='font-size:12pt'>V/v {put(paper, 'trich_yeu', topic)}</span>"
    box = (
        "<div style='border:.5mm solid #b3202c;color:#b3202c;width:40mm;margin:2mm auto 0;padding:.6mm 0'>"
        f"<b>{put(paper, 'do_khan', urgent)}</b></div>"
    )
    paper.set(co_quan_ban_hanh=issuer, ten_loai="Công văn")
    paper.implied.add("ten_loai")
    name = (
        issuer.capitalize()
        .replace("tư pháp", "Tư pháp")
        .replace("khoa", "Khoa")
        .replace("công nghệ", "Công nghệ")
        .replace("nội vụ", "Nội vụ")
    )
    body = [
        fill(rng, rng.choice(OPENINGS), topic=topic, office=name, office_cap=name),
        *tasks(rng, 3),
        fill(rng, CLOSINGS[1]),
    ]
    receivers = ["Như trên", "UBND tỉnh (báo cáo)", f"Lưu: VT, {unit}"]
    html = page(
        _letter_head(paper, over, issuer, f"{short}-{unit}", on, "Tuyên Quang", about + box),
        "<div style='width:132mm;margin:4mm 0 4mm auto;display:flex;gap:3mm'><span "
        "style='white-space:nowrap'>Kính gửi:</span><div>",
        _listed(
            paper,
            "kinh_gui",
            [
                "Các sở, ban, ngành của tỉnh",
                "Ủy ban nhân dân các xã, phường",
                "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh",
            ],
        ),
        "</div></div>",
        "".join(f"<p class='x'>{text}</p>" for text in body),
        _letter_foot(paper, receivers, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", issuer),
    )
    set_pages(paper, html, CSS + _BODY)


@layout("van_ban_hanh_chinh", "exam_quyet_dinh", split="unseen6", years=(2025, 2026))
def decision(paper: Paper, on: date) -> None:
    """Mẫu 1.3 of a commune's chairman: grounds in italics, articles, number and day by pen in half of them."""
    rng = paper.rng
    place = commune(rng, on)
    issuer = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    topic = rng.choice(
        (
            "danh sách hộ nghèo, hộ cận nghèo",
            "danh sách đối tượng được hưởng trợ cấp xã hội hằng tháng",
            "Kế hoạch số hóa hồ sơ, tài liệu lưu trữ",
        )
    )
    about = f"Phê duyệt {topic} năm {on.year} trên địa bàn {place.name[0].lower()}{place.name[1:]}"
    paper.set(co_quan_ban_hanh=issuer)
    rest = [
        fill(rng, ARTICLES[1]),
        fill(rng, ARTICLES[0], who="Văn phòng HĐND và UBND, Phòng Kinh tế"),
        "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND, các thôn, tổ dân phố và cá nhân "
        "có liên quan chịu trách nhiệm thi hành Quyết định này./.",
    ]
    html = page(
        _letter_head(paper, "", issuer.replace(" DÂN ", " DÂN<br>"), "QĐ-UBND", on, place.bare),
        "<h1 "
        f"style='font-size:14pt'>{put(paper, 'ten_loai', 'QUYẾT ĐỊNH', 'Quyết định')}<br>"
        f"{put(paper, 'trich_yeu', about)}</h1>",
        "<div style='width:40mm;border-top:.3mm solid #121212;margin:1mm auto 3mm'></div>",
        f"<p class='c'><b>CHỦ TỊCH {issuer}</b></p>",
        "".join(f"<p class='x i'>Căn cứ {text};</p>" for text in grounds(rng, on, 3)),
        "<p class='x i'>Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân.</p><p "
        "class='c'><b>QUYẾT ĐỊNH:</b></p>",
        f"<p class='x'><b>Điều 1.</b> {about} (có danh sách kèm theo).</p>",
        "".join(f"<p class='x'><b>Điều {i}.</b> {text}</p>" for i, text in enumerate(rest, 2)),
        _letter_foot(paper, ["Như Điều 4", "Thường trực Đảng ủy", "Lưu: VT"], "", "CHỦ TỊCH", place.committee()),
    )
    set_pages(paper, html, CSS + _BODY)


@layout("van_ban_hanh_chinh", "exam_giay_moi", split="unseen6", years=(2025, 2026))
def invitation(paper: Paper, on: date) -> None:
    """Mẫu 1.7: an invitation of a commune's committee."""
    rng = paper.rng
    place = commune(rng, on)
    issuer = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    paper.set(co_quan_ban_hanh=issuer)
    day = on + timedelta(days=7)
    about = rng.choice(
        (
            "Dự hội nghị sơ kết công tác số hóa hồ sơ 6 tháng",
            "Dự họp giao ban công tác tháng",
            "Dự hội nghị triển khai công tác phòng, chống thiên tai",
        )
    )
    subject = about.removeprefix("Dự ")
    own = f"Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]}"
    html = page(
        _letter_head(paper, "", issuer.replace(" DÂN ", " DÂN<br>"), "GM-UBND", on, place.bare),
        "<h1 "
        f"style='font-size:14pt'>{put(paper, 'ten_loai', 'GIẤY MỜI', 'Giấy mời')}<br>"
        f"{put(paper, 'trich_yeu', about)}</h1>",
        "<div style='width:34mm;border-top:.3mm solid #121212;margin:1mm auto 4mm'></div>",
        f"<p class='x'>{own} trân trọng kính mời: Thường trực Đảng ủy, các thành viên Ủy ban nhân dân và trưởng "
        "các thôn, tổ dân phố.</p>",
        f"<p class='x'>Tới dự: {subject[0].upper()}{subject[1:]}.</p>",
        f"<p class='x'>Chủ trì: Đồng chí {official(rng)}, Chủ tịch Ủy ban nhân dân.</p>",
        f"<p class='x'>Thời gian: {rng.choice(('07 giờ 30 phút', '08 giờ 00 phút', '14 giờ 00 phút'))}, "
        f"{long_date(day)}.</p>",
        f"<p class='x'>Địa điểm: Hội trường tầng 2, trụ sở {own}.</p>",
        "<p class='x'>Đề nghị các đồng chí sắp xếp công việc tham dự đầy đủ, đúng thành phần./.</p>",
        _letter_foot(
            paper,
            ["Như trên", "Lưu: VT, VP"],
            "TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            place.committee(),
        ),
    )
    set_pages(paper, html, CSS + _BODY)


class _Pairs:
    """Captions and values of a paper without a form of its own."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        paper.set(cap_gia_tri=[])

    def __call__(self, caption: str, value: str, shown: str = "", draw=line) -> str:  # type: ignore[no-untyped-def]
        self.paper.values["cap_gia_tri"].append({"nhan": caption, "gia_tri": value})
        return draw(f"{caption}:", f"<span data-f='cap_gia_tri'>{shown or value}</span>")


def _party(pair: _Pairs, who: Person) -> str:
    return (
        pair("Họ và tên", who.name.upper())
        + row("1 1.4", pair("Ngày sinh", short_date(who.birth)), pair("Số CCCD", who.id_number))
        + pair("Nơi cư trú", who.home)
    )


@layout("khac", "exam_uy_quyen", split="unseen6", years=(2021, 2026))
def mandate(paper: Paper, on: date) -> None:
    """ "GIẤY ỦY QUYỀN" between two citizens, both with the same captions."""
    rng = paper.rng
    place = commune(rng, on)
    giver, taker = person(rng, on, place=place), person(rng, on, place=place)
    pair = _Pairs(paper)
    what = rng.choice(
        (
            "Thay mặt tôi nộp hồ sơ và nhận kết quả giải quyết thủ tục cấp bản sao trích lục hộ tịch tại Trung "
            "tâm Phục vụ hành chính công",
            "Thay mặt tôi nhận Giấy chứng nhận quyền sử dụng đất và nộp các khoản phí, lệ phí theo quy định",
        )
    )
    html = page(
        f"<div class='c'>{COUNTRY}</div><br><h1>{put(paper, 'tieu_de', 'GIẤY ỦY QUYỀN')}</h1><br>",
        "<p><b>I. BÊN ỦY QUYỀN</b></p>",
        _party(pair, giver),
        "<p><b>II. BÊN ĐƯỢC ỦY QUYỀN</b></p>",
        _party(pair, taker),
        "<p><b>III. NỘI DUNG</b></p>",
        f"<div class='j'>{pair('Nội dung ủy quyền', what)}</div>",
        pair("Thời hạn ủy quyền", f"Đến hết ngày 31/12/{on.year}"),
        pair("Thù lao ủy quyền", "Không có thù lao"),
        "<p class='j'>Hai bên cam kết chịu hoàn toàn trách nhiệm trước pháp luật về mọi thông tin ủy quyền ở "
        "trên.</p>",
        f"<p class='i' style='text-align:right;margin-top:4mm'>{place.bare}, "
        f"{put_long(paper, 'ngay', on, paper.pen)}</p>",
        foot(
            sign("<b>BÊN ỦY QUYỀN</b><br><span class='i s'>(Ký, ghi rõ họ tên)</span>", giver.name, width=76),
            sign("<b>BÊN ĐƯỢC ỦY QUYỀN</b><br><span class='i s'>(Ký, ghi rõ họ tên)</span>", taker.name, width=76),
        ),
    )
    set_pages(paper, html, CSS + "p{margin-bottom:1.4mm}")


@layout("khac", "exam_bien_ban", split="unseen6", years=(2016, 2026))
def minutes(paper: Paper, on: date) -> None:
    """Minutes of a hamlet's check of a plot, with hour and day after their captions."""
    rng = paper.rng
    place = commune(rng, on)
    owner, chief, clerk = (person(rng, on, place=place) for _ in range(3))
    pair = _Pairs(paper)
    hour = f"{rng.randint(8, 10):02d} giờ {rng.choice(('00', '15', '30'))} phút"
    found = rng.choice(
        (
            "Thửa đất có ranh giới rõ ràng, không có tranh chấp với các hộ liền kề",
            "Nhà ở bị tốc mái khoảng 40 m², tường phía sau bị nứt, cần sửa chữa trước mùa mưa",
        )
    )
    html = page(
        f"<div class='c'>{COUNTRY}</div><br><h1>{put(paper, 'tieu_de', 'BIÊN BẢN KIỂM TRA HIỆN TRẠNG')}</h1><br>",
        pair("Thời gian", f"{hour}, {long_date(on)}", f"{hour}, {put_long(paper, 'ngay', on, paper.pen)}"),
        pair("Địa điểm", owner.home),
        pair("Chủ trì", f"{chief.name}, Trưởng thôn"),
        pair("Thư ký", clerk.name),
        pair("Chủ hộ", owner.name),
        pair("Kết quả kiểm tra", found),
        pair("Ý kiến của chủ hộ", "Nhất trí với nội dung biên bản"),
        "<p class='j'>Biên bản được lập thành 02 bản, đã đọc lại cho những người có mặt cùng nghe, nhất trí và "
        "ký tên dưới đây./.</p>",
        foot(
            sign("<b>CHỦ HỘ</b>", owner.name, width=52),
            sign("<b>THƯ KÝ</b>", clerk.name, width=52),
            sign("<b>CHỦ TRÌ</b>", chief.name, width=52),
        ),
    )
    set_pages(paper, html, CSS + "p{margin-bottom:2mm}")
