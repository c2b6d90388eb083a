"""A union's letter, a request, a hospital's discharge paper and a declaration of offices far from the province."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, clerk_line, head, letter_end, letter_number, notes, para, paras, signed, wide
from samples.captions import flowing, pairs_of, show, told
from samples.communes import FAR, clinic, office, province_name, seat
from samples.fields import Pairs, dated, mark, slashed
from samples.paper import Paper, layout
from samples.people import day_between, official, workday


@layout("van_ban_hanh_chinh", "fo_union_notice", split="unseen14", years=(2012, 2025))
def union_notice(paper: Paper, on: date) -> None:
    """A district union's notice on homes for workers, numbered points, the president signs for the standing board."""
    on = min(on, date(2025, 5, 16))
    rng, f, place = FAR.begin(paper, on)
    town = seat(place).removeprefix("Quận ")
    until = workday(on + timedelta(days=24))
    about, what = rng.choice(
        (
            (
                "Về việc lập hồ sơ đề nghị hỗ trợ nhà ở “Mái ấm Công đoàn”",
                "đoàn viên có hoàn cảnh khó khăn về nhà ở, chưa được hỗ trợ từ chương trình nào khác",
            ),
            (
                "Về việc xét trao học bổng cho con đoàn viên, người lao động vượt khó học giỏi",
                "con của đoàn viên có hoàn cảnh khó khăn, đạt học lực khá trở lên trong năm học vừa qua",
            ),
        )
    )
    to = ("Công đoàn cơ sở các xã, phường, thị trấn", "Công đoàn cơ sở các trường học trực thuộc")
    paper.set(kinh_gui=list(to))
    body = (
        head(
            (
                f("co_quan_chu_quan", f"LIÊN ĐOÀN LAO ĐỘNG {place.province.upper()}"),
                f("co_quan_ban_hanh", f"LIÊN ĐOÀN LAO ĐỘNG {place.district.upper()}"),
            ),
            letter_number(paper, f"{rng.randint(4, 140):02d}", "/", "TB-LĐLĐ"),
            f"{f('dia_danh', town)}, {dated(paper, 'ngay_ban_hanh', on)}",
            share=47,
        )
        + f'<h1 style="font-size:15pt;margin-bottom:0">{f("ten_loai", "THÔNG BÁO", "Thông báo")}</h1>'
        + f'<p class="c" style="margin:0 12mm"><b>{f("trich_yeu", about)}</b></p>'
        + '<p class="c" style="margin:0;line-height:1">-----------------</p>'
        + f'<p style="margin:3mm 0 3mm 22mm"><span style="float:left;width:24mm">Kính gửi:</span>- {mark("kinh_gui", to[0])};'
        + f'<br><span style="margin-left:24mm">- {mark("kinh_gui", to[1])}.</span></p>'
        + paras(
            f"""Căn cứ Chương trình công tác năm {on.year} của Ban Chấp hành; Ban Thường vụ Liên đoàn Lao động thông báo đến công đoàn cơ sở một số nội dung như sau:
            1. Đối tượng: {what}.
            2. Hồ sơ gồm: đơn đề nghị có xác nhận của công đoàn cơ sở và chính quyền địa phương; bản sao giấy tờ tùy thân; danh sách trích ngang kèm biên bản họp xét.
            3. Số lượng: mỗi công đoàn cơ sở lập không quá {rng.randint(2, 4):02d} hồ sơ. Ưu tiên đoàn viên là lao động nữ nuôi con một mình, người mắc bệnh hiểm nghèo.
            4. Thời gian: gửi về Văn phòng Liên đoàn Lao động trước ngày {slashed(until)}; quá thời hạn trên coi như đơn vị không có nhu cầu.
            Đề nghị công đoàn cơ sở triển khai đến toàn thể đoàn viên và thực hiện đúng thời gian quy định./."""
        )
        + letter_end(
            paper,
            f"Như trên|Ban Thường vụ LĐLĐ {place.province[0].lower() + place.province[1:]} (để b/c)|Lưu: VP",
            "TM. BAN THƯỜNG VỤ",
            rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
            f"Liên đoàn Lao động {place.district}",
        )
    )  # fmt: skip
    show(paper, body, "14pt TeX Gyre Termes", ".j{text-indent:11mm} .hd{font-size:.82em}")


