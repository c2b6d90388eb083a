"""Dossiers, the files they were scanned into, the papers in them and the papers' fields."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db.base import Base, JsonValue, Uuid, new_id, now


class DossierKind(StrEnum):
    BACKLOG = "backlog"  # counted toward the campaign
    COUNTER = "counter"  # a citizen is waiting; a flow measure


class Dossier(Base):
    """A dossier. It is *digitised* from ``confirmed_at`` on, until ``withdrawn_at``.

    ``version`` rises with every change that a person or program makes (ETag / If-Match).
    """

    __tablename__ = "dossiers"
    __table_args__ = (
        Index("ix_dossiers_unit_created", "unit_code", "id"),
        # With the id, so that counting never looks into the table itself.
        Index("ix_dossiers_counting", "kind", "unit_code", "confirmed_at", "withdrawn_at", "id"),
        # What waits for a person is looked for among the open ones, the oldest first.
        Index(
            "ix_dossiers_open",
            "kind",
            "id",
            sqlite_where=text("confirmed_at IS NULL AND withdrawn_at IS NULL"),
            postgresql_where=text("confirmed_at IS NULL AND withdrawn_at IS NULL"),
        ),
        # A withdrawn dossier frees its code for the one that replaces it.
        Index(
            "uq_dossiers_live_code",
            "unit_code",
            "code",
            unique=True,
            sqlite_where=text("withdrawn_at IS NULL"),
            postgresql_where=text("withdrawn_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    unit_code: Mapped[str] = mapped_column(ForeignKey("units.code"))
    code: Mapped[str | None] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(500))
    kind: Mapped[str] = mapped_column(String(16), default=DossierKind.BACKLOG)
    procedure: Mapped[str | None] = mapped_column(String(40))
    search_key: Mapped[str] = mapped_column(String(700), default="")
    version: Mapped[int] = mapped_column(Integer, default=1)
    created_at: Mapped[dt.datetime] = mapped_column(default=now)
    created_by: Mapped[str | None] = mapped_column(Uuid)
    confirmed_at: Mapped[dt.datetime | None]
    confirmed_by: Mapped[str | None] = mapped_column(Uuid)
    withdrawn_at: Mapped[dt.datetime | None]
    withdrawn_by: Mapped[str | None] = mapped_column(Uuid)
    withdrawn_reason: Mapped[str | None] = mapped_column(String(500))

    files: Mapped[list[SourceFile]] = relationship(
        back_populates="dossier", lazy="raise", order_by="SourceFile.position"
    )
    documents: Mapped[list[DossierDocument]] = relationship(
        back_populates="dossier", lazy="raise", order_by="DossierDocument.n"
    )


class SourceFile(Base):
    """An original as it was handed over. Its bytes lie in storage under ``sha256`` and never change.

    ``copy_no`` is 0 for the first copy in a unit; a clerk who keeps a known duplicate makes copy 1, 2, ...
    ``problem`` is the code of why it cannot be read (encrypted, damaged, ...); such a file keeps its dossier
    from being confirmed until somebody removes it. ``removed_at``: erased, its bytes are gone. ``pages``: how many
    it has, once it was opened.
    """

    __tablename__ = "source_files"
    __table_args__ = (
        UniqueConstraint("unit_code", "sha256", "copy_no"),
        Index("ix_source_files_sha256", "sha256"),
    )

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossiers.id"), index=True)
    unit_code: Mapped[str] = mapped_column(ForeignKey("units.code"))
    position: Mapped[int]
    filename: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str] = mapped_column(String(64))
    copy_no: Mapped[int] = mapped_column(default=0)
    media_type: Mapped[str] = mapped_column(String(60))
    bytes: Mapped[int]
    pages: Mapped[int | None]
    notices: Mapped[list[Any]] = mapped_column(JsonValue, default=list)
    problem: Mapped[str | None] = mapped_column(String(60))
    problem_message: Mapped[str | None] = mapped_column(Text)
    received_at: Mapped[dt.datetime] = mapped_column(default=now)
    removed_at: Mapped[dt.datetime | None]

    dossier: Mapped[Dossier] = relationship(back_populates="files", lazy="raise")


class DossierDocument(Base):
    """One paper found in the dossier by an extraction. ``n`` counts from 1 within the dossier.

    ``n`` is ``None`` for a paper that gave way when somebody arranged the papers anew: it keeps what was read and
    said about it, and may be put back. ``pages`` are pages of its extraction, in the order in which they are read.
    """

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("dossier_id", "n"),)

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossiers.id"))
    extraction_id: Mapped[str] = mapped_column(ForeignKey("extractions.id"), index=True)
    n: Mapped[int | None]
    type: Mapped[str] = mapped_column(String(60))
    type_confidence: Mapped[float]
    pages: Mapped[list[Any]] = mapped_column(JsonValue)
    warnings: Mapped[list[Any]] = mapped_column(JsonValue, default=list)

    dossier: Mapped[Dossier] = relationship(back_populates="documents", lazy="raise")
    fields: Mapped[list[DocumentField]] = relationship(
        back_populates="document", lazy="raise", order_by="DocumentField.position"
    )


class DocumentField(Base):
    """A field: what the machine read beside what a person said. The person's value always wins.

    ``machine`` is a ``schemas.record.FieldValue`` as JSON, or ``None`` where only a person filled the field.
    ``human_at`` set means that a person decided: ``human_value`` is the value (``None``: not on the paper).
    """

    __tablename__ = "document_fields"
    __table_args__ = (
        UniqueConstraint("document_id", "name"),
        # Few fields wait for a person; whether a dossier has one is asked for every open dossier.
        Index(
            "ix_document_fields_undecided",
            "document_id",
            sqlite_where=text("needs_review = 1 AND human_at IS NULL"),
            postgresql_where=text("needs_review AND human_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"))
    name: Mapped[str] = mapped_column(String(60))
    position: Mapped[int]
    machine: Mapped[dict[str, Any] | None] = mapped_column(JsonValue)
    needs_review: Mapped[bool] = mapped_column(default=True)
    human_value: Mapped[Any | None] = mapped_column(JsonValue)
    human_at: Mapped[dt.datetime | None]
    human_by: Mapped[str | None] = mapped_column(Uuid)

    document: Mapped[DossierDocument] = relationship(back_populates="fields", lazy="raise")


class Arrangement(Base):
    """One time that somebody arranged the papers: merged, split, retyped, put in order, left pages out.

    ``before`` and ``after`` are ids of papers in their order. ``undone_at``: taken back, the newest one first.
    """

    __tablename__ = "arrangements"

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossiers.id"), index=True)
    before: Mapped[list[Any]] = mapped_column(JsonValue)
    after: Mapped[list[Any]] = mapped_column(JsonValue)
    actor: Mapped[str] = mapped_column(String(120))
    at: Mapped[dt.datetime] = mapped_column(default=now)
    undone_at: Mapped[dt.datetime | None]


class FieldChange(Base):
    """One correction or acceptance: old, new, who, when. Never updated, never deleted."""

    __tablename__ = "field_changes"

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    field_id: Mapped[str] = mapped_column(ForeignKey("document_fields.id"), index=True)
    old: Mapped[Any | None] = mapped_column(JsonValue)
    new: Mapped[Any | None] = mapped_column(JsonValue)
    actor: Mapped[str] = mapped_column(String(120))
    at: Mapped[dt.datetime] = mapped_column(default=now)
    reason: Mapped[str] = mapped_column(Text, default="")
