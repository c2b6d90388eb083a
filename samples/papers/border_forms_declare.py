"""What people of communes along the border declare and ask for, and what they are certified."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, notes, pages, signed, signer, wide
from samples.captions import line
from samples.communes import chairs, superior
from samples.fields import Pairs, dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.border_forms_people import RULES, baby, begin, beside, dots, dweller, named, paper_of, parents
from samples.people import MERGER, after_merger
from samples.words import capital, date_in_words, long_date, small


@layout("to_khai_dang_ky_khai_sinh", "bf_to_khai_sinh_2010", split="unseen17", years=(2010, 2015))
def birth_told_2010(paper: Paper, on: date) -> None:
    """The form of TT 08.a/2010: who declares first, then the child, the father before the mother."""
    rng, f, place = begin(paper, on)
    mother, father = parents(rng, on, place)
    child = baby(rng, on, place, father)
    told, tie = rng.choice(((father, "Cha"), (mother, "Mẹ"), (father, "Bố đẻ"), (mother, "Mẹ đẻ")))
    born = child.birth
    lived = (("cha", "cha", father), ("me", "mẹ", mother))
    elders = "".join(
        dots(f"Họ và tên {word}:", f"<b>{f(f'{key}_ho_ten', who.name.upper(), who.name)}</b>")
        + beside(
            (1, "Dân tộc:", f(f"{key}_dan_toc", who.ethnic)), (1.2, "Quốc tịch:", f(f"{key}_quoc_tich", "Việt Nam")),
            (1, "Năm sinh:", f(f"{key}_nam_sinh", str(who.birth.year))),
        )
        + dots("Nơi thường trú/tạm trú:", f(f"{key}_noi_cu_tru", who.home))
        for key, word, who in lived
    )  # fmt: skip
    body = f"""<p class="r sq">Mẫu TP/HT-2010-KS.1</p>{COUNTRY}
<p class="tl" style="margin:7mm 0 4mm">TỜ KHAI ĐĂNG KÝ KHAI SINH</p>
<p class="c">Kính gửi: {f("kinh_gui", f"Ủy ban nhân dân {place.address()}")}</p><div style="height:2mm"></div>
{dots("Họ và tên người khai:", f("nguoi_yeu_cau", told.name))}
{dots("Nơi thường trú/tạm trú:", f("nguoi_yeu_cau_noi_cu_tru", told.home))}
{dots("Số CMND/Hộ chiếu:", f("nguoi_yeu_cau_giay_to", paper_of(rng, told, on, place)))}
{dots("Quan hệ với người được khai sinh:", f("quan_he", tie))}
<p style="margin:3mm 0 2mm">Đề nghị Ủy ban nhân dân {
        small(place.name)
    } đăng ký khai sinh cho người có tên dưới đây:</p>
{
        beside(
            (2.2, "Họ và tên:", f"<b>{f('ho_ten', child.name.upper(), child.name)}</b>"),
            (1, "Giới tính:", f("gioi_tinh", child.sex)),
        )
    }
{
        dots(
            "Ngày, tháng, năm sinh:",
            f("ngay_sinh", slashed(born), born.isoformat()),
            "(Bằng chữ:",
            f("ngay_sinh_bang_chu", date_in_words(born)) + ")",
        )
    }
{
        dots(
            "Nơi sinh:",
            f(
                "noi_sinh",
                rng.choice((child.home, capital(f"Trạm Y tế {place.address()}"), "Tại nhà, " + small(child.home))),
            ),
        )
    }
{beside((1, "Dân tộc:", f("dan_toc", child.ethnic)), (1, "Quốc tịch:", f("quoc_tich", "Việt Nam")))}
{dots("Quê quán:", f("que_quan", capital(place.address())))}
{elders}
<p class="j">&emsp;&emsp;Tôi cam đoan lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.</p>
<p class="r i" style="margin-top:4mm">Làm tại: {place.bare}, {dated(paper, "ngay_lam", on)}</p>
<table><tr><td style="width:33%">{signed("Người khai", told.name)}</td><td style="width:33%">
{signed("Người cha", father.name)}</td><td>{signed("Người mẹ", mother.name)}</td></tr></table>
{notes("<b>Chú thích:</b> Người khai là cha, mẹ thì chỉ cần ký ở phần của cha, mẹ.")}"""
    pages(paper, body, rng.choice(("12.5pt Tinos", "12.5pt TeX Gyre Termes")), RULES + ".ink{height:20mm}")


@layout("to_khai_khac", "bf_ct01_2023", split="unseen17", years=(2024, 2026))
def residence_changed(paper: Paper, on: date) -> None:
    """CT01 of TT 66/2023: numbered captions, identity numbers in boxes, a table of who moves along, four opinions."""
    rng, f, place = begin(paper, on)
    p = Pairs(paper)
    who = dweller(rng, on, place, age=(20, 45))
    head_of = rng.choice((who, dweller(rng, on, place, age=(46, 70), surname=who.surname, ethnic=who.ethnic)))
    tie = "Chủ hộ" if head_of is who else rng.choice(("Con đẻ", "Cháu ruột", "Em ruột"))
    ask = rng.choice(
        (
            f"Đăng ký thường trú vào hộ ông/bà {head_of.name} tại {small(who.home)}",
            "Điều chỉnh thông tin về dân tộc, nơi ở hiện tại trong Cơ sở dữ liệu quốc gia về dân cư",
            f"Tách hộ, đăng ký thường trú tại {small(who.home)}",
        )
    )
    police = f"Công an {place.address()}"
    along = [
        dweller(rng, on, place, age=(1, 16), surname=who.surname, ethnic=who.ethnic) for _ in range(rng.randint(0, 2))
    ]
    rows = [(str(n), c.name.upper(), slashed(c.birth), c.sex, c.id_number, "Con") for n, c in enumerate(along, 1)]
    rows += [("&nbsp;",) * 6] * (3 - len(rows))
    paper.set(ten_to_khai="TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ")
    phone = f"03{rng.randrange(10**8):08d}"

    def row(*told: tuple[str, ...], shares: tuple[float, ...] = ()) -> str:
        return line(*(p(*one) if len(one) < 4 else p(*one[:3], true=one[3]) for one in told), shares=shares)

    def boxed(caption: str, number: str, more: str = "") -> str:
        shown, value = p(caption, number, more, boxed=True)
        return f'<div class="ln"><span class="k">{shown}</span>&ensp;{value}</div>'

    top = f"""<p class="r i" style="font-size:9.5pt;margin:0 0 2mm">Mẫu CT01 ban hành kèm theo Thông tư số 66/2023/TT-BCA<br>
