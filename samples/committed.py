"""The few specimens that are committed, named by their defect: ``python -m samples.committed`` draws them anew."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from random import Random

from samples.make import Specimen, deliver, draw_paper
from samples.paper import LAYOUTS
from samples.scan import Condition

FOLDER = Path(__file__).parent / "specimens"

_SMALL = {"dpi": 200, "noise": 0.3, "jpeg": 21, "blur": 0.6}
_WANTED: tuple[tuple[str, Condition, tuple[str, ...]], ...] = (
    ("letter_clean", Condition("clean", **_SMALL), ("cong_van_xa",)),
    (
        "letter_seal_and_incoming_stamp",
        Condition("stamp", heavy_seal=True, incoming=True, **_SMALL),
        ("cong_van_xa",),
    ),
    ("letter_fax_broken_strokes", Condition("fax", dpi=200, bitonal=True, noise=10, blur=0.7), ("cong_van_dang",)),
    ("birth_extract_skewed", Condition("skew", skew=3.0, formats=("jpg",), **_SMALL), ("phan_mem_2020",)),
    (
        "residence_form_photocopy_150_dpi",
        Condition("copy", dpi=150, grey=True, copy=True, noise=3, jpeg=40, blur=0.6),
        ("ct01_2021",),
    ),
    (
        "land_certificate_upside_down",
        Condition("turned", dpi=200, bitonal=True, turns=(180,), blur=0.6),
        ("mau_2025_qr",),
    ),
    (
        "identity_card_phone_photo_with_qr",
        Condition("phone", dpi=200, phone=True, gradient=0.35, noise=0.5, jpeg=34, formats=("jpg",)),
        ("cccd_2021_a4",),
    ),
    ("marriage_extract_shadow", Condition("gradient", gradient=0.5, **_SMALL), ("trich_luc_kh_2020",)),
    (
        "dossier_of_three_papers_with_blank_backs",
        Condition("fax", dpi=200, bitonal=True, noise=6, blur=0.6),
        ("khai_sinh_2020", "chung_sinh_in", "giay_khai_sinh_2020"),
    ),
)


def main() -> None:
    """Writes every committed specimen with its truth into ``samples/specimens``."""
    for folder in (FOLDER, FOLDER / "truth", FOLDER / "text"):
        folder.mkdir(parents=True, exist_ok=True)
    by_name = {layout.name: layout for layout in LAYOUTS if layout.split == "dev"}
    rows = []
    for name, condition, names in _WANTED:
        rng = Random(f"committed/{name}")
        papers = [draw_paper(by_name[n], rng, condition) for n in names]
        sheets = deliver(papers, FOLDER, name, condition, rng, blanks=1.0)
        file = next(p.name for p in FOLDER.glob(f"{name}.*"))
        rows.append(
            asdict(Specimen(file, [p.type for p in papers], list(names), condition.name, "dev", 0, len(sheets)))
        )
    (FOLDER / "manifest.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
