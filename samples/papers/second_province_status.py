"""Marriage, death and status papers as offices of a second province set them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, bare_pages, head, letterhead, signed, signer
from samples.communes import chairs, folk, heir, office, place_of, start, superior
from samples.fields import Fill, dated, filler, slashed
from samples.paper import Paper, layout
from samples.people import Commune, Person, day_between, identity_note, identity_paper, official


def _couple(paper: Paper, on: date) -> tuple[Commune, Person, Person]:
    """The office's commune, wife and husband of the day ``on``."""
    rng = paper.rng
    place = place_of(rng, on)
    wife = folk(rng, on, place, age=(19, 38), female=True)
    return place, wife, folk(rng, on, place, age=(21, 42), female=False)


def _spouse(paper: Paper, f: Fill, who: str, one: Person, on: date) -> dict[str, str]:
    """The marked values of a spouse: ``who`` is "vo" or "chong"."""
    return {
        "name": f(f"{who}_ho_ten", one.name.upper(), one.name),
        "birth": f(f"{who}_ngay_sinh", slashed(one.birth), one.birth.isoformat()),
        "people": f(f"{who}_dan_toc", one.ethnic),
        "nation": f(f"{who}_quoc_tich", one.nationality),
        "home": f(f"{who}_noi_cu_tru", one.home),
        "paper": f(f"{who}_giay_to", identity_paper(one, on, paper.rng)),
    }


_SPOUSE = (
    ("Họ, chữ đệm, tên", "name"),
    ("Ngày, tháng, năm sinh", "birth"),
    ("Dân tộc", "people"),
    ("Quốc tịch", "nation"),
    ("Nơi cư trú", "home"),
    ("Giấy tờ tùy thân", "paper"),
)


@layout("giay_chung_nhan_ket_hon", "sp_marriage_table", split="unseen8", years=(2020, 2026))
def marriage_table(paper: Paper, on: date) -> None:
    """The certificate with a caption column and a column for each of the two."""
    rng, f = paper.rng, filler(paper)
    place, wife, husband = _couple(paper, on)
    w, h = _spouse(paper, f, "vo", wife, on), _spouse(paper, f, "chong", husband, on)
    rows = "".join(f"<tr><td>{c}</td><td>{w[k]}</td><td>{h[k]}</td></tr>" for c, k in _SPOUSE)
    above, post = chairs(rng)
    body = (
        COUNTRY
        + '<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1><div class="c">Số: '
        + f'{f("so", f"{rng.randint(2, 130)}/{on.year}")}</div><table class="t mt"><tr><th></th><th>VỢ</th>'
        + f"<th>CHỒNG</th></tr>{rows}</table>"
        + f"<p>Nơi đăng ký kết hôn: {f('noi_dang_ky', office(place))}</p>"
        + f"<p>Ngày, tháng, năm đăng ký: {f('ngay_dang_ky', slashed(on), on.isoformat())}</p>"
        + "<p class='i'>Giấy chứng nhận kết hôn này có giá trị kể từ ngày, tháng, năm đăng ký.</p>"
        + '<div class="row" style="margin-top:4mm">'
        + signed("VỢ", wife.name)
        + signed("CHỒNG", husband.name)
        + signer(paper, office(place), post, above=above)
        + "</div>"
    )
    css = ".sg{font-size:.88em} .mt{margin:4mm 0} .mt td:first-child{width:38mm;font-weight:bold}"
    bare_pages(paper, body, "12pt TeX Gyre Schola", css)