ngày 17 tháng 11 năm 2023 của Bộ trưởng Bộ Công an</p>{COUNTRY}
<h1 style="font-size:15pt;margin:4mm 0">{mark("ten_to_khai", "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ")}</h1>
<p class="c" style="margin:1mm 0 4mm">Kính gửi<sup>(1)</sup>: {f("kinh_gui", police)}</p>"""
    told = (
        row(("1. Họ, chữ đệm và tên", who.name.upper(), "nguoi_yeu_cau", who.name))
        + row(("2. Ngày, tháng, năm sinh", slashed(who.birth)), ("3. Giới tính", who.sex), shares=(2, 1))
        + boxed("4. Số định danh cá nhân", who.id_number)
        + line(p("5. Số điện thoại liên hệ", phone), ("6. Email:", ""))
        + row(("7. Họ, chữ đệm và tên chủ hộ", head_of.name), ("8. Mối quan hệ với chủ hộ", tie), shares=(1.2, 1))
        + boxed("9. Số định danh cá nhân của chủ hộ", head_of.id_number)
        + row(("10. Nội dung đề nghị(2)", ask))
    )
    opinion = '<b>{}</b><br><i style="font-size:.82em">(Ghi rõ nội dung, ký ghi rõ họ tên)</i>'.format
    day = dated(paper, "ngay_lam", on)
    blank = '<i style="font-size:.9em">.....,ngày.....tháng....năm......</i><br>'
    foot = f"""<table class="ends"><tr><td>{blank}{opinion("Ý KIẾN CỦA CHỦ HỘ<sup>(3)</sup>")}</td>
<td>{blank}{opinion("Ý KIẾN CỦA CHỦ SỞ HỮU CHỖ Ở HỢP PHÁP<sup>(4)</sup>")}</td>
<td>{blank}{opinion("Ý KIẾN CỦA CHA, MẸ HOẶC NGƯỜI GIÁM HỘ<sup>(5)</sup>")}</td>
<td><i style="font-size:.9em">{place.bare}, {day}</i><br><b>NGƯỜI KÊ KHAI<sup>(6)</sup></b>
<div class="ink"><i data-sign></i></div>{who.name}</td></tr></table>"""
    members = grid(
        rows, ("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân",
               "Mối quan hệ với chủ hộ"), widths=(6, 29, 17, 10, 22, 16),
    )  # fmt: skip
    body = f"""{top}{told}<p>11. Những thành viên trong hộ gia đình cùng thay đổi:</p>
