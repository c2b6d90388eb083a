"""Readings of files: the durable work list. The database is the truth; the queue only carries ids.

prepare (open, check, count pages, cut into ranges) -> read each range, page by page -> assemble.
Each step may be run again at any time with the same result.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.base import Base, JsonValue, Uuid, new_id, now


class Status(StrEnum):
    QUEUED = "queued"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Priority(StrEnum):
    COUNTER = "counter"
    BACKLOG = "backlog"


class Extraction(Base):
    """One reading of one or more files of a dossier, taken together as one run of pages.

    ``lease_until`` is set while a job works on prepare or assemble; a lease that ran out means the job died.
    ``claim`` names the job that holds the lease: only that job may extend it or write its result. A lease
    without a claim is a pause before the next attempt.
    ``readings`` under ``storage_prefix`` hold one JSON and one preview per page.
    """

    __tablename__ = "extractions"
    __table_args__ = (
        Index("ix_extractions_open", "status", "lease_until"),
        Index("ix_extractions_dossier", "dossier_id", "status"),
    )

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossiers.id"))
    unit_code: Mapped[str] = mapped_column(ForeignKey("units.code"))
    file_ids: Mapped[list[Any]] = mapped_column(JsonValue)
    priority: Mapped[str] = mapped_column(String(16), default=Priority.BACKLOG)
    status: Mapped[str] = mapped_column(String(16), default=Status.QUEUED)
    step: Mapped[str] = mapped_column(String(16), default="prepare")  # prepare | read | assemble | done
    pages: Mapped[int | None]
    attempts: Mapped[int] = mapped_column(default=0)
    claim: Mapped[str | None] = mapped_column(Uuid)
    lease_until: Mapped[dt.datetime | None]
    enqueued_at: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime] = mapped_column(default=now)
    started_at: Mapped[dt.datetime | None]
    finished_at: Mapped[dt.datetime | None]
    problem: Mapped[str | None] = mapped_column(String(60))  # what ended the last attempt of prepare or assemble
    error_code: Mapped[str | None] = mapped_column(String(60))
    error_message: Mapped[str | None] = mapped_column(Text)
    error_retryable: Mapped[bool] = mapped_column(default=False)
    record_key: Mapped[str | None] = mapped_column(String(200))
    pdf_key: Mapped[str | None] = mapped_column(String(200))
    client_id: Mapped[str | None] = mapped_column(Uuid)


class PageRange(Base):
    """A run of pages that one job reads.

    ``attempts`` counts starts since the last page that was read; from the second on reading is gentler.
    ``problem`` is the code of what ended the last attempt, where that is known.
    """

    __tablename__ = "page_ranges"
    __table_args__ = (
        UniqueConstraint("extraction_id", "first"),
        Index("ix_page_ranges_open", "done_at", "lease_until"),
    )

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    extraction_id: Mapped[str] = mapped_column(ForeignKey("extractions.id", ondelete="CASCADE"))
    first: Mapped[int]
    last: Mapped[int]
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None] = mapped_column(String(60))
    claim: Mapped[str | None] = mapped_column(Uuid)
    lease_until: Mapped[dt.datetime | None]
    enqueued_at: Mapped[dt.datetime | None]
    done_at: Mapped[dt.datetime | None]


class PageResult(Base):
    """A page that was read: its reading and its preview lie in storage."""

    __tablename__ = "page_results"

    extraction_id: Mapped[str] = mapped_column(ForeignKey("extractions.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    reading_key: Mapped[str] = mapped_column(String(200))
    image_key: Mapped[str] = mapped_column(String(200))
    read_at: Mapped[dt.datetime] = mapped_column(default=now)


class IdempotencyKey(Base):
    """The answer already given to a request: the same key gives the same extraction."""

    __tablename__ = "idempotency_keys"

    caller: Mapped[str] = mapped_column(String(80), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    request_hash: Mapped[str] = mapped_column(String(64))
    extraction_id: Mapped[str] = mapped_column(ForeignKey("extractions.id", ondelete="CASCADE"))
    created_at: Mapped[dt.datetime] = mapped_column(default=now)
