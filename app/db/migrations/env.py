"""Run by Alembic: always on the connection, and inside the transaction, that ``app.db.migrate`` hands over."""

from __future__ import annotations

from alembic import context

from app.db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=False,
    render_as_batch=True,
)
context.run_migrations()
