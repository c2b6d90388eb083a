"""Letters of a commune on the forms of NĐ 30/2020: a decision (Mẫu 1.2) and an official letter (Mẫu 1.5)."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import head, letter_end, letter_number, pages, para
from samples.communes import chairs, superior
from samples.fields import dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers.circular_forms_homes import LOCALES, Locale, dwelling, locale, villager
from samples.people import MERGER, Commune, day_between, workday
from samples.words import grouped, long_date, number_in_words

_LETTER = """
.page{padding:20mm 17mm 20mm 30mm} .hd td{line-height:1.3} .bd p{text-align:justify;text-indent:11mm;margin:2mm 0}
.bd p.c{text-indent:0;text-align:center} h1{font-size:14pt;margin:6mm 0 0} .sub{text-align:center;font-weight:bold} .sub u{display:inline-block;
text-decoration:none;width:38mm;border-top:.3mm solid #222;margin-top:1.2mm;height:1mm} .to{margin:5mm 0 4mm 26mm;display:flex;gap:3mm} .to>span:first-child{white-space:nowrap}
.vv{font-size:12pt;line-height:1.2;display:block}
"""


def _letter_head(paper: Paper, place: Commune, on: date, number: str, under: str = "", *, above: bool = True) -> str:
    """The committee's head as NĐ 30/2020 sets it, each part of a field marked."""
    f = filler(paper)
    shown = f("co_quan_ban_hanh", f"ỦY BAN NHÂN DÂN {place.name.upper()}").replace("DÂN ", "DÂN<br>", 1)
    day = f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on, pen=paper.pen)}"
    if not above:
        return head((shown,), number + under, day, share=43)
    upper = superior(place) if place.district else f"ỦY BAN NHÂN DÂN {place.province.upper()}"
    return head((f("co_quan_chu_quan", upper).replace("DÂN ", "DÂN<br>", 1), shown), number + under, day, share=43)


def _ends(paper: Paper, place: Commune, receivers: str) -> str:
    """Receivers, signer and seal."""
    above, post = chairs(paper.rng)
    return letter_end(paper, receivers, " ".join(above), post, f"ỦY BAN NHÂN DÂN {place.name.upper()}")


def _support(rng: Random, on: date) -> tuple[str, int, str]:
    """Who of the law's groups somebody is, the allowance a month, and the rule for it."""
    kind, factor = rng.choice(
        (
            ("Người cao tuổi từ đủ 80 tuổi trở lên không có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng", 1.0),
            ("Người khuyết tật nặng", 1.5),
            ("Người khuyết tật đặc biệt nặng là người cao tuổi", 2.5),
        )
    )
    base = 500_000 if on >= date(2024, 7, 1) else 360_000
    rule = "Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội"
    return f"{kind} (hệ số {str(factor).replace('.', ',')})", round(base * factor), rule


