"""Requests and declarations that people hand in, and a letter of authority."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape
from random import Random

from samples.blocks import COUNTRY, bare_pages, signed, signer
from samples.communes import chairs, folk, office, place_of, start
from samples.fields import Fill, dated, mark, slashed
from samples.paper import Paper, layout
from samples.people import Commune, Person, after_merger

_WISHES = (
    (
        "ĐƠN ĐỀ NGHỊ XÁC NHẬN NGUỒN GỐC ĐẤT",
        "Đề nghị xác nhận nguồn gốc và quá trình sử dụng thửa đất số {a}, tờ bản đồ số {b} mà gia đình tôi sử "
        "dụng ổn định "
        "từ năm {y}, không có tranh chấp với các hộ liền kề.",
    ),
    (
        "ĐƠN XIN HỖ TRỢ SỬA CHỮA NHÀ Ở",
        "Ngôi nhà của gia đình tôi làm từ năm {y} nay đã xuống cấp, dột nát; kính mong được xét hỗ trợ kinh phí "
        "sửa chữa "
        "theo chương trình xóa nhà tạm, nhà dột nát.",
    ),
    (
        "ĐƠN ĐỀ NGHỊ TÁCH THỬA ĐẤT",
        "Xin tách thửa đất số {a}, tờ bản đồ số {b} thành hai thửa để tặng cho con, diện tích cụ thể theo bản "
        "trích đo kèm "
        "theo đơn này.",
    ),
)


def _wish(rng: Random) -> tuple[str, str]:
    """Title and content of a request."""
    title, text = rng.choice(_WISHES)
    return title, text.format(a=rng.randint(3, 300), b=rng.randint(2, 60), y=rng.randint(1986, 2012))


def _asker(f: Fill, who: Person) -> dict[str, str]:
    return {
        "name": f("nguoi_lam_don", who.name.upper(), who.name),
        "birth": f("ngay_sinh", slashed(who.birth), who.birth.isoformat()),
        "number": f("so_dinh_danh", who.id_number),
        "home": f("noi_cu_tru", who.home),
    }


def _confirmed(paper: Paper, place: Commune, above: tuple[str, ...], post: str) -> str:
    """The commune's confirmation at the foot of what others wrote."""
    own = "XÁC NHẬN CỦA UBND " + place.name.split(" ")[0].upper()
    return signer(paper, office(place), post, above=(own, *above), tagged=False)


@layout("don", "sp_request_boxed", split="unseen8", years=(2022, 2026))
def request_boxed(paper: Paper, on: date) -> None:
    """A request on an office's printed form: the person in a grid, the content in a box."""
    rng, f, place = start(paper, on, place_of)
    v = _asker(f, folk(rng, on, place, age=(25, 72)))
    title, text = _wish(rng)
    body = (
        COUNTRY
        + f"<h1>{f('ten_don', title)}</h1>"
        + f'<p class="c"><b>Kính gửi:</b> {f("kinh_gui", office(place))}</p>'
        + '<table class="t g"><tr><th colspan="4">1. NGƯỜI LÀM ĐƠN</th></tr>'
        + f'<tr><td class="k">Họ và tên</td><td colspan="3"><b>{v["name"]}</b></td></tr>'
        + f'<tr><td class="k">Sinh ngày</td><td>{v["birth"]}</td><td class="k">Số CCCD</td><td>{v["number"]}'
        "</td></tr>"
        + f'<tr><td class="k">Nơi cư trú</td><td colspan="3">{v["home"]}</td></tr>'
        + '<tr><th colspan="4">2. NỘI DUNG ĐỀ NGHỊ</th></tr>'
        + f'<tr><td colspan="4" class="big">{f("noi_dung", text)}</td></tr>'
        + '<tr><th colspan="4">3. GIẤY TỜ KÈM THEO</th></tr>'
        + '<tr><td colspan="4">Bản sao căn cước công dân (01 bản)</td></tr></table>'
        + "<p>Tôi xin cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm trước pháp luật.</p>"
        + '<div style="margin-left:74mm" class="c"><p class="i">'
        + f"{place.bare}, {dated(paper, 'ngay_lam', on)}</p>"
        + signed("NGƯỜI LÀM ĐƠN", paper.values["nguoi_lam_don"])
        + "</div>"
    )
    css = "h1{font-size:15.5pt} .g{margin:3mm 0} .g th{text-align:left;background:#ececec} .k{width:26mm} "
    ".big{height:34mm}"
    bare_pages(paper, body, "12.5pt TeX Gyre Bonum", ".page{font-size:11.5pt}" + css)


