"""Trains the reader of written numbers: ``python -m bench.train_digits DIGITS_DIR OUT.onnx``."""

from __future__ import annotations

import argparse
import multiprocessing
import random
import time
from pathlib import Path

import numpy as np
import torch

from bench.train_digits.model import Reader
from bench.train_digits.strings import Writer, batch, load_digits, parted
from bench.train_digits.strokes import HELD_STROKES
from ocr.handwriting import BLANK, INPUT_HEIGHT, INPUT_WIDTH, best_path

LOOKS = 2
"""Steps for each batch written: writing costs about as much as learning, so recent batches are looked at again."""
RECENT = 48
"""Batches that are kept to be looked at again."""
AVERAGED = 0.998
"""How much of the averaged weights is kept at each step; the average is what is written out."""

parser = argparse.ArgumentParser(prog="python -m bench.train_digits", description=__doc__)
parser.add_argument("digits", type=Path, help="folder with t10k-*.gz and usps.h5")
parser.add_argument("out", type=Path, help="the model, e.g. ocr/models/written_digits.onnx")
parser.add_argument("--steps", type=int, default=4500)
parser.add_argument("--batch", type=int, default=128)
parser.add_argument("--seed", type=int, default=1)


def produce(queue: multiprocessing.Queue, writer: Writer, count: int, size: int) -> None:
    for _ in range(count):
        queue.put(batch(writer, size))


def pictures_of(shown: np.ndarray) -> torch.Tensor:
    """(n, 28, 112) -> (n, 1, 28, 112), laid out as the processor's convolutions are fastest."""
    return torch.from_numpy(shown)[:, None].contiguous(memory_format=torch.channels_last)


def share_right(net: torch.nn.Module, shown: np.ndarray, numbers: list[str]) -> float:
    net.eval()
    with torch.no_grad():
        scores = net(pictures_of(shown))[:, :, 0].transpose(1, 2).log_softmax(2).numpy()
    net.train()
    return float(np.mean([best_path(s) == n for s, n in zip(scores, numbers, strict=True)]))


def main() -> None:
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(1)
    learnt, held = parted(*load_digits(arguments.digits))
    test = batch(Writer(*held, seed=99, ways=HELD_STROKES), 2000)

    begun = time.monotonic()
    recent: list[tuple[np.ndarray, list[str]]] = []
    queue: multiprocessing.Queue = multiprocessing.Queue(maxsize=8)
    work = (queue, Writer(*learnt, seed=arguments.seed), -(-arguments.steps // LOOKS), arguments.batch)
    producer = multiprocessing.Process(target=produce, args=work, daemon=True)
    producer.start()
    net = Reader().to(memory_format=torch.channels_last)
    average = torch.optim.swa_utils.AveragedModel(
        net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(AVERAGED), use_buffers=True
    )
    optimiser = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=arguments.steps, pct_start=0.15)
    loss_of = torch.nn.CTCLoss(blank=BLANK, zero_infinity=True)
    for step in range(arguments.steps):
        if step % LOOKS == 0:
            shown, numbers = queue.get()
            recent = [*recent, (shown, numbers)][-RECENT:]
        else:
            shown, numbers = recent[random.randrange(len(recent))]
        scores = net(pictures_of(shown))[:, :, 0].permute(2, 0, 1).log_softmax(2)
        targets = torch.tensor([int(c) for n in numbers for c in n])
        lengths = torch.tensor([len(n) for n in numbers])
        loss = loss_of(scores, targets, torch.full((len(numbers),), scores.shape[0]), lengths)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        schedule.step()
        average.update_parameters(net)
        if step % 250 == 0 or step + 1 == arguments.steps:
            spent = time.monotonic() - begun
            right = share_right(average, *test)
            print(f"step {step} loss {loss.item():.3f} right {right:.3f} {spent:.0f} s", flush=True)
    producer.join()

    read = average.module.eval().to(memory_format=torch.contiguous_format)
    torch.onnx.export(
        read,
        (torch.zeros(1, 1, INPUT_HEIGHT, INPUT_WIDTH),),
        str(arguments.out),
        input_names=["pictures"],
        output_names=["scores"],
        dynamic_axes={"pictures": {0: "views"}, "scores": {0: "views"}},
        dynamo=False,
    )
    print(f"{arguments.out.stat().st_size / 1e6:.2f} MB after {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