@layout("van_ban_hanh_chinh", "zd_decision", split="unseen21", years=(2022, 2026))
def decision(paper: Paper, on: date) -> None:
    """Quyết định of the commune's committee on one person's social allowance, Mẫu 1.2 of NĐ 30/2020."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    place = at.on(on)
    group, money, rule = _support(rng, on)
    who = villager(rng, on, at, age=(81, 92) if "cao tuổi" in group else (28, 62))
    subject = f"Về việc hưởng trợ cấp xã hội hằng tháng đối với {'bà' if who.female else 'ông'} {who.name}"
    number = letter_number(paper, f"{rng.randint(11, 980)}", "/", "QĐ-UBND", pen=paper.pen)
    law = "ngày 16 tháng 6 năm 2025" if on >= MERGER else "ngày 19 tháng 6 năm 2015"
    office = "Phòng Văn hóa - Xã hội" if on >= MERGER else "công chức Văn hóa - Xã hội"
    start = on.replace(day=1) if on.day < 10 else (on.replace(day=1) + timedelta(days=32)).replace(day=1)
    receivers = f"Như Điều 3|{'Sở Y tế (để báo cáo)' if on >= MERGER else 'Phòng LĐ-TB&XH (để báo cáo)'}|Chủ tịch, các PCT UBND|Lưu: VT, VHXH"
    kind = f("ten_loai", "QUYẾT ĐỊNH", "Quyết định")
    body = (
        f"{_letter_head(paper, place, on, number, above=False)}<h1>{kind}</h1><div class='sub'>{f('trich_yeu', subject)}<br><u></u></div>"
        f"<div class='bd'><p class='c'><b>CHỦ TỊCH ỦY BAN NHÂN DÂN {place.name.upper()}</b></p>"
        + para(
            f"Căn cứ Luật Tổ chức chính quyền địa phương {law};",
            f"Căn cứ {rule};",
            f"Theo đề nghị của {office} tại Tờ trình số {rng.randint(5, 190)}/TTr-VHXH {long_date(workday(on - timedelta(days=rng.randint(2, 6))))}.",
            css="i",
        )
        + "<p class='c'><b>QUYẾT ĐỊNH:</b></p>"
        + para(
            f"<b>Điều 1.</b> Trợ cấp xã hội hằng tháng đối với {'bà' if who.female else 'ông'} {who.name}, sinh ngày {slashed(who.birth)}; số định danh cá nhân/CCCD: {who.id_number}; nơi thường trú: {who.home}.",
            f"Thuộc đối tượng: {group}.",
            f"Mức trợ cấp: {grouped(money)} đồng/tháng (Bằng chữ: {number_in_words(money)} đồng).",
            f"Thời gian hưởng: kể từ ngày {slashed(start)}.",
            "<b>Điều 2.</b> Quyết định này có hiệu lực thi hành kể từ ngày ký.",
            f"<b>Điều 3.</b> Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, {office}, {'bà' if who.female else 'ông'} {who.name} và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.",
        )
        + "</div>"
        + _chair_ends(paper, place, receivers)
    )
    pages(paper, body, "13.5pt Tinos", _LETTER)


def _chair_ends(paper: Paper, place: Commune, receivers: str) -> str:
    """The end of what the chairman decides himself or lets a deputy sign."""
    seal = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    return letter_end(paper, receivers, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", seal)


_MATTERS = (
    ("phối hợp xác minh nguồn gốc sử dụng đất của hộ gia đình {bearer}", "1.013978", "KT"),
    ("phối hợp xác minh tình trạng hôn nhân của {bearer} trong thời gian cư trú tại địa phương", "1.004873", "VP"),
    ("cung cấp bản sao hồ sơ đăng ký khai sinh của {bearer}", "1.004884", "VP"),
)


def _asked(rng: Random, on: date, at: Locale, there: Locale, matter: str) -> tuple[str, list[str]]:
    """What the letter is about and its paragraphs."""
    who = villager(rng, on, at, age=(25, 66))
    bearer = f"{'bà' if who.female else 'ông'} {who.name}"
    subject = matter.format(bearer=bearer)
    came = day_between(rng, on - timedelta(days=9), on - timedelta(days=2))
    reply = workday(on + timedelta(days=rng.randint(5, 12)))
    return subject, [
        f"Ủy ban nhân dân {at.on(on).address()} tiếp nhận hồ sơ của {bearer}, sinh ngày {slashed(who.birth)}, số định danh cá nhân {who.id_number}, hiện cư trú tại {who.home} (nộp ngày {slashed(came)}).",
        f"Theo hồ sơ, trước đây {bearer} có thời gian sinh sống tại {dwelling(rng, there, on)}. Để có cơ sở giải quyết theo quy định, Ủy ban nhân dân {at.on(on).address().split(',')[0]} đề nghị Quý cơ quan {subject}.",
        f"Văn bản trả lời xin gửi về Ủy ban nhân dân {at.on(on).address().split(',')[0]} trước ngày {slashed(reply)} (qua Trục liên thông văn bản quốc gia hoặc thư điện tử công vụ).",
        "Rất mong nhận được sự quan tâm, phối hợp của Quý cơ quan./.",
    ]


@layout("van_ban_hanh_chinh", "zd_official_letter", split="unseen21", years=(2021, 2026))
def official_letter(paper: Paper, on: date) -> None:
    """Công văn of the commune's committee to other offices, Mẫu 1.5 of NĐ 30/2020, "V/v" under the number."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    place, matter = at.on(on), rng.choice(_MATTERS)
    other = rng.choice([one for one in LOCALES if one != at])
    subject, texts = _asked(rng, on, at, other, matter[0])
    there = other.on(on)
    to = [f"Ủy ban nhân dân {there.address()}", f"Công an {there.address().split(',')[0]}"][: rng.choice((1, 2))]
    paper.set(kinh_gui=to, ten_loai="Công văn")
    paper.implied.add("ten_loai")
    number = letter_number(paper, f"{rng.randint(11, 1480)}", "/", f"UBND-{matter[2]}", pen=paper.pen)
    about = f"<span class='vv'>V/v {f('trich_yeu', subject)}</span>"
    if len(to) == 1:
        sent = f"<div class='to'><span>Kính gửi:</span><span>{mark('kinh_gui', to[0])}.</span></div>"
    else:
        lines = "<br>".join(f"- {mark('kinh_gui', one)}{end}" for one, end in zip(to, ";.", strict=True))
        sent = f"<div class='to'><span>Kính gửi:</span><span><br>{lines}</span></div>"
    receivers = f"Như trên|Chủ tịch, các PCT UBND {place.address().split(',')[0]}|Lưu: VT, {matter[2]}"
    body = f"{_letter_head(paper, place, on, number, about)}{sent}<div class='bd'>{para(*texts)}</div>{_ends(paper, place, receivers)}"
    pages(paper, body, "14pt Tinos", _LETTER)
