"""Papers of the one-stop office: the slip of receipt and appointment (QR top left), the control sheet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from samples import heads
from samples.paper import Paper, layout
from samples.people import MERGER, Commune, Person, commune, official, person
from samples.sheet import Sheet

SLIP, CONTROL = "giay_tiep_nhan_hen_tra", "phieu_kiem_soat"
_PROCEDURES = (
    ("1.001193", "Đăng ký khai sinh", ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Văn bản ủy quyền")),
    ("1.000894", "Đăng ký kết hôn", ("Tờ khai đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân")),
    ("1.000656", "Đăng ký khai tử", ("Tờ khai đăng ký khai tử", "Giấy báo tử")),
    ("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân",)),
    ("2.000815", "Chứng thực bản sao từ bản chính", ("Bản chính giấy tờ", "Bản sao cần chứng thực")),
    ("1.004194", "Đăng ký tạm trú", ("Tờ khai thay đổi thông tin cư trú", "Giấy tờ chứng minh chỗ ở hợp pháp")),
)


def _code(paper: Paper, on: date) -> str:
    """A dossier's code: office, day of receipt, running number (facts of the national portal)."""
    office = "H60" if on >= MERGER or paper.rng.random() < 0.5 else "H22"
    return f"{office}.{paper.rng.randint(10, 60)}.{paper.rng.randint(1, 40):02d}-{on:%y%m%d}-{paper.rng.randint(1, 900):04d}"


def moment_of(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute))


def printed_moment(moment: datetime) -> str:
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút, ngày {moment:%d/%m/%Y}"


