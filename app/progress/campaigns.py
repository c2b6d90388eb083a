"""Campaigns (a target and its date) are data: the next one is a row, not a release."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from importlib.resources import files

from app.accounts.principal import Principal
from app.accounts.service import require_administrator
from app.audit.service import record
from app.db.session import Session
from app.errors import ProblemError
from app.progress import queries
from app.progress.models import Campaign
from schemas.problems import ProblemCode

DATA_FILE = "campaigns.csv"


def add_campaign(
    session: Session,
    principal: Principal,
    name: str,
    target_percent: float,
    starts_at: dt.datetime,
    deadline: dt.datetime,
    source: str,
) -> tuple[Campaign, bool]:
    """The campaign of that name, and whether it is new; one that is there is left as it is.

    Raises ``invalid_value`` for a target outside (0, 100] or a deadline before the start, ``forbidden``.
    """
    require_administrator(principal)
    found = queries.campaign_by_name(session, name)
    if found is not None:
        return found, False
    if not 0 < target_percent <= 100 or deadline <= starts_at:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="chỉ tiêu hoặc thời hạn không hợp lệ")
    campaign = Campaign(
        name=name, target_percent=target_percent, starts_at=starts_at, deadline=deadline, source=source
    )
    session.add(campaign)
    session.flush()
    record(session, principal, "campaign.create", f"campaign:{campaign.id}", name=name, percent=target_percent)
    return campaign, True


def load_campaigns(session: Session, principal: Principal) -> int:
    """Adds the campaigns of the data file that are not there yet. Returns how many."""
    added = 0
    with (files("app.progress") / "data" / DATA_FILE).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            moments = (dt.datetime.fromisoformat(row["starts_at"]), dt.datetime.fromisoformat(row["deadline"]))
            _, new = add_campaign(
                session, principal, row["name"], float(row["target_percent"]), *moments, row["source"]
            )
            added += new
    return added


def list_campaigns(session: Session) -> Sequence[Campaign]:
    """The active campaigns, the earliest deadline first."""
    return queries.campaigns(session)
