"""Sentences of administrative letters, written for the specimens: topics, grounds, articles, requests."""

from __future__ import annotations

from datetime import date
from random import Random

TOPICS = (
    "triển khai số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực",
    "tăng cường công tác phòng cháy, chữa cháy rừng trong mùa khô hanh",
    "rà soát, thống kê hồ sơ, tài liệu tồn đọng cần số hóa",
    "tổ chức tiếp nhận và trả kết quả tại Trung tâm Phục vụ hành chính công",
    "kiểm tra việc thực hiện đăng ký và quản lý hộ tịch",
    "hỗ trợ các hộ gia đình bị ảnh hưởng bởi mưa lũ trên địa bàn",
    "phân công nhiệm vụ thành viên Tổ công nghệ số cộng đồng",
    "phê duyệt danh sách đối tượng được hưởng trợ cấp xã hội hằng tháng",
    "bảo đảm an toàn giao thông trong dịp nghỉ lễ",
    "chuẩn bị nội dung kỳ họp thường lệ của Hội đồng nhân dân",
    "thành lập Tổ kiểm kê đất đai, lập bản đồ hiện trạng sử dụng đất",
    "đẩy mạnh tuyên truyền sử dụng dịch vụ công trực tuyến",
    "cập nhật dữ liệu dân cư phục vụ tái sử dụng khi giải quyết thủ tục",
    "quản lý, sử dụng con dấu và chữ ký số sau khi sắp xếp đơn vị hành chính",
)

_GROUNDS = (
    (date(2025, 6, 16), "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
    (
        date(2025, 6, 9),
        "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế "
        "một cửa, một cửa liên thông",
    ),
    (date(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"),
    (date(2020, 4, 8), "Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020 của Chính phủ"),
    (
        date(2023, 4, 5),
        "Thông tư số 01/2023/TT-VPCP ngày 05 tháng 4 năm 2023 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
    ),
    (date(2010, 1, 1), "Kế hoạch công tác năm của Ủy ban nhân dân tỉnh"),
    (date(2014, 11, 20), "Luật Hộ tịch ngày 20 tháng 11 năm 2014"),
)


def grounds(rng: Random, on: date, count: int) -> list[str]:
    """Acts that a paper of the day ``on`` can rest on, at most ``count``."""
    known = [text for day, text in _GROUNDS if day <= on]
    return rng.sample(known, min(count, len(known)))


OPENINGS = (
    "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc {topic}, {office} đề nghị các cơ quan, đơn vị phối hợp thực hiện "
    "một số nội dung sau:",
    "Để bảo đảm tiến độ {topic}, {office} yêu cầu thủ trưởng các đơn vị khẩn trương triển khai các nhiệm vụ dưới đây:",
    "Qua theo dõi cho thấy việc {topic} còn chậm so với yêu cầu. {office_cap} đề nghị như sau:",
)

TASKS = (
    "Rà soát toàn bộ hồ sơ đang lưu giữ, phân loại theo lĩnh vực và thời hạn bảo quản, lập danh mục kèm số lượng cụ thể "
    "gửi về Văn phòng trước ngày {day}.",
    "Bố trí cán bộ, trang thiết bị và kinh phí để thực hiện; không để phát sinh hồ sơ quá hạn mà không có lý do chính đáng.",
    "Chủ động phối hợp với đơn vị cung cấp dịch vụ kiểm tra đường truyền, máy quét và tài khoản của người sử dụng.",
    "Tổ chức tuyên truyền sâu rộng bằng nhiều hình thức để người dân biết, đồng thuận và tham gia thực hiện.",
    "Kiểm tra chất lượng ảnh quét, bảo đảm rõ chữ, đủ trang, đúng chiều; những trang mờ hoặc thiếu phải quét lại.",
    "Nhập đầy đủ các trường thông tin bắt buộc, đối chiếu với bản giấy trước khi ký số và lưu vào kho dữ liệu điện tử.",
    "Định kỳ vào ngày 25 hằng tháng báo cáo kết quả thực hiện, nêu rõ khó khăn, vướng mắc và đề xuất biện pháp xử lý.",
    "Phân công một lãnh đạo trực tiếp phụ trách, gắn kết quả thực hiện với việc đánh giá, xếp loại công chức cuối năm.",
    "Bảo vệ bí mật đời tư, thông tin cá nhân của công dân; nghiêm cấm sao chép, cung cấp cho người không có thẩm quyền.",
    "Hướng dẫn các thôn, tổ dân phố lập danh sách hộ gia đình, xác nhận và niêm yết công khai trong thời hạn {n} ngày.",
    "Sử dụng hiệu quả nguồn kinh phí {money} đồng đã được giao; thanh toán, quyết toán theo đúng chế độ hiện hành.",
    "Trường hợp có thay đổi về nhân sự phải thông báo ngay bằng văn bản để điều chỉnh quyền truy cập hệ thống.",
    "Tiếp tục duy trì lịch trực, bảo đảm thông tin liên lạc thông suốt và xử lý kịp thời các tình huống phát sinh.",
    "Đối với hồ sơ đã hết hiệu lực, thực hiện thống kê riêng và đề xuất phương án tiêu hủy theo quy định về lưu trữ.",
)

CLOSINGS = (
    "Trên đây là nội dung {topic}, đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./.",
    "Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh kịp thời để được hướng dẫn, giải quyết./.",
    "Yêu cầu các đơn vị triển khai thực hiện và báo cáo kết quả theo thời gian quy định./.",
)

ARTICLES = (
    "Giao {who} chịu trách nhiệm tổ chức thực hiện, kiểm tra, đôn đốc và tổng hợp kết quả báo cáo theo quy định.",
    "Kinh phí thực hiện được bảo đảm từ nguồn ngân sách địa phương và các nguồn hợp pháp khác theo quy định của pháp luật.",
    "Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế các quy định trước đây trái với Quyết định này.",
    "Thời gian thực hiện từ ngày {day} đến hết ngày 31 tháng 12 năm {year}.",
)


def fill(rng: Random, sentence: str, **known: str) -> str:
    """``sentence`` with its places filled; those not in ``known`` are drawn."""
    drawn = {
        "day": f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{rng.choice((2024, 2025, 2026))}",
        "n": f"{rng.randint(3, 30):02d}",
        "money": f"{rng.randint(5, 950)}.{rng.choice(('000', '500'))}.000",
        "year": str(rng.choice((2024, 2025, 2026))),
    }
    return sentence.format(**{**drawn, **known})


def tasks(rng: Random, count: int) -> list[str]:
    return [f"{i}. {fill(rng, t)}" for i, t in enumerate(rng.sample(TASKS, count), 1)]
