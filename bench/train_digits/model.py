"""A small net that reads a number along its width: 28 steps of ten figures and a blank."""

from __future__ import annotations

import torch
from torch import nn


class Reader(nn.Module):
    """A quarter of a million weights; 22 million multiplications for a picture."""

    def __init__(self) -> None:
        super().__init__()

        def block(a: int, b: int, pad: int | tuple[int, int] = 1) -> list[nn.Module]:
            return [nn.Conv2d(a, b, 3, padding=pad, bias=False), nn.BatchNorm2d(b), nn.ReLU()]

        self.net = nn.Sequential(
            *block(1, 12),
            nn.MaxPool2d(2),
            *block(12, 32),
            nn.MaxPool2d(2),
            *block(32, 64),
            *block(64, 64),
            nn.MaxPool2d((2, 1)),
            *block(64, 96),
            *block(96, 128, (0, 1)),
            nn.Dropout(0.15),
            nn.Conv2d(128, 11, 1),
        )

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """(n, 1, 28, 112) -> (n, 11, 1, 28): scores before the softmax, class 10 is the blank."""
        return self.net(pictures)
