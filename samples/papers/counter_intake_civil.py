"""Papers on corrections of civil status that citizens hand in at a counter: a request, a district's decision."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, letter_number, notes, pages, paras, signed, wide
from samples.captions import line
from samples.fields import Pairs, dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers.counter_intake_civil_folk import (
    LONG_STANDING,
    card_name,
    chip_card,
    issue_day,
    parents_and_child,
)
from samples.people import Person, day_between, official
from samples.words import long_date, small


def _mistake(rng: Random, who: Person, mother: Person) -> tuple[str, str, str]:
    """What of a birth's book is wrong, what it should be and why."""
    year = rng.choice((1, -1, 2))
    choices = (
        (
            f"năm sinh của mẹ từ “{mother.birth.year + year}”",
            f"“{mother.birth.year}”",
            "Khi đăng ký khai sinh, người đi khai ghi sai năm sinh của mẹ so với giấy tờ tùy thân",
        ),
        (
            f"chữ đệm trong họ tên của mẹ từ “{mother.surname} {mother.rest.split()[-1]}”",
            f"“{mother.name}”",
            "Cán bộ hộ tịch ghi thiếu chữ đệm trong họ tên của mẹ trong Sổ đăng ký khai sinh",
        ),
        (
            f"ngày sinh từ “{slashed(who.birth - timedelta(days=10 * abs(year)))}”",
            f"“{slashed(who.birth)}”",
            "Sổ đăng ký khai sinh ghi ngày sinh không đúng với Giấy chứng sinh do Trạm Y tế cấp",
        ),
    )
    return rng.choice([one for one in choices if "chữ đệm" not in one[0] or " " in mother.rest])


@layout("to_khai_khac", "zt_correction_request", split="unseen25", years=(2021, 2026))
def request(paper: Paper, on: date) -> None:
    """A grown person's typed declaration for the correction of what the book of births says."""
    rng, f, p = paper.rng, filler(paper), Pairs(paper)
    spot = rng.choice(LONG_STANDING)
    place = spot.named(on)
    born = day_between(rng, on - timedelta(days=25 * 365), on - timedelta(days=19 * 365))
    who, mother, _ = parents_and_child(rng, spot, born, named=on)
    registered = issue_day(rng, born + timedelta(days=4), 50)
    number, day, police = chip_card(rng, who, on)
    card = f"{card_name(police)} số {number}, {police} cấp ngày {day}"
    wrong, right, reason = _mistake(rng, who, mother)
    title = "TỜ KHAI ĐĂNG KÝ VIỆC THAY ĐỔI, CẢI CHÍNH, BỔ SUNG THÔNG TIN HỘ TỊCH, XÁC ĐỊNH LẠI DÂN TỘC"
    html = (
        f'{COUNTRY}<h1>{f("ten_to_khai", title)}</h1><p class="c to">'
        f"{' '.join(p('Kính gửi(1)', place.committee(), 'kinh_gui'))}</p>"
        + line(p("Họ, chữ đệm, tên người yêu cầu", who.name.upper(), "nguoi_yeu_cau", true=who.name))
        + line(p("Nơi cư trú(2)", who.home, "nguoi_yeu_cau_noi_cu_tru"))
        + line(p("Giấy tờ tùy thân(3)", card, "nguoi_yeu_cau_giay_to"))
        + line(p("Quan hệ với người được thay đổi, cải chính hộ tịch", "Bản thân"))
        + "<p><b>Đề nghị cơ quan đăng ký việc cải chính hộ tịch cho người có tên dưới đây</b></p>"
        + line(p("Họ, chữ đệm, tên", who.name.upper()))
        + line(p("Ngày, tháng, năm sinh", slashed(who.birth)))
        + line(p("Giới tính", who.sex), p("Dân tộc", who.ethnic), p("Quốc tịch", who.nationality))
        + line(p("Nơi cư trú(2)", who.home))
        + line(p("Giấy tờ tùy thân(3)", card))
        + line(p("Đã đăng ký khai sinh tại", spot.named(registered).committee()))
        + line(
            p("Số", f"{rng.randint(3, 160)}"),
            p("Quyển số", f"{rng.randint(1, 3):02d}/{registered.year}"),
            p("Ngày đăng ký", slashed(registered)),
        )
        + line(p("Nội dung cải chính(4)", f"Cải chính {wrong} thành {right}"))
        + line(p("Lý do", reason))
        + '<p class="j x">Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp '
        "luật về cam đoan của mình.</p>"
        + wide("", f'<p class="c i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>')
        + wide("", signed("Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)"))
        + notes(
            "<b>Chú thích:</b> (1) Ghi rõ tên cơ quan đề nghị thực hiện việc thay đổi, cải chính hộ tịch.",
            "(2) Ghi theo nơi đăng ký thường trú; nếu không có thì ghi theo nơi đăng ký tạm trú hoặc nơi ở.",
            "(3) Ghi thông tin về giấy tờ tùy thân của người yêu cầu: số, cơ quan cấp, ngày cấp.",
            "(4) Ghi rõ thông tin trước và sau khi thay đổi, cải chính.",
        )
    )
    css = "h1{font-size:14.5pt;margin:5mm 10mm 2mm} .to{margin-bottom:4mm} .x{text-indent:8mm} .ink{height:20mm}"
    pages(paper, html, "12.5pt Tinos", css)


