"""The specimens of ``sohoa demo``: drawn, scanned, and read as the workers would read them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random

from app.demo import ReadSpecimen, Specimen
from ocr.pipeline import Options, assemble, open_scan, read_page, write_searchable_pdf
from samples import papers
from samples.make import deliver, draw_paper
from samples.paper import LAYOUTS
from samples.scan import CONDITIONS

SEED = "sohoa demo"


@dataclass(frozen=True)
class Wanted:
    """A file to be drawn: its papers as (type, layout), how it was scanned, and the dossier's title."""

    title: str
    condition: str
    papers: tuple[tuple[str, str], ...]


READ = (
    Wanted("Quyết định của UBND xã", "stamp", (("van_ban_hanh_chinh", "quyet_dinh_xa"),)),
    Wanted("Công văn của UBND xã", "clean200", (("van_ban_hanh_chinh", "cong_van_xa"),)),
    Wanted("Trích lục khai sinh", "skew", (("trich_luc_khai_sinh", "phan_mem_2020"),)),
    Wanted("Giấy khai sinh", "gradient", (("giay_khai_sinh", "giay_khai_sinh_2020"),)),
    Wanted("Tờ khai thay đổi cư trú (CT01)", "noise", (("to_khai_khac", "ct01_2021"),)),
    Wanted("Giấy chứng nhận quyền sử dụng đất", "clean300", (("giay_chung_nhan_qsdd", "mau_2009"),)),
    Wanted("Tờ khai đăng ký khai sinh", "copy150", (("to_khai_dang_ky_khai_sinh", "khai_sinh_2020"),)),
    Wanted("Giấy chứng nhận kết hôn", "clean300", (("giay_chung_nhan_ket_hon", "ket_hon_2020"),)),
    Wanted("Công văn của đảng ủy xã", "fax", (("van_ban_hanh_chinh", "cong_van_dang"),)),
    Wanted("Xác nhận tình trạng hôn nhân", "mixed200", (("giay_xac_nhan_tinh_trang_hon_nhan", "tthn_2020"),)),
    Wanted(
        "Hồ sơ đăng ký khai sinh",
        "clean200",
        (
            ("to_khai_dang_ky_khai_sinh", "khai_sinh_2020"),
            ("can_cuoc", "cccd_2021_a4"),
            ("giay_khai_sinh", "giay_khai_sinh_2020"),
        ),
    ),
)
WAITING = (
    Wanted("Thông báo của phòng kinh tế", "skew", (("van_ban_hanh_chinh", "thong_bao_phong"),)),
    Wanted("Căn cước chụp bằng điện thoại", "phone", (("can_cuoc", "the_can_cuoc_2024"),)),
)
DAMAGED = Wanted("Tệp tải lên bị đứt", "clean300", (("van_ban_hanh_chinh", "cong_van_xa"),))


def make(tell: Callable[[str], None]) -> tuple[list[ReadSpecimen], list[Specimen]]:
    """The specimens that have been read, and those that are left for the workers (the last one is a cut-off file)."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with (
        tempfile.TemporaryDirectory(prefix="sohoa-demo-") as folder,
        ProcessPoolExecutor(len(os.sched_getaffinity(0)), mp_context=get_context("spawn")) as pool,
    ):
        read: list[ReadSpecimen] = []
        for specimen in pool.map(_drawn_and_read, READ, [folder] * len(READ)):
            read.append(specimen)
            tell(f"{len(read)}/{len(READ)} {specimen.scan.filename}")
        waiting = list(pool.map(_drawn, WAITING, [folder] * len(WAITING)))
        whole = _drawn(DAMAGED, folder)
    waiting.append(Specimen(whole.filename, whole.title, whole.content[: len(whole.content) // 2]))
    return read, waiting


def _draw(wanted: Wanted, folder: str) -> Path:
    papers.load()
    layouts = {(layout.type, layout.name): layout for layout in LAYOUTS}
    condition = CONDITIONS[wanted.condition]
    rng = Random(f"{SEED}/{wanted.title}")
    out = Path(tempfile.mkdtemp(dir=folder))
    for part in ("truth", "text"):
        (out / part).mkdir()
    drawn = [draw_paper(layouts[key], rng, condition) for key in wanted.papers]
    deliver(drawn, out, "scan", condition, rng, blanks=False)
    return next(path for path in out.glob("scan.*"))


def _named(wanted: Wanted, path: Path) -> Specimen:
    return Specimen(f"{wanted.title}{path.suffix}", wanted.title, path.read_bytes())


def _drawn(wanted: Wanted, folder: str) -> Specimen:
    return _named(wanted, _draw(wanted, folder))


def _drawn_and_read(wanted: Wanted, folder: str) -> ReadSpecimen:
    path = _draw(wanted, folder)
    specimen = _named(wanted, path)
    options = Options()
    with open_scan([(path, specimen.filename)], options.limits) as scan:
        results = [read_page(scan, number, options) for number in range(1, scan.page_count + 1)]
        readings = [result.reading for result in results]
        record = assemble(scan.sources, readings, options)
        pdf = path.with_name("searchable.pdf")
        write_searchable_pdf(scan, readings, pdf)
    pages = [(result.reading.model_dump_json().encode(), result.preview) for result in results]
    return ReadSpecimen(specimen, record, pages, pdf.read_bytes())
