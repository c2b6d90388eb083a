"""Papers on births in communes along the border, on forms of 1999 to 2024."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, notes, pages, para, signed, signer, wide
from samples.communes import chairs, district, superior
from samples.fields import dated, slashed
from samples.paper import Paper, layout
from samples.papers.border_forms_people import (
    RULES,
    baby,
    begin,
    beside,
    dots,
    dweller,
    hour_of,
    named,
    paper_of,
    parents,
    plain_rows,
)
from samples.people import official
from samples.words import capital, date_in_words, long_date, small


def _bare(name: str) -> str:
    return name.removeprefix("Huyện ").removeprefix("Tỉnh ")


@layout("giay_khai_sinh", "bf_khai_sinh_1203", split="unseen17", years=(1999, 2005))
def birth_of_1203(paper: Paper, on: date) -> None:
    """The form of QĐ 1203/1998: father first, the book's number at the right, the registrar beside the chairman."""
    rng, f, place = begin(paper, on)
    mother, father = parents(rng, on, place)
    child = baby(rng, on, place, father, since=rng.choice((60, 400)))
    told = rng.choice((father, mother))
    left = (
        f'<div class="sq">Tỉnh, thành phố: <b>{_bare(place.province)}</b><br>Huyện, quận: <b>{_bare(place.district)}</b>'
        f"<br>Xã, phường: <b>{place.bare}</b></div>"
    )
    right = (
        f'<div class="sq" style="text-align:right">Mẫu TP/HT-1999-A.2<br>Số: {f("so", str(rng.randint(3, 140)))}'
        f"<br>Quyển số: {f('quyen_so', rng.choice((f'01/{on.year}', f'0{rng.randint(1, 3)}')))}</div>"
    )
    born = child.birth
    upper = child.name.upper()
    old = para(
        f'<table><tr><td style="width:26%">{left}</td><td style="font-size:.93em;white-space:nowrap">{COUNTRY}</td><td style="width:21%">{right}</td></tr></table>'
    )
    body = f"""{old}<h1>GIẤY KHAI SINH</h1><p class="c i" style="margin:0 0 4mm">(Bản chính)</p>
{beside((3, "Họ và tên:", f"<b>{f('ho_ten', upper, child.name)}</b>"), (1.4, "Nam, nữ:", f("gioi_tinh", child.sex)))}
{
        dots(
            "Sinh ngày:",
            f("ngay_sinh", long_date(born).removeprefix("ngày "), born.isoformat()),
            "(Bằng chữ:",
            f("ngay_sinh_bang_chu", date_in_words(born).removeprefix("Ngày ")) + ")",
        )
    }
{
        dots(
            "Nơi sinh:",
            f(
                "noi_sinh",
                rng.choice(
                    (child.home, f"Trạm y tế {place.name.lower()[:1] + place.name[1:]}", f"Tại nhà, {child.home}")
                ),
            ),
        )
    }
{beside((1, "Dân tộc:", f("dan_toc", child.ethnic)), (1, "Quốc tịch:", f("quoc_tich", "Việt Nam")))}
<table class="t" style="margin:4mm 0"><tr><th style="width:31%">Phần khai về cha, mẹ</th><th>NGƯỜI CHA</th><th>NGƯỜI MẸ</th></tr>
<tr><td>Họ và tên</td><td>{f("cha_ho_ten", father.name)}</td><td>{f("me_ho_ten", mother.name)}</td></tr>
<tr><td>Tuổi (năm sinh)</td><td>{f("cha_nam_sinh", str(father.birth.year))}</td>
<td>{f("me_nam_sinh", str(mother.birth.year))}</td></tr>
<tr><td>Dân tộc</td><td>{f("cha_dan_toc", father.ethnic)}</td><td>{f("me_dan_toc", mother.ethnic)}</td></tr>
<tr><td>Quốc tịch</td><td>{f("cha_quoc_tich", "Việt Nam")}</td><td>{f("me_quoc_tich", "Việt Nam")}</td></tr>
<tr><td>Nghề nghiệp</td><td>{rng.choice(("Làm ruộng", "Trồng trọt"))}</td><td>Làm ruộng</td></tr>
<tr><td>Nơi thường trú</td><td>{f("cha_noi_cu_tru", father.home)}</td><td>{f("me_noi_cu_tru", mother.home)}</td></tr>
</table>
{
        dots(
            "Họ và tên, tuổi, nơi thường trú, số CMND của người đứng khai:",
            f("nguoi_di_khai_sinh", told.name) + f", sinh năm {told.birth.year}, {told.home}",
        )
    }
{dots("Nơi đăng ký khai sinh:", f("noi_dang_ky", f"UBND {place.address()}"))}
{dots("Ngày, tháng, năm đăng ký:", dated(paper, "ngay_dang_ky", on).replace(">ngày ", ">"))}
{dots("Ghi chú:", f("ghi_chu", "Đăng ký quá hạn") if (on - born).days > 60 else "")}
<table style="margin-top:6mm"><tr><td style="width:33%">{signed("NGƯỜI ĐỨNG KHAI", told.name, "(Ký tên)")}</td>
<td style="width:30%">{signed("CÁN BỘ HỘ TỊCH", official(rng), "(Ký, ghi rõ họ tên)")}</td>
<td>{signer(paper, f"UBND {place.name} {place.district}", "CHỦ TỊCH", above=(f"TM. UBND {place.name.upper()}",))}</td>
</tr></table>"""
    pages(paper, body, "12.5pt Tinos", RULES)


