"""Deaths and marital status as offices far from the province have printed them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import clerk_line, head, letterhead, notes, para, paras, signed, signer, wide
from samples.captions import COLUMNS, columns, flowing, show
from samples.communes import FAR, clinic, district, identity, office, parts, province_name
from samples.fields import dated, moment, slashed, teller
from samples.paper import Paper, layout
from samples.papers.far_offices_civil import chair, deputed, entered
from samples.people import day_between, official, workday
from samples.words import date_in_words, long_date


@layout("trich_luc_khai_tu", "fo_death_extract_year", split="unseen14", years=(2018, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """An extract for an old person of whom the book has the year of birth only and no identity paper."""
    then = entered(paper.rng, on, max(date(2016, 2, 1), on - timedelta(days=2500)), 30)
    rng, f, old = FAR.begin(paper, then)
    here = FAR.keeper(old, on)
    dead = FAR.resident(rng, then, old, age=(79, 97))
    day = day_between(rng, then - timedelta(days=14), then - timedelta(days=1))
    shown, when = moment(rng, day)
    t = teller(paper, {**parts("", dead, capitals=True), "ngay_sinh": str(dead.birth.year)})
    entry = f"Số: {f('so_dang_ky', f'{rng.randint(3, 140)}/{then.year}')}, ngày "
    body = (
        letterhead(here, f"Số: {f('so', f'{rng.randint(10, 720)}/TLKT-BS')}", dated(paper, "ngay_cap", on), share=43)
        + '<h1 style="margin-bottom:0">TRÍCH LỤC KHAI TỬ</h1><p class="c" style="margin-bottom:5mm"><b>(BẢN SAO)</b></p>'
        + columns(
            f"""Họ, chữ đệm, tên | <b>{t("ho_ten")}</b>
            Ngày, tháng, năm sinh | {t("ngay_sinh")}
            Giới tính | {t("gioi_tinh")}
            Dân tộc | {t("dan_toc")}
            Quốc tịch | {t("quoc_tich")}
            Số định danh cá nhân/Giấy tờ tùy thân | Không có
            Nơi cư trú cuối cùng | {f("noi_cu_tru_cuoi_cung", dead.home)}
            Đã chết vào lúc | {f("thoi_diem_chet", shown, when)}
            Ghi bằng chữ | {date_in_words(day)}
            Nơi chết | {f("noi_chet", f"Tại nhà riêng, {dead.home[0].lower()}{dead.home[1:]}")}
            Nguyên nhân chết | {f("nguyen_nhan", rng.choice(("Già yếu", "Tuổi cao, bệnh tim mạch", "Bệnh phổi tắc nghẽn")))}
            Đã được đăng ký khai tử tại | {f("noi_dang_ky", office(old))}
             | {entry}{f("ngay_dang_ky", slashed(then), then.isoformat())}""",
            38,
        )
        + deputed(paper, here, on)
        + clerk_line(f"Người in: {official(rng)}")
    )  # fmt: skip
    show(paper, body, "13pt Tinos", COLUMNS + ".two td:first-child{font-style:italic} .two td{padding:1.1mm 0}")


@layout("giay_bao_tu", "fo_death_hospital", split="unseen14", years=(2017, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """A hospital's notice to the commune of a patient who died on a ward."""
    rng, f, place = FAR.begin(paper, on)
    house = clinic(place)
    dead = FAR.resident(rng, on, place, age=(48, 86))
    day = on - timedelta(days=rng.randint(0, 2))
    shown, when = moment(rng, day)
    came = day - timedelta(days=rng.randint(2, 9))
    t = teller(paper, parts("", dead, capitals=True))
    ward = rng.choice(("Khoa Hồi sức tích cực - Chống độc", "Khoa Nội tim mạch", "Khoa Cấp cứu"))
    cause = rng.choice(("Sốc nhiễm khuẩn, suy đa tạng", "Nhồi máu cơ tim cấp", "Xuất huyết não, suy hô hấp"))
    number = f("so", f"{rng.randint(4, 310):02d}/GBT-BVĐK")
    body = (
        head(
            (f"SỞ Y TẾ {province_name(place).upper()}", f("co_quan_cap", house.upper())),
            f"Số: {number}",
            f"{province_name(place)}, {dated(paper, 'ngay_cap', on)}",
            share=43,
        )
        + '<h1 style="font-size:18pt">GIẤY BÁO TỬ</h1>'
        + f'<p class="c">Kính gửi: {office(place)}</p>'
        + f'<p class="ti j">{house} trân trọng thông báo người bệnh có tên sau đây đã tử vong tại bệnh viện:</p>'
        + flowing(
            f"""1. Họ và tên người tử vong: | <b>{t("ho_ten")}</b>
            2. Sinh ngày: | {t("ngay_sinh")} | 3. Giới tính: | {t("gioi_tinh")}
            4. Dân tộc: | {dead.ethnic} | 5. Quốc tịch: | {dead.nationality}
            6. Giấy tờ tùy thân: | {f("giay_to_tuy_than", identity(rng, dead, on))}
            7. Nơi thường trú: | {dead.home}
            8. Vào viện lúc: | {rng.randint(6, 21):02d} giờ {rng.randint(10, 59)} phút, ngày {slashed(came)}
            9. Tử vong lúc: | {f("thoi_diem_chet", shown, when)}
            10. Nơi tử vong: | {f("noi_chet", f"{ward}, {house}")}
            11. Nguyên nhân tử vong: | {f("nguyen_nhan", cause)}""",
            "ind",
        )
        + para("Đề nghị quý cơ quan đăng ký khai tử cho người có tên trên theo quy định.", css="ti j")
        + wide(
            signed("BÁC SĨ ĐIỀU TRỊ", "BS.CKI " + official(rng)),
            signer(paper, house, "PHÓ GIÁM ĐỐC", above=("KT. GIÁM ĐỐC",), tagged=False),
            css="end",
        )
    )
    show(paper, body, "13.5pt TeX Gyre Termes", ".ti{text-indent:10mm} .end{margin-top:6mm} h1{margin-top:8mm}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "fo_status_divorced", split="unseen14", years=(2018, 2025))
def status(paper: Paper, on: date) -> None:
    """A confirmation for a stay that has ended, of somebody divorced, for a sale of land."""
    on = min(on, date(2025, 6, 20))
    rng, f, place = FAR.begin(paper, on)
    who = FAR.resident(rng, on, place, age=(33, 55))
    t = teller(paper, {**parts("", who, capitals=True)})
    since = day_between(rng, date(2008, 1, 1), date(2014, 12, 1))
    until = day_between(rng, on - timedelta(days=700), on - timedelta(days=90))
    parted = workday(day_between(rng, since + timedelta(days=300), until - timedelta(days=200)))
    other = FAR.resident(rng, on, place, age=(33, 55), female=not who.female)
    told = (
        f"Đã đăng ký kết hôn nhưng đã ly hôn với {'ông' if who.female else 'bà'} {other.name} theo Bản án số "
        f"{rng.randint(4, 98):02d}/{parted.year}/HNGĐ-ST ngày {slashed(parted)} của Tòa án nhân dân {district(place)}; "
        "kể từ đó đến thời điểm chuyển đi chưa đăng ký kết hôn với ai"
    )
    stay = (
        f"Trong thời gian cư trú tại: {place.address()}, từ {f('cu_tru_tu_ngay', long_date(since), since.isoformat())} "
        f"đến {f('cu_tru_den_ngay', long_date(until), until.isoformat())}"
    )
    use = rng.choice(
        (
            "Bổ túc hồ sơ chuyển nhượng quyền sử dụng đất",
            "Làm thủ tục vay vốn ngân hàng",
            "Bổ túc hồ sơ mua bán nhà ở",
        )
    )
    now = FAR.resident(rng, on, FAR.begin(paper, on)[2]).home
    asked = f"ông {who.name}" if not who.female else f"bà {who.name}"
    body = (
        letterhead(
            place,
            f"Số: {f('so', f'{rng.randint(12, 690)}/UBND-XNTTHN')}",
            dated(paper, "ngay_cap", on),
            own=f("co_quan_cap", f"ỦY BAN NHÂN DÂN {place.name.upper()}"),
        )
        + '<h1 style="font-size:15pt;margin-top:8mm">GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>'
        + f'<p class="ti j">Xét đề nghị của {asked} về việc cấp Giấy xác nhận tình trạng hôn nhân,</p>'
        + '<p class="c"><b>XÁC NHẬN:</b></p>'
        + flowing(
            f"""Họ, chữ đệm, tên: | <b>{t("ho_ten")}</b> | Giới tính: | {t("gioi_tinh")}
            Ngày, tháng, năm sinh: | {t("ngay_sinh")} | Dân tộc: | {t("dan_toc")} | Quốc tịch: | {t("quoc_tich")}
            Giấy tờ tùy thân: | {f("giay_to_tuy_than", identity(rng, who, on))}
            Nơi cư trú: | {f("noi_cu_tru", now)}""",
            "j",
        )
        + paras(
            f"""{stay}.
            Tình trạng hôn nhân: {f("tinh_trang_hon_nhan", told)}.
            Giấy này có giá trị sử dụng trong thời hạn 6 tháng kể từ ngày cấp, được sử dụng để: {f("muc_dich_su_dung", use)}, không sử dụng để đăng ký kết hôn."""
        )
        + '<div style="margin:4mm 0 0 84mm">'
        + chair(paper, place, "TM. ỦY BAN NHÂN DÂN")
        + "</div>"
        + notes("Giấy xác nhận này thay thế cho giấy đã cấp trước đây (nếu có).")
    )  # fmt: skip
    show(paper, body, "13pt FreeSerif", ".ti{text-indent:10mm} p{margin:2mm 0}")
