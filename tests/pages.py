"""Pages made by hand: lines of words at given places, as reading would hand them over."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.reading import Code, Line, Mark, PageReading, Word

WIDTH, HEIGHT = 2480, 3508
LETTER_WIDTH, LETTER_HEIGHT = 22, 42

LineSpec = tuple[float, float, str]


def make_page(
    lines: Sequence[LineSpec],
    *,
    number: int = 1,
    confidence: float = 0.96,
    unsure: Sequence[str] = (),
    codes: Sequence[Code] = (),
    marks: Sequence[Mark] = (),
    text_source: str = "ocr",
    blank: bool = False,
    width: int = WIDTH,
    height: int = HEIGHT,
) -> PageReading:
    """``make_page([(x, y, text), ...])``: x, y as shares of an A4 page at 300 dpi; a bar is a wide blank."""
    words: list[Word] = []
    made: list[Line] = []
    for x_share, y_share, text in lines:
        x, y = round(x_share * width), round(y_share * height)
        indices = []
        for token in text.split():
            if token == "|":
                x += 12 * LETTER_WIDTH
                continue
            right = x + len(token) * LETTER_WIDTH
            sure = 0.3 if token in unsure else confidence
            words.append(Word(text=token, box=(x, y, right, y + LETTER_HEIGHT), confidence=sure))
            indices.append(len(words) - 1)
            x = right + LETTER_WIDTH
        boxes = [words[i].box for i in indices]
        box = (boxes[0][0], y, boxes[-1][2], y + LETTER_HEIGHT)
        made.append(Line(box=box, words=indices))
    return PageReading(
        number=number,
        width=width,
        height=height,
        upright_width=width,
        upright_height=height,
        dpi=300,
        words=words,
        lines=made,
        codes=list(codes),
        marks=list(marks),
        text_source=text_source,  # type: ignore[arg-type]
        blank=blank,
    )
