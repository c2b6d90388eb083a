"""Digital signatures of the files of a scan, read as evidence; the files are never written to."""

from __future__ import annotations

import mmap
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ocr.load import Scan
from ocr.tools import pyhanko
from schemas import media
from schemas.record import Coverage, DigitalSignature, Later, Source, Trust, Warning

_TIME_LIMIT_S = 30.0
_IN_ALL_S = 60.0
"""For all files of a scan: a batch of hostile ones must not use up the time of the job that puts it together."""


@dataclass(frozen=True)
class Signed:
    """``signatures`` of all files in the order of signing; ``unread`` are the numbers of files (from 1) whose
    signatures could not all be read."""

    signatures: Sequence[DigitalSignature] = ()
    unread: Sequence[int] = ()


NOT_SIGNED = Signed()


def roots_folder() -> Path:
    """Where an installation puts the root certificates that it trusts (PEM or DER): ``SOHOA_HOME/trust``."""
    return Path(os.environ.get("SOHOA_HOME", "var")) / "trust"


def read_signatures(scan: Scan) -> Signed:
    """The signatures of every PDF of ``scan``; a broken one is told as unread, and costs no more than its limits."""
    roots = roots_folder() if roots_folder().is_dir() else None
    found: list[DigitalSignature] = []
    unread: list[int] = []
    ends = time.monotonic() + _IN_ALL_S
    for file, (path, first) in enumerate(_pdfs(scan), start=1):
        if path is None or not _may_be_signed(path):
            continue
        left = ends - time.monotonic()
        told, whole = pyhanko.run(path, roots, time_limit_s=min(_TIME_LIMIT_S, left)) if left > 0 else ([], False)
        for one in told:
            page = one.pop("page", None)
            try:
                number = first + page - 1 if page else None
                found.append(DigitalSignature.model_validate({**one, "file": file, "page": number}))
            except (ValidationError, TypeError):
                whole = False
        if not whole:
            unread.append(file)
    return Signed(found, unread)


def _pdfs(scan: Scan) -> list[tuple[Path | None, int]]:
    """For each file of ``scan``: its path where it is a PDF, and the number of its first page."""
    out: list[tuple[Path | None, int]] = []
    first = 1
    for source in scan.sources:
        out.append((scan.path(first) if source.media_type == media.PDF else None, first))
        first += source.page_count
    return out


def _may_be_signed(path: Path) -> bool:
    """Whether the file holds a signature's byte range: it always stands there in the clear (ISO 32000-1, 12.8.1)."""
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return data.find(b"/ByteRange") >= 0


Pages = Sequence[int]
ByPaper = Callable[[Pages, Sequence[Pages]], tuple[list[DigitalSignature], list[Warning]]]
"""From a paper's pages, and those of all papers, to its signatures and what a clerk must know about them."""


def paper_signatures(signed: Signed, sources: Sequence[Source]) -> ByPaper:
    """How the signatures of the files come to the papers: by the page that shows them; one that no page shows
    belongs to the file's only paper."""
    file_of: list[int] = []
    for file, source in enumerate(sources, start=1):
        file_of += [file] * source.page_count

    def of(pages: Pages, papers: Sequence[Pages]) -> tuple[list[DigitalSignature], list[Warning]]:
        files = {file_of[n - 1] for n in pages if n <= len(file_of)}
        neighbours = [other for other in papers if {file_of[n - 1] for n in other if n <= len(file_of)} & files]
        alone = len(neighbours) == 1
        mine = [
            s for s in signed.signatures if (s.page in pages if s.page and not alone else alone and s.file in files)
        ]
        return mine, [*_warnings(mine), *([_UNREAD] if files & set(signed.unread) else [])]

    return of


def _warnings(signatures: Sequence[DigitalSignature]) -> list[Warning]:
    """What must be known before the signatures are taken for proof."""
    out: list[Warning] = []
    for one in signatures:
        if one.intact is False or (one.intact and one.coverage is Coverage.PARTIAL):
            message = f"Chữ ký số của {one.signer} không còn khớp với nội dung tệp; không dùng làm căn cứ."
            out.append(Warning(code="chu_ky_so_khong_khop", message=message))
        elif one.trust is Trust.UNTRUSTED:
            message = f"Chứng thư số của {one.signer} không thuộc tổ chức chứng thực mà hệ thống tin cậy."
            out.append(Warning(code="chu_ky_so_khong_tin_cay", message=message))
    covering = [s for s in signatures if s.coverage is Coverage.WHOLE_FILE]
    changed = [s for s in signatures if s.intact and s.later is Later.OTHER and s.coverage is Coverage.REVISION]
    if changed and not covering:
        message = f"Tệp có thay đổi sau chữ ký số của {changed[-1].signer}; hãy đối chiếu với bản đã ký."
        out.append(Warning(code="sua_sau_khi_ky", message=message))
    return out


_UNREAD = Warning(
    code="chu_ky_so_khong_doc_duoc",
    message="Tệp có chữ ký số nhưng không đọc được hết; hãy kiểm tra bằng phần mềm ký số.",
)
