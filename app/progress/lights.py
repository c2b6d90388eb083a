"""Xanh, vàng, đỏ, xám: how a unit stands against the straight path to the campaign's target.

The exact thresholds of the province's reports are not published; these are settings with a proposed default.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from app.progress.measures import Share
from app.progress.models import Campaign


class Light(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"  # nothing declared, or numbers that cannot be right


def path_percent(campaign: Campaign, moment: dt.datetime) -> float:
    """What the straight line from start to deadline asks for at ``moment``; the target after the deadline."""
    whole = (campaign.deadline - campaign.starts_at).total_seconds()
    gone = (moment - campaign.starts_at).total_seconds()
    part = 1.0 if whole <= 0 else max(0.0, min(1.0, gone / whole))
    return campaign.target_percent * part


def light(share: Share, campaign: Campaign | None, moment: dt.datetime, yellow_percent: int) -> Light:
    """Green on the path or the target met, yellow from ``yellow_percent`` of the path on, else red."""
    if campaign is None or share.declared is None or share.anomaly:
        return Light.GREY
    if share.meets(campaign.target_percent):
        return Light.GREEN
    percent = 100 * share.digitised / share.declared
    path = path_percent(campaign, moment)
    if percent >= path:
        return Light.GREEN
    return Light.YELLOW if percent * 100 >= path * yellow_percent else Light.RED
