"""Letters of many offices for the seventh unseen set: acts over several pages, enterprises, co-signed papers."""

from __future__ import annotations

from datetime import date, timedelta

from samples.paper import Paper, layout
from samples.papers.office_letters import NATION, PROVINCES, Letter, mark, paras, table
from samples.people import commune, official
from samples.words import grouped, long_date


@layout("van_ban_hanh_chinh", "office_huyen_quyet_dinh", split="unseen7", years=(2014, 2025))
def huyen_quyet_dinh(paper: Paper, on: date) -> None:
    """A district's decision of before the merger over two pages, its grounds in italics."""
    on = min(on, date(2025, 6, 20))
    it, rng = Letter(paper, on), paper.rng
    place = commune(rng, on)
    while not place.district.startswith("Huyện"):
        place = commune(rng, on)
    bare = place.district.removeprefix("Huyện ")
    names = [official(rng) for _ in range(rng.randint(4, 7))]
    head = it.top(
        it.office("", f"ỦY BAN NHÂN DÂN|HUYỆN {bare.upper()}") + it.number("QĐ-UBND", 3800),
        NATION + it.day(bare),
    ) + it.kind(
        "Quyết định",
        f"hỗ trợ kinh phí xóa nhà tạm, nhà dột nát cho hộ nghèo|trên địa bàn {place.name.lower().replace(place.bare.lower(), place.bare)}, huyện {bare}",
        "Về việc ",
    )
    grounds = f"""¶bc:ỦY BAN NHÂN DÂN HUYỆN {bare.upper()}
¶i:Căn cứ Luật Tổ chức chính quyền địa phương;
¶i:Căn cứ Luật Ngân sách nhà nước và các văn bản hướng dẫn thi hành;
¶i:Căn cứ Nghị quyết số {rng.randint(10, 70)}/NQ-HĐND ngày {it.day_in(-130)} của Hội đồng nhân dân huyện về phân bổ kinh phí thực hiện
chương trình giảm nghèo bền vững;
¶i:Theo đề nghị của Trưởng phòng Lao động - Thương binh và Xã hội huyện tại Tờ trình số {rng.randint(20, 200)}/TTr-LĐTBXH ngày
{it.day_in(-6)}.
¶bc:QUYẾT ĐỊNH:
¶<b>Điều 1.</b> Hỗ trợ kinh phí cho {len(names):02d} hộ nghèo của {place.address()} để làm mới, sửa chữa nhà ở, tổng số tiền
{grouped(len(names) * 40_000_000)} đồng, cụ thể như sau:"""
    rows = [
        [str(i), n, rng.choice(("Làm mới", "Sửa chữa")), "40.000.000", rng.choice(("Thôn 1", "Thôn 3", "Nà Tông"))]
        for i, n in enumerate(names, 1)
    ]
    rest = f"""¶Kinh phí trích từ nguồn vận động của Quỹ “Vì người nghèo” huyện năm {on.year}.
¶<b>Điều 2.</b> Ủy ban nhân dân {place.name.lower().replace(place.bare.lower(), place.bare)} có trách nhiệm giám sát việc sử dụng
kinh phí, nghiệm thu công trình, thanh quyết toán với Phòng Tài chính - Kế hoạch huyện trước ngày {it.day_in(90)}; hướng
dẫn các hộ sử dụng kinh phí đúng mục đích, huy động thêm ngày công của cộng đồng và dòng họ.
¶Trường hợp hộ gia đình không có nhu cầu làm nhà hoặc đã chuyển khỏi địa phương thì báo cáo để điều chỉnh, không tự ý
chuyển kinh phí cho hộ khác.
¶<b>Điều 3.</b> Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện; Trưởng các phòng: Tài chính - Kế hoạch, Lao động -
Thương binh và Xã hội; Giám đốc Kho bạc Nhà nước huyện; Chủ tịch Ủy ban nhân dân xã và các hộ gia đình có tên tại Điều 1 chịu
trách nhiệm thi hành Quyết định này kể từ ngày ký./."""
    sign = it.sign("TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", seal=f"Ủy ban nhân dân huyện {bare}")
    copies = it.copies(
        [
            "Như Điều 3",
            "Thường trực Huyện ủy",
            "Thường trực HĐND huyện",
            "Chủ tịch, các PCT UBND huyện",
            "Lưu: VT, LĐTBXH",
        ]
    )
    grid = table("STT|Họ và tên chủ hộ|Hình thức|Số tiền (đồng)|Nơi ở", rows, "8|34|18|20|20")
    it.pages(
        ".page{font-size:14pt;line-height:1.35} .top{grid-template-columns:38% 62%}",
        head + paras(grounds) + grid + paras(rest) + it.end(copies, sign),
        stamp="Phòng Nội vụ",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_xa_ke_hoach", split="unseen7", years=(2025, 2026))
def xa_ke_hoach(paper: Paper, on: date) -> None:
    """A commune's plan after the merger, blank number and day, with an annex that lies on its side."""
    on = max(on, date(2025, 7, 14))
    it, rng = Letter(paper, on, pen=False), paper.rng
    place, blank = commune(rng, on), rng.random() < 0.6 and not paper.incoming
    kind, _, bare = place.name.partition(" ")
    low = f"{kind.lower()} {bare}"
    symbol = "KH-UBND"
    head = it.top(
        it.office("", f"ỦY BAN NHÂN DÂN|{place.name.upper()}", '<div class="rule" style="width:18mm"></div>')
        + it.number(symbol, 240, blank=blank),
        NATION + it.day(bare, blank=blank),
    ) + it.kind(
        "Kế hoạch",
        f"Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính|thuộc thẩm quyền giải quyết của Ủy ban nhân dân {low}|giai đoạn {on.year} - {on.year + 1}",
    )
    first = f"""¶Thực hiện Công văn số {rng.randint(1200, 4000)}/UBND-KSTTHC ngày {it.day_in(-20)} của Ủy ban nhân dân tỉnh Tuyên Quang về đẩy
nhanh tiến độ số hóa hồ sơ tồn đọng, Ủy ban nhân dân {low} ban hành Kế hoạch như sau:
¶b:I. MỤC ĐÍCH, YÊU CẦU
¶1. Tạo lập kho dữ liệu điện tử của tổ chức, cá nhân đầy đủ, chính xác, phục vụ tái sử dụng thành phần hồ sơ khi người dân
thực hiện dịch vụ công trực tuyến.
¶2. Việc số hóa phải bảo đảm an toàn thông tin, bảo mật dữ liệu cá nhân; không làm hư hỏng, thất lạc hồ sơ gốc.
¶b:II. NỘI DUNG
¶1. Thống kê, phân loại hồ sơ hộ tịch, đất đai, người có công đang lưu trữ tại xã cũ; lập danh mục theo từng năm. Thời gian hoàn
thành: trước ngày {it.day_in(30)}.
¶2. Quét, bóc tách dữ liệu và ký số tối thiểu {rng.randint(30, 60)}% số hồ sơ cần số hóa trong năm {on.year}; phần còn lại hoàn
thành trong năm {on.year + 1}.
¶3. Đối soát kết quả giữa bản điện tử và bản giấy theo phương pháp chọn mẫu, tỷ lệ kiểm tra không dưới {rng.randint(5, 15)}%.
¶b:III. KINH PHÍ
¶Dự toán {grouped(rng.randint(80, 460) * 1_000_000)} đồng từ ngân sách xã và nguồn xã hội hóa hợp pháp."""
    second = f"""¶b:IV. TỔ CHỨC THỰC HIỆN
¶1. Trung tâm Phục vụ hành chính công xã là đơn vị đầu mối, bố trí {rng.randint(2, 5):02d} máy quét, phân công công chức hướng dẫn
nghiệp vụ; tổng hợp kết quả báo cáo Chủ tịch vào ngày 25 hằng tháng.
¶2. Phòng Kinh tế, Phòng Văn hóa - Xã hội bàn giao hồ sơ theo danh mục, cử người cùng kiểm đếm, ký biên bản giao nhận.
¶3. Đoàn Thanh niên xã huy động đoàn viên tham gia đội hình tình nguyện hỗ trợ số hóa vào ngày thứ Bảy hằng tuần.
¶(Phân công cụ thể tại Phụ lục gửi kèm)
¶Trên đây là Kế hoạch số hóa hồ sơ của {low}, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./."""
    sign = it.sign("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", seal=f"Ủy ban nhân dân {low}")
    copies = it.copies(
        [
            "UBND tỉnh (báo cáo)",
            "Thường trực Đảng ủy, HĐND xã",
            "Các phòng, trung tâm thuộc xã",
            "Trưởng các thôn",
            "Lưu: VT, TTPVHCC",
        ]
    )
    rows = [
        [
            "1",
            "Kiểm đếm hồ sơ hộ tịch từ năm 1998 đến nay",
            "Phòng Văn hóa - Xã hội",
            "Trưởng các thôn",
            it.day_in(20),
            "Danh mục",
        ],
        [
            "2",
            "Chỉnh lý, tháo ghim, làm phẳng tài liệu",
            "Trung tâm PVHCC",
            "Đoàn Thanh niên xã",
            it.day_in(40),
            "Hộp hồ sơ",
        ],
        [
            "3",
            "Quét, đặt tên tệp theo mã định danh",
            "Trung tâm PVHCC",
            "Đơn vị cung cấp dịch vụ",
            it.day_in(75),
            "Tệp PDF",
        ],
        [
            "4",
            "Nhập và kiểm tra trường thông tin",
            "Phòng Văn hóa - Xã hội",
            "Công an xã",
            it.day_in(100),
            "Cơ sở dữ liệu",
        ],
        ["5", "Nghiệm thu, ký số, lưu kho", "Văn phòng HĐND và UBND", "Phòng Kinh tế", it.day_in(115), "Biên bản"],
    ]
    css = ".page{font-size:13.5pt;line-height:1.3} .kind .rule{width:34mm}"
    it.pages(
        css,
        head + paras(first + second) + it.end(copies, sign),
        stamp="Phòng Kinh tế",
    )
    annex = (
        '<p class="c"><b>PHỤ LỤC<br>PHÂN CÔNG NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN</b><br><i>(Kèm theo Kế hoạch số hóa hồ sơ của Ủy ban'
        f" nhân dân {low})</i></p>"
        + table("TT|Nội dung công việc|Chủ trì|Phối hợp|Hoàn thành trước ngày|Sản phẩm", rows, "6|34|18|18|13|11")
    )
    it.pages(css + ".page{padding:22mm 18mm} .c{margin-bottom:3mm}", annex, size=(297, 210), start=3)


@layout("van_ban_hanh_chinh", "office_bo_thong_tu", split="unseen7", years=(2022, 2026))
def bo_thong_tu(paper: Paper, on: date) -> None:
    """A ministry's circular: the year inside the number, a long title, a minister with a rank of general."""
    it, rng = Letter(paper, on, pen=False), paper.rng
    old = rng.randint(11, 79)
    changed = f"Thông tư số {old}/{on.year - 2}/TT-BCA|ngày {long_date(on - timedelta(days=640)).removeprefix('ngày ')} của Bộ trưởng Bộ Công an"
    head = it.top(it.office("", "BỘ CÔNG AN") + it.number("TT-BCA", 120, year=True), NATION + it.day("Hà Nội"))
    head += it.kind(
        "Thông tư",
        f"Sửa đổi, bổ sung một số điều của {changed}|quy định về tiếp nhận, quản lý, khai thác hồ sơ|đăng ký cư trú trên môi trường điện tử",
    )
    text = f"""¶i:Căn cứ Luật Cư trú ngày 13 tháng 11 năm 2020;
¶i:Căn cứ Nghị định số {rng.randint(10, 99)}/{on.year - 1}/NĐ-CP của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu
tổ chức của Bộ Công an;
¶i:Theo đề nghị của Cục trưởng Cục Cảnh sát quản lý hành chính về trật tự xã hội;
¶i:Bộ trưởng Bộ Công an ban hành Thông tư sửa đổi, bổ sung một số điều của {changed.replace("|", " ")}.
¶b:Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số {old}/{on.year - 2}/TT-BCA
¶1. Sửa đổi, bổ sung khoản 2 Điều {rng.randint(3, 6)} như sau:
¶“2. Hồ sơ đăng ký cư trú được số hóa, ký số và lưu trữ trong Cơ sở dữ liệu về cư trú. Bản điện tử có giá trị như hồ sơ giấy khi
bảo đảm đủ trường thông tin, nhìn rõ chữ, số, dấu và không bị tẩy xóa.”
¶2. Bổ sung khoản 4 vào sau khoản 3 Điều {rng.randint(7, 9)} như sau:
¶“4. Công an cấp xã có trách nhiệm kiểm tra, đối chiếu thông tin của công dân với Cơ sở dữ liệu quốc gia về dân cư trước khi tiếp
nhận; không yêu cầu công dân xuất trình lại giấy tờ đã có bản điện tử.”
¶3. Sửa đổi điểm b khoản 1 Điều {rng.randint(10, 14)} như sau:
¶“b) Thời hạn trả lời yêu cầu khai thác thông tin không quá {rng.randint(2, 5):02d} ngày làm việc kể từ ngày nhận được văn bản hợp lệ.”
¶b:Điều 2. Bãi bỏ một số quy định
¶Bãi bỏ Điều {rng.randint(15, 17)} và Mẫu số {rng.randint(3, 9):02d} ban hành kèm theo Thông tư số {old}/{on.year - 2}/TT-BCA.
¶b:Điều 3. Hiệu lực thi hành
¶1. Thông tư này có hiệu lực thi hành kể từ ngày {it.day_in(46)}.
¶2. Hồ sơ đã tiếp nhận trước ngày Thông tư này có hiệu lực được tiếp tục giải quyết theo quy định tại thời điểm tiếp nhận.
¶b:Điều 4. Trách nhiệm thi hành
¶1. Cục Cảnh sát quản lý hành chính về trật tự xã hội chịu trách nhiệm theo dõi, hướng dẫn, kiểm tra việc thực hiện Thông tư này.
¶2. Thủ trưởng các đơn vị thuộc cơ quan Bộ, Giám đốc Công an tỉnh, thành phố trực thuộc Trung ương và các tổ chức, cá nhân có
liên quan chịu trách nhiệm thi hành Thông tư này.
¶Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, Công an các đơn vị, địa phương báo cáo về Bộ để có hướng dẫn./."""
    copies = it.copies(
        [
            "Ủy ban Thường vụ Quốc hội", "Văn phòng Chính phủ", "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
            "UBND các tỉnh, thành phố trực thuộc Trung ương", "Các đồng chí Thứ trưởng Bộ Công an",
            "Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính, Bộ Tư pháp", "Công báo; Cổng TTĐT Chính phủ",
            "Lưu: VT, C06, V03",
        ]
    )  # fmt: skip
    sign = it.sign("", "BỘ TRƯỞNG", rank="Đại tướng", seal="Bộ Công an")
    it.pages(
        ".page{font-size:14pt;line-height:1.3} .top{grid-template-columns:36% 64%} .kind{margin-top:8mm}",
        head + paras(text) + it.end(copies, sign), stamp="Văn phòng UBND tỉnh",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_tong_cuc", split="unseen7", years=(2011, 2024))
def tong_cuc(paper: Paper, on: date) -> None:
    """A general department: recipients in one running line, an answer to one asker, an own footer."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    firm = f"Công ty cổ phần {rng.choice(('Xây lắp', 'Chè', 'Khoáng sản', 'Lâm sản'))} {rng.choice(('Thành Long', 'Minh Quân', 'Sông Gâm', 'An Phú'))}"
    left = it.office("BỘ TÀI CHÍNH", "TỔNG CỤC THUẾ") + it.number("TCT-CS", 5900, pad=(3, 1))
    left += it.subject("chính sách thuế giá trị gia tăng|đối với hàng hóa xuất khẩu")
    text = f"""¶Tổng cục Thuế nhận được Công văn số {rng.randint(300, 4000)}/CT-TTHT ngày {it.day_in(-25)} của Cục Thuế tỉnh {where} và Công văn
số {rng.randint(10, 99)}/CV-KT ngày {it.day_in(-37)} của {firm} hỏi về việc khấu trừ, hoàn thuế giá trị gia tăng. Về vấn
đề này, Tổng cục Thuế có ý kiến như sau:
¶Căn cứ Điều {rng.randint(9, 18)} Thông tư số 219/2013/TT-BTC ngày 31/12/2013 của Bộ Tài chính hướng dẫn thi hành Luật Thuế giá trị
gia tăng và các văn bản sửa đổi, bổ sung;
¶Trường hợp {firm} có hàng hóa xuất khẩu đáp ứng điều kiện về hợp đồng, tờ khai hải quan và chứng từ thanh toán qua ngân hàng theo
quy định, nếu số thuế giá trị gia tăng đầu vào chưa được khấu trừ từ {rng.choice((200, 300))} triệu đồng trở lên thì được hoàn thuế theo
tháng, quý.
¶Đề nghị Cục Thuế tỉnh {where} kiểm tra hồ sơ, tình hình thực tế kinh doanh của doanh nghiệp để hướng dẫn, giải quyết theo đúng
quy định của pháp luật về thuế; nếu phát hiện hóa đơn không hợp pháp thì xử lý theo quy định.
¶Tổng cục Thuế có ý kiến để Cục Thuế tỉnh {where} và {firm} được biết./."""
    if on.year < 2014:
        text = text.replace("219/2013/TT-BTC ngày 31/12/2013", "129/2008/TT-BTC ngày 26/12/2008")
    sign = it.sign("KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG", seal="Tổng cục Thuế")
    copies = it.copies(
        ["Như trên", "Phó TCTr phụ trách (để b/cáo)", "Vụ PC, CST - BTC", "Vụ PC - TCT", "Lưu: VT, CS (3b)"]
    )
    it.pages(
        ".page{font-size:13pt;line-height:1.5;padding-top:22mm} .to{margin-left:16mm;font-weight:bold} p{text-indent:12.7mm}",
        it.top(left, NATION + it.day("Hà Nội")) + it.to([f"Cục Thuế tỉnh {where}", firm], how="inline") + paras(text)
        + it.end(copies, sign),
        stamp="Cục Thuế tỉnh",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_vnpt", split="unseen7", years=(2019, 2026))
def vnpt(paper: Paper, on: date) -> None:
    """A state enterprise's letter in sans serif with its address at the foot of the page."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office("TẬP ĐOÀN BƯU CHÍNH|VIỄN THÔNG VIỆT NAM", f"VIỄN THÔNG {where.upper()}") + it.number(
        "VNPT-ĐHTT4G", 3300
    )
    left += it.subject("phối hợp bóc tách dữ liệu|hồ sơ thủ tục hành chính bằng công nghệ OCR")
    text = f"""¶Căn cứ Hợp đồng số {rng.randint(10, 90)}/HĐDV-{on.year} về việc cung cấp dịch vụ công nghệ thông tin; Viễn thông {where} trân trọng cảm ơn
sự tin tưởng của Quý cơ quan trong thời gian qua.
¶Để chuẩn bị nâng cấp chức năng nhận dạng ký tự trên Hệ thống thông tin giải quyết thủ tục hành chính, chúng tôi kính đề nghị Quý cơ
quan phối hợp:
¶- Cung cấp {rng.randint(50, 300)} hồ sơ mẫu đã che thông tin cá nhân, trước ngày {it.day_in(12)};
¶- Cử {rng.randint(2, 4)} cán bộ nghiệp vụ tham gia kiểm thử từ ngày {it.day_in(18)} đến ngày {it.day_in(29)};
¶- Tạm ngừng nhập liệu từ 22h00 ngày {it.day_in(30)} đến 05h00 ngày {it.day_in(31)} để cài đặt phiên bản mới.
¶Đầu mối liên hệ: {official(rng)} - Trung tâm Công nghệ thông tin, di động 0915.{rng.randint(100, 999)}.{rng.randint(100, 999)}.
¶Rất mong nhận được sự hợp tác của Quý cơ quan.
¶Trân trọng./."""
    foot = (
        f'<div class="foot">Địa chỉ: Số {rng.randint(2, 300)} đường Bình Thuận, tỉnh {where} - Điện thoại: 0{rng.randint(207, 299)}.3'
        f"{rng.randint(800, 899)}.{rng.randint(100, 999)} - Fax: 3{rng.randint(800, 899)}.{rng.randint(100, 999)}<br>Mã số thuế: 01006848"
        f"{rng.randint(10, 99)}-0{rng.randint(10, 60)} - Website: vnpt.com.vn</div>"
    )
    copies = it.copies("Như trên|Lãnh đạo VTT|TTCNTT (th/hiện)|Lưu: VT, KTĐT")
    sign = it.sign("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", seal=f"Viễn thông {where}", digital=True)
    it.pages(
        ".page{font-family:Arimo;font-size:11.5pt;line-height:1.5} .top{font-size:10.5pt;grid-template-columns:42% 58%} .q{font-size:10pt}"
        ".m,.no,.day{font-size:11pt} .cc{font-size:9.5pt} .foot{position:absolute;left:30mm;right:17mm;bottom:11mm;font-size:8pt;"
        "border-top:.4mm solid #0a5fae;color:#0a5fae;text-align:center;padding-top:1mm} .to{margin-left:24mm}",
        it.top(left, NATION + it.day(where)) + it.to(f"Văn phòng UBND tỉnh {where}|Trung tâm Phục vụ hành chính công") + paras(text)
        + it.end(copies, sign) + foot,
        stamp="Văn phòng UBND",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_dien_luc", split="unseen7", years=(2018, 2026))
def dien_luc(paper: Paper, on: date) -> None:
    """A power company's notice of outages: a table of places and hours, signed for the director by a deputy."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES[:5])
    left = it.office("TỔNG CÔNG TY|ĐIỆN LỰC MIỀN BẮC", f"CÔNG TY ĐIỆN LỰC|{where.upper()}") + it.number(
        "TB-PC02-P4+P8", 2600
    )
    head = it.top(left, NATION + it.day(where))
    head += it.kind("Thông báo", "Lịch tạm ngừng, giảm cung cấp điện để sửa chữa lưới điện trung áp", "V/v ")
    rows = [
        [
            str(i),
            f"{it.day_in(4 + i)}",
            f"0{rng.randint(5, 8)}h{rng.choice(('00', '30'))} - 1{rng.randint(1, 7)}h00",
            commune(rng, on).name,
            why,
        ]
        for i, why in enumerate(
            (
                "Thay xà, sứ đường dây 35 kV",
                "Chống quá tải trạm biến áp",
                "Chặt tỉa hành lang tuyến",
                "Thí nghiệm định kỳ máy cắt",
            ),
            1,
        )
    ]
    text = """¶Thực hiện kế hoạch sửa chữa, nâng cao độ tin cậy cung cấp điện, Công ty Điện lực thông báo tạm ngừng cung cấp điện tại một số
khu vực như sau:"""
    more = f"""¶Ngoài thời gian trên, trường hợp thời tiết không thuận lợi, lịch công tác có thể lùi lại nhưng không quá {rng.randint(2, 5):02d} ngày. Khách
hàng có nhu cầu sử dụng điện liên tục đề nghị chủ động nguồn dự phòng, bảo đảm an toàn khi chạy máy phát.
¶Mọi thông tin liên hệ Trung tâm Chăm sóc khách hàng, tổng đài 1900 6769 (hoạt động 24/24 giờ).
¶Công ty rất mong nhận được sự thông cảm, chia sẻ của Quý khách hàng./."""
    copies = it.copies(
        "UBND các xã, phường (để p/h)|Đài truyền thanh (để đưa tin)|Website, Zalo CSKH|Lưu: VT, P4, P8"
    )
    sign = it.sign("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC KỸ THUẬT", seal=f"Công ty Điện lực {where}")
    grid = table("TT|Ngày|Thời gian|Khu vực|Nội dung công tác", rows, "7|16|19|24|34")
    it.pages(
        ".page{font-size:13pt;line-height:1.45}", head + paras(text) + grid + paras(more) + it.end(copies, sign),
        stamp="UBND phường",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_chi_cuc", split="unseen7", years=(2012, 2026))
def chi_cuc(paper: Paper, on: date) -> None:
    """A sub-department under an acting head: a framed word of urgency, many asked bodies, "như gửi"."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    parent = (
        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
        if on.year > 2025
        else "SỞ NÔNG NGHIỆP VÀ PTNT"
        if on.year < 2025
        else "SỞ NN VÀ MT"
    )
    left = it.office(f"{parent}|{where.upper()}", "CHI CỤC KIỂM LÂM") + it.number("CCKL-SDPTR&BTTN", 800, pad=(1, 2))
    left += it.subject("tăng cường các biện pháp cấp bách phòng cháy, chữa cháy rừng mùa hanh khô")
    paper.set(do_khan="KHẨN")
    urgent = f'<div class="urgent" style="left:38mm;top:71mm;font-family:inherit">{mark("do_khan", "KHẨN")}</div>'
    text = f"""¶Theo Trung tâm Dự báo khí tượng thủy văn, từ nay đến ngày {it.day_in(15)} khu vực tiếp tục nắng hanh, độ ẩm không khí thấp dưới
{rng.randint(45, 60)}%; cấp dự báo cháy rừng toàn tỉnh ở cấp {rng.choice(("IV", "V"))} (cấp {rng.choice(("nguy hiểm", "cực kỳ nguy hiểm"))}).
¶Chi cục Kiểm lâm yêu cầu các đơn vị:
¶1. Trực 24/24 giờ tại các chốt; mỗi chốt không dưới {rng.randint(3, 6):02d} người, có sổ ghi chép người ra vào rừng.
¶2. Hướng dẫn Nhân dân không đốt nương làm rẫy trong những ngày cao điểm; xử lý nghiêm mọi hành vi dùng lửa trái phép.
¶3. Kiểm tra {rng.randint(40, 160)} km đường băng cản lửa, sửa chữa máy thổi gió, bổ sung bàn dập, can nước; báo cáo số lượng thiếu.
¶4. Khi phát hiện điểm cháy phải kiểm tra thực địa và phản hồi trên hệ thống trong vòng {rng.randint(2, 6)} giờ.
¶Báo cáo hằng ngày trước 16 giờ 30 về Chi cục (qua Phòng Sử dụng, phát triển rừng và Bảo tồn thiên nhiên)./."""
    copies = it.copies("Như gửi|Cục Lâm nghiệp và Kiểm lâm|Giám đốc Sở (b/c)|Lưu: VT, SDPTR&BTTN (20b)")
    names = "Các Hạt Kiểm lâm|Đội Kiểm lâm cơ động và PCCCR số 1|Ban Quản lý rừng phòng hộ|Các công ty lâm nghiệp"
    it.pages(
        ".page{font-size:13.5pt;line-height:1.33} .to{margin-left:44mm;margin-top:9mm}",
        urgent + it.top(left, NATION + it.day(where)) + it.to(names, how="row") + paras(text)
        + it.end(copies, it.sign("", "Q. CHI CỤC TRƯỞNG", seal="Chi cục Kiểm lâm")),
        stamp="Hạt Kiểm lâm",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_cong_dien", split="unseen7", years=(2020, 2026))
def cong_dien(paper: Paper, on: date) -> None:
    """A telegram of a province's chairman: the chairman issues it, the bodies that it goes to stand under the subject."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    storm = rng.randint(3, 11)
    left = it.office("", f"CHỦ TỊCH|ỦY BAN NHÂN DÂN|TỈNH {where.upper()}") + it.number("CĐ-CT", 25)
    head = it.top(left, NATION + it.day(where))
    head += it.kind("Công điện", f"Tập trung ứng phó mưa lớn do ảnh hưởng của hoàn lưu bão số {storm}")
    head += it.to(
        "Giám đốc các sở, Thủ trưởng các ban, ngành của tỉnh|Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh|Chủ tịch Ủy ban nhân dân các địa phương",
        label=f"<b>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH {where.upper()} điện:</b>",
    )
    text = f"""¶Hồi {rng.randint(4, 16):02d} giờ ngày {it.day_in(0)}, vị trí tâm bão số {storm} cách đất liền khoảng {rng.randint(12, 40)}0 km, sức gió mạnh nhất cấp
{rng.randint(9, 13)}. Dự báo từ đêm nay trên địa bàn tỉnh có mưa rất to, nguy cơ cao xảy ra lũ quét, sạt lở đất, ngập úng cục bộ.
¶Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
¶1. Hoãn các cuộc họp không cấp bách; phân công lãnh đạo trực tiếp xuống địa bàn xung yếu trước 18 giờ 00 hôm nay.
¶2. Sơ tán toàn bộ {rng.randint(200, 900)} hộ dân ở vùng có nguy cơ sạt lở; chuẩn bị lương thực, nước uống, thuốc men cho ít nhất 03 ngày.
¶3. Các chủ hồ chứa vận hành đúng quy trình, thông báo cho hạ du trước khi xả ít nhất {rng.randint(2, 6):02d} giờ.
¶4. Sở Nông nghiệp và Môi trường tổng hợp tình hình, báo cáo về Ủy ban nhân dân tỉnh lúc 6 giờ và 17 giờ hằng ngày./."""
    copies = it.copies(
        "Như trên|Thủ tướng Chính phủ (để báo cáo)|Ban Chỉ đạo PTDS quốc gia|TTTU, TT HĐND tỉnh|Đài PT&TH tỉnh|Lưu: VT, NLN"
    )
    it.pages(
        ".page{font-size:14pt;line-height:1.3} .to{margin-left:10mm} .to .list{margin-left:20mm} .top{grid-template-columns:38% 62%}",
        head + paras(text) + it.end(copies, it.sign("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", seal=f"Ủy ban nhân dân tỉnh {where}")),
        stamp="UBND phường",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_lien_nganh", split="unseen7", years=(2012, 2024))
def lien_nganh(paper: Paper, on: date) -> None:
    """A guide of two bodies: both sign, the one whose number it bears at the right; truth is what that one signs."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office(f"UBND TỈNH {where.upper()}", "LIÊN NGÀNH:|SỞ TƯ PHÁP - CÔNG AN TỈNH") + it.number(
        "HDLN-STP-CAT", 40
    )
    head = it.top(left, NATION + it.day(where))
    head += it.kind(
        "Hướng dẫn",
        "Liên thông thủ tục đăng ký khai sinh, đăng ký thường trú|cho trẻ em dưới 6 tuổi trên địa bàn tỉnh",
    )
    text = f"""¶Thực hiện Quyết định số {rng.randint(200, 1900)}/QĐ-UBND ngày {it.day_in(-70)} của Ủy ban nhân dân tỉnh, liên ngành Sở Tư pháp và Công an tỉnh
thống nhất hướng dẫn như sau:
¶b:I. NGUYÊN TẮC
¶Người dân nộp một bộ hồ sơ tại một nơi; không phải nộp lại giấy tờ mà cơ quan nhà nước đã có. Cơ quan tiếp nhận chịu trách nhiệm về tính
đầy đủ của hồ sơ chuyển đi.
¶b:II. QUY TRÌNH
¶1. Công chức tư pháp - hộ tịch kiểm tra giấy chứng sinh, ghi sổ, in Giấy khai sinh trong ngày; trường hợp nhận hồ sơ sau 15 giờ thì
trả vào ngày làm việc tiếp theo.
¶2. Trong {rng.randint(1, 2):02d} ngày làm việc, chuyển hồ sơ đăng ký thường trú cho cơ quan Công an bằng phiếu chuyển có ký nhận.
¶3. Cơ quan Công an giải quyết trong {rng.randint(3, 7):02d} ngày làm việc, chuyển kết quả về nơi tiếp nhận để trả cho người dân.
¶b:III. KINH PHÍ, TRÁCH NHIỆM
¶Lệ phí thu theo Nghị quyết của Hội đồng nhân dân tỉnh. Hai ngành giao ban {rng.choice(("mỗi quý", "6 tháng"))} một lần để tháo gỡ vướng mắc.
¶Hướng dẫn này thay thế Hướng dẫn ngày {it.day_in(-900)} và được thực hiện từ ngày ký./."""
    police = it.sign(
        "KT. GIÁM ĐỐC CÔNG AN TỈNH",
        "PHÓ GIÁM ĐỐC",
        rank=rng.choice(("Đại tá", "Thượng tá")),
        seal=f"Công an tỉnh {where}",
        tagged=False,
    )
    justice = it.sign("", "GIÁM ĐỐC SỞ TƯ PHÁP", seal=f"Sở Tư pháp {where}")
    copies = it.copies(
        "UBND tỉnh (b/c)|Cục HTQTCT - Bộ Tư pháp|Phòng Tư pháp các huyện, thành phố|Công an các huyện, thành phố|Lưu: STP, CAT"
    )
    it.pages(
        ".page{font-size:13.5pt;line-height:1.3} .cc{margin-top:3mm}",
        head + paras(text) + it.end(police, justice, copies), stamp="Phòng Tư pháp",
    )  # fmt: skip
