"""Ink that is pressed on after printing: the office's round seal and the incoming stamp."""

from __future__ import annotations

import math
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from samples import hand
from samples.sheet import RED, Box, Colour, FieldMark, Sheet, font


def _press(sheet: Sheet, layer: Image.Image, left: float, top: float, rng: Random) -> None:
    """Multiplies a white-ground picture of ink into the sheet, unevenly as a hand presses."""
    layer = layer.filter(ImageFilter.GaussianBlur(sheet.dpi / 300 * 0.7))
    x, y = round(left), round(top)
    ink = np.asarray(layer, dtype=np.float32) / 255
    patch = Image.fromarray((np.random.default_rng(rng.getrandbits(32)).random((7, 7)) * 255).astype(np.uint8))
    uneven = np.asarray(patch.resize(layer.size, Image.Resampling.BICUBIC), dtype=np.float32)[..., None] / 255
    ink = 1 - (1 - ink) * (0.72 + 0.28 * uneven)
    box = (max(0, x), max(0, y), min(sheet.image.width, x + layer.width), min(sheet.image.height, y + layer.height))
    if box[0] >= box[2] or box[1] >= box[3]:
        return
    ground = np.asarray(sheet.image.crop(box), dtype=np.float32)
    part = ink[box[1] - y : box[3] - y, box[0] - x : box[2] - x]
    sheet.image.paste(Image.fromarray((ground * part).clip(0, 255).astype(np.uint8)), box[:2])


def round_seal(dpi: int, text: str, rng: Random, diameter: float = 36.0, colour: Colour = RED) -> Image.Image:
    """A round seal of ``diameter`` mm with ``text`` along its rim and a star."""
    side = round(diameter * dpi / 25.4)
    layer = Image.new("RGB", (side, side), (255, 255, 255))
    draw = ImageDraw.Draw(layer)
    pen = max(2, round(side * 0.012))
    draw.ellipse((pen, pen, side - pen, side - pen), outline=colour, width=pen * 2)
    inner = side * 0.14
    draw.ellipse((side * 0.045, side * 0.045, side * 0.955, side * 0.955), outline=colour, width=pen)
    draw.ellipse((side / 2 - inner, side / 2 - inner, side / 2 + inner, side / 2 + inner), outline=colour, width=pen)
    star = [
        (
            side / 2 + inner * 0.75 * (1 if i % 2 == 0 else 0.42) * math.sin(i * math.pi / 5),
            side / 2 - inner * 0.75 * (1 if i % 2 == 0 else 0.42) * math.cos(i * math.pi / 5),
        )
        for i in range(10)
    ]
    draw.polygon(star, fill=colour)
    face = font("arimo", True, False, max(8, round(side * 0.075)))
    text = text.upper()
    step = min(2 * math.pi * 0.86 / max(1, len(text)), 0.24)
    start = -step * (len(text) - 1) / 2
    for i, char in enumerate(text):
        angle = start + i * step
        size = round(side * 0.13)
        glyph = Image.new("L", (size, size), 0)
        ImageDraw.Draw(glyph).text((size / 2, size / 2), char, font=face, fill=255, anchor="mm")
        glyph = glyph.rotate(-math.degrees(angle), Image.Resampling.BICUBIC)
        radius = side * 0.375
        at = (
            round(side / 2 + radius * math.sin(angle) - size / 2),
            round(side / 2 - radius * math.cos(angle) - size / 2),
        )
        layer.paste(Image.new("RGB", glyph.size, colour), at, glyph)
    return layer.rotate(rng.uniform(-14, 14), Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))


def stamp_seals(sheet: Sheet, rng: Random, *, heavy: bool = False) -> None:
    """Presses every noted seal; ``heavy`` ones are darker, further off their place and over more of the print."""
    for x, y, text in sheet.seal_places:
        colour = (188, 16, 30) if heavy else (214, 52, 60)
        seal = round_seal(sheet.dpi, text, rng, rng.uniform(33, 38), colour)
        off = 9 if heavy else 3
        left = sheet.px(x + rng.uniform(-off, off)) - seal.width / 2
        top = sheet.px(y + rng.uniform(-off, off) * 0.7) - seal.height / 2
        _press(sheet, seal, left, top, rng)


def incoming_stamp(sheet: Sheet, rng: Random, number: int, day: str, office: str, x: float, y: float) -> Box:
    """The receiver's "CÔNG VĂN ĐẾN" box, number and day by pen; adds so_den and ngay_den to the sheet (pixels)."""
    wide, tall = sheet.px(58), sheet.px(24)
    colour = (178, 30, 60) if rng.random() < 0.6 else (60, 60, 150)
    layer = Image.new("RGB", (wide, tall), (255, 255, 255))
    draw = ImageDraw.Draw(layer)
    pen = max(2, sheet.px(0.4))
    draw.rectangle((pen, pen, wide - pen, tall - pen), outline=colour, width=pen)
    face, small = (font("arimo", True, False, sheet.px(s)) for s in (3.4, 3.0))
    draw.text((wide / 2, sheet.px(4.4)), office.upper(), font=small, fill=colour, anchor="mm")
    draw.text((sheet.px(3), sheet.px(13)), "ĐẾN", font=face, fill=colour, anchor="lm")
    rows = (("Số:", str(number), 10.5), ("Ngày:", day, 18.5))
    places: dict[str, Box] = {}
    for (caption, text, at), name in zip(rows, ("so_den", "ngay_den"), strict=True):
        draw.text((sheet.px(14), sheet.px(at)), caption, font=small, fill=colour, anchor="lm")
        left = sheet.px(26)
        height = sheet.px(4.2)
        at_x = float(left)
        for part in text.replace("/", " / ").split():
            if part == "/":
                draw.line(
                    (at_x, sheet.px(at + 2), at_x + height * 0.3, sheet.px(at - 2)), fill=hand.INK_BLUE, width=3
                )
                at_x += height * 0.45
            else:
                hand.digits(draw, rng, part, at_x, sheet.px(at + 1.6), height)
                at_x += hand.width(part, height)
        draw.line((left, sheet.px(at + 2.2), wide - sheet.px(3), sheet.px(at + 2.2)), fill=colour, width=1)
        places[name] = (left, sheet.px(at - 3), at_x, sheet.px(at + 2.2))
    left, top = sheet.px(x), sheet.px(y)
    _press(sheet, layer, left, top, rng)
    for name, (x0, y0, x1, y1) in places.items():
        raw = str(number) if name == "so_den" else day
        sheet.fields[name] = FieldMark([raw], [(x0 + left, y0 + top, x1 + left, y1 + top)], True)
    return (left, top, left + wide, top + tall)
