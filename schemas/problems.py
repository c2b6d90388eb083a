"""The closed list of what can go wrong with a file or a request: a stable code and a sentence for people.

Programs branch on the code; people read the sentence. A code is never renamed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemCode(StrEnum):
    # about a file
    EMPTY_FILE = "empty_file"
    UNSUPPORTED_TYPE = "unsupported_type"
    TRUNCATED_FILE = "truncated_file"
    DAMAGED_FILE = "damaged_file"
    ENCRYPTED_PDF = "encrypted_pdf"
    NO_PAGES = "no_pages"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_PIXELS = "too_many_pixels"
    FILE_TOO_LARGE = "file_too_large"
    STATE_SECRET = "state_secret"  # noqa: S105 (a code, not a password)
    DUPLICATE_FILE = "duplicate_file"
    # notices about a file that is taken all the same
    WRONG_EXTENSION = "wrong_extension"
    UNSAFE_NAME = "unsafe_name"
    NAME_NORMALISED = "name_normalised"
    # about reading
    PAGE_TIMEOUT = "page_timeout"
    OUT_OF_MEMORY = "out_of_memory"
    ENGINE_FAILED = "engine_failed"
    ENGINE_MISSING = "engine_missing"
    GAVE_UP = "gave_up"
    # about a request
    UNAUTHENTICATED = "unauthenticated"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 (a code, not a password)
    INVALID_CLIENT = "invalid_client"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    INVALID_REQUEST = "invalid_request"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    REQUEST_TOO_LARGE = "request_too_large"
    PASSWORD_CHANGE_REQUIRED = "password_change_required"  # noqa: S105 (a code, not a password)
    CSRF_FAILED = "csrf_failed"
    TOO_MANY_ATTEMPTS = "too_many_attempts"
    CONFLICT = "conflict"
    STALE_VERSION = "stale_version"
    VERSION_REQUIRED = "version_required"
    IDEMPOTENCY_MISMATCH = "idempotency_mismatch"
    NOT_READY = "not_ready"
    NOT_CONFIRMABLE = "not_confirmable"
    UNKNOWN_UNIT = "unknown_unit"
    UNKNOWN_TYPE = "unknown_type"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_PAGE = "unknown_page"
    INVALID_VALUE = "invalid_value"
    STORAGE_FAILED = "storage_failed"
    INTERNAL_ERROR = "internal_error"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a code means: the sentence (with ``{placeholders}``), the HTTP status, whether trying again helps."""

    message: str
    status: int
    retryable: bool = False


