"""Letters that citizens bring to the counter: an answer of the land register, a divorce by the court."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import head, letter_end, letter_number, pages, para, paras
from samples.fields import dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.counter_intake_homes_places import earlier, resident, shown_id, spot, symbol, town
from samples.people import Commune, Person, official
from samples.words import long_date

_LETTER = ".lead{text-indent:10mm;text-align:justify;margin:2mm 0;line-height:1.4} .to{margin:4mm 0 4mm 22mm}\n"
_COURT = """
.page{padding:20mm 17mm 16mm 29mm;line-height:1.32} .in{text-indent:11mm;text-align:justify;margin:1.5mm 0}
h1{font-size:14pt;margin:6mm 14mm 4mm;line-height:1.35} .no{position:absolute;top:9mm;left:0;right:0;text-align:center}
.end{margin-top:5mm} .end td:first-child{width:54%;font-size:11pt;line-height:1.3}
"""


@layout("van_ban_hanh_chinh", "zu_land_answer", split="unseen25", years=(2016, 2024))
def land_answer(paper: Paper, on: date) -> None:
    """A letter in which a branch of the land register answers somebody whose parcel is wrongly drawn."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng, rural=True)
    place = home.named(on)
    who = resident(rng, on, home, age=(32, 72))
    call = "bà" if who.female else "ông"
    branch = (
        place.district.replace("Huyện ", "huyện ").replace("Thành phố ", "thành phố ").replace("Thị xã", "thị xã")
    )
    hamlet = who.home.split(f", {place.address()}")[0]
    hamlet = hamlet[0].lower() + hamlet[1:]
    to = [
        f"{call.title()} {who.name}, {hamlet}, {place.name[:1].lower()}{place.name[1:]}, {branch}",
        f"Ủy ban nhân dân {place.name[:1].lower()}{place.name[1:]}",
    ]
    paper.set(kinh_gui=to, ten_loai="Công văn")
    paper.implied.add("ten_loai")
    parcel, sheet, size = rng.randint(12, 890), rng.randint(2, 96), rng.randint(180, 4200)
    measured = size - rng.randint(8, 60)
    topic = f"trả lời đơn của {call} {who.name} về việc cấp đổi Giấy chứng nhận quyền sử dụng đất"
    asked = earlier(rng, on, 24, 9)
    number = letter_number(
        paper, str(rng.randint(102, 1980)), "/", rng.choice(("CNVPĐK-ĐKCG", "CN.VPĐKĐĐ-KT", "CNVPĐKĐĐ-TTLT"))
    )
    top = head(
        (
            f("co_quan_chu_quan", f"VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {place.province.upper()}"),
            f("co_quan_ban_hanh", f"CHI NHÁNH {place.district.upper()}"),
        ),
        f'{number}<br><span style="font-size:.92em">V/v {f("trich_yeu", topic)}</span>',
        f"{f('dia_danh', town(place))}, {dated(paper, 'ngay_ban_hanh', on)}",
        share=45,
    )
    facts = (
        f"Ngày {asked:%d/%m/%Y}, Chi nhánh Văn phòng đăng ký đất đai {branch} (sau đây gọi tắt là Chi nhánh) nhận được "
        f"đơn của {call} {who.name} do Bộ phận Tiếp nhận và Trả kết quả {place.name[:1].lower()}{place.name[1:]} "
        f"chuyển đến, đề nghị cấp đổi Giấy chứng nhận đối với thửa đất số {parcel}, tờ bản đồ số {sheet}. "
        "Sau khi kiểm tra hồ sơ lưu trữ và thực địa, Chi nhánh có ý kiến như sau:",
        f"1. Thửa đất nêu trên có diện tích {size} m² theo Giấy chứng nhận đã cấp; kết quả đo đạc lại ngày "
        f"{earlier(rng, on, 8, 2):%d/%m/%Y} là {measured} m², giảm {size - measured} m². Ranh giới sử dụng đất với các "
        "hộ liền kề ổn định, không có tranh chấp.",
        "2. Phần diện tích giảm nằm trong hành lang bảo vệ kênh thủy lợi đã được thể hiện trên bản đồ địa chính chính "
        f"quy nghiệm thu năm {on.year - rng.randint(3, 9)}, do đó đủ điều kiện cấp đổi theo hiện trạng sử dụng.",
        f"3. Đề nghị {call} {who.name} liên hệ Bộ phận Tiếp nhận và Trả kết quả nơi có đất để bổ sung: đơn đề nghị cấp "
        "đổi (bản chính), bản gốc Giấy chứng nhận đã cấp và biên bản xác định ranh giới có chữ ký của các hộ giáp ranh.",
        f"Chi nhánh thông báo để {call} {who.name} và Ủy ban nhân dân {place.name[:1].lower()}{place.name[1:]} được "
        "biết, phối hợp thực hiện./.",
    )
    end = letter_end(
        paper,
        f"Như trên|VPĐKĐĐ tỉnh (b/c)|Phòng TN&MT {branch} (p/h)|Lưu: VT, HS ({symbol(official(rng))})",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        f"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {place.district}",
    )
    rows = f"- {mark('kinh_gui', to[0])};<br>- {mark('kinh_gui', to[1])}."
    to_html = f'<table class="to" style="width:auto"><tr><td style="white-space:nowrap">Kính gửi:&ensp;</td><td>{rows}</td></tr></table>'
    pages(paper, top + to_html + para(*facts, css="lead") + end, "13.5pt Tinos", _LETTER)