@layout("don", "sp_petition_prose", split="unseen8", years=(2021, 2026))
def petition(paper: Paper, on: date) -> None:
    """A typed petition of running lines, certified by the commune at the left of the foot."""
    rng, f, place = start(paper, on, place_of)
    who = folk(rng, on, place, age=(25, 72))
    v = _asker(f, who)
    title, text = _wish(rng)
    above, post = chairs(rng)
    body = (
        COUNTRY
        + f'<div style="height:6mm"></div><h1>{f("ten_don", title)}</h1><div style="height:4mm"></div>'
        + f'<p class="c"><i>Kính gửi:</i> {f("kinh_gui", office(place, short=True))}</p>'
        + f"<p>Tên tôi là: {v['name']}</p>"
        + f"<p>Sinh ngày: {v['birth']}, số định danh cá nhân (hoặc CCCD): {v['number']}</p>"
        + f"<p>Chỗ ở hiện nay: {v['home']}</p>"
        + f"<p>Nội dung: {f('noi_dung', text)}</p>"
        + "<p>Tôi xin trân trọng cảm ơn!</p>"
        + f'<p class="r i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + '<div class="row" style="margin-top:3mm">'
        + _confirmed(paper, place, above, post)
        + signed("NGƯỜI VIẾT ĐƠN", who.name)
        + "</div>"
    )
    bare_pages(
        paper, body, "14pt TeX Gyre Termes", ".page{line-height:1.5} p{text-align:justify} .c{text-align:center}"
    )


def _shown(value: str) -> str:
    """``value``; an identity number as twelve boxes of a digit each."""
    if len(value) == 12 and value.isdigit():
        return "".join(f'<b class="cell">{digit}</b>' for digit in value)
    return escape(value)


def _pairs(paper: Paper, rows: list[tuple[str, str, str]]) -> str:
    """Numbered lines of (caption, value, other fields that the value fills); sets ``cap_gia_tri``.

    Where the style gives ``cell`` a border, identity numbers stand in boxes.
    """
    paper.set(cap_gia_tri=[{"nhan": caption, "gia_tri": value} for caption, value, _ in rows])
    return "".join(
        f"<p>{n}. {mark('cap_gia_tri', caption)}: "
        f'<span data-f="{f"cap_gia_tri {more}".strip()}">{_shown(value)}</span></p>'
        for n, (caption, value, more) in enumerate(rows, 1)
    )


