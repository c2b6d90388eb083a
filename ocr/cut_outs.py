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


def _whitened(cut: Pixels) -> Pixels:
    """``cut`` with its paper as white as the margin: beside white the engine takes grey paper itself for ink."""
    ground = paper(cut)
    return cut if ground in (0, 255) else np.asarray(cv2.convertScaleAbs(cut, alpha=255 / ground), dtype=np.uint8)


def pile(pieces: Sequence[Pixels]) -> Pixels:
    """``pieces`` under one another, their paper made white, each filled up to the right, all within ``MARGIN``."""
    pieces = [_whitened(piece) for piece in pieces]
    broadest = max(piece.shape[1] for piece in pieces)
    padded = [
        cv2.copyMakeBorder(p, 0, 0, 0, broadest - p.shape[1], cv2.BORDER_CONSTANT, value=int(p[-1, -1]))
        for p in pieces
    ]
    whole = cv2.copyMakeBorder(np.vstack(padded), MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(whole, dtype=np.uint8)