def _party(rng: Random, who: Person, on: date) -> str:
    """Name, year of birth, identity card and address of a party, as courts write them."""
    number, issued, by = shown_id(rng, who, on)
    call = "Bà" if who.female else "Ông"
    return (
        f"{call} <b>{who.name}</b>, sinh năm {who.birth.year}; {'CCCD' if len(number) == 12 else 'CMND'} số {number} do "
        f"{by} cấp ngày {issued:%d/%m/%Y}.<br>Nơi cư trú: {who.home}."
    )


def _terms(rng: Random, woman: Person, man: Person, on: date) -> str:
    """What wife and husband agreed on: child, property, debts, the court's fee."""
    child = resident(rng, on, spot(rng), age=(3, 11), surname=man.surname)
    return paras(
        f"""2. Công nhận sự thỏa thuận của các đương sự cụ thể như sau:
        - Về con chung: Giao con chung là cháu {child.name}, sinh ngày {child.birth:%d/%m/%Y} cho bà {woman.name} trực \
tiếp nuôi dưỡng cho đến khi con đủ 18 tuổi. Ông {man.name} cấp dưỡng nuôi con mỗi tháng \
{rng.randint(2, 6)}.{rng.choice(("000", "500"))}.000 đồng và có quyền thăm nom con, không ai được cản trở.
        - Về tài sản chung và nợ chung: Các đương sự tự thỏa thuận, không yêu cầu Tòa án giải quyết.
        - Về án phí: Bà {woman.name} tự nguyện chịu 150.000 đồng án phí dân sự sơ thẩm về hôn nhân và gia đình, được \
trừ vào số tiền tạm ứng án phí 300.000 đồng đã nộp theo Biên lai thu số {rng.randint(1, 9870):07d} ngày \
{earlier(rng, on, 60, 45):%d/%m/%Y} tại Chi cục Thi hành án dân sự.
        3. Quyết định này có hiệu lực pháp luật ngay sau khi được ban hành và không bị kháng cáo, kháng nghị theo thủ \
tục phúc thẩm.
        4. Trường hợp quyết định được thi hành theo quy định tại Điều 2 Luật Thi hành án dân sự thì người được thi hành \
án, người phải thi hành án có quyền thỏa thuận thi hành án, quyền yêu cầu thi hành án, tự nguyện thi hành án hoặc bị cưỡng \
chế thi hành án theo quy định tại các Điều 6, 7 và 9 Luật Thi hành án dân sự./.""",
        "in",
    )


