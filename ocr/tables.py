"""A ruled table's words -> rows and cells."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.ruled import Grid
from schemas.reading import Line, Table, Word, Zone


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
