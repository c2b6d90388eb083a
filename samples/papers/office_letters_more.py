"""Letters of many offices for the seventh unseen set: the Party, unions, hospitals, schools, courts, enterprises."""

from __future__ import annotations

from datetime import date

from samples.paper import Paper, layout
from samples.papers.office_letters import NATION, PROVINCES, Letter, paras, table
from samples.people import commune, official
from samples.words import grouped, long_date

PARTY = '<div class="q" style="text-decoration:underline;font-size:13.5pt">ĐẢNG CỘNG SẢN VIỆT NAM</div>'


@layout("van_ban_hanh_chinh", "office_dang_ke_hoach", split="unseen7", years=(2021, 2026))
def dang_ke_hoach(paper: Paper, on: date) -> None:
    """A steering committee of the Party: no country's name, the grammar turned round, a slash in T/M and K/T."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    star = '<div style="line-height:1">*</div>'
    left = it.office(
        f"ĐẢNG BỘ TỈNH {where.upper()}", "BAN CHỈ ĐẠO PHÁT TRIỂN|KHOA HỌC, CÔNG NGHỆ|VÀ CHUYỂN ĐỔI SỐ", star
    )
    head = it.top(left + it.number("KH/BCĐCĐS57", 60, label="Số ", party=True), PARTY + it.day(where))
    title = "kiểm tra việc số hóa tài liệu lưu trữ|của các đảng ủy trực thuộc|và kết nối liên thông văn bản trên Hệ thống điều hành tác nghiệp"
    head += it.kind("Kế hoạch", title, rule='<div style="line-height:.8">-----</div>')
    text = f"""¶Thực hiện Chương trình công tác năm {on.year}, Ban Chỉ đạo xây dựng Kế hoạch kiểm tra như sau:
