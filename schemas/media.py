"""Which kind of file is it: told from its first bytes, never from its name."""

from __future__ import annotations

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
HEIC = "image/heic"

EXTENSIONS: dict[str, tuple[str, ...]] = {
    PDF: (".pdf",),
    JPEG: (".jpg", ".jpeg", ".jpe", ".jfif"),
    PNG: (".png",),
    TIFF: (".tif", ".tiff"),
    HEIC: (".heic", ".heif"),
}

HEAD_BYTES = 1024
"""How many first bytes ``sniff`` wants; a PDF's header may stand anywhere in them (ISO 32000-1, note 13)."""

_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"}


def sniff(head: bytes) -> str | None:
    """The media type that ``head`` (the first ``HEAD_BYTES`` of a file) shows, or ``None`` if unsupported."""
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[:4] in (b"II*\x00", b"MM\x00*"):
        return TIFF
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return HEIC
    if b"%PDF-" in head[:HEAD_BYTES]:
        return PDF
    return None


def extension_matches(filename: str, media_type: str) -> bool:
    """Whether ``filename`` ends as files of ``media_type`` do; a name without extension matches anything."""
    _, dot, ext = filename.rpartition(".")
    return not dot or f".{ext.lower()}" in EXTENSIONS.get(media_type, ())
