"""Two letters after NĐ 30/2020 and, before it, TT 01/2011/TT-BNV, in the settings of a commune and of a district's
division."""

from __future__ import annotations

from datetime import date

from samples.blocks import head, letter_end, letter_number, notes, pages, para, paras
from samples.communes import seat
from samples.fields import Fill, dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.model_forms import CSS, Desk, desk
from samples.people import official
from samples.prose import fill as sentence
from samples.prose import tasks
from samples.words import small


def _letter(paper: Paper, on: date, *provinces: str) -> tuple[Desk, Fill]:
    return desk(paper, on, *provinces), filler(paper)


@layout("van_ban_hanh_chinh", "khuon_cv_ubnd_xa", split="unseen13", years=(2026, 2026))
def commune_letter(paper: Paper, on: date) -> None:
    """A commune's letter without a title to several receivers, its subject below the number, numbered tasks."""
    of, f = _letter(paper, on, "Hà Giang", "Tuyên Quang", "Lào Cai", "Thái Nguyên", "Phú Thọ", "Bắc Giang")
    own = f"ỦY BAN NHÂN DÂN {of.place.name.upper()}"
    topic = of.rng.choice(
        (
            "rà soát, làm sạch dữ liệu hộ tịch và dữ liệu đất đai trên địa bàn xã",
            "triển khai chiến dịch 30 ngày cao điểm hỗ trợ người dân nộp hồ sơ trực tuyến",
            "chủ động các biện pháp phòng, chống rét cho cây trồng, vật nuôi vụ Đông Xuân",
        )
    )
    to = ["Các phòng chuyên môn thuộc UBND xã", "Trung tâm Phục vụ hành chính công xã", "Trưởng các thôn, bản"]
    paper.set(kinh_gui=to, ten_loai="Công văn")
    paper.implied.add("ten_loai")
    listed = "".join(f"<div>- {mark('kinh_gui', one)}{';' if one != to[-1] else '.'}</div>" for one in to)
    number = letter_number(
        paper,
        f"{on.timetuple().tm_yday * 3 + of.rng.randint(2, 40)}",
        "/",
        of.rng.choice(("UBND-VHXH", "UBND-KT", "UBND-VP")),
    )
    left = f"{number}<div style='font-size:.92em;padding:1mm 3mm 0'>{f('trich_yeu', f'V/v {topic}')}</div>"
    day = dated(paper, "ngay_ban_hanh", on)
    top = head(
        (f("co_quan_ban_hanh", own).replace(" DÂN ", " DÂN<br>"),),
        left,
        f"{f('dia_danh', of.place.bare)}, {day}",
        share=40,
    )
    above = small(of.place.province)
    opening = (
        f"Thực hiện các văn bản chỉ đạo của Ủy ban nhân dân {above} về việc {topic}, để bảo đảm tiến độ và chất lượng, "
        "Ủy ban nhân dân xã yêu cầu các đơn vị tập trung thực hiện một số nội dung sau:"
    )
    closing = (
        "Trên đây là chỉ đạo của Ủy ban nhân dân xã, yêu cầu các đơn vị, các thôn nghiêm túc triển khai thực hiện./."
    )
    body = (
        f"{top}<table style='margin:4mm 0'><tr><td style='width:34%;text-align:right;padding-right:3mm'>Kính "
        f"gửi:</td><td>"
        f"<div style='height:1.3em'></div>{listed}</td></tr></table>{paras(opening, 'j ti')}"
        f"{para(*tasks(of.rng, 3), closing, css='j ti')}"
        + letter_end(
            paper, "Như trên|UBND tỉnh (b/c)|TT Đảng ủy, HĐND xã|Lưu: VT, VP", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", own
        )
    )  # fmt: skip
    pages(paper, body, "14pt Tinos", CSS + ".page{padding:20mm 17mm 16mm 30mm;line-height:1.3}")


@layout("van_ban_hanh_chinh", "khuon_tb_phong_huyen", split="unseen13", years=(2011, 2024))
def division_notice(paper: Paper, on: date) -> None:
    """A district division's notice: title and subject in the middle, numbered items, a deputy signs."""
    of, f = _letter(paper, on, "Tuyên Quang", "Hà Giang", "Thái Nguyên", "Phú Thọ", "Yên Bái", "Bắc Kạn")
    area = seat(of.place)
    division, short, about = of.rng.choice(
        (
            (
                "PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG",
                "TNMT",
                "công khai danh sách hộ gia đình đủ điều kiện cấp Giấy chứng nhận",
            ),
            ("PHÒNG TƯ PHÁP", "TP", "lịch tiếp nhận hồ sơ chứng thực, hộ tịch trong dịp nghỉ Tết Nguyên đán"),
            ("PHÒNG NỘI VỤ", "NV", "chỉnh lý và giao nộp tài liệu lưu trữ của các xã, thị trấn"),
        )
    )
    number = letter_number(paper, f"{of.rng.randint(3, 98):02d}", "/", f"TB-{short}")
    day = dated(paper, "ngay_ban_hanh", on)
    upper = f("co_quan_chu_quan", f"ỦY BAN NHÂN DÂN {of.place.district.upper()}").replace(" DÂN ", " DÂN<br>")
    top = head(
        (upper, f("co_quan_ban_hanh", division)),
        number,
        f"{f('dia_danh', area)}, {day}",
        share=43,
    )
    subject = f("trich_yeu", f"Về việc {about}")
    title = f("ten_loai", "THÔNG BÁO", "Thông báo")
    own = division.replace("PHÒNG", "Phòng").split(" ", 1)
    who = f"{own[0]} {own[1].capitalize()}".replace("và môi trường", "và Môi trường")
    items = (
        f"1. Thời gian thực hiện: từ ngày {on:%d/%m/%Y}, trong giờ hành chính các ngày làm việc trong tuần.",
        f"2. Địa điểm: trụ sở {who} huyện {area}, tổ dân phố {of.rng.randint(1, 9)}, thị trấn.",
        f"3. Đầu mối liên hệ: ông {official(of.rng)}, chuyên viên, số điện thoại 02{of.rng.randrange(10**8, 10**9)}.",
        "4. Các xã, thị trấn gửi danh sách đăng ký về Phòng trong thời hạn "
        + sentence(of.rng, "{n} ngày kể từ ngày nhận được Thông báo này."),
    )  # fmt: skip
    ground = (
        f"Căn cứ chức năng, nhiệm vụ được giao và chương trình công tác năm {on.year}, {who} huyện {area} "
        f"thông báo về việc {about} như sau:"
    )
    body = (
        f"{top}<div class='c' style='margin:8mm 0 4mm'><b>{title}<br>{subject}</b><div "
        f"style='width:40mm;border-bottom:.3mm solid #222;"
        f"margin:1.5mm auto 0'></div></div>{para(ground, *items, css='j ti')}"
        f"{para(f'{who} trân trọng thông báo để các cơ quan, đơn vị và nhân dân biết, thực hiện./.', css='j ti')}"
        + letter_end(
            paper, f"UBND các xã, thị trấn|Văn phòng HĐND - UBND huyện|Lưu: {short}",
            "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", f"{division} {of.place.district}",
        )
        + notes(f"Điện thoại: 02{of.rng.randrange(10**8, 10**9)} - Thư điện tử: phong{short.lower()}@huyen.gov.vn")
    )  # fmt: skip
    pages(paper, body, "13.5pt FreeSerif", CSS + ".page{padding:19mm 16mm 15mm 29mm}")