@layout("giay_khai_sinh", "bf_khai_sinh_2015", split="unseen17", years=(2016, 2020))
def birth_of_a_mother_alone(paper: Paper, on: date) -> None:
    """The coloured form of TT 15/2015: number under the motto, no father known or one who is, who brought the news."""
    rng, f, place = begin(paper, on)
    mother, father = parents(rng, on, place)
    alone = rng.random() < 0.6
    source = mother if alone else father
    child = baby(rng, on, place, source)
    older = dweller(rng, on, place, age=(42, 60), female=True, surname=mother.surname, ethnic=mother.ethnic)
    told = rng.choice((mother, older))
    above, post = chairs(rng)
    born, none = child.birth, "-/-"
    number = f("so_dinh_danh", child.id_number) if rng.random() < 0.6 else ""
    him = (
        (f("cha_ho_ten", father.name.upper(), father.name), f("cha_nam_sinh", str(father.birth.year)),
         f("cha_dan_toc", father.ethnic), f("cha_quoc_tich", "Việt Nam"), f("cha_noi_cu_tru", father.home))
        if not alone else (none,) * 5
    )  # fmt: skip
    day = (
        f"{f('ngay_sinh', slashed(born), born.isoformat())}</b> &emsp; <i>ghi bằng chữ:</i> "
        f"{f('ngay_sinh_bang_chu', date_in_words(born))}"
    )
    elders = []
    for caption, name, year, people, nation, home in (
        ("người mẹ", f("me_ho_ten", mother.name.upper(), mother.name), f("me_nam_sinh", str(mother.birth.year)),
         f("me_dan_toc", mother.ethnic), f("me_quoc_tich", "Việt Nam"), f("me_noi_cu_tru", mother.home)),
        ("người cha", *him),
    ):  # fmt: skip
        elders.append(
            para(f"Họ, chữ đệm, tên {caption}: <b>{name}</b>")
            + plain_rows(((1, f"Năm sinh: {year}"), (1, f"Dân tộc: {people}"), (1.3, f"Quốc tịch: {nation}")))
            + para(f"Nơi cư trú: {home}")
        )
    body = f"""<div class="frame"><table><tr><td class="sq" style="width:38%;padding-top:2mm">
ỦY BAN NHÂN DÂN<br><b>{place.name.upper()}</b><br>{place.district.upper()}, {place.province.upper()}</td>
<td>{COUNTRY}</td></tr></table>
<p class="tl red" style="margin:12mm 0 1mm;font-size:22pt">GIẤY KHAI SINH</p>
<p class="c" style="margin-bottom:6mm">Số: {f("so", f"{rng.randint(2, 260)}/{on.year}")}</p>
<p>Họ, chữ đệm, tên: <b>{f("ho_ten", child.name.upper(), child.name)}</b></p>
<p>Ngày, tháng, năm sinh: <b>{day}</p>
{
        plain_rows(
            (
                (1, "Giới tính: " + f("gioi_tinh", child.sex)),
                (1, "Dân tộc: " + f("dan_toc", child.ethnic)),
                (1.3, "Quốc tịch: " + f("quoc_tich", "Việt Nam")),
            )
        )
    }
<p>Nơi sinh: {
        f(
            "noi_sinh",
            rng.choice(
                (
                    f"Trung tâm Y tế {district(place)}, " + place.province[:1].lower() + place.province[1:],
                    capital(f"Trạm Y tế {place.address()}"),
                    child.home,
                )
            ),
        )
    }</p>
<p>Quê quán: {f("que_quan", capital(place.address()))}</p>
<p>Số định danh cá nhân: {number}</p>
<div style="height:2mm"></div>{elders[0]}<div style="height:2mm"></div>{elders[1]}<div style="height:2mm"></div>
<p>Họ, chữ đệm, tên người đi khai sinh: {f("nguoi_di_khai_sinh", told.name)}</p>
<p>Giấy tờ tùy thân: {paper_of(rng, told, on, place)}</p>
<p>Nơi đăng ký khai sinh: {f("noi_dang_ky", place.committee())}</p>
<p>Ngày, tháng, năm đăng ký: {f("ngay_dang_ky", slashed(on), on.isoformat())}</p>
{wide("", signer(paper, place.committee(), post, above=("NGƯỜI KÝ GIẤY KHAI SINH", *above)))}</div>"""
    css = ".frame{border:1.2mm double #b5505a;padding:7mm 9mm 2mm 11mm;min-height:266mm} .red{color:#b4262f}"
    pages(paper, body, "13pt TeX Gyre Termes", RULES + css + ".page{padding:14mm 12mm 12mm 16mm} p{margin:1.5mm 0}")


