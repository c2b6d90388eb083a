"""Deaths and the single state as the registrars of river offices print them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import head, letterhead, notes, paras, signed, signer, wide
from samples.captions import above, show
from samples.communes import RIVERS, district, identity, office, parts, seat
from samples.fields import dated, moment, slashed, teller
from samples.paper import Paper, layout
from samples.people import official, workday
from samples.words import capital

_SIGNED = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"


@layout("trich_luc_khai_tu", "ro_death_extract", split="unseen11", years=(2017, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """An extract with small captions above the values, and the entry told in a sentence."""
    died = on - timedelta(days=paper.rng.randint(20, 200))
    entered = workday(died + timedelta(days=paper.rng.randint(1, 9)))
    rng, f, at = RIVERS.begin(paper, entered)
    place = RIVERS.keeper(at, on)
    who = RIVERS.resident(rng, died, at, age=(50, 90))
    t = teller(paper, parts("", who, capitals=True))
    shown, when = moment(rng, died)
    entry = f("so_dang_ky", f"{rng.randint(2, 88):02d}/{entered.year}")
    body = (
        letterhead(place, f"Số: {f('so', f'{rng.randint(5, 260)}/TLKT-BS')}", dated(paper, "ngay_cap", on), share=42)
        + '<h1>TRÍCH LỤC KHAI TỬ</h1><p class="c">(BẢN SAO)</p>'
        + above(
            f"""Họ, chữ đệm, tên | <b>{t("ho_ten")}</b> | Ngày, tháng, năm sinh | {t("ngay_sinh")}
            Giới tính | {t("gioi_tinh")} | Dân tộc | {t("dan_toc")} | Quốc tịch | {t("quoc_tich")}
            Giấy tờ tùy thân | {f("giay_to_tuy_than", identity(rng, who, died))}
            Nơi cư trú cuối cùng | {f("noi_cu_tru_cuoi_cung", who.home)}
            Đã chết vào lúc | {f("thoi_diem_chet", shown, when)}
            Nơi chết | {f("noi_chet", rng.choice(("Tại nhà riêng", f"Bệnh viện Đa khoa {district(at)}")))} | Nguyên nhân chết | {f("nguyen_nhan", rng.choice(("Tuổi già", "Bệnh lý tim mạch", "Tai biến mạch máu não")))}"""
        )
        + f'<p class="j">Việc khai tử đã được đăng ký tại {f("noi_dang_ky", office(at))}, số {entry} '
        + f"ngày {f('ngay_dang_ky', slashed(entered), entered.isoformat())}.</p>"
        + '<div style="margin:6mm 0 0 82mm">'
        + signer(paper, office(place), "CHỦ TỊCH", above=("NGƯỜI KÝ TRÍCH LỤC",), note=_SIGNED)
        + "</div>"
    )
    show(paper, body, "13pt TeX Gyre Termes")


@layout("giay_bao_tu", "ro_death_notice", split="unseen11", years=(2016, 2024))
def death_notice(paper: Paper, on: date) -> None:
    """A medical centre's notice: numbered lines, notes and a receipt's line at the foot."""
    rng, f, place = RIVERS.begin(paper, on)
    died = on - timedelta(days=rng.randint(1, 3))
    who = RIVERS.resident(rng, died, place, age=(35, 88))
    t = teller(paper, parts("", who, capitals=True))
    shown, when = moment(rng, died)
    centre = f"TRUNG TÂM Y TẾ {district(place).upper()}"
    ill = rng.choice(("Suy hô hấp cấp", "Nhồi máu cơ tim", "Ung thư phổi giai đoạn cuối"))
    body = (
        head(
            (f"SỞ Y TẾ {place.province.split(' ', 1)[1].upper()}", f("co_quan_cap", centre)),
            f"Số: {f('so', f'{rng.randint(3, 76):02d}/GBT-TTYT')}",
            f"{seat(place)}, {dated(paper, 'ngay_cap', on)}",
            share=46,
        )
        + "<h1>GIẤY BÁO TỬ</h1>"
        + f'<p class="c">Kính gửi: Ủy ban nhân dân {place.address()}</p>'
        + paras(
            f"""{capital(centre.lower().replace(district(place).lower(), district(place)))} thông báo trường hợp tử vong như sau:
            1. Họ và tên người chết: <b>{t("ho_ten")}</b>
            2. Sinh ngày: {t("ngay_sinh")} &emsp; Giới tính: {t("gioi_tinh")} &emsp; Dân tộc: {who.ethnic}
            3. Giấy tờ tùy thân: {f("giay_to_tuy_than", identity(rng, who, died))}
            4. Nơi cư trú: {who.home}
            5. Thời điểm chết: {f("thoi_diem_chet", shown, when)}
            6. Nơi chết: {f("noi_chet", "Khoa Hồi sức cấp cứu, " + rng.choice(("tầng 2", "nhà B")))}
            7. Nguyên nhân chết: {f("nguyen_nhan", ill)}
            Giấy này cấp cho thân nhân người chết để làm thủ tục đăng ký khai tử theo quy định của pháp luật về hộ tịch./."""
        )
        + wide(
            f'<p class="sm"><b>Người nhận giấy:</b> {official(rng)}<br>Quan hệ với người chết: Con<br>Số hồ sơ bệnh án: {rng.randint(10000, 39999)}</p>',
            signed("GIÁM ĐỐC", "BSCKI. " + official(rng), "(Ký tên, đóng dấu)", centre.capitalize()),
            css="end",
        )
        + notes(
            "Giấy báo tử được lập thành 02 bản: 01 bản giao thân nhân, 01 bản lưu tại cơ sở khám bệnh, chữa bệnh."
        )
    )
    show(paper, body, "13.5pt Tinos", "p{margin:2.4mm 0}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "ro_single", split="unseen11", years=(2016, 2026))
def single(paper: Paper, on: date) -> None:
    """A confirmation typed from the form of the circular, dots below nothing, the purpose in the last sentence."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(23, 48))
    t = teller(paper, parts("", who, capitals=True))
    since = max(who.birth.replace(year=who.birth.year + (18 if who.female else 20), day=1), date(2006, 1, 1))
    state = rng.choice(("Hiện tại chưa đăng ký kết hôn với ai", "Chưa từng đăng ký kết hôn lần nào"))
    aim = rng.choice(("Bổ túc hồ sơ vay vốn tại ngân hàng", "Làm thủ tục chuyển nhượng quyền sử dụng đất"))
    own = f("co_quan_cap", f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    body = (
        letterhead(
            place,
            f"Số: {f('so', f'{rng.randint(3, 380):02d}/UBND-XNTTHN')}",
            dated(paper, "ngay_cap", on),
            own,
            share=45,
        )
        + "<h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>"
        + paras(
            f"""Xét đề nghị của ông/bà: {who.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho bản thân,
            <b>XÁC NHẬN:</b>
            Ông/bà: <b>{t("ho_ten")}</b>
            Ngày, tháng, năm sinh: {t("ngay_sinh")}. Giới tính: {t("gioi_tinh")}. Dân tộc: {t("dan_toc")}. Quốc tịch: {t("quoc_tich")}
            Giấy tờ tùy thân: {f("giay_to_tuy_than", identity(rng, who, on))}
            Nơi cư trú: {f("noi_cu_tru", who.home)}
            Trong thời gian cư trú tại {place.address()}, từ ngày {f("cu_tru_tu_ngay", slashed(since), since.isoformat())} đến ngày {f("cu_tru_den_ngay", slashed(on), on.isoformat())}.
            Tình trạng hôn nhân: {f("tinh_trang_hon_nhan", state)}
            Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: {f("muc_dich_su_dung", aim)}."""
        )
        + wide(
            f'<p style="font-size:10.5pt">Sổ cấp giấy: trang {rng.randint(2, 90)}<br>Lệ phí: 15.000 đồng</p>',
            signer(
                paper, office(place), rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")), above=("TM. ỦY BAN NHÂN DÂN",)
            ),
            css="end",
        )
        + notes("Không dùng giấy này cho mục đích khác với mục đích ghi ở trên.")
    )  # fmt: skip
    show(paper, body, "14pt FreeSerif", ".j{text-indent:8mm} .end{margin-top:4mm}")
