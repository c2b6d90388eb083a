from __future__ import annotations

import argparse
import multiprocessing
import random
import time
from pathlib import Path

import numpy as np
import torch

from bench.train_digits.model import Reader
from bench.train_digits.strings import Writer, batch, load_digits
from ocr.handwriting import BLANK, INPUT_HEIGHT, INPUT_WIDTH, best_path

LOOKS = 2
"""Steps for each batch written: writing costs more than learning, so recent batches are looked at again."""

parser = argparse.ArgumentParser(prog="python -m bench.train_digits", description=__doc__)
parser.add_argument("digits", type=Path, help="folder with t10k-*.gz and usps.h5")
parser.add_argument("out", type=Path, help="the model, e.g. ocr/models/written_digits.onnx")
parser.add_argument("--steps", type=int, default=1500)
parser.add_argument("--batch", type=int, default=128)
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()

random.seed(arguments.seed)
torch.manual_seed(arguments.seed)
torch.set_num_threads(1)

pictures, names = load_digits(arguments.digits)
order = np.random.default_rng(arguments.seed).permutation(len(pictures))
held, learnt = order[:1500], order[1500:]


def writer(which: np.ndarray, seed: int) -> Writer:
    return Writer([pictures[i] for i in which], [names[i] for i in which], seed)


def produce(queue: multiprocessing.Queue) -> None:
    hand = writer(learnt, arguments.seed)
    for _ in range(-(-arguments.steps // LOOKS)):
        queue.put(batch(hand, arguments.batch))


def share_right(net: Reader) -> float:
    net.eval()
    shown, numbers = batch(writer(held, 99), 2000)
    with torch.no_grad():
        scores = net(torch.from_numpy(shown)[:, None])[:, :, 0].transpose(1, 2).log_softmax(2).numpy()
    net.train()
    return float(np.mean([best_path(s) == n for s, n in zip(scores, numbers, strict=True)]))


begun = time.monotonic()
recent: list[tuple[np.ndarray, list[str]]] = []
queue: multiprocessing.Queue = multiprocessing.Queue(maxsize=8)
producer = multiprocessing.Process(target=produce, args=(queue,), daemon=True)
producer.start()
net = Reader()
optimiser = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=1e-3)
schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=arguments.steps)
loss_of = torch.nn.CTCLoss(blank=BLANK, zero_infinity=True)
for step in range(arguments.steps):
    if step % LOOKS == 0:
        shown, numbers = queue.get()
        recent = [*recent, (shown, numbers)][-24:]
    else:
        shown, numbers = recent[random.randrange(len(recent))]
    scores = net(torch.from_numpy(shown)[:, None])[:, :, 0].permute(2, 0, 1).log_softmax(2)
    targets = torch.tensor([int(c) for n in numbers for c in n])
    lengths = torch.tensor([len(n) for n in numbers])
    loss = loss_of(scores, targets, torch.full((len(numbers),), scores.shape[0]), lengths)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
    optimiser.step()
    schedule.step()
    if step % 100 == 0 or step + 1 == arguments.steps:
        spent = time.monotonic() - begun
        print(f"step {step} loss {loss.item():.3f} right {share_right(net):.3f} {spent:.0f} s", flush=True)
producer.join()

net.eval()
torch.onnx.export(
    net,
    (torch.zeros(1, 1, INPUT_HEIGHT, INPUT_WIDTH),),
    str(arguments.out),
    input_names=["pictures"],
    output_names=["scores"],
    dynamo=False,
)
print(f"{arguments.out.stat().st_size / 1e6:.2f} MB after {time.monotonic() - begun:.0f} s")
