"""Birth and death papers of the health service, the extract of a death, the confirmation of the marital state."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import head, notes, pages, para, signed, signer
from samples.captions import line
from samples.communes import chairs, district, office
from samples.fields import dated, filler, slashed
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, committee_seal, form_signer, proof, spoken, typeface, whole
from samples.people import MERGER, Commune, Person, day_between, working_day
from samples.words import small

_NOTE = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"


def _province(place: Commune) -> str:
    return small(place.province)


def _house(rng: Random, place: Commune) -> str:
    """A hospital of the commune's district or province."""
    kind = rng.choice(("Trung tâm Y tế", "Bệnh viện Đa khoa"))
    if place.district:
        return f"{kind} {district(place)}"
    return f"{kind} khu vực {place.bare}"


def _broken(house: str) -> str:
    """A hospital's name in capitals over two lines."""
    kind = "Trung tâm Y tế" if house.startswith("Trung") else "Bệnh viện Đa khoa"
    return f"{kind.upper()}<br>{house.removeprefix(kind).strip().upper()}"


@layout("giay_chung_sinh", "sf_birth_notice", split="unseen15", years=(2021, 2026))
def birth_notice(paper: Paper, on: date) -> None:
    """Giấy chứng sinh of TT 17/2012/TT-BYT as amended in 2019, from a hospital's program."""
    rng, f, place = STATE.begin(paper, on)
    house = _house(rng, place)
    born = on - timedelta(days=rng.randint(1, 3))
    mother = STATE.resident(rng, born, place, age=(19, 39), female=True)
    father = STATE.resident(rng, born, place, age=(21, 42), female=False, ethnic=mother.ethnic)
    child = STATE.resident(rng, on, place, birth=born, surname=father.surname, ethnic=father.ethnic)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    time = f(
        "thoi_diem_sinh", f"{hour:02d} giờ {minute:02d} phút, ngày {spoken(born)}", f"{born}T{hour:02d}:{minute:02d}"
    )
    weight = rng.randrange(2500, 4150, 50)
    grams = f("can_nang", rng.choice((f"{weight}", f"{weight:,}".replace(",", "."))), weight)
    code = f"{rng.randint(8000, 8390):05d}.GCS.{rng.randint(40, 1900):05d}.{on:%y}"
    number, issued, police = mother.id_number, mother.id_issued, "Cục Cảnh sát QLHC về TTXH"
    if issued > on and mother.old_number:
        number, issued, police = mother.old_number, date(2017, 5, 9), f"Công an {_province(place)}"
    issued = min(issued, on - timedelta(days=40))
    births = rng.randint(1, 3)
    rows = [
        line(("Họ và tên mẹ/Người nuôi dưỡng:", f"<b>{f('me_ho_ten', mother.name.upper(), mother.name)}</b>")),
        line(("Năm sinh:", f("me_nam_sinh", str(mother.birth.year))), ("Dân tộc:", f("me_dan_toc", mother.ethnic))),
        line(("Nơi thường trú/tạm trú:", f("me_noi_cu_tru", mother.home))),
        line(("Mã số BHXH/Thẻ BHYT số:", f"{rng.choice(('DT', 'HN', 'GD'))}208{rng.randrange(10**10):010d}")),
        line(("Số CCCD/CMND/Hộ chiếu:", f("me_so_giay_to", number))),
        line(("Ngày cấp:", slashed(issued)), ("Nơi cấp:", police), shares=(1, 2)),
        line(("Đã sinh con vào lúc:", time)),
        line(("Tại:", f("noi_sinh", f"{house}, {_province(place)}" if place.district else house))),
        line(("Số lần sinh:", f"{births:02d}"), ("Số con hiện sống:", f"{births:02d}")),
        line(("Số con trong lần sinh này:", f("so_con", "01"))),
        line(("Giới tính của con:", f("gioi_tinh", child.sex)), ("Cân nặng:", f"{grams} gam")),
        line(("Tình trạng của con:", rng.choice(("Khỏe mạnh", "Bình thường", "Con sống, khóc ngay sau đẻ")))),
        line(("Dự định đặt tên con là:", f"<b>{f('ten_du_dinh', child.name.upper(), child.name)}</b>")),
        line(("Người đỡ đẻ:", f"{rng.choice(('Nữ hộ sinh', 'Hộ sinh', 'BS.'))} {STATE.resident(rng, on, place, age=(28, 50)).name}")),
    ]  # fmt: skip
    above = f"SỞ Y TẾ {_province(place).upper()}"
    post = rng.choice(("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    lead = ("THỦ TRƯỞNG CƠ SỞ Y TẾ", "KT. GIÁM ĐỐC") if post.startswith("PHÓ") else ("THỦ TRƯỞNG CƠ SỞ Y TẾ",)
    body = (
        head((above, _broken(house)), f"Số: {f('so', code)}", f"Quyển số: {rng.randint(1, 9):02d}/{on.year}")
        + '<h1 style="margin:7mm 0 4mm">GIẤY CHỨNG SINH</h1>'
        + "".join(rows)
        + f'<p class="r i" style="margin-top:3mm">{place.bare}, {dated(paper, "ngay_cap", on)}</p>'
        + '<div class="row"><div>'
        + signed("CHA/MẸ/NGƯỜI THÂN", father.name)
        + "</div><div>"
        + signed("NGƯỜI GHI PHIẾU", STATE.resident(rng, on, place, age=(25, 50)).name)
        + "</div><div>"
        + signer(paper, house, post, above=lead, tagged=False)
        + "</div></div>"
        + notes(
            "Lưu ý: - Giấy chứng sinh này được cấp để làm thủ tục đăng ký khai sinh; cha, mẹ có trách nhiệm đăng ký khai "
            "sinh cho con trong thời hạn 60 ngày kể từ ngày sinh.",
            "- Tên dự định đặt cho con có thể thay đổi khi đăng ký khai sinh.",
        )
    )
    pages(paper, body, typeface(rng, 12), ".sg{font-size:.9em} .ln{margin:1.5mm 0}")


def _dead(rng: Random, on: date, place: Commune) -> tuple[Person, date]:
    died = day_between(rng, on - timedelta(days=12), on - timedelta(days=1))
    return STATE.resident(rng, died, place, age=(41, 92)), died


_CAUSES = (
    "Bệnh già", "Nhồi máu cơ tim cấp", "Xuất huyết não", "Suy hô hấp do viêm phổi", "Ung thư gan giai đoạn cuối",
    "Tai nạn giao thông", "Suy thận mạn giai đoạn cuối",
)  # fmt: skip


@layout("giay_bao_tu", "sf_death_notice", split="unseen15", years=(2021, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """Giấy báo tử of a hospital on the form of TT 24/2020/TT-BYT."""
    rng, f, place = STATE.begin(paper, on)
    house = _house(rng, place)
    who, died = _dead(rng, on, place)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    short = "BVĐK" if house.startswith("Bệnh") else "TTYT"
    rows = [
        f"Họ, chữ đệm, tên người tử vong: <b>{f('ho_ten', who.name.upper(), who.name)}</b>",
        f"Ngày, tháng, năm sinh: {f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}"
        f"&emsp;&emsp;Giới tính: {f('gioi_tinh', who.sex)}",
        f"Dân tộc: {who.ethnic}&emsp;&emsp;Quốc tịch: {who.nationality}",
        f"Nơi thường trú/tạm trú: {who.home}",
        f"Giấy tờ tùy thân: {f('giay_to_tuy_than', proof(rng, who, died))}",
        "Đã tử vong vào hồi: "
        + f(
            "thoi_diem_chet",
            f"{hour:02d} giờ {minute:02d} phút, ngày {spoken(died)}",
            f"{died.isoformat()}T{hour:02d}:{minute:02d}",
        ),
        f"Nơi tử vong: {f('noi_chet', rng.choice((f'Khoa Hồi sức cấp cứu, {house}', f'{house}')))}",
        f"Nguyên nhân tử vong: {f('nguyen_nhan', rng.choice(_CAUSES[1:]))}",
    ]
    own = whole("co_quan_cap", _broken(house))
    paper.set(co_quan_cap=house.upper())
    number = f("so", f"{rng.randint(2, 180):02d}/GBT-{short}")
    post, lead = rng.choice((("GIÁM ĐỐC", ()), ("PHÓ GIÁM ĐỐC", ("KT. GIÁM ĐỐC",))))
    kin = STATE.resident(rng, on, place, age=(22, 60), surname=who.surname)
    body = (
        head(
            (f"SỞ Y TẾ {_province(place).upper()}", own),
            f"Số: {number}",
            f"{place.bare}, {dated(paper, 'ngay_cap', on)}",
        )
        + f'<h1 style="margin-top:9mm">GIẤY BÁO TỬ</h1><p class="c i">(Liên {rng.choice(("1: Lưu", "2: Giao cho thân nhân người tử vong"))})</p>'
        + '<div style="margin-top:5mm">'
        + para(f"{house} thông báo về việc tử vong của người có tên dưới đây:", *rows, css="j")
        + para(
            "Giấy báo tử này được cấp để thân nhân người tử vong làm thủ tục đăng ký khai tử theo quy định của pháp luật.",
            css="j i",
        )
        + '</div><div class="row" style="margin-top:6mm"><div>'
        + signed("NGƯỜI NHẬN", kin.name)
        + "</div><div>"
        + signer(paper, house, post, above=lead, note="(Ký, ghi rõ họ, tên và đóng dấu)", tagged=False)
        + "</div></div>"
    )
    pages(paper, body, typeface(rng, 13.5), "p{margin:2.3mm 0}")


@layout("trich_luc_khai_tu", "sf_death_extract", split="unseen15", years=(2021, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """Trích lục khai tử of TT 04/2020/TT-BTP on dotted lines, original or copy."""
    rng, f = paper.rng, filler(paper)
    home = rng.choice(STATE.homes)
    then = on if rng.random() < 0.4 else working_day(rng, date(2021, 1, 8), on - timedelta(days=90))
    place, keeper = home.named(then), home.named(on)
    if keeper.province == place.province and then < MERGER <= on:
        then, place = on, keeper
    who, died = _dead(rng, then, place)
    copy = then != on
    symbol = "TLKT-BS" if copy else "TLKT"
    when = f"ngày {spoken(died)}"
    value = died.isoformat()
    if rng.random() < 0.7:
        hour, minute = rng.randint(0, 23), rng.randint(0, 59)
        when, value = f"{hour:02d} giờ {minute:02d} phút, {when}", f"{value}T{hour:02d}:{minute:02d}"
    entry = rng.randint(2, 88)
    booked = f("so_dang_ky", f"{entry:02d}/{then.year}")
    rows = [
        line(("Họ, chữ đệm, tên:", f"<b>{f('ho_ten', who.name.upper(), who.name)}</b>")),
        line(("Ngày, tháng, năm sinh:", f("ngay_sinh", slashed(who.birth), who.birth.isoformat()))),
        line(
            ("Giới tính:", f("gioi_tinh", who.sex)), ("Dân tộc:", f("dan_toc", who.ethnic)),
            ("Quốc tịch:", f("quoc_tich", who.nationality)), shares=(1, 1, 1.4),
        ),
        line(("Giấy tờ tùy thân:", f("giay_to_tuy_than", proof(rng, who, died)))),
        line(("Nơi cư trú cuối cùng:", f("noi_cu_tru_cuoi_cung", who.home))),
        line(("Đã chết vào lúc:", f("thoi_diem_chet", when, value))),
        line(("Nơi chết:", f("noi_chet", rng.choice(("Tại nhà riêng", who.home, f"Trung tâm Y tế {district(place)}"))))),
        line(("Nguyên nhân chết:", f("nguyen_nhan", rng.choice(_CAUSES)))),
        line(("Đăng ký khai tử tại:", f("noi_dang_ky", office(place)))),
        line(("Số:", booked), ("ngày", f("ngay_dang_ky", slashed(then), then.isoformat())), shares=(1, 2)),
    ]  # fmt: skip
    above, post = chairs(rng)
    top = (f"ỦY BAN NHÂN DÂN<br>{keeper.name.upper()}",)
    number = f("so", f"{rng.randint(2, 400) if copy else entry:02d}/{symbol}")
    body = (
        head(top, f"Số: {number}", f"{keeper.bare}, {dated(paper, 'ngay_cap', on)}")
        + '<h1 style="margin-top:9mm">TRÍCH LỤC KHAI TỬ</h1>'
        + ('<p class="c"><b>(BẢN SAO)</b></p>' if copy else "")
        + f'<div style="margin-top:6mm">{"".join(rows)}</div><div style="margin-left:46%;margin-top:6mm">'
        + form_signer(paper, committee_seal(keeper), "NGƯỜI KÝ TRÍCH LỤC", _NOTE, above, post)
        + "</div>"
    )
    pages(paper, body, typeface(rng, 13), ".ln{margin:2mm 0}")


_STATES = (
    "Hiện tại chưa đăng ký kết hôn với ai",
    "Chưa đăng ký kết hôn với ai, kể từ khi đủ tuổi đăng ký kết hôn đến nay",
)
_USES = (
    "Làm thủ tục đăng ký kết hôn với {other}, sinh năm {year}",
    "Bổ sung hồ sơ vay vốn tại Ngân hàng Chính sách xã hội",
    "Làm thủ tục chuyển nhượng quyền sử dụng đất",
)


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "sf_marital_state", split="unseen15", years=(2021, 2026))
def marital_state(paper: Paper, on: date) -> None:
    """Giấy xác nhận tình trạng hôn nhân with the time of residence, as TT 04/2020/TT-BTP prints it."""
    rng, f, place = STATE.begin(paper, on)
    who = STATE.resident(rng, on, place, age=(21, 45))
    title = "bà" if who.female else "ông"
    state = rng.choice(_STATES)
    if rng.random() < 0.4:
        cut = f"Quyết định số {rng.randint(10, 260)}/{on.year - 2}/QĐST-HNGĐ ngày 12/5/{on.year - 2}"
        state = (
            f"Đã đăng ký kết hôn nhưng đã ly hôn theo {cut} của Tòa án nhân dân; hiện tại chưa đăng ký kết hôn với ai"
        )
    grown = who.birth.replace(year=who.birth.year + (18 if who.female else 20), day=min(who.birth.day, 28))
    stay = f"từ {dated(paper, 'cu_tru_tu_ngay', grown)} đến {dated(paper, 'cu_tru_den_ngay', on)}"
    other = STATE.resident(rng, on, place, age=(21, 40), female=not who.female)
    use = rng.choice(_USES).format(other=other.name, year=other.birth.year)
    gap = "&emsp;&emsp;&emsp;"
    rows = [
        f"Xét đề nghị của {title}: {who.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho {title} {who.name}.",
        '<div class="c" style="margin:3mm 0"><b>XÁC NHẬN:</b></div>',
        f"Họ, chữ đệm, tên: <b>{f('ho_ten', who.name.upper(), who.name)}</b>",
        f"Ngày, tháng, năm sinh: {f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}",
        f"Giới tính: {f('gioi_tinh', who.sex)}{gap}Dân tộc: {f('dan_toc', who.ethnic)}{gap}"
        f"Quốc tịch: {f('quoc_tich', who.nationality)}",
        f"Giấy tờ tùy thân: {f('giay_to_tuy_than', proof(rng, who, on))}",
        f"Nơi cư trú: {f('noi_cu_tru', who.home)}",
        f"Trong thời gian cư trú tại: {who.home}, {stay}.",
        f"Tình trạng hôn nhân: {f('tinh_trang_hon_nhan', state)}.",
        "Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: "
        f"{f('muc_dich_su_dung', use)}.",
    ]
    own = whole("co_quan_cap", "ỦY BAN NHÂN DÂN", place.name.upper())
    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    number = f("so", f"{rng.randint(2, 320):02d}/UBND-XNTTHN")
    above, post = chairs(rng)
    body = (
        head((own,), f"Số: {number}", f"{place.bare}, {dated(paper, 'ngay_cap', on)}")
        + '<h1 style="margin:9mm 0 4mm">GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>'
        + f'<p class="c"><b>ỦY BAN NHÂN DÂN {place.name.upper()}</b></p>'
        + para(*rows, css="j")
        + '<div style="margin-left:46%;margin-top:5mm">'
        + form_signer(paper, committee_seal(place), "NGƯỜI KÝ GIẤY XÁC NHẬN", _NOTE, above, post)
        + "</div>"
    )
    pages(paper, body, typeface(rng, 13), "p{margin:1.9mm 0}")
