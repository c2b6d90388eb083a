"""pyHanko, run as a program of its own: the signatures of one PDF as lines of JSON, under limits.

A PDF comes from anywhere, and pyHanko reads it in Python: a broken one may loop or grow. So it is read in a child
process that has a time limit, a processor limit and a memory limit, and that never asks the network.

    python -m ocr.tools.pyhanko FILE [FOLDER OF ROOTS]
"""

from __future__ import annotations

import json
import logging
import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ocr.tools.children import killed_on_error

_MEMORY = 1536 * 1024 * 1024
_PROCESSOR_S = 20
_MOST = 64
"""Signatures of one file that are looked at."""
_ROOT_FILES = ("*.pem", "*.crt", "*.cer")


def run(pdf: Path, roots: Path | None, *, time_limit_s: float) -> tuple[list[dict[str, Any]], bool]:
    """What ``signatures`` says of ``pdf``, and whether it got through to the end of the file's signatures."""
    command = [sys.executable, "-m", "ocr.tools.pyhanko", str(pdf)]
    if roots is not None:
        command.append(str(roots))
    try:
        with killed_on_error():
            done = subprocess.run(command, capture_output=True, timeout=time_limit_s, check=False)
        said, whole = done.stdout, done.returncode == 0
    except subprocess.TimeoutExpired as error:
        said, whole = error.stdout or b"", False
    found: list[dict[str, Any]] = []
    for line in said.decode("utf-8", "replace").splitlines():
        try:
            found.append(json.loads(line))
        except json.JSONDecodeError:
            return found, False
    return found, whole


# --- in the child


def signatures(pdf: Path, roots: Path | None) -> Iterator[dict[str, Any]]:
    """The fields of ``schemas.record.DigitalSignature`` for each signature, ``page`` counted within ``pdf``."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    trusted = _roots(roots)
    with pdf.open("rb") as stream:
        reader = PdfFileReader(stream, strict=False)
        if reader.encrypted:
            reader.decrypt("")
        pages = _pages(reader)
        for embedded in reader.embedded_regular_signatures[:_MOST]:
            yield {**_told(embedded, trusted), "page": _page(embedded, pages)}


def _roots(folder: Path | None) -> list[Any] | None:
    """The certificates in ``folder``; ``None`` where there is none, so that trust is not judged at all."""
    from pyhanko.keys import load_certs_from_pemder

    files = [str(path) for kind in _ROOT_FILES for path in sorted(folder.glob(kind))] if folder is not None else []
    return list(load_certs_from_pemder(files)) if files else None  # type: ignore[no-untyped-call]


def _pages(reader: Any) -> dict[Any, int]:
    count = min(int(reader.root["/Pages"]["/Count"]), 5000)
    return {reader.find_page_for_modification(n)[0].reference: n + 1 for n in range(count)}


def _page(embedded: Any, pages: dict[Any, int]) -> int | None:
    field = embedded.sig_field
    kids = field.get("/Kids")
    widget = kids[0] if kids else field
    if "/P" not in widget or not any(float(v) for v in widget.get("/Rect", ())):
        return None
    return pages.get(widget.raw_get("/P").reference)


def _told(embedded: Any, roots: list[Any] | None) -> dict[str, Any]:
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    certificate = embedded.signer_cert
    subject, issuer = certificate.subject.native, certificate.issuer.native
    stated = _stated_time(embedded)
    told: dict[str, Any] = {
        "signer": _one(subject.get("common_name")) or _one(subject.get("organization_name")),
        "organisation": _one(subject.get("organization_name")),
        "unit": _one(subject.get("organizational_unit_name")),
        "issuer": _one(issuer.get("common_name")),
        "certificate_sha256": certificate.sha256.hex(),
        "signed_at": stated.isoformat() if stated else None,
    }
    try:
        context = ValidationContext(
            trust_roots=roots or [], moment=stated, allow_fetching=False, revocation_mode="soft-fail"
        )
        # certificates of Vietnamese bodies allow either
        usage = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})
        status = validate_pdf_signature(embedded, context, key_usage_settings=usage)
    except Exception as error:
        # a kind of signature that pyHanko does not know, or one built to break it: who and when is told all the same
        logging.getLogger(__name__).debug("not verified: %s", error)
        return told
    stamp = status.timestamp_validity
    if stamp is not None and stamp.intact and stamp.valid:
        told |= {"signed_at": stamp.timestamp.isoformat(), "time_stamped": True}
    covered = {
        SignatureCoverageLevel.ENTIRE_FILE: "whole_file",
        SignatureCoverageLevel.ENTIRE_REVISION: "revision",
    }
    later = {"NONE": "nothing", "LTA_UPDATES": "signatures", "FORM_FILLING": "signatures"}
    level = status.modification_level.name if status.modification_level is not None else "OTHER"
    told |= {
        "intact": bool(status.intact and status.valid),
        "coverage": covered.get(status.coverage, "partial") if status.coverage is not None else "partial",
        "later": later.get(level, "other"),
        "trust": "not_checked" if roots is None else "trusted" if status.trusted else "untrusted",
    }
    return told


def _one(value: Any) -> str:
    return ", ".join(str(v) for v in value) if isinstance(value, list) else str(value or "")


def _stated_time(embedded: Any) -> datetime | None:
    """When the signer's machine says that it was.

    A widespread Vietnamese signing tool writes the local time into the signed attribute as if it were UTC; the
    dictionary's /M then shows the same clock with its real offset.
    """
    from pyhanko.pdf_utils.generic import parse_pdf_date

    signed: datetime | None = embedded.self_reported_timestamp
    try:
        shown: datetime = parse_pdf_date(embedded.sig_object["/M"], strict=False)
    except (KeyError, ValueError, TypeError, AttributeError):
        return signed
    if signed is None or shown.tzinfo is None:
        return signed
    off = abs(shown.replace(tzinfo=UTC) - signed.replace(tzinfo=UTC))
    return shown if off < timedelta(minutes=2) else signed


def main() -> None:
    """Prints what is asked for on the command line; ends with another exit code than 0 where it could not."""
    _limit(resource.RLIMIT_AS, _MEMORY)
    _limit(resource.RLIMIT_CPU, _PROCESSOR_S)
    logging.disable(logging.CRITICAL)  # a hostile file may fill the log
    roots = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    for told in signatures(Path(sys.argv[1]), roots):
        print(json.dumps(told, ensure_ascii=False), flush=True)


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    main()
