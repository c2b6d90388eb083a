"""Declarations on the forms of circulars: a birth, a death, a change of residence."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, notes, pages, para, signed
from samples.captions import line, tick
from samples.communes import office
from samples.fields import Pairs, dated, slashed, teller
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, proof, spoken, typeface
from samples.people import day_between


@layout("to_khai_dang_ky_khai_sinh", "sf_birth_declaration", split="unseen15", years=(2021, 2026))
def birth_declaration(paper: Paper, on: date) -> None:
    """Tờ khai đăng ký khai sinh with the notes of TT 04/2020/TT-BTP."""
    rng, _, place = STATE.begin(paper, on)
    birth = STATE.newborn(rng, on, place)
    asker, role = rng.choice(((birth.father, "Cha"), (birth.mother, "Mẹ")))
    t = teller(
        paper,
        {
            **birth.facts,
            "kinh_gui": office(place),
            "nguoi_yeu_cau": (asker.name.upper(), asker.name),
            "nguoi_yeu_cau_noi_cu_tru": asker.home,
            "nguoi_yeu_cau_giay_to": proof(rng, asker, on),
            "quan_he": role,
        },
    )

    def note(number: int) -> str:
        return f"<sup>({number})</sup>"

    rows = [
        line(("Họ, chữ đệm, tên người yêu cầu:", f"<b>{t('nguoi_yeu_cau')}</b>")),
        line((f"Nơi cư trú: {note(2)}", t("nguoi_yeu_cau_noi_cu_tru"))),
        line((f"Giấy tờ tùy thân: {note(3)}", t("nguoi_yeu_cau_giay_to"))),
        line(("Quan hệ với người được khai sinh:", t("quan_he"))),
        para("<b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b>"),
        line(("Họ, chữ đệm, tên:", f"<b>{t('ho_ten')}</b>")),
        line(("Ngày, tháng, năm sinh:", t("ngay_sinh"))),
        line(("ghi bằng chữ:", t("ngay_sinh_bang_chu"))),
        line(("Giới tính:", t("gioi_tinh")), ("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich"))),
        line((f"Nơi sinh: {note(4)}", t("noi_sinh"))),
        line(("Quê quán:", t("que_quan"))),
    ]
    for who, prefix in (("mẹ", "me_"), ("cha", "cha_")):
        rows += [
            line((f"Họ, chữ đệm, tên người {who}:", f"<b>{t(prefix + 'ho_ten')}</b>")),
            line(
                (f"Năm sinh: {note(5)}", t(prefix + "nam_sinh")),
                ("Dân tộc:", t(prefix + "dan_toc")),
                ("Quốc tịch:", t(prefix + "quoc_tich")),
            ),
            line((f"Nơi cư trú: {note(2)}", t(prefix + "noi_cu_tru"))),
        ]
    copies = rng.randint(1, 5)
    body = (
        f'{COUNTRY}<h1 style="margin-top:5mm">TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>'
        f'<p class="c" style="margin:2mm 0 3mm">Kính gửi: {note(1)} {t("kinh_gui")}</p>'
        + "".join(rows)
        + para(
            "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của "
            "các bên liên quan theo quy định pháp luật và chịu trách nhiệm trước pháp luật về cam đoan của mình.",
            css="j",
        )
        + f'<p class="r i">Làm tại: {place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + '<div class="row small"><div><p>Đề nghị cấp bản sao: '
        + f"Có {tick(True)} Không {tick(False)}<br>Số lượng: {copies:02d} bản</p></div><div>"
        + signed("Người yêu cầu", asker.name, "(Ký, ghi rõ họ, chữ đệm, tên)")
        + "</div></div>"
        + notes(
            "(1) Ghi rõ tên cơ quan đề nghị thực hiện đăng ký khai sinh. (2) Ghi theo nơi đăng ký thường trú; nếu không có "
            "nơi thường trú thì ghi theo nơi tạm trú; trường hợp không có thì ghi theo nơi đang sinh sống.",
            "(3) Ghi thông tin về giấy tờ tùy thân của người đi đăng ký, ghi rõ số, cơ quan cấp, ngày cấp. (4) Sinh tại cơ "
            "sở y tế thì ghi tên cơ sở và địa chỉ trụ sở. (5) Ghi đầy đủ ngày, tháng, năm sinh (nếu có).",
        )
    )
    css = ".ln{margin:.9mm 0} .page{padding-top:12mm;padding-bottom:10mm} .ink{height:19mm} .ink [data-sign]{top:3mm}"
    pages(paper, body, typeface(rng, 12), css)


@layout("to_khai_khac", "sf_death_declaration", split="unseen15", years=(2021, 2026))
def death_declaration(paper: Paper, on: date) -> None:
    """Tờ khai đăng ký khai tử of TT 04/2020/TT-BTP."""
    rng, f, place = STATE.begin(paper, on)
    died = day_between(rng, on - timedelta(days=14), on - timedelta(days=2))
    dead = STATE.resident(rng, died, place, age=(48, 91))
    asker = STATE.resident(rng, on, place, age=(20, 47), surname=dead.surname)
    p = Pairs(paper)
    title = f("ten_to_khai", "TỜ KHAI ĐĂNG KÝ KHAI TỬ")
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    when = f"{hour:02d} giờ {minute:02d} phút, ngày {spoken(died)}"
    rows = [
        line(p("Họ, chữ đệm, tên người yêu cầu", asker.name.upper(), "nguoi_yeu_cau", true=asker.name)),
        line(p("Nơi cư trú(2)", asker.home, "nguoi_yeu_cau_noi_cu_tru")),
        line(p("Giấy tờ tùy thân(3)", proof(rng, asker, on), "nguoi_yeu_cau_giay_to")),
        line(p("Quan hệ với người đã chết", "Con gái" if asker.female else "Con trai")),
        para("<b>Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:</b>"),
        line(p("Họ, chữ đệm, tên", dead.name.upper())),
        line(p("Ngày, tháng, năm sinh", slashed(dead.birth))),
        line(p("Giới tính", dead.sex), p("Dân tộc", dead.ethnic), p("Quốc tịch", dead.nationality)),
        line(p("Nơi cư trú cuối cùng(2)", dead.home)),
        line(p("Giấy tờ tùy thân(3)", proof(rng, dead, died))),
        line(p("Đã chết vào lúc", when)),
        line(p("Nơi chết", rng.choice(("Tại nhà riêng", dead.home)))),
        line(p("Nguyên nhân chết", rng.choice(("Bệnh già", "Tai biến mạch máu não", "Ung thư phổi", "Đột quỵ")))),
    ]
    body = (
        f'{COUNTRY}<h1 style="margin-top:7mm">{title}</h1>'
        f'<p class="c" style="margin:3mm 0 5mm">Kính gửi: <sup>(1)</sup> {f("kinh_gui", office(place))}</p>'
        + "".join(rows)
        + para(
            "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của "
            "mình.",
            css="j",
        )
        + f'<p class="r i" style="margin-top:4mm">Làm tại: {place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + f'<div class="row"><div><p>Đề nghị cấp bản sao: Có {tick(True)} Không {tick(False)}<br>'
        + f"Số lượng: {rng.randint(1, 9):02d} bản</p></div><div>"
        + signed("Người yêu cầu", asker.name, "(Ký, ghi rõ họ, chữ đệm, tên)")
        + "</div></div>"
        + notes(
            "(1) Ghi rõ tên cơ quan đăng ký khai tử.",
            "(2) Ghi theo nơi đăng ký thường trú; nếu không có thì ghi theo nơi đăng ký tạm trú hoặc nơi đang sinh sống.",
            "(3) Ghi rõ loại giấy tờ, số, cơ quan cấp, ngày cấp.",
        )
    )
    pages(paper, body, typeface(rng, 12.5), ".ln{margin:1.7mm 0}")


_MOVES = (
    "Đăng ký thường trú về cùng gia đình",
    "Tách hộ, đăng ký thường trú tại chỗ ở hợp pháp mới",
    "Đăng ký tạm trú từ ngày {day} đến ngày {end}",
    "Điều chỉnh thông tin về cư trú: thay đổi chủ hộ",
)


@layout("to_khai_khac", "sf_residence_ct01", split="unseen15", years=(2024, 2026))
def residence_change(paper: Paper, on: date) -> None:
    """CT01 of TT 66/2023/TT-BCA: boxes for numbers, a table of members, four signers, notes."""
    rng, f, place = STATE.begin(paper, on)
    who = STATE.resident(rng, on, place, age=(22, 58))
    head_ = STATE.resident(rng, on, place, age=(40, 70))
    p = Pairs(paper)
    title = f("ten_to_khai", "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ")
    to = f("kinh_gui", f"Công an {place.address()}")
    wish = rng.choice(_MOVES).format(day=slashed(on), end=slashed(on + timedelta(days=700)))
    phone = f"0{rng.choice((36, 38, 82, 91, 97))}{rng.randrange(10**7):07d}"
    kids = [STATE.resident(rng, on, place, age=(2, 17), surname=who.surname) for _ in range(rng.randint(0, 2))]
    rows = [
        line(p("1. Họ, chữ đệm và tên", who.name.upper(), "nguoi_yeu_cau", true=who.name)),
        line(p("2. Ngày, tháng, năm sinh", slashed(who.birth)), p("3. Giới tính", who.sex)),
        _boxed(p("4. Số định danh cá nhân", who.id_number, "nguoi_yeu_cau_giay_to", boxed=True)),
        line(p("5. Số điện thoại liên hệ", phone), ("6. Email:", "")),
        line(
            p("7. Họ, chữ đệm và tên chủ hộ", head_.name.upper()),
            p("8. Mối quan hệ với chủ hộ", rng.choice(("Con", "Cháu", "Em"))), shares=(2, 1),
        ),
        _boxed(p("9. Số định danh cá nhân của chủ hộ", head_.id_number, boxed=True)),
        line(p("10. Nội dung đề nghị(2)", wish)),
        para("11. Những thành viên trong hộ gia đình cùng thay đổi:"),
    ]  # fmt: skip
    members = [
        [str(n), k.name.upper(), slashed(k.birth), k.sex, k.id_number, "Con"] for n, k in enumerate(kids, 1)
    ] + [["&nbsp;"] * 6 for _ in range(3 - len(kids))]
    heads = (
        "TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân", "Mối quan hệ với chủ hộ",
    )  # fmt: skip
    small = "(Ký, ghi rõ họ tên)"
    signers = "".join(
        f"<td>{signed(caption, name, small)}</td>"
        for caption, name in (
            ("Ý KIẾN CỦA CHỦ HỘ<sup>(3)</sup>", head_.name),
            ("Ý KIẾN CỦA CHỦ SỞ HỮU CHỖ Ở HỢP PHÁP<sup>(4)</sup>", head_.name),
            ("NGƯỜI KÊ KHAI<sup>(6)</sup>", who.name),
        )
    )
    body = (
        '<p class="r sm" style="margin:0"><i>Mẫu CT01 ban hành kèm theo Thông tư số 66/2023/TT-BCA<br>'
        "ngày 17/11/2023 của Bộ trưởng Bộ Công an</i></p>"
        f'<div style="height:3mm"></div>{COUNTRY}<h1 style="margin-top:5mm;font-size:15pt">{title}</h1>'
        f'<p class="c" style="margin:2mm 0 4mm">Kính gửi<sup>(1)</sup>: {to}</p>{"".join(rows)}'
        + grid(members, heads, "t mem", (6, 25, 16, 10, 23, 20))
        + f'<p class="r i" style="margin-top:3mm">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + f'<table class="sm4"><tr>{signers}</tr></table>'
        + notes(
            "<b>Chú thích:</b> (1) Cơ quan đăng ký cư trú. (2) Ghi rõ ràng, cụ thể nội dung đề nghị. Ví dụ: đăng ký thường "
            "trú; đăng ký tạm trú; tách hộ; xác nhận thông tin về cư trú…",
            "(3) Áp dụng đối với các trường hợp quy định tại khoản 2, khoản 3, khoản 4, khoản 5, khoản 6 Điều 20; khoản 1 "
            "Điều 25 Luật Cư trú. (4) Áp dụng đối với trường hợp đăng ký vào chỗ ở thuê, mượn, ở nhờ. (6) Người kê khai ký, "
            "ghi rõ họ tên.",
        )
    )
    css = ".mem td,.mem th{font-size:.86em;text-align:center} .sm4 td{width:33%;font-size:.86em} .page{padding-top:11mm}"
    pages(
        paper, body, typeface(rng, 12.5), css + ".ln{margin:1.5mm 0} .sm4 .sg>b{display:inline-block;min-height:9mm}"
    )


def _boxed(pair: tuple[str, str]) -> str:
    caption, value = pair
    return f'<div class="ln"><span class="k">{caption}</span><span>{value}</span></div>'