@layout("van_ban_hanh_chinh", "zt_correction_decision", split="unseen25", years=(2009, 2015))
def decision(paper: Paper, on: date) -> None:
    """A district's decision that lets a citizen's book of births be corrected, as it was made until 2015."""
    rng, f = paper.rng, filler(paper)
    spot = rng.choice(LONG_STANDING)
    place = spot.named(on)
    born = day_between(rng, on - timedelta(days=38 * 365), on - timedelta(days=18 * 366))
    who, mother, _ = parents_and_child(rng, spot, born)
    registered = issue_day(rng, born + timedelta(days=5), 55)
    asked = issue_day(rng, on - timedelta(days=12), 9)
    wrong, right, _ = _mistake(rng, who, mother)
    of, province = small(place.district), small(place.province)
    call = "bà" if who.female else "ông"
    office = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    chair = rng.random() < 0.4
    signs = ["TM. ỦY BAN NHÂN DÂN"] if chair else ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
    post, name = "CHỦ TỊCH" if chair else "PHÓ CHỦ TỊCH", official(rng)
    receivers = [
        "Như Điều 3",
        f"Sở Tư pháp {province} (b/c)",
        "CT, các PCT UBND huyện",
        f"UBND {small(place.name)} (để ghi vào sổ hộ tịch)",
        f"Lưu: VT, TP ({rng.randint(5, 9):02d}b)",
    ]
    paper.set(quyen_han_ky=" ".join(signs), chuc_vu_ky=post, nguoi_ky=name, noi_nhan=receivers)
    listed = ";<br>- ".join(mark("noi_nhan", one) for one in receivers)
    number = str(on.timetuple().tm_yday * 6 + rng.randint(3, 90))
    about = f"Về việc cho phép cải chính hộ tịch đối với {call} {who.name}"
    html = (
        f'<table class="hd"><tr><td style="width:42%"><b class="motto">{f("co_quan_ban_hanh", office)}</b></td>'
        f'<td>{COUNTRY}</td></tr><tr><td class="n">'
        f"{letter_number(paper, number, '/', 'QĐ-UBND', pen=paper.pen)}</td>"
        f'<td class="n i">{f("dia_danh", place.district.split(" ", 1)[1])}, '
        f"{dated(paper, 'ngay_ban_hanh', on, pen=paper.pen)}</td></tr></table>"
        f'<h1>{f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")}</h1><p class="c"><b>{f("trich_yeu", about)}</b></p>'
        f'<p class="c au"><b>ỦY BAN NHÂN DÂN {place.district.upper()}</b></p>'
        + paras(
            f"""Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;
            Căn cứ Nghị định số 158/2005/NĐ-CP ngày 27 tháng 12 năm 2005 của Chính phủ về đăng ký và quản lý hộ tịch;
            Căn cứ Thông tư số 01/2008/TT-BTP ngày 02 tháng 6 năm 2008 của Bộ Tư pháp hướng dẫn thực hiện một số quy \
định của Nghị định số 158/2005/NĐ-CP;
            Xét đơn đề nghị {long_date(asked)} của {call} {who.name} và đề nghị của Trưởng phòng Tư pháp {of},""",
            "j x",
        )
        + '<p class="c au"><b>QUYẾT ĐỊNH:</b></p>'
        + paras(
            f"""<b>Điều 1.</b> Cho phép {call} {who.name}, sinh {long_date(born)}, dân tộc {who.ethnic}, quốc tịch \
Việt Nam, nơi thường trú: {small(who.home)}, được cải chính {wrong} thành {right} trong Giấy khai sinh số \
{rng.randint(3, 190)}, quyển số {rng.randint(1, 2):02d}/{registered.year} do UBND {small(place.name)}, {of} đăng ký \
{long_date(registered)}.
            <b>Điều 2.</b> Ủy ban nhân dân {small(place.name)} có trách nhiệm ghi chú nội dung cải chính vào Sổ đăng \
ký khai sinh và mặt sau bản chính Giấy khai sinh theo quy định của pháp luật về hộ tịch.
            <b>Điều 3.</b> Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Tư pháp, Chủ tịch Ủy ban nhân dân \
{small(place.name)} và {call} {who.name} chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.""",
            "j x",
        )
        + wide(
            f'<p class="q"><b class="i">Nơi nhận:</b><br>- {listed}.</p>',
            signed(
                "<br>".join((*(mark("quyen_han_ky", one) for one in signs), mark("chuc_vu_ky", post))),
                f"<b>{mark('nguoi_ky', name)}</b>",
                "",
                seal=f"Ủy ban nhân dân {of}, {province}",
            ),
        )
    )
    css = (
        ".n{padding-top:2mm!important} .x{text-indent:12mm} .au{margin:4mm 0} .q{font-size:11pt;line-height:1.25} "
        "h1{font-size:14pt} .hd .motto{max-width:60mm} .page{padding-left:28mm} p{margin:1.9mm 0}"
    )
    pages(paper, html, "13.5pt Tinos", css)
