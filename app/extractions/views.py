"""Extractions as programs see them."""

from __future__ import annotations

from app.extractions.models import Extraction
from schemas.api.extractions import ExtractionError, ExtractionState, Progress


def state(extraction: Extraction, pages_done: int) -> ExtractionState:
    """How far the extraction is."""
    error = None
    if extraction.error_code:
        error = ExtractionError(
            code=extraction.error_code,
            message=extraction.error_message or "",
            retryable=extraction.error_retryable,
        )
    return ExtractionState(
        id=extraction.id,
        status=extraction.status,  # type: ignore[arg-type]
        dossier_id=extraction.dossier_id,
        unit=extraction.unit_code,
        progress=Progress(pages_done=pages_done, pages=extraction.pages),
        error=error,
        created_at=extraction.created_at,
        finished_at=extraction.finished_at,
    )