¶b:I- MỤC ĐÍCH, YÊU CẦU
¶1- Đánh giá đúng kết quả, chỉ rõ hạn chế, nguyên nhân; kịp thời chấn chỉnh những nơi làm hình thức, đối phó.
¶2- Việc kiểm tra bảo đảm khách quan, không gây phiền hà, không làm ảnh hưởng đến hoạt động thường xuyên của cấp ủy được kiểm tra.
¶b:II- NỘI DUNG, ĐỐI TƯỢNG
¶1- Đối tượng: {rng.randint(4, 9):02d} đảng ủy xã, phường và {rng.randint(2, 3):02d} đảng ủy cơ quan cấp tỉnh (có danh sách riêng).
¶2- Nội dung: tình hình lập hồ sơ công việc; số mét giá tài liệu đã chỉnh lý; tỷ lệ văn bản gửi, nhận qua mạng có ký số;
việc bố trí thiết bị, kinh phí, nhân lực.
¶3- Mốc thời gian: từ ngày {it.day_in(-200)} đến thời điểm kiểm tra.
¶b:III- TỔ CHỨC THỰC HIỆN
¶- Tổ giúp việc xây dựng đề cương, thông báo lịch trước {rng.randint(5, 10):02d} ngày; kết thúc kiểm tra trước ngày {it.day_in(45)}.
¶- Văn phòng Tỉnh ủy bố trí phương tiện; Ban Tuyên giáo và Dân vận Tỉnh ủy phối hợp tuyên truyền kết quả.
¶- Các đảng ủy được kiểm tra chuẩn bị báo cáo bằng văn bản, cử đồng chí phó bí thư thường trực làm việc với Đoàn.
¶Quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về Thường trực Ban Chỉ đạo để xem xét, giải quyết."""
    copies = it.copies(
        "Thường trực Tỉnh ủy (b/c)|Các đồng chí thành viên Ban Chỉ đạo|Các đảng ủy trực thuộc|Lưu VPTU, BCĐ (12b)",
        label="<b><u>Nơi nhận</u>:</b>",
    )
    sign = it.sign("T/M BAN CHỈ ĐẠO|K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", seal=f"Tỉnh ủy {where}")
    it.pages(
        ".page{font-size:14.5pt;line-height:1.28} .top{grid-template-columns:50% 50%} .kind .n{font-size:16pt}",
        head + paras(text) + it.end(copies, sign), stamp="Đảng ủy xã",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_tinh_uy_ket_luan", split="unseen7", years=(2018, 2026))
def tinh_uy_ket_luan(paper: Paper, on: date) -> None:
    """A provincial Party committee's conclusion; the kind over a subject that names the meeting."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office("", f"TỈNH ỦY {where.upper()}", "<div>*</div>") + it.number(
        "KL/TU", 300, label="Số ", party=True
    )
    head = it.top(left, PARTY + it.day(where))
    head += it.kind(
        "Kết luận",
        f"của Ban Thường vụ Tỉnh ủy về một số nhiệm vụ trọng tâm quý {rng.choice(('II', 'III', 'IV'))} năm {on.year}",
    )
    text = f"""¶Ngày {it.day_in(-3)}, Ban Thường vụ Tỉnh ủy họp phiên thường kỳ, sau khi nghe Ban cán sự đảng Ủy ban nhân dân tỉnh báo cáo
(Tờ trình số {rng.randint(10, 99)}-TTr/BCSĐ) và ý kiến thảo luận của các đồng chí dự họp, Ban Thường vụ Tỉnh ủy kết luận:
¶1. Ghi nhận cấp ủy các cấp đã lãnh đạo hoàn thành {rng.randint(12, 17)}/18 chỉ tiêu; thu ngân sách trên địa bàn đạt
{grouped(rng.randint(1500, 4200))} tỷ đồng. Tuy nhiên, giải ngân vốn đầu tư công còn thấp, cải cách hành chính ở một số nơi chưa đạt yêu cầu.
¶2. Yêu cầu các cấp ủy, tổ chức đảng tập trung chỉ đạo:
¶- Tháo gỡ khó khăn trong bồi thường, giải phóng mặt bằng các công trình trọng điểm, nhất là các dự án giao thông kết nối vùng.
¶- Thực hiện nghiêm việc tiếp công dân định kỳ của người đứng đầu; giải quyết dứt điểm {rng.randint(3, 15):02d} vụ việc tồn đọng, kéo dài.
¶- Đẩy mạnh số hóa hồ sơ, tài liệu; lấy kết quả phục vụ người dân, doanh nghiệp làm thước đo đánh giá cán bộ.
¶3. Giao Đảng ủy Công an tỉnh tiếp tục nắm chắc tình hình, không để bị động, bất ngờ về an ninh, trật tự.
¶4. Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kết luận này, định kỳ báo cáo Ban Thường vụ Tỉnh ủy."""
    copies = it.copies(
        "Văn phòng Trung ương Đảng (để báo cáo)|Các đảng ủy, ban đảng, MTTQ và các đoàn thể tỉnh|Các đồng chí Tỉnh ủy viên|Lưu Văn phòng Tỉnh ủy",
        label="<b><u>Nơi nhận</u>:</b>",
    )
    sign = it.sign("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", seal=f"Tỉnh ủy {where}", digital=True)
    it.pages(
        ".page{font-size:15pt;line-height:1.3} .top{grid-template-columns:44% 56%} .kind{margin-top:9mm}",
        head + paras(text) + it.end(copies, sign), stamp="Văn phòng Đảng ủy",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_doan_cong_van", split="unseen7", years=(2016, 2026))
def doan_cong_van(paper: Paper, on: date) -> None:
    """The Youth Union of a province: own name at the right, three stars, a subject in quotation marks."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office(f"BCH ĐOÀN TỈNH {where.upper()}", "BAN THƯỜNG VỤ", "<div>***</div>")
    left += it.number("CV/TĐTN-PT&XDĐ", 900, party=True)
    left += f'<div class="about"><i>“{it.about("V/v ", "triển khai đội hình thanh niên tình nguyện hỗ trợ dịch vụ công trực tuyến hè " + str(on.year))}”</i></div>'
    paper.implied.add("ten_loai")
    paper.set(ten_loai="Công văn")
    right = '<div class="q" style="font-size:13pt"><u>ĐOÀN TNCS HỒ CHÍ MINH</u></div>' + it.day(where)
    text = f"""¶Thực hiện Chương trình phối hợp số {rng.randint(2, 40):02d}-CTr/TĐTN-SKHCN ngày {it.day_in(-60)} giữa Ban Thường vụ Tỉnh Đoàn và Sở Khoa
học và Công nghệ, Ban Thường vụ Tỉnh Đoàn đề nghị các đơn vị triển khai một số nội dung:
¶1. Mỗi đoàn cơ sở thành lập ít nhất 01 đội hình gồm {rng.randint(5, 12):02d} đoàn viên thông thạo máy tính, ưu tiên sinh viên về nghỉ hè; trang
bị áo xanh, thẻ đeo và sổ ghi chép.
¶2. Địa điểm hoạt động: bộ phận một cửa, nhà văn hóa thôn, phiên chợ. Thời gian từ ngày {it.day_in(10)} đến hết ngày {it.day_in(70)}.
¶3. Nội dung: hướng dẫn người dân cài đặt ứng dụng định danh điện tử, nộp hồ sơ trực tuyến, tra cứu kết quả; chụp, quét giấy tờ
giúp người cao tuổi, người khuyết tật.
¶4. Chế độ báo cáo: gửi số liệu và hình ảnh về Ban Phong trào vào thứ Sáu hằng tuần qua hộp thư điện tử của Tỉnh Đoàn. Đơn vị có
thành tích xuất sắc được xét tặng Bằng khen, kèm phần thưởng {rng.randint(1, 3)}.500.000 đồng.
¶Đề nghị các đồng chí quan tâm phối hợp thực hiện./."""
    copies = it.copies(
        "Ban Bí thư Trung ương Đoàn (B/c)|Thường trực Tỉnh ủy|Thường trực Tỉnh Đoàn|Như kính gửi|Lưu VP, PT",
        label="<b><i><u>Nơi nhận:</u></i></b>",
    )
    sign = it.sign("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ", seal=f"Tỉnh Đoàn {where}")
    it.pages(
        ".page{font-size:14pt;line-height:1.32}",
        it.top(left, right) + it.to("Ban Thường vụ các xã, phường Đoàn và Đoàn trực thuộc", how="one") + paras(text)
        + it.end(copies, sign),
        stamp="Xã Đoàn",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_mat_tran", split="unseen7", years=(2025, 2026))
def mat_tran(paper: Paper, on: date) -> None:
    """A commune's Fatherland Front: both names of two lines, a symbol of three parts, a notice with a list of gifts."""
    on = max(on, date(2025, 8, 1))
    it, rng = Letter(paper, on), paper.rng
    place = commune(rng, on)
    kind, _, bare = place.name.partition(" ")
    low = f"{kind.lower()} {bare}"
    left = it.office(
        "ỦY BAN MTTQ VIỆT NAM|TỈNH TUYÊN QUANG", f"BAN THƯỜNG TRỰC|ỦY BAN MTTQ VIỆT NAM {place.name.upper()}"
    )
    head = it.top(left + it.number("TB-MTTQ-BTT", 90), NATION + it.day(bare))
    head += it.kind(
        "Thông báo",
        f"Tiếp nhận và phân bổ tiền, hàng ủng hộ đồng bào bị thiệt hại do bão số {rng.randint(3, 12)}",
    )
    gifts = [["1", "Tiền mặt", grouped(rng.randint(80, 400) * 500_000) + " đồng", "Chuyển khoản"]]
    gifts += [[str(i), w, f"{rng.randint(20, 400)} {u}", n] for i, (w, u, n) in enumerate(
        (("Gạo tẻ", "bao 10 kg", "Chia đều theo hộ"), ("Chăn ấm", "chiếc", "Ưu tiên người già"), ("Mì ăn liền", "thùng", "Cấp ngay")), 2)]  # fmt: skip
    text = f"""¶Căn cứ Lời kêu gọi ngày {it.day_in(-21)} của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh; đến 17 giờ ngày {it.day_in(-1)}, Ban Vận động
cứu trợ {low} đã tiếp nhận ủng hộ của {rng.randint(30, 160)} tập thể và {rng.randint(200, 900)} cá nhân, gồm:"""
    more = f"""¶Ban Thường trực thống nhất phân bổ cho {rng.randint(40, 130)} hộ có nhà bị sập, tốc mái, ngập nước theo danh sách các thôn đã
bình xét công khai. Việc trao quà tổ chức tại nhà văn hóa thôn vào ngày {it.day_in(4)}, có đại diện Ban Thanh tra nhân dân giám sát.
¶Mọi ý kiến thắc mắc đề nghị gửi về Ban Thường trực trước ngày {it.day_in(3)}. Sau thời hạn trên nếu không có ý kiến khác, danh sách
được coi là thống nhất./."""
    copies = it.copies("Ban Thường trực MTTQ tỉnh (b/c)|Đảng ủy, UBND xã|Ban công tác Mặt trận các thôn|Lưu: MTTQ")
    sign = it.sign("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", seal=f"MTTQ Việt Nam {low}")
    it.pages(
        ".page{font-size:14pt;line-height:1.38} .top{grid-template-columns:46% 54%;font-size:11.5pt} .q{font-size:11.5pt}",
        head + paras(text) + table("STT|Loại|Số lượng|Ghi chú", gifts, "8|32|30|30") + paras(more) + it.end(copies, sign),
        stamp="UBND xã",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_benh_vien", split="unseen7", years=(2015, 2026))
def benh_vien(paper: Paper, on: date) -> None:
    """A hospital's submission: a name of three lines, an addressee in the title's place, degrees before the name."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office(f"SỞ Y TẾ {where.upper()}", "BỆNH VIỆN Y DƯỢC CỔ TRUYỀN|VÀ PHỤC HỒI CHỨC NĂNG|TỈNH")
    head = it.top(left + it.number("TTr-BVYDCT&PHCN", 400, pad=(1, 1)), NATION + it.day(where))
    head += it.kind(
        "Tờ trình", f"phê duyệt dự toán và kế hoạch lựa chọn nhà thầu mua sắm vật tư y tế năm {on.year}", "V/v "
    )
    head += it.to(f"Sở Y tế tỉnh {where}", how="one", label="<i>Kính gửi:</i>")
    cost = [rng.randint(40, 300) * 1_250_000 for _ in range(3)]
    rows = [[str(i), n, u, grouped(c)] for i, (n, u, c) in enumerate(zip(
        ("Kim châm cứu dùng một lần các số", "Bông, băng, gạc y tế", "Giấy in nhiệt, phim X-quang"), ("Hộp", "Kg", "Hộp"), cost, strict=True), 1)]  # fmt: skip
    rows.append(["", "<b>Tổng cộng</b>", "", f"<b>{grouped(sum(cost))}</b>"])
    text = f"""¶Căn cứ Luật Đấu thầu và các nghị định hướng dẫn thi hành;
¶Căn cứ Quyết định số {rng.randint(100, 900)}/QĐ-SYT ngày {it.day_in(-150)} của Sở Y tế về giao dự toán thu, chi ngân sách năm {on.year};
¶Xét nhu cầu sử dụng vật tư của các khoa, phòng tại Biên bản họp Hội đồng Thuốc và Điều trị ngày {it.day_in(-9)}, Bệnh viện kính trình
Sở Y tế xem xét, phê duyệt dự toán với các nội dung chính như sau:"""
    more = f"""¶- Nguồn vốn: Quỹ phát triển hoạt động sự nghiệp và nguồn thu dịch vụ khám, chữa bệnh.
¶- Hình thức: chào hàng cạnh tranh rút gọn qua mạng; thời gian thực hiện hợp đồng {rng.choice((90, 120, 180))} ngày.
¶Kính đề nghị Sở Y tế xem xét, quyết định./."""
    sign = it.sign(
        "", "GIÁM ĐỐC", rank=rng.choice(("BSCKII.", "ThS.BS.", "TS.BS.")), seal="Bệnh viện Y dược cổ truyền"
    )
    copies = it.copies("Như kính gửi|Ban Giám đốc|Khoa Dược - VTTBYT|Phòng TCKT|Lưu: VT, KHTH.05")
    it.pages(
        ".page{font-size:13.5pt;line-height:1.3} .kind{margin-bottom:0}",
        head + paras(text) + table("TT|Nội dung|Đơn vị tính|Thành tiền (đồng)", rows, "8|50|17|25") + paras(more)
        + it.end(copies, sign),
        stamp="Sở Y tế",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_dai_hoc", split="unseen7", years=(2017, 2026))
def dai_hoc(paper: Paper, on: date) -> None:
    """A university of a national university: two long names, signed by order for the head of a department."""
    it, rng = Letter(paper, on), paper.rng
    left = it.office("ĐẠI HỌC QUỐC GIA|THÀNH PHỐ HỒ CHÍ MINH", "TRƯỜNG ĐẠI HỌC KHOA HỌC|XÃ HỘI VÀ NHÂN VĂN")
    head = it.top(left + it.number("TB-XHNV-ĐT", 1500), NATION.replace(" - ", " – ") + it.day("Tp. Hồ Chí Minh"))
    head += it.kind(
        "Thông báo",
        f"Lịch thi kết thúc học phần và nộp học phí học kỳ {rng.choice(('I', 'II'))} năm học {on.year - 1} – {on.year}|đối với sinh viên hệ chính quy",
    )
    text = f"""¶Căn cứ Quy chế đào tạo trình độ đại học hiện hành; căn cứ kế hoạch năm học, Nhà trường thông báo đến sinh viên các khóa
nội dung sau:
¶b:1. Lịch thi
¶- Thời gian thi: từ ngày {it.day_in(20)} đến ngày {it.day_in(38)}; ca 1 bắt đầu lúc 7g30, ca 2 lúc 9g45, ca 3 lúc 13g30.
¶- Sinh viên xem phòng thi, số báo danh tại trang thông tin đào tạo; có mặt trước giờ thi {rng.choice((15, 20, 30))} phút, mang theo thẻ
sinh viên hoặc căn cước.
¶b:2. Học phí
¶- Mức thu: {rng.randint(380, 890)}.000 đồng/tín chỉ. Hạn cuối nộp học phí: 16g00 ngày {it.day_in(15)}.
¶- Hình thức: chuyển khoản theo mã định danh của từng sinh viên, không nhận tiền mặt tại Phòng Kế hoạch – Tài chính.
¶- Sinh viên thuộc diện miễn, giảm nộp hồ sơ tại Phòng Công tác sinh viên (phòng B.{rng.randint(1, 4)}{rng.randint(1, 9):02d}) trong giờ hành chính.
¶b:3. Lưu ý
¶Sinh viên không hoàn thành học phí đúng hạn sẽ bị cấm thi và nhận điểm 0 cho các học phần đã đăng ký. Trường hợp có hoàn cảnh
khó khăn, sinh viên làm đơn có xác nhận của giáo viên chủ nhiệm để được xem xét gia hạn.
¶Trân trọng thông báo."""
    sign = it.sign(
        "TL. HIỆU TRƯỞNG|KT. TRƯỞNG PHÒNG ĐÀO TẠO",
        "PHÓ TRƯỞNG PHÒNG",
        rank=rng.choice(("TS.", "ThS.")),
        seal="Trường Đại học KHXH và NV",
    )
    copies = it.copies(
        "Ban Giám hiệu (để báo cáo)|Các Khoa, Bộ môn (để phối hợp)|Sinh viên (để thực hiện)|Lưu: VT, ĐT",
        label="<i>Nơi nhận:</i>",
    )
    it.pages(
        ".page{font-size:13pt;line-height:1.5;padding-left:32mm} .top{grid-template-columns:43% 57%;font-size:11.5pt}"
        ".kind .n{font-size:16pt}",
        head + paras(text) + it.end(copies, sign), stamp="Khoa Lịch sử",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_truong_quy_che", split="unseen7", years=(2019, 2026))
def truong_quy_che(paper: Paper, on: date) -> None:
    """A school's decision with the rules that it issues on a page of their own, under a title of their own."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG PTDT NỘI TRÚ|THCS&THPT SỐ 2") + it.number("QĐ-PTDTNT2", 320)
    head = it.top(left, NATION + it.day(where))
    head += it.kind(
        "Quyết định",
        f"ban hành Quy chế sử dụng phòng máy tính và thư viện số năm học {on.year}-{on.year + 1}",
        "Về việc ",
    )
    text = f"""¶bc:HIỆU TRƯỞNG TRƯỜNG PTDT NỘI TRÚ THCS&THPT SỐ 2
¶Căn cứ Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học;
¶Căn cứ Quyết định số {rng.randint(200, 900)}/QĐ-SGDĐT ngày {it.day_in(-300)} của Giám đốc Sở Giáo dục và Đào tạo;
¶Xét đề nghị của Tổ trưởng Tổ Toán - Tin và nhân viên thư viện,
¶bc:QUYẾT ĐỊNH:
¶<b>Điều 1.</b> Ban hành kèm theo Quyết định này Quy chế sử dụng phòng máy tính và thư viện số.
¶<b>Điều 2.</b> Quyết định có hiệu lực kể từ ngày ký. Các quy định trước đây trái với Quyết định này đều bãi bỏ.
¶<b>Điều 3.</b> Các Phó Hiệu trưởng, tổ trưởng chuyên môn, giáo viên, nhân viên và học sinh chịu trách nhiệm thi hành./."""
    sign = it.sign("", "HIỆU TRƯỞNG", seal="Trường PTDT nội trú số 2")
    copies = it.copies("Sở GD&ĐT (b/c)|Như Điều 3|Website trường|Lưu: VT")
    rules = f"""¶bc:QUY CHẾ<br>Sử dụng phòng máy tính và thư viện số
¶ic:(Ban hành kèm theo Quyết định số {paper.values["so_ky_hieu"]} {long_date(on)})
¶bc:Chương I<br>QUY ĐỊNH CHUNG
¶<b>Điều 1.</b> Phạm vi áp dụng: toàn thể cán bộ, giáo viên, học sinh khi sử dụng {rng.randint(18, 45)} máy tính và kho tài liệu số của trường.
¶<b>Điều 2.</b> Giờ mở cửa: buổi sáng từ 7 giờ 15 đến 11 giờ 15; buổi chiều từ 13 giờ 30 đến 17 giờ 00, trừ ngày lễ và Chủ nhật.
¶bc:Chương II<br>QUYỀN VÀ NGHĨA VỤ
¶<b>Điều 3.</b> Học sinh được cấp một tài khoản riêng, tự bảo quản mật khẩu; không cho người khác mượn, không cài đặt trò chơi.
¶<b>Điều 4.</b> Giáo viên đăng ký lịch trước {rng.randint(2, 5)} ngày, ghi sổ nhật ký phòng máy, kiểm tra thiết bị trước khi ra về.
¶<b>Điều 5.</b> Người làm hỏng thiết bị do lỗi cố ý phải bồi thường theo giá thị trường và bị xử lý kỷ luật theo nội quy.
¶bc:Chương III<br>ĐIỀU KHOẢN THI HÀNH
¶<b>Điều 6.</b> Nhân viên thư viện niêm yết Quy chế này tại cửa phòng máy và phổ biến cho học sinh đầu năm học./."""
    it.pages(
        ".page{font-size:14pt;line-height:1.4}",
        head + paras(text) + it.end(copies, sign), paras(rules), stamp="Sở GD và ĐT",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_toa_an", split="unseen7", years=(2013, 2026))
def toa_an(paper: Paper, on: date) -> None:
    """A court's letter, signed under authorisation; one asked body over two lines."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office("TÒA ÁN NHÂN DÂN TỐI CAO", f"TÒA ÁN NHÂN DÂN|TỈNH {where.upper()}") + it.number(
        "TA-VP", 700, pad=(2, 0)
    )
    left += it.subject("cung cấp hồ sơ, tài liệu phục vụ giải quyết vụ án dân sự", "V/v: ")
    a, b = official(rng), official(rng)
    text = f"""¶Tòa án nhân dân tỉnh {where} đang giải quyết vụ án dân sự thụ lý số {rng.randint(10, 120)}/{on.year}/TLPT-DS ngày {it.day_in(-50)} về
“Tranh chấp quyền sử dụng đất” giữa nguyên đơn là ông {a} và bị đơn là bà {b}.
¶Căn cứ Điều 106 của Bộ luật Tố tụng dân sự, để có cơ sở giải quyết vụ án đúng pháp luật, Tòa án đề nghị Quý cơ quan cung cấp bản
sao có xác nhận các tài liệu sau:
¶1. Toàn bộ hồ sơ cấp Giấy chứng nhận quyền sử dụng đất đối với thửa đất số {rng.randint(20, 400)}, tờ bản đồ số {rng.randint(2, 60)};
¶2. Trích lục bản đồ địa chính, sổ mục kê các thời kỳ có liên quan đến thửa đất nêu trên;
¶3. Văn bản trả lời về trình tự, thủ tục cấp đổi năm {on.year - rng.randint(3, 12)}.
¶Đề nghị gửi về Tòa án trong thời hạn 15 ngày kể từ ngày nhận được công văn này. Trường hợp không cung cấp được thì trả lời bằng
văn bản và nêu rõ lý do. Liên hệ Thư ký: {official(rng)}, điện thoại 09{rng.randint(10, 99)}.{rng.randint(100, 999)}.{rng.randint(100, 999)}./."""
    it_to = it.to(
        f"Văn phòng Đăng ký đất đai, Sở Nông nghiệp và Môi trường tỉnh {where}"
        if on.year > 2024
        else f"Văn phòng Đăng ký đất đai, Sở Tài nguyên và Môi trường tỉnh {where}",
        how="one",
    )
    copies = it.copies("Như trên|Chánh án (để b/c)|Lưu: VP, HSVA")
    sign = it.sign("TUQ. CHÁNH ÁN", "CHÁNH VĂN PHÒNG", seal=f"Tòa án nhân dân tỉnh {where}")
    it.pages(
        ".page{font-size:14pt;line-height:1.45;padding-top:24mm} .to{text-align:center;margin-left:0;font-weight:bold}",
        it.top(left, NATION + it.day(where)) + it_to + paras(text) + it.end(copies, sign),
        stamp="VP đăng ký đất đai",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_vien_kiem_sat", split="unseen7", years=(2018, 2026))
def vien_kiem_sat(paper: Paper, on: date) -> None:
    """A procuracy's notice: a digit in the symbol, signed by order of its head for the chief of a numbered section."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    room = rng.choice((8, 10, 11))
    left = it.office("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", f"VIỆN KIỂM SÁT NHÂN DÂN|TỈNH {where.upper()}")
    head = it.top(left + it.number(f"TB-VKS-P{room}", 120), NATION + it.day(where))
    head += it.kind(
        "Thông báo", "Rút kinh nghiệm trong công tác kiểm sát|việc gửi, nhận thông báo thụ lý và hồ sơ điện tử"
    )
    text = f"""¶Qua công tác kiểm sát {rng.randint(60, 240)} hồ sơ trong 6 tháng, Viện kiểm sát nhân dân tỉnh {where} nhận thấy một số
vi phạm, thiếu sót cần thông báo rút kinh nghiệm chung như sau:
¶b:1. Những vi phạm, thiếu sót
¶- Có {rng.randint(5, 20)} thông báo thụ lý gửi chậm từ 02 đến {rng.randint(5, 12):02d} ngày so với thời hạn luật định.
¶- Nhiều tệp tài liệu quét bị mờ, thiếu trang, đặt tên không thống nhất nên không tra cứu được trên hệ thống.
¶- Một số biên bản không có chữ ký của người tham gia tố tụng ở từng trang.
¶b:2. Nguyên nhân
¶Công chức được phân công chưa chủ động, thiếu kiểm tra lại trước khi gửi; lãnh đạo đơn vị chưa sâu sát.
¶b:3. Nội dung cần rút kinh nghiệm
¶Kiểm sát viên lập phiếu kiểm sát ngay khi nhận hồ sơ, phát hiện vi phạm thì kiến nghị kịp thời; tổng hợp gửi Phòng {room} trước
ngày 20 hằng tháng để theo dõi chung trong toàn ngành.
¶Viện kiểm sát nhân dân tỉnh thông báo để các đơn vị nghiên cứu, vận dụng./."""
    copies = it.copies(
        "Lãnh đạo VKSND tỉnh (để b/c)|Các phòng thuộc VKSND tỉnh|Các VKSND khu vực|Lưu: VT, P" + str(room)
    )
    sign = it.sign(f"TL. VIỆN TRƯỞNG|KT. TRƯỞNG PHÒNG {room}", "PHÓ TRƯỞNG PHÒNG", seal=f"VKSND tỉnh {where}")
    it.pages(
        ".page{font-size:14pt;line-height:1.36} .top{grid-template-columns:46% 54%;font-size:11.5pt}",
        head + paras(text) + it.end(copies, sign), stamp="VKSND khu vực 2",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_hdnd_nghi_quyet", split="unseen7", years=(2021, 2026))
def hdnd_nghi_quyet(paper: Paper, on: date) -> None:
    """A council's resolution: a line of term and session under the grounds, the chairman signs without authority."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    head = it.top(
        it.office("", f"HỘI ĐỒNG NHÂN DÂN|TỈNH {where.upper()}") + it.number("NQ-HĐND", 95), NATION + it.day(where)
    )
    head += it.kind(
        "Nghị quyết",
        f"điều chỉnh, bổ sung kế hoạch đầu tư công năm {on.year} nguồn vốn ngân sách địa phương",
        "Về việc ",
    )
    rows = [
        ["1", "Cải tạo, nâng cấp trụ sở Trung tâm Phục vụ hành chính công", grouped(rng.randint(2, 9) * 1300), "0"],
        ["2", "Đường giao thông liên xã giai đoạn II", grouped(rng.randint(9, 40) * 1100), "5.000"],
        ["3", "Trường phổ thông nội trú liên cấp", grouped(rng.randint(20, 60) * 900), "12.500"],
    ]
    text = f"""¶bc:HỘI ĐỒNG NHÂN DÂN TỈNH {where.upper()}<br>KHÓA {rng.choice(("XV", "XVI", "XIX"))}, KỲ HỌP THỨ {rng.choice(("MƯỜI HAI", "HAI MƯƠI", "NĂM"))}
¶i:Căn cứ Luật Tổ chức chính quyền địa phương;
¶i:Căn cứ Luật Đầu tư công;
¶i:Xét Tờ trình số {rng.randint(50, 240)}/TTr-UBND ngày {it.day_in(-14)} của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số {rng.randint(20, 99)}/BC-KTNS
ngày {it.day_in(-7)} của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ họp.
¶bc:QUYẾT NGHỊ:
¶<b>Điều 1.</b> Điều chỉnh, bổ sung kế hoạch đầu tư công năm {on.year} nguồn vốn ngân sách địa phương, chi tiết các dự án như sau:"""
    rest = f"""¶<b>Điều 2.</b> Tổ chức thực hiện
¶1. Giao Ủy ban nhân dân tỉnh căn cứ Nghị quyết này giao kế hoạch vốn cho các chủ đầu tư; chỉ đạo giải ngân đạt tối thiểu
{rng.randint(90, 98)}% trước ngày 31 tháng 01 năm {on.year + 1}.
¶2. Thường trực Hội đồng nhân dân, các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện.
¶Nghị quyết này được Hội đồng nhân dân tỉnh {where} thông qua ngày {it.day_in(-1)} và có hiệu lực từ ngày ký./."""
    copies = it.copies(
        [
            "Ủy ban Thường vụ Quốc hội; Chính phủ",
            "Bộ Tài chính",
            "Thường trực Tỉnh ủy",
            "Đoàn ĐBQH tỉnh",
            "Đại biểu HĐND tỉnh",
            "Lưu: VT, KTNS",
        ]
    )
    grid = table("TT|Danh mục dự án|Vốn bổ sung (triệu đồng)|Vốn điều chỉnh giảm", rows, "8|52|20|20")
    it.pages(
        ".page{font-size:14pt;line-height:1.25} .top{grid-template-columns:39% 61%}",
        head + paras(text) + grid + paras(rest) + it.end(copies, it.sign("", "CHỦ TỊCH", seal=f"HĐND tỉnh {where}")),
        stamp="Sở Tài chính",
    )  # fmt: skip


@layout("van_ban_hanh_chinh", "office_giay_moi", split="unseen7", years=(2020, 2026))
def giay_moi(paper: Paper, on: date) -> None:
    """A short invitation of a centre to a meeting, with captions in bold and few recipients."""
    it, rng = Letter(paper, on), paper.rng
    where = rng.choice(PROVINCES)
    left = it.office(f"VĂN PHÒNG UBND TỈNH {where.upper()}", "TRUNG TÂM|PHỤC VỤ HÀNH CHÍNH CÔNG") + it.number(
        "GM-PVHCC", 150
    )
    head = it.top(left, NATION + it.day(where)) + it.kind("Giấy mời", "Họp đánh giá tiến độ số hóa hồ sơ tồn đọng")
    head += it.to(
        "Đại diện lãnh đạo các sở, ban, ngành|Chủ tịch Ủy ban nhân dân các xã, phường|Lãnh đạo Viễn thông tỉnh"
    )
    text = f"""¶Trung tâm Phục vụ hành chính công trân trọng kính mời các đồng chí dự họp:
¶<b>1. Thời gian:</b> {rng.choice(("08 giờ 00", "14 giờ 00", "7h30"))}, ngày {it.day_in(rng.randint(3, 7))}.
¶<b>2. Địa điểm:</b> Phòng họp tầng {rng.randint(2, 5)}, trụ sở Trung tâm và điểm cầu trực tuyến tại các xã, phường.
¶<b>3. Chủ trì:</b> Đồng chí {official(rng)}, Phó Chánh Văn phòng Ủy ban nhân dân tỉnh.
¶<b>4. Chuẩn bị:</b> Các đơn vị gửi số liệu thống kê, khó khăn, vướng mắc về Trung tâm trước giờ họp 01 ngày; đơn vị có tỷ lệ dưới
{rng.randint(15, 30)}% chuẩn bị ý kiến giải trình.
¶Đề nghị các đồng chí tham dự đầy đủ, đúng thành phần./."""
    copies = it.copies("Như trên|Lưu: VT")
    sign = it.sign("", "GIÁM ĐỐC", seal="TT Phục vụ hành chính công", digital=True)
    it.pages(
        ".page{font-size:14pt;line-height:1.5} .kind .n{font-size:18pt}",
        head + paras(text) + it.end(copies, sign), stamp="UBND xã",
    )  # fmt: skip