@layout("giay_chung_nhan_ket_hon", "sp_marriage_2006", split="unseen8", years=(2007, 2013))
def marriage_2006(paper: Paper, on: date) -> None:
    """The older form: the husband in the left column, captions on dotted lines, two signers of the office."""
    rng, f = paper.rng, filler(paper)
    place, wife, husband = _couple(paper, on)
    h, w = _spouse(paper, f, "chong", husband, on), _spouse(paper, f, "vo", wife, on)

    def column(who: str, v: dict[str, str]) -> str:
        rows = [
            (f"Họ và tên {who}", f"<b>{v['name']}</b>"),
            ("Ngày, tháng, năm sinh", v["birth"]),
            ("Dân tộc", v["people"]),
            ("Quốc tịch", v["nation"]),
            ("Nơi thường trú/tạm trú", v["home"]),
            ("Giấy tờ tùy thân", v["paper"]),
        ]
        return "<div>" + "".join(f'<p class="dot">{c}: {value}</p>' for c, value in rows) + "</div>"

    corner = f"Số: {f('so', str(rng.randint(2, 96)))}<br>Quyển số: 01/{on.year}"
    above, post = chairs(rng)
    body = (
        head((superior(place), f"UBND {place.name.upper()}"), corner, "Mẫu TP/HT-2006-KH.1")
        + "<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>"
        + '<div class="row" style="margin-top:4mm">'
        + column("chồng", h)
        + column("vợ", w)
        + "</div>"
        + f"<p>Đăng ký kết hôn tại: {f('noi_dang_ky', office(place))}</p>"
        + f"<p>Đăng ký {dated(paper, 'ngay_dang_ky', on)}</p>"
        + '<div class="row" style="margin-top:4mm">'
        + signed("Chồng", husband.name)
        + signed("Vợ", wife.name)
        + '</div><div class="row" style="margin-top:4mm">'
        + f'<div class="sg"><b>Cán bộ Tư pháp hộ tịch</b><div class="ink"><i data-sign></i></div>{official(rng)}'
        "</div>" + signer(paper, office(place), post, above=above) + "</div>"
    )
    bare_pages(paper, body, "12pt FreeSerif", "h1{font-size:20pt;color:#9c1414}")