@layout("don", "fo_request_two_months", split="unseen14", years=(2022, 2026))
def request(paper: Paper, on: date) -> None:
    """A worker's or teacher's request told in running sentences, what is asked under a caption of its own."""
    rng, f, place = FAR.begin(paper, on)
    who = FAR.resident(rng, on, place, age=(26, 58))
    title, story, wish = rng.choice(
        (
            (
                "ĐƠN ĐỀ NGHỊ CẤP LẠI GIẤY TỜ NHÀ ĐẤT BỊ MẤT",
                "Ngày 15 tháng trước, trong lúc dọn nhà, gia đình tôi làm thất lạc giấy tờ nhà đất, đã tìm kiếm nhiều nơi "
                "nhưng không thấy. Giấy tờ trên không cầm cố, thế chấp cho ai.",
                "Xác nhận việc niêm yết thông báo mất giấy và hướng dẫn tôi làm thủ tục cấp lại theo quy định",
            ),
            (
                "ĐƠN XIN MIỄN GIẢM HỌC PHÍ CHO CON",
                "Gia đình tôi thuộc diện hộ cận nghèo, thu nhập chỉ trông vào mấy sào ruộng, vụ vừa qua lại mất mùa nên "
                "không đủ tiền đóng học phí cho hai cháu đang đi học.",
                "Xác nhận gia đình tôi thuộc hộ cận nghèo để nhà trường xét miễn, giảm học phí cho con tôi",
            ),
        )
    )
    by = slashed(min(who.id_issued, on - timedelta(days=200)))
    body = (
        COUNTRY
        + f'<h1 style="font-size:16pt;margin-top:8mm">{f("ten_don", title)}</h1>'
        + f'<p class="c" style="margin:4mm 0">Kính gửi: {f("kinh_gui", office(place))}</p>'
        + f'<p class="j">Tôi tên: <b>{f("nguoi_lam_don", who.name)}</b>, sinh ngày {f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}, '
        + f"số định danh cá nhân/CCCD: {f('so_dinh_danh', who.id_number)}, cấp ngày {by}.</p>"
        + f'<p class="j">Hiện cư ngụ tại: {f("noi_cu_tru", who.home)}.</p>'
        + f'<p class="j">Số điện thoại: 03{rng.randrange(10**8):08d}.</p>'
        + para(f"Tôi viết đơn này xin trình bày với Quý cơ quan như sau: {story}", css="j")
        + f'<p class="j"><b>Nội dung yêu cầu:</b> {f("noi_dung", wish)}.</p>'
        + para(
            "Tôi cam kết lời trình bày trên là đúng, nếu sai tôi hoàn toàn chịu trách nhiệm.",
            "Trân trọng cảm ơn./.",
            css="j",
        )
        + '<div style="margin:5mm 0 0 76mm">'
        + f'<p class="c i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + signed("NGƯỜI VIẾT ĐƠN", who.name)
        + "</div>"
        + '<p class="c"><b>XÁC NHẬN CỦA CHÍNH QUYỀN ĐỊA PHƯƠNG</b></p><div style="height:16mm"></div>'
    )
    show(paper, body, "14pt Tinos", ".j{text-indent:11mm;margin:2.4mm 0}")


@layout("khac", "fo_discharge", split="unseen14", years=(2017, 2026))
def discharge(paper: Paper, on: date) -> None:
    """A hospital's discharge paper (mẫu 01/BV-01): captions with dashes before them, plain lines."""
    rng, f, place = FAR.begin(paper, on)
    house, p = clinic(place), Pairs(paper)
    who = FAR.resident(rng, on, place, age=(24, 78))
    came = on - timedelta(days=rng.randint(3, 12))
    ill, cure = rng.choice(
        (
            ("Viêm phổi cộng đồng (J18.9)", "Kháng sinh, long đờm, vật lý trị liệu hô hấp"),
            ("Viêm ruột thừa cấp (K35.8)", "Phẫu thuật nội soi cắt ruột thừa"),
            ("Sốt xuất huyết Dengue (A91)", "Truyền dịch, hạ sốt, theo dõi tiểu cầu"),
        )
    )

    code = f"{rng.randint(10, 96)}/{rng.randint(100, 999)}/{on:%y}/{rng.randrange(10**6):06d}"

    def hour(day: date) -> str:
        return f"{rng.randint(7, 16):02d} giờ {rng.randint(5, 55):02d} phút, ngày {slashed(day)}"

    body = (
        head((f"SỞ Y TẾ {province_name(place).upper()}", house.upper()), share=45)
        + f'<table class="sm" style="margin-top:2mm"><tr><td>{" ".join(p("Khoa", rng.choice(("Nội tổng hợp", "Ngoại tổng quát"))))}</td>'
        + f'<td class="r">MS 01/BV-01<br>{" ".join(p("Mã y tế", code))}</td></tr></table>'
        + f'<h1 style="font-size:18pt">{f("tieu_de", "GIẤY RA VIỆN")}</h1><div style="height:3mm"></div>'
        + flowing(
            pairs_of(
                p,
                f"""- Họ tên người bệnh | {who.name.upper()}
                - Ngày/tháng/năm sinh | {slashed(who.birth)} | Giới tính | {who.sex}
                - Dân tộc | {who.ethnic} | Nghề nghiệp | {rng.choice(("Nông dân", "Công nhân", "Buôn bán"))}
                - Mã số BHXH/Thẻ BHYT số | GD4{rng.randrange(10**12):012d}
                - Địa chỉ | {who.home}
                - Vào viện lúc | {hour(came)}
                - Ra viện lúc | {hour(on)}
                - Chẩn đoán | {ill}
                - Phương pháp điều trị | {cure}
                - Ghi chú | Tái khám sau {rng.randint(5, 10):02d} ngày, nghỉ ngơi tại nhà, uống thuốc theo toa""",
            ),
            "wide",
        )
        + wide(
            '<p class="c i">&nbsp;</p>' + signed("TRƯỞNG KHOA ĐIỀU TRỊ", "BSCKII. " + official(rng), "(Ký, ghi rõ họ tên)"),
            f'<p class="c i">{dated(paper, "ngay", on, first="Ngày")}</p>'
            + signed("ĐẠI DIỆN CƠ SỞ KHÁM BỆNH", "ThS.BS " + official(rng), "(Ký tên, đóng dấu)", house),
        )
        + clerk_line(f"Phiếu in lúc {rng.randint(8, 16)}:{rng.randint(10, 59)} - Phần mềm quản lý bệnh viện")
    )  # fmt: skip
    show(paper, body, "13pt Tinos", ".wide{margin:2mm 0}")


