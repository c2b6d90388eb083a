"""A small net that reads a number along its width: 28 steps of ten figures and a blank."""

from __future__ import annotations

import torch
from torch import nn


class Reader(nn.Module):
    def __init__(self) -> None:
        super().__init__()

        def block(a: int, b: int, size: int | tuple[int, int] = 3, pad: int | tuple[int, int] = 1) -> list[nn.Module]:
            return [nn.Conv2d(a, b, size, padding=pad, bias=False), nn.BatchNorm2d(b), nn.ReLU()]

        self.net = nn.Sequential(
            *block(1, 8),
            nn.MaxPool2d(2),
            *block(8, 24),
            nn.MaxPool2d(2),
            *block(24, 48),
            nn.MaxPool2d((2, 1)),
            *block(48, 48),
            *block(48, 96, (3, 3), (0, 1)),
            nn.Dropout(0.1),
            nn.Conv2d(96, 11, 1),
        )

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """(n, 1, 28, 112) -> (n, 11, 1, 28): scores before the softmax, class 10 is the blank."""
        return self.net(pictures)