def moment_value(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


def payload(title: str, who: Person, code: str, office: str, procedure: str) -> str:
    return (
        f"Tên giấy tờ: {title}; Mã định danh chủ hồ sơ: {who.id_number}; Mã hồ sơ: {code}; "
        f"Mã định danh cơ quan thực hiện: {office}; Mã thủ tục: {procedure}"
    )


def case_of(paper: Paper, on: date) -> tuple[Commune, Person, str, tuple[str, str, tuple[str, ...]]]:
    place = commune(paper.rng, on)
    return place, person(paper.rng, on, place=place), _code(paper, on), paper.rng.choice(_PROCEDURES)


def _slip(paper: Paper, on: date, *, table: bool, leader: bool, office_line: str, captions: dict[str, str]) -> None:
    rng = paper.rng
    place, who, code, (procedure, name, parts) = case_of(paper, on)
    office = office_line.format(place=place.name.upper())
    received = moment_of(on, rng.randint(7, 16), rng.randint(0, 59))
    due = moment_of(on + timedelta(days=rng.choice((1, 3, 5, 7))), rng.choice((11, 16, 17)), rng.choice((0, 30)))
    clerk = official(rng)
    sheet = paper.sheet()
    sheet.qr(payload("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", who, code, code.split("-")[0], procedure), 12, 10, 24)
    y = heads.office_head(
        sheet, [f"UBND {place.name.upper()}", f"<bo_phan_tiep_nhan>{office}</bo_phan_tiep_nhan>"], 36
    )
    sheet.block(f"Mã hồ sơ: <ma_ho_so>{code}</ma_ho_so>", 20, y, 74, size=12, align="center", zone="left")
    y = heads.title(sheet, y + 10, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", size=15) + 4

    def put(text: str) -> None:
        nonlocal y
        y = sheet.block(text, 22, y, 168, lead=1.42, leader=leader)

    put(f"{captions['nguoi_nop']}: <nguoi_nop>{who.name}</nguoi_nop>")
    put(f"{captions['so']}: <so_dinh_danh>{who.id_number}</so_dinh_danh>")
    put(f"Địa chỉ: <dia_chi>{who.home}</dia_chi>")
    phone = f"09{rng.randrange(10**8):08d}"
    y = sheet.row(
        [(22, 82, f"Số điện thoại: <so_dien_thoai>{phone}</so_dien_thoai>"), (108, 80, "Email:")],
        y,
        lead=1.42,
        leader=leader,
    )
    put(f"{captions['thu_tuc']}: <ten_thu_tuc>{name}</ten_thu_tuc>")
    put(f"Mã thủ tục: <ma_thu_tuc>{procedure}</ma_thu_tuc>")
    y = sheet.block("Thành phần hồ sơ nộp gồm:", 22, y, 168, lead=1.4)
    if table:
        rows = [["STT", "Tên giấy tờ", "Số lượng"]]
        rows += [[str(i), f"<thanh_phan>{part}</thanh_phan>", "01"] for i, part in enumerate(parts, 1)]
        y = sheet.table(22, y + 1, [14, 122, 30], rows, aligns=("center", "left", "center")) + 2
    else:
        for i, part in enumerate(parts, 1):
            y = sheet.block(f"{i}. <thanh_phan>{part}</thanh_phan>", 30, y, 160, lead=1.4)
    put(f"{captions['nhan']}: <thoi_diem_tiep_nhan>{printed_moment(received)}</thoi_diem_tiep_nhan>")
    put(f"{captions['tra']}: <thoi_diem_hen_tra>{printed_moment(due)}</thoi_diem_hen_tra>")
    put("Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả")
    for x, caption, written, tag in (
        (22, "NGƯỜI NỘP HỒ SƠ", who.name, ""),
        (108, "NGƯỜI TIẾP NHẬN HỒ SƠ", clerk, "nguoi_tiep_nhan"),
    ):
        at = sheet.block(caption, x, y + 6, 82, size=12.5, bold=True, align="center", zone="signature")
        at = sheet.block("(Ký và ghi rõ họ tên)", x, at, 82, size=11.5, italic=True, align="center", zone="signature")
        sheet.signature(x + 26, at + 3, 30, 11)
        shown = f"<{tag}>{written}</{tag}>" if tag else written
        sheet.block(shown, x, at + 17, 82, size=13, align="center", zone="signature")
    paper.set(
        ma_ho_so=code, bo_phan_tiep_nhan=office, nguoi_nop=who.name, so_dinh_danh=who.id_number, dia_chi=who.home,
        so_dien_thoai=phone, ten_thu_tuc=name, ma_thu_tuc=procedure, thanh_phan=list(parts),
        thoi_diem_tiep_nhan=moment_value(received), thoi_diem_hen_tra=moment_value(due), nguoi_tiep_nhan=clerk,
    )  # fmt: skip


@layout(SLIP, "hen_tra_2025", split="dev", years=(2025, 2026))
def slip_2025(paper: Paper, on: date) -> None:
    """Form 01 of TT 03/2025/TT-VPCP: parts in a table."""
    _slip(
        paper, on, table=True, leader=False, office_line="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG {place}",
        captions={"nguoi_nop": "Tiếp nhận hồ sơ của ông/bà", "so": "Số định danh cá nhân", "thu_tuc": "Nội dung yêu cầu giải quyết",
                  "nhan": "Thời gian nhận hồ sơ", "tra": "Thời gian trả kết quả giải quyết hồ sơ"},
    )  # fmt: skip


@layout(SLIP, "hen_tra_2018", split="dev", years=(2018, 2024))
def slip_2018(paper: Paper, on: date) -> None:
    """The slip of TT 01/2018/TT-VPCP: parts as a list, on leaders."""
    _slip(
        paper, on, table=False, leader=True, office_line="BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
        captions={"nguoi_nop": "Tiếp nhận hồ sơ của", "so": "Số CCCD", "thu_tuc": "Nội dung yêu cầu giải quyết",
                  "nhan": "Thời gian nhận hồ sơ", "tra": "Thời gian trả kết quả giải quyết hồ sơ"},
    )  # fmt: skip


@layout(SLIP, "hen_tra_tinh", split="dev", years=(2022, 2026))
def slip_other(paper: Paper, on: date) -> None:
    """A province's own slip: other captions, parts in a table."""
    _slip(
        paper, on, table=True, leader=True, office_line="BỘ PHẬN MỘT CỬA {place}",
        captions={"nguoi_nop": "Họ và tên người nộp", "so": "Số CCCD/Định danh cá nhân", "thu_tuc": "Tên thủ tục hành chính",
                  "nhan": "Ngày, giờ tiếp nhận", "tra": "Ngày, giờ hẹn trả kết quả"},
    )  # fmt: skip


STATIONS = (
    "Bộ phận Tiếp nhận và Trả kết quả", "Công chức Tư pháp - Hộ tịch", "Lãnh đạo phòng chuyên môn",
    "Lãnh đạo Ủy ban nhân dân", "Văn thư",
)  # fmt: skip
RESULTS = ("Trước hạn", "Đúng hạn", "Quá hạn")


def _control(paper: Paper, on: date, *, wide: bool, leader: bool, caption: str) -> None:
    rng = paper.rng
    place, _, code, (_, name, _) = case_of(paper, on)
    sheet = paper.sheet((297, 210) if wide else (210, 297))
    width = sheet.size_mm[0]
    office = f"Ủy ban nhân dân {place.name[0].lower() + place.name[1:]}"
    y = heads.country(sheet, 16, x=(width - 170) / 2)
    y = (
        sheet.block(
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", 20, y + 5, width - 40, size=14, bold=True, align="center"
        )
        + 3
    )
    for text in (
        f"Mã hồ sơ: <ma_ho_so>{code}</ma_ho_so>",
        f"{caption}: <co_quan_giai_quyet>{office}</co_quan_giai_quyet>",
        f"Tên thủ tục: <ten_thu_tuc>{name}</ten_thu_tuc>",
    ):
        y = sheet.block(text, 22, y, width - 44, lead=1.4, leader=leader)
    moment = moment_of(on, rng.randint(7, 10), rng.randint(0, 59))
    rows = [["Giao", "Nhận", "Thời gian giao, nhận", "Kết quả giải quyết hồ sơ"]]
    steps = []
    for giver, taker in pairwise(STATIONS[: rng.randint(3, 5)]):
        result = rng.choices(RESULTS, (3, 5, 1))[0]
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": moment_value(moment), "ket_qua": result})
        rows.append(
            [
                f"<buoc>{giver}</buoc>",
                f"<buoc>{taker}</buoc>",
                f"<buoc>{printed_moment(moment)}</buoc>",
                f"<buoc>{result}</buoc>",
            ]
        )
        moment += timedelta(hours=rng.randint(1, 30), minutes=rng.randint(0, 59))
    share = (width - 40) / 170
    y = sheet.table(20, y + 2, [48 * share, 48 * share, 42 * share, 32 * share], rows, size=12)
    _control_foot(sheet, y + 6, width, official(rng))
    paper.set(ma_ho_so=code, co_quan_giai_quyet=office, ten_thu_tuc=name, buoc=steps)


def _control_foot(sheet: Sheet, y: float, width: float, name: str) -> None:
    y = sheet.block("NGƯỜI LẬP PHIẾU", width - 100, y, 80, size=12.5, bold=True, align="center", zone="signature")
    sheet.signature(width - 76, y + 3, 30, 11)
    sheet.block(name, width - 100, y + 17, 80, align="center", zone="signature")


@layout(CONTROL, "kiem_soat_2025", split="dev", years=(2025, 2026))
def control_2025(paper: Paper, on: date) -> None:
    """Form 06 of TT 03/2025/TT-VPCP, upright."""
    _control(paper, on, wide=False, leader=False, caption="Cơ quan (bộ phận) giải quyết TTHC")


@layout(CONTROL, "kiem_soat_2018", split="dev", years=(2018, 2024))
def control_2018(paper: Paper, on: date) -> None:
    """The sheet of TT 01/2018/TT-VPCP on leaders."""
    _control(paper, on, wide=False, leader=True, caption="Cơ quan giải quyết")


@layout(CONTROL, "kiem_soat_ngang", split="dev", years=(2018, 2026))
def control_wide(paper: Paper, on: date) -> None:
    """The sheet printed across."""
    _control(paper, on, wide=True, leader=False, caption="Cơ quan (bộ phận) giải quyết TTHC")