PROBLEMS: dict[ProblemCode, Problem] = {
    ProblemCode.EMPTY_FILE: Problem("Tệp rỗng, không có nội dung. Hãy quét lại.", 422),
    ProblemCode.UNSUPPORTED_TYPE: Problem(
        "Tệp không phải là ảnh hoặc PDF. Chỉ nhận PDF, JPEG, PNG, TIFF, HEIC.", 415
    ),
    ProblemCode.TRUNCATED_FILE: Problem("Tệp bị cụt, thiếu phần cuối. Hãy tải lên hoặc quét lại.", 422),
    ProblemCode.DAMAGED_FILE: Problem("Tệp bị hỏng, không mở được. Hãy quét lại.", 422),
    ProblemCode.ENCRYPTED_PDF: Problem(
        "PDF có mật khẩu bảo vệ nên không đọc được. Hãy gỡ mật khẩu rồi tải lại.", 422
    ),
    ProblemCode.NO_PAGES: Problem("Tệp không có trang nào.", 422),
    ProblemCode.TOO_MANY_PAGES: Problem(
        "Tệp có {pages} trang, vượt giới hạn {limit} trang. Hãy tách thành nhiều tệp.", 422
    ),
    ProblemCode.TOO_MANY_PIXELS: Problem(
        "Ảnh {width} × {height} điểm ảnh quá lớn, vượt giới hạn cho phép. Hãy quét lại ở 300 dpi.", 422
    ),
    ProblemCode.FILE_TOO_LARGE: Problem(
        "Tệp lớn hơn {limit_mb} MB. Hãy quét ở 200–300 dpi hoặc tách thành nhiều tệp.", 413
    ),
    ProblemCode.STATE_SECRET: Problem(
        "Trang có dấu độ mật. Tài liệu bí mật nhà nước không được số hóa trên hệ thống này; "
        "tệp đã bị từ chối và không được lưu.",
        422,
    ),
    ProblemCode.DUPLICATE_FILE: Problem("Tệp này đã có trong hồ sơ “{title}”.", 409),
    ProblemCode.WRONG_EXTENSION: Problem(
        "Phần mở rộng của tên tệp không khớp với nội dung ({media_type}); hệ thống đọc theo nội dung.", 200
    ),
    ProblemCode.UNSAFE_NAME: Problem("Tên tệp có ký tự không an toàn, đã đổi thành “{filename}”.", 200),
    ProblemCode.NAME_NORMALISED: Problem("Tên tệp được đưa về Unicode dựng sẵn (NFC).", 200),
    ProblemCode.PAGE_TIMEOUT: Problem("Trang {page} đọc quá lâu nên đã dừng.", 500, True),
    ProblemCode.OUT_OF_MEMORY: Problem("Không đủ bộ nhớ để đọc trang {page}.", 500, True),
    ProblemCode.ENGINE_FAILED: Problem("Bộ nhận dạng gặp lỗi ở trang {page}.", 500, True),
    ProblemCode.ENGINE_MISSING: Problem(
        "Máy chủ thiếu chương trình {program}. Hãy báo người quản trị chạy “sohoa doctor”.", 503, True
    ),
    ProblemCode.GAVE_UP: Problem(
        "Đã thử đọc {attempts} lần nhưng không thành công. Hãy quét lại hoặc báo người quản trị.", 500
    ),
    ProblemCode.UNAUTHENTICATED: Problem("Bạn chưa đăng nhập hoặc phiên đã hết hạn.", 401),
    ProblemCode.WRONG_PASSWORD: Problem("Tên đăng nhập hoặc mật khẩu không đúng.", 401),
    ProblemCode.INVALID_CLIENT: Problem("client_id hoặc client_secret không đúng.", 401),
    ProblemCode.FORBIDDEN: Problem("Bạn không có quyền làm việc này.", 403),
    ProblemCode.NOT_FOUND: Problem("Không tìm thấy.", 404),
    ProblemCode.INVALID_REQUEST: Problem("Yêu cầu không hợp lệ: {reason}", 422),
    ProblemCode.METHOD_NOT_ALLOWED: Problem("Địa chỉ này không hỗ trợ cách gọi đó.", 405),
    ProblemCode.REQUEST_TOO_LARGE: Problem("Yêu cầu quá lớn. Hãy gửi ít tệp hơn trong một lần.", 413),
    ProblemCode.PASSWORD_CHANGE_REQUIRED: Problem("Bạn phải đổi mật khẩu trước khi làm việc tiếp.", 403),
    ProblemCode.CSRF_FAILED: Problem("Trang đã cũ. Hãy tải lại trang rồi thử lại.", 403),
    ProblemCode.TOO_MANY_ATTEMPTS: Problem("Sai quá nhiều lần. Hãy thử lại sau {minutes} phút.", 429, True),
    ProblemCode.CONFLICT: Problem("Việc này mâu thuẫn với trạng thái hiện tại: {reason}", 409),
    ProblemCode.STALE_VERSION: Problem("Người khác vừa thay đổi hồ sơ này. Hãy xem lại bản mới trước khi lưu.", 412),
    ProblemCode.VERSION_REQUIRED: Problem("Thiếu If-Match: phải cho biết đang sửa phiên bản nào.", 428),
    ProblemCode.IDEMPOTENCY_MISMATCH: Problem("Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.", 409),
    ProblemCode.NOT_READY: Problem("Chưa có kết quả; hồ sơ còn đang được đọc.", 409, True),
    ProblemCode.NOT_CONFIRMABLE: Problem("Chưa xác nhận được hồ sơ: {reason}", 409),
    ProblemCode.UNKNOWN_UNIT: Problem("Không có đơn vị mã {code}.", 422),
    ProblemCode.UNKNOWN_TYPE: Problem("Không có loại giấy tờ “{type}”.", 422),
    ProblemCode.UNKNOWN_FIELD: Problem("Loại giấy tờ này không có trường “{name}”.", 422),
    ProblemCode.UNKNOWN_PAGE: Problem("Hồ sơ không có trang {page} trong lần đọc đã nêu.", 422),
    ProblemCode.INVALID_VALUE: Problem("Giá trị không hợp lệ: {reason}", 422),
    ProblemCode.STORAGE_FAILED: Problem("Kho lưu trữ tạm thời không ghi được. Hãy thử lại.", 503, True),
    ProblemCode.INTERNAL_ERROR: Problem("Hệ thống gặp lỗi. Hãy thử lại; nếu còn lỗi, báo người quản trị.", 500, True),
}


def describe(code: ProblemCode, /, **details: object) -> str:
    """The Vietnamese sentence of ``code`` with its placeholders filled; unknown ones are left out."""

    class _Blank(dict[str, object]):
        def __missing__(self, key: str) -> str:
            return "?"

    return PROBLEMS[code].message.format_map(_Blank(details))
