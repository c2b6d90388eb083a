"""The request to register a birth as the public service portal prints it."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, pages, signed
from samples.captions import cells
from samples.communes import office
from samples.fields import dated, filler, teller
from samples.paper import Paper, layout
from samples.papers import program_prints_civil as civil
from samples.people import day_between
from samples.words import capital

_REQUEST = """
.page{padding:10mm 14mm 12mm 20mm;line-height:1.2} h1{font-size:15pt;margin:2.5mm 0 0} .t{margin-top:2mm}
.t td{padding:.65mm 1.8mm} .t td:nth-child(odd){background:#f7f7f7} .t .s{font-weight:bold;background:#e6e6e6!important}
.ink{height:15mm} .ink [data-sign]{top:1mm} .code{font-size:10pt;margin-bottom:2mm;display:flex;justify-content:space-between}
"""


def _lined(text: str) -> str:
    """A lined table of four columns: a line of ``text`` is a section, a caption and its value, or two of both."""
    out = ""
    for row in cells(text):
        if len(row) == 1:
            out += f'<tr><td class="s" colspan="4">{row[0]}</td></tr>'
        elif len(row) == 2:
            out += f'<tr><td>{row[0]}</td><td colspan="3">{row[1]}</td></tr>'
        else:
            out += f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
    widths = "".join(f'<col style="width:{width}%">' for width in (27, 27, 18, 28))
    return f'<table class="t"><colgroup>{widths}</colgroup>{out}</table>'


@layout("to_khai_dang_ky_khai_sinh", "zp_birth_request", split="unseen23", years=(2022, 2026))
def birth_request(paper: Paper, on: date) -> None:
    """The request filled in at the public service portal and printed there as a lined table of four columns."""
    rng, f = paper.rng, filler(paper)
    place = civil.village(rng, on)
    born = day_between(rng, on - timedelta(days=50), on - timedelta(days=2))
    mother, father = civil.parents(rng, born, place)
    child = civil.resident(rng, on, place, birth=born, like=father)
    elder, copies = civil.resident(rng, mother.birth, place, age=(19, 32), female=True), rng.choice((0, 0, 2, 3, 5))
    asker, tie = rng.choice(((mother, "Mẹ"), (father, "Cha"), (father, "Bố đẻ"), (elder, "Bà ngoại")))
    tell = teller(
        paper,
        {
            **civil.born_facts(rng, born, place, child, mother, father),
            "nguoi_yeu_cau": (asker.name.upper(), asker.name),
            "nguoi_yeu_cau_noi_cu_tru": asker.home,
            "nguoi_yeu_cau_giay_to": civil.card(rng, asker, on),
            "quan_he": tie,
        },
    )
    table = _lined(
        f"""I. THÔNG TIN NGƯỜI YÊU CẦU
        Họ, chữ đệm, tên|{tell("nguoi_yeu_cau")}
        Nơi cư trú|{tell("nguoi_yeu_cau_noi_cu_tru")}
        Giấy tờ tùy thân|{tell("nguoi_yeu_cau_giay_to")}
        Quan hệ với trẻ được khai sinh|{tell("quan_he")}
        II. THÔNG TIN NGƯỜI ĐƯỢC KHAI SINH
        Họ, chữ đệm, tên|<b>{tell("ho_ten")}</b>
        Ngày, tháng, năm sinh|{tell("ngay_sinh")}|Giới tính|{tell("gioi_tinh")}
        Ghi bằng chữ|{tell("ngay_sinh_bang_chu")}
        Dân tộc|{tell("dan_toc")}|Quốc tịch|{tell("quoc_tich")}
        Nơi sinh|{tell("noi_sinh")}
        Quê quán|{tell("que_quan")}
        III. THÔNG TIN NGƯỜI MẸ
        Họ, chữ đệm, tên|{tell("me_ho_ten")}
        Năm sinh|{tell("me_nam_sinh")}|Số định danh|{mother.id_number}
        Dân tộc|{tell("me_dan_toc")}|Quốc tịch|{tell("me_quoc_tich")}
        Nơi cư trú|{tell("me_noi_cu_tru")}
        IV. THÔNG TIN NGƯỜI CHA
        Họ, chữ đệm, tên|{tell("cha_ho_ten")}
        Năm sinh|{tell("cha_nam_sinh")}|Số định danh|{father.id_number}
        Dân tộc|{tell("cha_dan_toc")}|Quốc tịch|{tell("cha_quoc_tich")}
        Nơi cư trú|{tell("cha_noi_cu_tru")}
        V. ĐỀ NGHỊ CẤP BẢN SAO
        Bản sao Trích lục khai sinh|{"Có" if copies else "Không"}|Số lượng|{f"{copies:02d} bản" if copies else ""}"""
    )
    html = (
        f'<div class="code"><span>Mã hồ sơ: {civil.file_number(rng, on, place)}</span><i>Mẫu điện tử tương tác</i></div>{COUNTRY}'
        f'<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1><p class="c">Kính gửi: {f("kinh_gui", capital(office(place)))}</p>{table}'
        '<p class="j" style="font-size:11pt">Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, '
        "được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật và chịu hoàn toàn trách nhiệm trước "
        "pháp luật về nội dung cam đoan của mình.</p>"
        f'<table style="margin-top:2mm"><tr><td style="width:46%"></td><td class="sg"><i>Làm tại: {place.bare}, '
        f"{dated(paper, 'ngay_lam', on)}</i><br>{signed('NGƯỜI YÊU CẦU', asker.name)}</td></tr></table>"
        + civil.printed_foot(rng, on, "Biểu mẫu được kết xuất từ Cổng Dịch vụ công lúc {when}")
    )
    pages(paper, html, "11pt Tinos", _REQUEST)