@layout("to_khai_khac", "fo_funeral_aid", split="unseen14", years=(2022, 2026))
def funeral_aid(paper: Paper, on: date) -> None:
    """The declaration for funeral aid of the social office: two numbered parts, the dead and who buried him."""
    rng, f, place = FAR.begin(paper, on)
    p = Pairs(paper)
    dead = FAR.resident(rng, on, place, age=(80, 95))
    day = day_between(rng, on - timedelta(days=30), on - timedelta(days=6))
    who = FAR.resident(rng, on, place, age=(38, 62), surname=dead.surname, female=False)
    card = f"{who.id_number} cấp ngày {slashed(min(who.id_issued, on))}, nơi cấp: Cục Cảnh sát QLHC về TTXH"
    body = (
        '<p class="r i sm" style="margin:0">Mẫu số 04<br>(Kèm theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021)</p>'
        + COUNTRY
        + f'<h1 style="font-size:15pt">{f("ten_to_khai", "TỜ KHAI ĐỀ NGHỊ HỖ TRỢ CHI PHÍ MAI TÁNG")}</h1>'
        + f'<p class="c" style="margin:3mm 0">Kính gửi: {f("kinh_gui", office(place))}</p>'
        + '<p class="sec">I. THÔNG TIN NGƯỜI CHẾT ĐƯỢC MAI TÁNG</p>'
        + told(
            p,
            f"""1. Họ và tên | {dead.name.upper()}
            Ngày/tháng/năm sinh | {slashed(dead.birth)} | Giới tính | {dead.sex} | Dân tộc | {dead.ethnic}
            2. Nơi thường trú | {dead.home}
            3. Ngày/tháng/năm chết | {slashed(day)}
            4. Giấy trích lục khai tử số | {rng.randint(5, 190)}/TLKT cấp ngày {slashed(workday(day + timedelta(2)))}
            5. Thời điểm thôi hưởng trợ cấp | Tháng {day.month % 12 + 1:02d}/{day.year + day.month // 12}""",
        )
        + '<p class="sec">II. THÔNG TIN NGƯỜI ĐỨNG RA MAI TÁNG</p>'
        + told(
            p,
            f"""1. Họ và tên người đứng ra mai táng | {who.name}=nguoi_yeu_cau
            2. Ngày sinh | {slashed(who.birth)} | Điện thoại | 09{rng.randrange(10**8):08d}
            3. CMND/CCCD số | {card}=nguoi_yeu_cau_giay_to
            4. Nơi ở hiện nay | {who.home}=nguoi_yeu_cau_noi_cu_tru
            5. Quan hệ với người chết | Con trai
            6. Số tài khoản nhận tiền | {rng.randrange(10**12):012d} - Ngân hàng Agribank""",
        )
        + para(
            "Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu có điều gì khai không đúng tôi xin chịu trách "
            "nhiệm hoàn toàn trước pháp luật.",
            css="j",
        )
        + '<div class="small">'
        + wide(
            '<p class="c i">&nbsp;</p>' + signed("XÁC NHẬN CỦA UBND CẤP XÃ", official(rng), "(Ký tên, đóng dấu)", office(place)),
            f'<p class="c i">{dated(paper, "ngay_lam", on, first="Ngày")}</p>' + signed("NGƯỜI KHAI", who.name),
        )
        + "</div>"
        + notes("Hồ sơ kèm theo: bản sao giấy chứng tử hoặc trích lục khai tử của người chết.")
    )  # fmt: skip
    show(paper, body, "13pt FreeSerif")
