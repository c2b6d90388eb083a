"""The closed list of what can go wrong with a scan."""

from __future__ import annotations

from schemas.problems import PROBLEMS, ProblemCode, describe


class ScanError(Exception):
    """A scan, or a page of it, cannot be read. ``code`` is stable; ``message`` is Vietnamese, for people."""

    def __init__(self, code: ProblemCode, **details: object) -> None:
        self.code = code
        self.details = details
        super().__init__(f"{code}: {describe(code, **details)}")

    @property
    def message(self) -> str:
        return describe(self.code, **self.details)

    @property
    def retryable(self) -> bool:
        return PROBLEMS[self.code].retryable