@layout("to_khai_khac", "sp_residence_numbered", split="unseen8", years=(2022, 2026))
def residence(paper: Paper, on: date) -> None:
    """A declaration of residence typed at the police's counter, every line numbered."""
    rng, f, place = start(paper, on, place_of)
    who = folk(rng, on, place, age=(19, 60))
    chief = folk(rng, on, place, age=(45, 70), surname=who.surname)
    wish = rng.choice(("Đăng ký thường trú về cùng hộ", "Đăng ký tạm trú 12 tháng", "Tách hộ tại cùng chỗ ở"))
    kin = rng.choice(("Con", "Cháu", "Em"))
    paper.set(
        nguoi_yeu_cau=who.name, nguoi_yeu_cau_noi_cu_tru=who.home, nguoi_yeu_cau_giay_to=who.id_number,
    )  # fmt: skip
    lines = _pairs(
        paper,
        [
            ("Họ, chữ đệm và tên", who.name, "nguoi_yeu_cau"),
            ("Ngày, tháng, năm sinh", slashed(who.birth), ""),
            ("Giới tính", who.sex, ""),
            ("Số định danh cá nhân", who.id_number, "nguoi_yeu_cau_giay_to"),
            ("Số điện thoại liên hệ", f"03{rng.randrange(10**8):08d}", ""),
            ("Nơi ở hiện tại", who.home, "nguoi_yeu_cau_noi_cu_tru"),
            ("Họ, chữ đệm và tên chủ hộ", chief.name, ""),
            ("Mối quan hệ với chủ hộ", kin, ""),
            ("Số định danh cá nhân của chủ hộ", chief.id_number, ""),
            ("Nội dung đề nghị", wish, ""),
        ],
    )
    police = f"Công an {place.address()}"
    body = (
        '<p class="r i" style="font-size:.85em">Mẫu CT01</p>'
        + COUNTRY
        + f"<h1>{f('ten_to_khai', 'TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ')}</h1>"
        + f'<p class="c">Kính gửi: {f("kinh_gui", police)}</p>'
        + lines
        + f'<p class="r i" style="margin-top:5mm">{place.bare}, {dated(paper, "ngay_lam", on)}</p><div class="row">'
        + signed("Ý KIẾN CỦA CHỦ HỘ", chief.name)
        + signed("NGƯỜI KÊ KHAI", who.name)
        + "</div>"
    )
    css = ".cell{display:inline-block;width:5.6mm;text-align:center;border:.25mm solid #333;font-weight:normal}"
    bare_pages(paper, body, "12.5pt TeX Gyre Heros", "h1{font-size:15pt}" + css)


@layout("khac", "sp_authority_numbered", split="unseen8", years=(2025, 2026))
def authority(paper: Paper, on: date) -> None:
    """A letter of authority with numbered lines, certified by the commune."""
    on = after_merger(on)
    rng, f, place = start(paper, on, place_of)
    gives, takes = folk(rng, on, place, age=(30, 75)), folk(rng, on, place, age=(22, 60))
    paper.set(ngay=on.isoformat())
    until = on + timedelta(days=rng.choice((30, 60, 90)))
    job = rng.choice(
        (
            "Nộp hồ sơ và nhận kết quả đăng ký đất đai",
            "Nhận tiền hỗ trợ khắc phục thiên tai",
            "Nhận lương hưu hằng tháng",
        )
    )
    lines = _pairs(
        paper,
        [
            ("Bên ủy quyền", gives.name, ""),
            ("Số căn cước của bên ủy quyền", gives.id_number, ""),
            ("Chỗ ở của bên ủy quyền", gives.home, ""),
            ("Bên nhận ủy quyền", takes.name, ""),
            ("Số căn cước của bên nhận ủy quyền", takes.id_number, ""),
            ("Chỗ ở của bên nhận ủy quyền", takes.home, ""),
            ("Công việc ủy quyền", job, ""),
            ("Thời hạn ủy quyền", f"Đến hết ngày {slashed(until)}", ""),
        ],
    )
    above, post = chairs(rng)
    body = (
        COUNTRY
        + f"<h1>{f('tieu_de', 'GIẤY ỦY QUYỀN')}</h1>"
        + lines
        + "<p>Hai bên đã đọc, hiểu rõ nội dung và cùng ký tên dưới đây.</p>"
        + f'<p class="r i">{place.bare}, {dated(paper, "ngay", on)}</p><div class="row">'
        + signed("BÊN ỦY QUYỀN", gives.name)
        + signed("BÊN NHẬN ỦY QUYỀN", takes.name)
        + '</div><div style="margin:5mm 78mm 0 0">'
        + _confirmed(paper, place, above, post)
        + "</div>"
    )
    bare_pages(paper, body, "12.5pt DejaVu Serif Condensed", "h1{margin:7mm 0 4mm} .cell{font-weight:normal}")
