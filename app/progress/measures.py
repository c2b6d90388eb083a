"""The arithmetic of "digitised", in whole numbers: what a percentage is, when a target is met, what is an anomaly."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Share:
    """``digitised`` of ``declared`` dossiers; ``declared`` is ``None`` where nobody declared ("chưa thống kê")."""

    declared: int | None
    digitised: int

    @property
    def anomaly(self) -> bool:
        """More confirmed than declared: the inventory is wrong, or things were confirmed twice."""
        return self.declared is not None and self.digitised > self.declared

    @property
    def percent(self) -> float | None:
        """Rounded down to a tenth, so that 29,99 never shows as 30,0 nor 99,99 as 100.

        ``None`` without a declaration, for an inventory of nothing, and for an anomaly.
        """
        if not self.declared or self.anomaly:
            return None
        return self.digitised * 1000 // self.declared / 10

    def meets(self, target_percent: float) -> bool | None:
        """Whether the target is met, exactly. An inventory of nothing is done; ``None`` where no honest answer is."""
        if self.declared is None or self.anomaly:
            return None
        return self.digitised * 100 >= Fraction(str(target_percent)) * self.declared

    def needed(self, target_percent: float) -> int | None:
        """How many dossiers the target asks for in all."""
        return None if self.declared is None else math.ceil(Fraction(str(target_percent)) * self.declared / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A share now, and on the day of the campaign's deadline once that has passed, beside the campaign's target."""

    share: Share
    target: float | None
    at_deadline: Share | None

    @property
    def declared(self) -> int | None:
        return self.share.declared

    @property
    def digitised(self) -> int:
        return self.share.digitised

    @property
    def percent(self) -> float | None:
        return self.share.percent

    @property
    def anomaly(self) -> bool:
        return self.share.anomaly

    @property
    def target_dossiers(self) -> int | None:
        return None if self.target is None else self.share.needed(self.target)

    @property
    def met_now(self) -> bool | None:
        return None if self.target is None else self.share.meets(self.target)

    @property
    def met_at_deadline(self) -> bool | None:
        """``None`` before the deadline, and where nothing had been declared by then."""
        if self.target is None or self.at_deadline is None:
            return None
        return self.at_deadline.meets(self.target)


@dataclass(frozen=True, slots=True)
class GroupShare:
    """Sums over the declared units of a group, with what stands beside them."""

    share: Share
    units: int
    undeclared_units: int
    undeclared_digitised: int
    anomalies: int


def group(shares: Iterable[Share]) -> GroupShare:
    """The sum of numerators over the sum of denominators of the declared units, the number of undeclared beside it.

    A group without any declared unit is undeclared itself.
    """
    declared = digitised = units = undeclared = beside = anomalies = 0
    for share in shares:
        units += 1
        anomalies += share.anomaly
        if share.declared is None:
            undeclared += 1
            beside += share.digitised
        else:
            declared += share.declared
            digitised += share.digitised
    total = Share(declared if units > undeclared else None, digitised)
    return GroupShare(total, units, undeclared, beside, anomalies)
