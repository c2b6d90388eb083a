"""Files know their pages; what waits for a person is found by indexes of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OPEN = sa.text("confirmed_at IS NULL AND withdrawn_at IS NULL")


def upgrade() -> None:
    op.add_column("source_files", sa.Column("pages", sa.Integer(), nullable=True))
    op.create_index("ix_dossiers_open", "dossiers", ["kind", "id"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_index(
        "ix_document_fields_undecided",
        "document_fields",
        ["document_id"],
        sqlite_where=sa.text("needs_review = 1 AND human_at IS NULL"),
        postgresql_where=sa.text("needs_review AND human_at IS NULL"),
    )