@layout("trich_luc_ket_hon", "sp_marriage_extract_parts", split="unseen8", years=(2021, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """An extract with a heading for each part and the two under each other."""
    rng, f = paper.rng, filler(paper)
    booked = day_between(rng, date(2017, 2, 1), on - timedelta(days=100))
    place, wife, husband = _couple(paper, booked)
    today = heir(place, on)
    w, h = _spouse(paper, f, "vo", wife, booked), _spouse(paper, f, "chong", husband, booked)

    def part(letter: str, title: str, v: dict[str, str]) -> str:
        return (
            f"<h2>{letter}. {title}</h2><table><tr><td class='k'>Họ, chữ đệm, tên</td><td>: <b>{v['name']}</b>"
            "</td></tr>"
            + f"<tr><td class='k'>Ngày, tháng, năm sinh</td><td>: {v['birth']}</td></tr>"
            + f"<tr><td class='k'>Dân tộc</td><td>: {v['people']}</td></tr>"
            + f"<tr><td class='k'>Quốc tịch</td><td>: {v['nation']}</td></tr>"
            + f"<tr><td class='k'>Nơi cư trú</td><td>: {v['home']}</td></tr>"
            + f"<tr><td class='k'>Giấy tờ tùy thân</td><td>: {v['paper']}</td></tr></table>"
        )

    above, post = chairs(rng)
    number = f"{rng.randint(2, 90)}/{on.year}/TLKH-BS"
    body = (
        letterhead(today, f"Số: {f('so', number)}", dated(paper, "ngay_cap", on), share=42)
        + '<h1>TRÍCH LỤC KẾT HÔN<br><span style="font-size:.8em">(BẢN SAO)</span></h1>'
        + part("A", "THÔNG TIN VỀ BÊN NỮ (VỢ)", w)
        + part("B", "THÔNG TIN VỀ BÊN NAM (CHỒNG)", h)
        + "<h2>C. THÔNG TIN ĐĂNG KÝ KẾT HÔN</h2><table>"
        + f"<tr><td class='k'>Đăng ký kết hôn tại</td><td>: {f('noi_dang_ky', office(place))}</td></tr>"
        + f"<tr><td class='k'>Số đăng ký</td><td>: {f('so_dang_ky', f'{rng.randint(2, 99)}/{booked.year}')}</td></tr>"
        + "<tr><td class='k'>Ngày đăng ký</td><td>: "
        + f"{f('ngay_dang_ky', slashed(booked), booked.isoformat())}</td></tr>"
        + "<tr><td class='k'>Ghi chú</td><td>: </td></tr></table>"
        + '<div style="margin:3mm 0 0 75mm">'
        + signer(paper, office(today), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above))
        + "</div>"
    )
    bare_pages(
        paper, body, "12pt TeX Gyre Bonum", ".page{font-size:11pt} h2{color:#1d3a6e} .k{width:50mm;padding:.6mm 0}"
    )


@layout("trich_luc_khai_tu", "sp_death_extract_table", split="unseen8", years=(2020, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """An extract as one table: the dead, the death, the entry in the book."""
    rng, f = paper.rng, filler(paper)
    died = on - timedelta(days=rng.randint(30, 600))
    booked = died + timedelta(days=rng.randint(1, 12))
    place = place_of(rng, booked)
    dead = folk(rng, died, place, age=(46, 92))
    today = heir(place, on)
    hour, minute = rng.randint(0, 23), rng.choice((0, 10, 15, 30, 45, 50))
    when = f"{hour:02d} giờ {minute:02d} phút, ngày {slashed(died)}"

    def row(*cells: str) -> str:
        spans = {2: (1, 3), 4: (1, 1, 1, 1)}[len(cells)]
        inside = "".join(
            f'<td colspan="{s}"{" class=k" if n % 2 == 0 else ""}>{c}</td>'
            for n, (c, s) in enumerate(zip(cells, spans, strict=True))
        )
        return f"<tr>{inside}</tr>"

    above, post = chairs(rng)
    number = f"{rng.randint(5, 240)}/TLKT-BS"
    own = f"ỦY BAN NHÂN DÂN {today.name.upper()}"
    cause = rng.choice(("Tuổi già", "Bệnh tim mạch", "Tai biến mạch máu não", "Tai nạn lao động", "Bệnh hiểm nghèo"))
    body = (
        letterhead(today, f"Số: {f('so', number)}", dated(paper, "ngay_cap", on), own, share=42)
        + '<h1>TRÍCH LỤC KHAI TỬ</h1><div class="c"><b>(BẢN SAO)</b></div><table class="t dt">'
        + row("Họ, chữ đệm, tên người chết", f"<b>{f('ho_ten', dead.name.upper(), dead.name)}</b>")
        + row(
            "Ngày, tháng, năm sinh",
            f("ngay_sinh", slashed(dead.birth), dead.birth.isoformat()),
            "Giới tính",
            f("gioi_tinh", dead.sex),
        )
        + row("Dân tộc", f("dan_toc", dead.ethnic), "Quốc tịch", f("quoc_tich", "Việt Nam"))
        + row("Giấy tờ tùy thân", f("giay_to_tuy_than", identity_paper(dead, died, rng)))
        + row("Nơi cư trú cuối cùng", f("noi_cu_tru_cuoi_cung", dead.home))
        + row("Đã chết vào lúc", f("thoi_diem_chet", when, f"{died}T{hour:02d}:{minute:02d}"))
        + row("Nơi chết", f("noi_chet", dead.home))
        + row("Nguyên nhân chết", f("nguyen_nhan", cause))
        + row("Đã được đăng ký khai tử tại", f("noi_dang_ky", office(place)))
        + row(
            "Số đăng ký",
            f("so_dang_ky", f"{rng.randint(1, 99):02d}/{booked.year}"),
            "Ngày đăng ký",
            f("ngay_dang_ky", slashed(booked), booked.isoformat()),
        )
        + '</table><div style="margin:6mm 0 0 75mm">'
        + signer(paper, office(today), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above))
        + "</div>"
    )
    bare_pages(paper, body, "12pt DejaVu Sans Condensed", ".page{font-size:11pt} .dt{margin-top:4mm} .k{width:40mm}")


@layout("giay_bao_tu", "sp_death_notice_clinic", split="unseen8", years=(2021, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """A notice of death of a hospital, captions and values in two columns with dots between."""
    rng, f, place = start(paper, on, place_of)
    died = on - timedelta(days=rng.randint(0, 2))
    dead = folk(rng, died, place, age=(40, 90))
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    hospital = f"BỆNH VIỆN ĐA KHOA TỈNH {place.province.removeprefix('Tỉnh ').upper()}"
    where = f"Bệnh viện Đa khoa tỉnh {place.province.removeprefix('Tỉnh ')}"
    when = f"{hour:02d} giờ {minute:02d} phút ngày {slashed(died)}"
    cause = rng.choice(("Suy hô hấp cấp", "Nhồi máu cơ tim cấp", "Xuất huyết não", "Sốc nhiễm khuẩn"))
    rows = [
        ("Họ và tên người chết", f"<b>{f('ho_ten', dead.name.upper(), dead.name)}</b>"),
        ("Sinh ngày", f("ngay_sinh", slashed(dead.birth), dead.birth.isoformat())),
        ("Giới tính", f("gioi_tinh", dead.sex)),
        ("Giấy tờ tùy thân", f("giay_to_tuy_than", identity_paper(dead, died, rng))),
        ("Thời điểm tử vong", f("thoi_diem_chet", when, f"{died}T{hour:02d}:{minute:02d}")),
        ("Nơi tử vong", f("noi_chet", f"Khoa Hồi sức tích cực, {where}")),
        ("Nguyên nhân tử vong", f("nguyen_nhan", cause)),
    ]
    table = "".join(f'<tr><td class="k">{c}</td><td class="v">{v}</td></tr>' for c, v in rows)
    body = (
        head(
            (f"SỞ Y TẾ {place.province.upper()}", f("co_quan_cap", hospital)),
            f"Số: {f('so', f'{rng.randint(1, 320):02d}/GBT-BVĐK')}",
            f"{place.province.removeprefix('Tỉnh ')}, {dated(paper, 'ngay_cap', on)}",
        )
        + f"<h1>GIẤY BÁO TỬ</h1><p class='c'>{where} xác nhận và thông báo:</p><table>{table}</table>"
        + "<p>Giấy báo tử này được cấp cho thân nhân để làm thủ tục đăng ký khai tử tại Ủy ban nhân dân cấp xã "
        "nơi cư "
        + "trú cuối cùng của người chết theo quy định của pháp luật về hộ tịch.</p>"
        + '<div style="margin:5mm 0 0 75mm">'
        + signer(paper, where, "PHÓ GIÁM ĐỐC", above=("KT. GIÁM ĐỐC",), tagged=False)
        + "</div>"
    )
    css = "table{margin:4mm 0} .k{width:46mm;padding:1.6mm 0} .v{border-bottom:.3mm dotted #333;padding:1.6mm 0}"
    " .hd .v{border:0}"
    bare_pages(paper, body, "13pt Tinos", css)


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "sp_single_numbered", split="unseen8", years=(2020, 2026))
def single(paper: Paper, on: date) -> None:
    """A status certificate with numbered lines, sex, people and nationality in a small table."""
    rng, f, place = start(paper, on, place_of)
    who = folk(rng, on, place, age=(21, 48))
    since = date(who.birth.year + 18, rng.randint(1, 12), rng.randint(1, 28))
    since, until = min(since, on - timedelta(days=300)), on - timedelta(days=rng.randint(0, 5))
    state = "Hiện tại chưa đăng ký kết hôn với ai"
    use = rng.choice(("Làm thủ tục vay vốn ngân hàng", "Bổ sung hồ sơ mua bán nhà đất", "Xuất khẩu lao động"))
    above, post = chairs(rng)
    number = f"{rng.randint(10, 400)}/UBND-XNTTHN"
    chosen = f("co_quan_cap", f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    calls = "bà" if who.female else "ông"
    stay = (
        f"từ ngày {f('cu_tru_tu_ngay', slashed(since), since.isoformat())} đến ngày "
        f"{f('cu_tru_den_ngay', slashed(until), until.isoformat())}"
    )
    body = (
        letterhead(place, f"Số: {f('so', number)}", dated(paper, "ngay_cap", on), chosen, share=42)
        + "<h1>GIẤY XÁC NHẬN<br>TÌNH TRẠNG HÔN NHÂN</h1>"
        + f"<p>Xét đề nghị của {calls} {who.name} về việc cấp Giấy xác nhận tình trạng hôn nhân,</p>"
        + '<p class="c"><b>XÁC NHẬN:</b></p>'
        + f"<p>1. Họ, chữ đệm, tên: <b>{f('ho_ten', who.name.upper(), who.name)}</b></p>"
        + '<table class="t c"><tr><th>Ngày, tháng, năm sinh</th><th>Giới tính</th><th>Dân tộc</th><th>Quốc '
        "tịch</th></tr>" + f"<tr><td>{f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}</td><td>"
        f"{f('gioi_tinh', who.sex)}</td>"
        + f"<td>{f('dan_toc', who.ethnic)}</td><td>{f('quoc_tich', 'Việt Nam')}</td></tr></table>"
        + f"<p>2. Giấy tờ tùy thân: {f('giay_to_tuy_than', identity_note(who, on, rng))}</p>"
        + f"<p>3. Nơi cư trú: {f('noi_cu_tru', who.home)}</p>"
        + f"<p>4. Trong thời gian cư trú tại nơi nêu trên {stay}.</p>"
        + f"<p>5. Tình trạng hôn nhân: {f('tinh_trang_hon_nhan', state)}</p>"
        + f"<p>6. Mục đích sử dụng: {f('muc_dich_su_dung', use)}</p>"
        + "<p class='i'>Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp.</p>"
        + '<div style="margin:4mm 0 0 75mm">'
        + signer(paper, office(place), post, above=above)
        + "</div>"
    )
    bare_pages(paper, body, "12.5pt Arimo")