def _reached(paper: Paper, place: Commune, wed: date) -> str:
    """Who gets the decision, beside the judge."""
    kind = place.district
    reached = [
        "Các đương sự", f"VKSND {kind[:1].lower()}{kind[1:]}", f"Chi cục THADS {kind[:1].lower()}{kind[1:]}",
        f"UBND {place.name[:1].lower()}{place.name[1:]} (nơi ĐKKH ngày {wed:%d/%m/%Y})", "Lưu: hồ sơ vụ án, VP",
    ]  # fmt: skip
    judge = official(paper.rng)
    paper.set(noi_nhan=reached, chuc_vu_ky="THẨM PHÁN", nguoi_ky=judge)
    shown = ";<br>- ".join(mark("noi_nhan", one) for one in reached)
    return (
        f'<table class="end"><tr><td><b class="i">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b>'
        f'{mark("chuc_vu_ky", "THẨM PHÁN")}</b><div class="ink"><i data-seal="TÒA ÁN NHÂN DÂN {place.district}"></i>'
        f"<i data-sign></i></div><b>{mark('nguoi_ky', judge)}</b></td></tr></table>"
    )


@layout("van_ban_hanh_chinh", "zu_court_divorce", split="unseen25", years=(2016, 2024))
def court_divorce(paper: Paper, on: date) -> None:
    """A district court's decision on a divorce by consent, two pages."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng)
    place = home.named(on)
    woman, man = (
        resident(rng, on, home, age=(33, 43), female=True),
        resident(rng, on, home, age=(36, 48), female=False),
    )
    wed = earlier(rng, on, 6000, 4900)
    wed = max(wed, woman.birth + timedelta(days=18 * 366), man.birth + timedelta(days=20 * 366))
    number, symbol_ = str(rng.randint(11, 240)), "QĐST-HNGĐ"
    paper.set(so_ky_hieu=f"{number}/{on.year}/{symbol_}")
    top = head(
        (f("co_quan_ban_hanh", f"TÒA ÁN NHÂN DÂN {place.district.upper()}, {place.province.upper()}"),),
        f'Số: <span data-f="so_ky_hieu">{f("so", number)}/{f("nam_van_ban", str(on.year))}/'
        f"{f('ky_hieu', symbol_)}</span>",
        f"{f('dia_danh', town(place))}, {dated(paper, 'ngay_ban_hanh', on)}",
        share=43,
    )
    kind, topic = "Quyết định", "CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ"
    title = f"<h1>{f('ten_loai', kind.upper(), kind)}<br>{f('trich_yeu', topic)}</h1>"
    filed, agreed = earlier(rng, on, 44, 38), on - timedelta(days=8)
    first = para(
        f"Căn cứ hồ sơ vụ án dân sự thụ lý số {rng.randint(60, 420)}/{filed.year}/TLST-HNGĐ {long_date(filed)}, giữa:",
        f"- Nguyên đơn: {_party(rng, woman, on)}",
        f"- Bị đơn: {_party(rng, man, on)}",
        "Căn cứ vào các điều 212 và 213 của Bộ luật Tố tụng dân sự;",
        "Căn cứ vào các điều 55, 58, 81, 82 và 83 của Luật Hôn nhân và gia đình;",
        f"Căn cứ vào biên bản ghi nhận sự tự nguyện ly hôn và hòa giải thành {long_date(agreed)},",
        css="in",
    )
    seen = "<p class='c'><b>XÉT THẤY:</b></p>" + para(
        "Việc thuận tình ly hôn và thỏa thuận của các đương sự được ghi trong biên bản ghi nhận sự tự nguyện ly hôn và "
        f"hòa giải thành {long_date(agreed)} là hoàn toàn tự nguyện, không vi phạm điều cấm của luật và không trái đạo "
        "đức xã hội.",
        "Đã hết thời hạn 07 ngày, kể từ ngày lập biên bản ghi nhận sự tự nguyện ly hôn và hòa giải thành, không có "
        "đương sự nào thay đổi ý kiến về sự thỏa thuận đó.",
        css="in",
    )
    decided = "<p class='c'><b>QUYẾT ĐỊNH:</b></p>" + para(
        f"1. Công nhận sự thuận tình ly hôn giữa: bà {woman.name} và ông {man.name}.", css="in"
    )
    second = f'<div class="no">2</div>{_terms(rng, woman, man, on)}{_reached(paper, place, wed)}'
    pages(paper, (top + title + first + seen + decided, second), "13.5pt Tinos", _COURT)
