"""Pieces of a page put under one another into one picture, so that the engine starts once for all of them."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

MARGIN = 20


def paper(cut: Pixels) -> int:
    """The brightness of the paper of ``cut``."""
    return int(np.percentile(cut, 90)) if cut.size else 255


def pile(pieces: Sequence[Pixels]) -> Pixels:
    """``pieces`` under one another, each filled up to the right with its own paper, all within ``MARGIN``."""
    broadest = max(piece.shape[1] for piece in pieces)
    padded = [
        cv2.copyMakeBorder(p, 0, 0, 0, broadest - p.shape[1], cv2.BORDER_CONSTANT, value=int(p[-1, -1]))
        for p in pieces
    ]
    whole = cv2.copyMakeBorder(np.vstack(padded), MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(whole, dtype=np.uint8)
