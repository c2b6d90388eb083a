"""Xanh, vàng, đỏ, xám against the straight path to the target (facts.md 5.3)."""

from __future__ import annotations

import datetime as dt

import pytest

from app.progress.lights import Light, light, path_percent
from app.progress.measures import Share
from app.progress.models import Campaign

START = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
DEADLINE = dt.datetime(2025, 12, 27, tzinfo=dt.UTC)  # 360 days
CAMPAIGN = Campaign(name="30 %", target_percent=30.0, starts_at=START, deadline=DEADLINE)
HALFWAY = START + dt.timedelta(days=180)


def test_the_path_is_a_straight_line_and_stays_at_the_target() -> None:
    assert path_percent(CAMPAIGN, START - dt.timedelta(days=1)) == 0
    assert path_percent(CAMPAIGN, HALFWAY) == pytest.approx(15)
    assert path_percent(CAMPAIGN, DEADLINE) == 30
    assert path_percent(CAMPAIGN, DEADLINE + dt.timedelta(days=400)) == 30


@pytest.mark.parametrize(
    ("share", "moment", "shown"),
    [
        (Share(1000, 150), HALFWAY, Light.GREEN),  # on the path
        (Share(1000, 149), HALFWAY, Light.YELLOW),
        (Share(1000, 105), HALFWAY, Light.YELLOW),  # 70 % of the path
        (Share(1000, 104), HALFWAY, Light.RED),
        (Share(1000, 299), DEADLINE, Light.YELLOW),
        (Share(1000, 300), DEADLINE, Light.GREEN),
        (Share(1000, 0), DEADLINE, Light.RED),
        (Share(0, 0), DEADLINE, Light.GREEN),  # an inventory of nothing is done
        (Share(None, 7), DEADLINE, Light.GREY),
        (Share(10, 11), DEADLINE, Light.GREY),  # more confirmed than declared
    ],
)
def test_light(share: Share, moment: dt.datetime, shown: Light) -> None:
    assert light(share, CAMPAIGN, moment, 70) is shown


def test_without_a_campaign_nothing_shines() -> None:
    assert light(Share(10, 10), None, HALFWAY, 70) is Light.GREY


def test_the_threshold_is_a_setting() -> None:
    assert light(Share(1000, 80), CAMPAIGN, HALFWAY, 50) is Light.YELLOW
    assert light(Share(1000, 80), CAMPAIGN, HALFWAY, 70) is Light.RED