<div style="font-size:.9em">{members}</div><div style="height:4mm"></div>{foot}
{
        notes(
            "(1) Cơ quan đăng ký cư trú.",
            "(2) Ghi rõ ràng, cụ thể nội dung đề nghị. Ví dụ: đăng ký thường trú; đăng ký tạm trú; tách hộ; xác nhận thông tin về cư trú...",
            "(3) Áp dụng đối với các trường hợp quy định tại khoản 2, khoản 3, khoản 4, khoản 5, khoản 6 Điều 20; khoản 1 Điều 25 Luật Cư trú.",
            "(4) (5) Chỉ ghi khi pháp luật quy định phải có ý kiến. (6) Người kê khai ký trực tiếp hoặc ký số trên môi trường điện tử.",
        )
    }"""
    css = ".ends td{width:25%;text-align:center;line-height:1.2;font-size:10.5pt;padding:0 1.5mm}"
    pages(paper, body, "13pt Tinos", RULES + css + ".t th{font-size:.92em} .ln{margin:1.8mm 0}")


@layout("don", "bf_don_xoa_nha_tam", split="unseen17", years=(2019, 2026))
def roof_asked(paper: Paper, on: date) -> None:
    """An application typed by a household: whom it goes to in two lines, what is asked for in a paragraph."""
    rng, f, place = begin(paper, on)
    who = dweller(rng, on, place, age=(26, 68))
    name, ask = rng.choice(
        (
            (("ĐƠN ĐỀ NGHỊ", "Hỗ trợ xóa nhà tạm, nhà dột nát"),
             "Đề nghị chính quyền địa phương xem xét, hỗ trợ gia đình tôi kinh phí xây mới 01 căn nhà ở theo Chương trình xóa "
             "nhà tạm, nhà dột nát năm {year}"),
            (("ĐƠN XIN XÁC NHẬN", "Hoàn cảnh gia đình khó khăn"),
             "Xin xác nhận gia đình tôi thuộc diện hộ nghèo, có hoàn cảnh đặc biệt khó khăn để con tôi được miễn, giảm học "
             "phí năm học {year} - {next}"),
            (("ĐƠN ĐỀ NGHỊ", "Cấp bổ sung đất sản xuất"),
             "Đề nghị được giao bổ sung khoảng 2.000 m² đất trồng cây hằng năm tại khu vực nương {hamlet}, do đất của gia "
             "đình bị sạt lở trong đợt mưa lũ tháng 9 năm {before}"),
        )
    )  # fmt: skip
    field = ask.format(
        year=on.year, next=on.year + 1, before=on.year - 1, hamlet=who.home.split(",")[0].split(" ", 1)[1]
    )
    paper.set(ten_don=" ".join(name))
    shown = f'<span data-f="ten_don">{name[0]}<br><span style="font-size:14pt">{name[1]}</span></span>'
    chief = dweller(rng, on, place, age=(35, 60), female=False)
    number = who.id_number if on >= date(2021, 6, 1) else (who.old_number or f"073{rng.randrange(10**6):06d}")
    why = rng.choice(
        (
            f"Gia đình tôi có {rng.randint(4, 8):02d} nhân khẩu, nguồn thu nhập chính từ nương rẫy, không ổn định. Căn nhà "
            "đang ở là nhà vách gỗ, mái fibro xi măng làm đã lâu, nay cột kèo mục nát, mưa bão rất nguy hiểm.",
            "Hiện nay gia đình tôi thuộc diện hộ nghèo của xã, con còn nhỏ, bố mẹ già yếu thường xuyên đau ốm, không có "
            "khả năng tự lo liệu được.",
        )
    )
    body = f"""{COUNTRY}<p class="tl" style="margin:9mm 0 6mm;line-height:1.3">{shown}</p>
<table style="margin-bottom:4mm"><tr><td style="width:27%" class="r">Kính gửi:&nbsp;</td><td>
{f("kinh_gui", capital(f"{'UBND' if rng.random() < 0.5 else 'Ủy ban nhân dân'} {place.address()}"))}</td></tr></table>
<p>Tôi tên là: {f("nguoi_lam_don", who.name)} &emsp;&emsp; Sinh ngày: {
        f("ngay_sinh", slashed(who.birth), who.birth.isoformat())
    }</p>
