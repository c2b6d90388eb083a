"""A ruled table's words -> rows and cells."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.page import Upright
from ocr.cut_outs import MARGIN, paper, pile
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.ruled import Grid
from ocr.voices import FIRST_X_HEIGHT, scale_for, told_dpi
from schemas.reading import Line, Table, Word, Zone
from schemas.record import Box

Pixels = NDArray[np.uint8]


def filled(grid: Grid, words: Sequence[Word], lines: Sequence[Line]) -> Table:
    """The cells' texts by row and column; of a cell that spans several, the first holds the text and the box."""
    rows, columns = len(grid.rows) - 1, len(grid.columns) - 1
    table = Table(
        box=grid.box,
        cells=[[""] * columns for _ in range(rows)],
        cell_boxes=[[None] * columns for _ in range(rows)],
    )
    for row, column, box in grid.cells:
        inside: list[str] = []
        for line in lines:
            if line.zone is not Zone.TABLE:
                continue
            x, y = (line.box[0] + line.box[2]) / 2, (line.box[1] + line.box[3]) / 2
            if box[0] <= x < box[2] and box[1] <= y < box[3]:
                inside.append(" ".join(words[i].text for i in line.words))
        table.cells[row][column] = " ".join(inside)
        table.cell_boxes[row][column] = box
    return table


def read_cells(
    page: Upright, cells: Sequence[Box], words: list[Word], engine_lines: list[int], language: str, clock: Clock
) -> tuple[list[Word], list[int]]:
    """``words`` and their lines with those of the cells of ruled tables, each cell read by itself.

    Over a whole table the engine mixes the lines of neighbouring cells. All cells with ink are cut out within their
    rules and put under one another into one picture.
    """
    grey = page.grey
    inset = max(2, round(0.0026 * max(grey.shape[:2])))
    pieces: list[Pixels] = []
    places: list[tuple[int, Box]] = []
    top = MARGIN
    for x0, y0, x1, y1 in cells:
        box = (x0 + inset, y0 + inset, x1 - inset, y1 - inset)
        cut = grey[box[1] : box[3], box[0] : box[2]]
        if min(cut.shape[:2], default=0) < 12 or not _holds_ink(cut):
            continue
        piece = cv2.copyMakeBorder(cut, 0, 2 * MARGIN, 0, 0, cv2.BORDER_CONSTANT, value=paper(cut))
        places.append((top, box))
        pieces.append(np.asarray(piece, dtype=np.uint8))
        top += piece.shape[0]
    if not pieces:
        return words, engine_lines
    scale = scale_for(page.x_height, grey, FIRST_X_HEIGHT)
    heard = read_words(pile(pieces), language, clock, psm=PSM_BLOCK, scale=scale, dpi=told_dpi(FIRST_X_HEIGHT))
    words, engine_lines = list(words), list(engine_lines)
    lines: dict[tuple[int, int, int, int], int] = {}
    following = max(engine_lines, default=-1) + 1
    for word in heard:
        middle = (word.box[1] + word.box[3]) / 2
        cell = max((n for n, (start, _) in enumerate(places) if start <= middle), default=0)
        start, box = places[cell]
        right, down = box[0] - MARGIN, box[1] - start
        x0, y0, x1, y1 = word.box
        moved = (max(0, x0 + right), max(0, y0 + down), x1 + right, min(box[3], y1 + down))
        if moved[3] > moved[1] and moved[2] > moved[0]:
            words.append(Word(text=word.text, box=moved, confidence=word.confidence))
            line = (cell, word.block, word.paragraph, word.line)
            engine_lines.append(lines.setdefault(line, following + len(lines)))
    return words, engine_lines


def _holds_ink(cut: Pixels) -> bool:
    return bool((cut < paper(cut) - 60).sum() > 12)
