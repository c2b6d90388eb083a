"""Numbers and times as a Vietnamese office writes them."""

from __future__ import annotations

import datetime as dt

from app.web import wording


def test_numbers_and_times() -> None:
    assert wording.number(1234567) == "1.234.567"
    assert wording.number(None) == "—"
    assert wording.percent(30.0) == "30 %"
    assert wording.percent(29.9) == "29,9 %"
    assert wording.date_time(dt.datetime(2025, 12, 31, 16, 59, 59, tzinfo=dt.UTC)) == "31/12/2025 23:59"
    assert wording.date(dt.datetime(2025, 12, 31, 17, tzinfo=dt.UTC)) == "01/01/2026"
    assert wording.size(1500) == "1 KB"
    assert wording.size(2_500_000) == "2,4 MB"
    assert wording.initials("Nguyễn Thị Mẫu") == "TM"
    assert wording.initials("Giám sát toàn tỉnh (minh họa)") == "TH"
    assert wording.initials("") == "?"