@layout("trich_luc_khai_sinh", "bf_tl_khai_sinh_2024", split="unseen17", years=(2024, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """An extract as the shared software prints it, of a birth registered years ago in a commune since merged."""
    rng, f, place = begin(paper, on)
    early = date(rng.randint(2014, 2023), rng.randint(1, 12), rng.randint(1, 28))
    then = named(place, early)
    mother, father = parents(rng, early, then)
    child = baby(rng, early, then, father)
    above, post = chairs(rng)
    kept = rng.choice((f"{rng.randint(2, 190)}", f"{rng.randint(2, 190)}/{early.year}"))
    noted = rng.random() < 0.4
    note = (
        f"Nội dung Quê quán được cải chính theo Quyết định số {rng.randint(2, 40)}/QĐ-UBND ngày "
        f"{slashed(early + timedelta(days=300))} của {then.committee()}"
    )

    def elder(key: str, word: str, name: str, year: int, people: str, home: str) -> str:
        return (
            f"<p>Họ, chữ đệm, tên người {word}: <b>{f(f'{key}_ho_ten', name.upper(), name)}</b></p>"
            + plain_rows(
                (
                    (1, f"Năm sinh: {f(f'{key}_nam_sinh', str(year))}"), (1, f"Dân tộc: {f(f'{key}_dan_toc', people)}"),
                    (1.2, f"Quốc tịch: {f(f'{key}_quoc_tich', 'Việt Nam')}"),
                )
            )
            + f"<p>Nơi cư trú: {f(f'{key}_noi_cu_tru', home)}</p>"
        )  # fmt: skip

    own = f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    number = f"Số: {f('so', f'{rng.randint(15, 1400)}/TLKS-BS')}"
    day = f"{place.bare}, {dated(paper, 'ngay_cap', on)}"
    body = f"""{head((superior(place), own), number, day, share=40)}
<p class="tl" style="margin:9mm 0 5mm">TRÍCH LỤC KHAI SINH<br>(BẢN SAO)</p>
<p>Họ, chữ đệm, tên: <b>{f("ho_ten", child.name.upper(), child.name)}</b></p>
<p>Ngày, tháng, năm sinh: {f("ngay_sinh", slashed(child.birth), child.birth.isoformat())}</p>
<p>Ghi bằng chữ: {f("ngay_sinh_bang_chu", date_in_words(child.birth))}</p>
{
        plain_rows(
            (
                (1, "Giới tính: " + f("gioi_tinh", child.sex)),
                (1, "Dân tộc: " + f("dan_toc", child.ethnic)),
                (1.2, "Quốc tịch: " + f("quoc_tich", "Việt Nam")),
            )
        )
    }
<p>Nơi sinh: {f("noi_sinh", rng.choice((child.home, capital(f"Trạm Y tế {then.address()}"))))}</p>
<p>Quê quán: {f("que_quan", capital(then.address()))}</p>
<p>Số định danh cá nhân: {f("so_dinh_danh", child.id_number)}</p><div style="height:3mm"></div>
{elder("me", "mẹ", mother.name, mother.birth.year, mother.ethnic, mother.home)}<div style="height:3mm"></div>
{elder("cha", "cha", father.name, father.birth.year, father.ethnic, father.home)}<div style="height:3mm"></div>
<p>Đăng ký khai sinh tại: {f("noi_dang_ky", then.committee())}</p>
<p>Số: {f("so_dang_ky", kept)} &emsp; ngày {f("ngay_dang_ky", slashed(early), early.isoformat())}</p>
<p>Ghi chú: {f("ghi_chu", note) if noted else "Không"}</p>
{wide("", signer(paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above)))}"""
    pages(paper, body, "13.5pt Tinos", RULES + "p{margin:1.5mm 0}")


@layout("giay_chung_sinh", "bf_chung_sinh_2012", split="unseen17", years=(2013, 2019))
def born_at_the_station(paper: Paper, on: date) -> None:
    """The form of TT 17/2012 filled in by a health station: dots, the father's line, three signatures."""
    rng, f, place = begin(paper, on)
    mother, father = parents(rng, on, place)
    day = on - timedelta(days=rng.randint(1, 9))
    text, kept = hour_of(rng, day)
    grams = rng.randrange(2300, 3900, 50)
    weight = rng.choice((f"{grams} gram", f"{grams // 1000}.{grams % 1000:03d} gam", f"{grams} g"))
    girl = rng.random() < 0.5
    given = dweller(rng, on, place, surname=father.surname, ethnic=father.ethnic, female=girl, birth=day).name
    helper = official(rng)
    at_hospital = rng.random() < 0.4
    where = f"Bệnh viện đa khoa {district(place)}"
    where = where if at_hospital else f"Trạm Y tế {place.name[:1].lower() + place.name[1:]}"
    number = mother.old_number or f"073{rng.randrange(10**6):06d}"
    up = (f"SỞ Y TẾ TỈNH {_bare(place.province).upper()}", where.upper()) if at_hospital else (
        f"TRUNG TÂM Y TẾ {place.district.upper()}", where.upper())  # fmt: skip
    named = rng.random() < 0.8
    body = f"""<table class="hd"><tr><td style="width:44%">{up[0]}<br><b>{up[1]}</b></td><td>{
        COUNTRY
    }</td></tr></table>
<table style="margin-top:3mm"><tr><td class="sq">Mẫu BYT/CS-2012</td><td class="sq r">
Số: {f("so", f"{rng.randint(4, 300):03d}")}<br>Quyển số: {rng.randint(1, 4):02d}/{on.year}</td></tr></table>
<h1 style="margin-bottom:5mm">GIẤY CHỨNG SINH</h1>
{dots("Họ và tên mẹ/Người nuôi dưỡng:", f"<b>{f('me_ho_ten', mother.name.upper(), mother.name)}</b>")}
{
        beside(
            (1, "Năm sinh:", f("me_nam_sinh", str(mother.birth.year))),
            (1.4, "Dân tộc:", f("me_dan_toc", mother.ethnic)),
        )
    }
{dots("Nơi đăng ký thường trú:", f("me_noi_cu_tru", mother.home))}
{dots("Số CMND/Hộ chiếu:", f("me_so_giay_to", number))}
{dots("Họ và tên cha:", father.name)}
{dots("Đã sinh con vào lúc:", f("thoi_diem_sinh", text, kept))}
{
        dots(
            "Tại:",
            f("noi_sinh", f"Trạm Y tế {place.address()}" if not at_hospital else f"{where}, {small(place.province)}"),
        )
    }
{
        beside(
            (1, "Số con trong lần sinh này:", f("so_con", "01")),
            (1, "Giới tính của con:", f("gioi_tinh", "Nữ" if girl else "Nam")),
        )
    }
{beside((1, "Cân nặng:", f("can_nang", weight, grams)), (1, "Hiện trạng:", "Bình thường"))}
{dots("Dự định đặt tên con là:", f("ten_du_dinh", given) if named else "")}
{dots("Người đỡ đẻ:", helper)}
<p class="r i" style="margin-top:5mm">{place.bare if not at_hospital else _bare(place.district)}, {
        dated(paper, "ngay_cap", on)
    }</p>
<table><tr><td style="width:32%">{signed("Cha, mẹ hoặc<br>người thân thích", rng.choice((father, mother)).name)}</td>
<td style="width:32%">{signed("Người đỡ đẻ<br>&nbsp;", helper)}</td>
<td>{
        signed("Thủ trưởng<br>cơ sở khám, chữa bệnh", f"<b>{official(rng)}</b>", "(Ký tên, đóng dấu)", seal=where)
    }</td></tr></table>
{
        notes(
            "<b><i>Lưu ý:</i></b>",
            "- Giấy chứng sinh cấp lần đầu: Số: …… Quyển số: …… (nếu cấp lại).",
            "- Tên dự định của con có thể thay đổi khi đăng ký khai sinh.",
            "- Trẻ em sinh ra phải được đăng ký khai sinh trong thời hạn 60 ngày, kể từ ngày sinh.",
        )
    }"""
    pages(paper, body, rng.choice(("13pt Tinos", "13pt FreeSerif")), RULES)