<p>Số {"CCCD" if len(number) == 12 else "CMND"}: {f("so_dinh_danh", number)} &emsp;&emsp; Dân tộc: {who.ethnic}</p>
<p>Hiện cư trú tại: {f("noi_cu_tru", who.home)}</p>
<p class="j ti">{why}</p>
<p class="j">Nội dung đề nghị: {f("noi_dung", field)}.</p>
<p class="j ti">Tôi xin cam đoan những điều trình bày trên là đúng sự thật, nếu sai tôi xin hoàn toàn chịu trách nhiệm trước
pháp luật. Rất mong được quý cơ quan quan tâm, giải quyết.</p>
<p class="j ti">Tôi xin chân thành cảm ơn!</p>
<p class="r i" style="margin-top:6mm">{place.bare}, {dated(paper, "ngay_lam", on)}</p>
{
        wide(
            signed(f"XÁC NHẬN CỦA TRƯỞNG {who.home.split()[0].upper()}", chief.name),
            signed("NGƯỜI LÀM ĐƠN", f"<b>{who.name}</b>"),
        )
    }"""
    pages(
        paper,
        body,
        rng.choice(("14pt Tinos", "13.5pt TeX Gyre Pagella")),
        RULES + ".ti{text-indent:10mm} p{margin:2mm 0}",
    )


@layout("khac", "bf_ho_ngheo_2021", split="unseen17", years=(2022, 2026))
def poor_household(paper: Paper, on: date) -> None:
    """A certificate of a poor household (TT 07/2021): captions, then a table of those who live in it."""
    rng, _, place = begin(paper, on)
    on = after_merger(on) if rng.random() < 0.4 else on
    place = named(place, on)
    p = Pairs(paper)
    who = dweller(rng, on, place, age=(40, 60))
    kind = rng.choice(("Hộ nghèo", "Hộ cận nghèo"))
    above, post = chairs(rng)
    people = [(who, "Chủ hộ")]
    people += [
        (
            dweller(rng, on, place, age=(39, 55), female=not who.female, ethnic=who.ethnic),
            "Chồng" if who.female else "Vợ",
        )
    ]
    people += [
        (dweller(rng, on, place, age=(age, age + 1), surname=who.surname, ethnic=who.ethnic), "Con")
        for age in range(18, 18 - 4 * rng.randint(1, 4), -4)
    ]
    rows = [
        (str(n), one.name, slashed(one.birth), one.sex, tie, one.ethnic) for n, (one, tie) in enumerate(people, 1)
    ]
    since, until = date(on.year, 1, 1), date(on.year, 12, 31)
    paper.set(tieu_de="GIẤY CHỨNG NHẬN HỘ NGHÈO, HỘ CẬN NGHÈO")
    title = '<span data-f="tieu_de">GIẤY CHỨNG NHẬN<br>HỘ NGHÈO, HỘ CẬN NGHÈO</span>'
    number = f"Số: {rng.randint(4, 700):02d}/GCN-HN.HCN"
    own = f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    told = (
        ("Họ và tên chủ hộ", who.name.upper()), ("Số căn cước công dân", who.id_number), ("Địa chỉ hộ gia đình", who.home),
        ("Kết quả rà soát", kind), ("Mã hộ", f"{rng.randrange(10**5):05d}-{rng.randint(1, 90):02d}"),
        ("Thời hạn của giấy chứng nhận", f"từ ngày {slashed(since)} đến ngày {slashed(until)}"),
    )  # fmt: skip
    shown = "".join("<tr><td>{}</td><td>{}</td></tr>".format(*p(*one)) for one in told)
    day = f"{place.bare}, {dated(paper, 'ngay', on)}"
    basis = "Luật Tổ chức chính quyền địa phương"
    table = grid(
        rows, ("STT", "Họ và tên", "Ngày, tháng, năm sinh", "Giới tính", "Quan hệ với chủ hộ", "Dân tộc"),
        widths=(8, 30, 20, 12, 17, 13),
    )  # fmt: skip
    body = f"""{head((superior(place), own), number, day, share=42)}
<p class="tl" style="margin:8mm 0 5mm">{title}</p>
<p class="j i">&emsp;&emsp;Căn cứ {basis} và Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ quy định chuẩn nghèo đa
chiều giai đoạn 2021 - 2025;</p>
<p class="c" style="margin:3mm 0"><b>{"ỦY BAN NHÂN DÂN" if on < MERGER else "CHỦ TỊCH ỦY BAN NHÂN DÂN"} {place.name.upper()} CHỨNG NHẬN</b></p>
<table class="two"><colgroup><col style="width:38%"><col></colgroup>{shown}</table>
<p>Danh sách thành viên trong hộ gia đình:</p><div style="font-size:.92em">{table}</div>
<p class="sq i">Giấy chứng nhận lập ngày {long_date(on - timedelta(days=1)).removeprefix("ngày ")} theo kết quả rà soát đã niêm yết công khai tại thôn.</p>
{wide("", signer(paper, place.committee(), post, above=above, tagged=False))}"""
    pages(paper, body, "13.5pt Tinos", RULES + ".two td{padding:1mm 2mm 1mm 0}")
