"""What a measuring run says: a table for people, a dictionary for programs, pictures of confidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.accuracy import Measured
from bench.score import MISSING, RIGHT, WRONG, Judged
from bench.text import auc

_BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.99, 1.0000001)


def as_dict(run: Measured) -> dict[str, Any]:
    """Every number of a run; shares are between 0 and 1, ``None`` where there is nothing to count."""
    accepted, right, of = run.fields.promise()
    exact = run.fields.ranges
    known = [(t, r) for (t, r), n in run.fields.types.items() for _ in range(n)]
    papers = sum(run.fields.papers.values())
    return {
        "body_cer": run.text.cer,
        "body_cer_pages": {name: round(e / n, 4) for name, (e, n) in run.text.pages.items()},
        "body_cer_conditions": _conditions(run),
        "wer": run.text.wer,
        "words_lost": round(run.text.words_lost / run.text.words, 5) if run.text.words else None,
        "word_confidence_auc": auc(run.text.confidences),
        "fields": _outcomes(run.fields.judged, lambda j: j.name + ("/hw" if j.handwritten else "")),
        "fields_by_type": _outcomes(run.fields.judged, lambda j: j.type),
        "fields_by_condition": _outcomes((j for j in run.fields.judged if j.condition), lambda j: j.condition),
        "fields_by_layout": _outcomes((j for j in run.fields.judged if j.layout), lambda j: f"{j.type}/{j.layout}"),
        "printed": run.fields.share(handwritten=False),
        "handwritten": run.fields.share(handwritten=True),
        "accepted": {
            "n": accepted,
            "right": right,
            "of": of,
            "precision": round(right / accepted, 4) if accepted else None,
            "coverage": round(right / of, 4) if of else None,
            "invented": len(run.fields.invented),
        },
        "types_right": round(sum(t == r for t, r in known) / len(known), 4) if known else None,
        "confusion": [{"true": t, "read": r, "n": n} for (t, r), n in sorted(run.fields.types.items())],
        "ranges_exact": round(exact[True] / exact.total(), 4) if exact.total() else None,
        "keystrokes_per_paper": round(run.fields.keystrokes.total() / papers, 2) if papers else None,
        "keystrokes_by_type": {
            t: round(run.fields.keystrokes[t] / n, 2) for t, n in sorted(run.fields.papers.items())
        },
        "slips": [{"true": t, "read": r, "n": n} for (t, r), n in run.text.slips.most_common(40)],
        "unread": run.fields.unread,
    }


def _conditions(run: Measured) -> dict[str, float]:
    sums = run.text.conditions
    return {c: round(sums[c, "errors"] / sums[c, "characters"], 5) for c in sorted({c for c, _ in sums})}


def _outcomes(judged: Iterable[Judged], key: Any) -> dict[str, dict[str, Any]]:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judged:
        table[key(one)][one.outcome] += 1
        table[key(one)]["accepted"] += one.accepted
        table[key(one)]["accepted_wrong"] += one.accepted and one.outcome != RIGHT
    return {
        name: {
            "right": row[RIGHT],
            "wrong": row[WRONG],
            "missing": row[MISSING],
            "n": (n := row[RIGHT] + row[WRONG] + row[MISSING]),
            "share": round(row[RIGHT] / n, 4),
            "accepted": row["accepted"],
            "accepted_wrong": row["accepted_wrong"],
        }
        for name, row in sorted(table.items())
    }


def as_text(run: Measured, *, detail: bool = False) -> str:
    """The table that the command prints."""
    numbers = as_dict(run)
    out = [f"body CER {_percent(numbers['body_cer'], 3)} over {len(run.text.pages)} pages"]
    for condition, cer in numbers["body_cer_conditions"].items():
        out.append(f"  {condition:12s} {_percent(cer, 3)}")
    out.append(
        f"WER {_percent(numbers['wer'], 2)}   words lost {_percent(numbers['words_lost'], 2)}   "
        f"word-confidence AUC {numbers['word_confidence_auc']}"
    )
    tables = [("field", "fields"), ("type", "fields_by_type"), ("condition", "fields_by_condition")]
    for title, key in [*tables, ("layout", "fields_by_layout")] if detail else tables:
        if numbers[key]:
            out += ["", f"{title:48s} right  wrong missing    of   share  accepted  of them wrong"]
            out += [
                f"{name:48s} {r['right']:5d}  {r['wrong']:5d}   {r['missing']:5d} {r['n']:5d}  {r['share']:.3f}"
                f"     {r['accepted']:5d}  {r['accepted_wrong']:5d}"
                for name, r in numbers[key].items()
            ]
    (printed, n_printed), (pen, n_pen) = numbers["printed"], numbers["handwritten"]
    promise = numbers["accepted"]
    out += [
        "",
        f"printed fields right      {_percent(printed, 2)} of {n_printed}",
        f"handwritten fields right  {_percent(pen, 2)} of {n_pen}",
        f"accepted without a look   {promise['n']} of {promise['of']}: "
        f"precision {_percent(promise['precision'], 2)}, coverage {_percent(promise['coverage'], 2)}"
        + (f"; {promise['invented']} more that do not stand on the paper" if promise["invented"] else ""),
        f"types right               {_percent(numbers['types_right'], 2)} of {sum(run.fields.papers.values())}",
    ]
    if numbers["ranges_exact"] is not None:
        out.append(f"page ranges exact         {_percent(numbers['ranges_exact'], 2)} of {run.fields.ranges.total()}")
    out.append(f"keystrokes per paper      {numbers['keystrokes_per_paper']}")
    wrong_types = [row for row in numbers["confusion"] if row["true"] != row["read"]]
    if wrong_types:
        out += ["", "taken for another type"]
        out += [f"  {row['true']} -> {row['read']}: {row['n']}" for row in wrong_types]
    if numbers["slips"]:
        out += ["", "most frequent slips (true -> read)"]
        out.append("  " + "   ".join(f"{s['true']!r}->{s['read']!r} {s['n']}" for s in numbers["slips"][:20]))
    if numbers["unread"]:
        out += ["", "no record: " + ", ".join(numbers["unread"])]
    if detail:
        out += ["", *_details(run)]
    return "\n".join(out)


def _details(run: Measured) -> list[str]:
    """Each field that is not right, and each page's CER; for own eyes, it holds what the papers say."""
    out = [
        f"{'ACCEPTED ' if j.accepted else ''}{j.outcome} | {j.stem} | {j.type}.{j.name} | {j.truth!r} | {j.value!r}"
        for j in run.fields.judged
        if j.outcome != RIGHT
    ]
    out += [f"ACCEPTED not on the paper | {stem} | {t}.{n} | {v!r}" for stem, t, n, v in run.fields.invented]
    return out + [f"{name}: {_percent(e / n, 2)}" for name, (e, n) in sorted(run.text.pages.items())]


def _percent(share: float | None, digits: int) -> str:
    return "-" if share is None else f"{share * 100:.{digits}f} %"


def reliability(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """(mean confidence, share right, how many) of each bin of confidence that holds something."""
    out = []
    for low, high in pairwise(_BINS):
        held = [(c, r) for c, r in pairs if low <= c < high]
        if held:
            out.append((sum(c for c, _ in held) / len(held), sum(r for _, r in held) / len(held), len(held)))
    return out


def draw_reliability(pairs: Sequence[tuple[float, bool]], title: str, path: Path) -> bool:
    """Writes the share that is right by confidence as a PNG; ``False`` where there is nothing to show."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    points = reliability(pairs)
    if not points:
        return False
    figure = Figure(figsize=(5, 5), dpi=110, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    axes.plot([p[0] for p in points], [p[1] for p in points], marker="o")
    for confidence, right, count in points:
        axes.annotate(str(count), (confidence, right), textcoords="offset points", xytext=(4, -10), fontsize=7)
    axes.set(
        xlabel="confidence", ylabel="share right", title=f"{title} ({len(pairs)})", xlim=(0, 1.02), ylim=(0, 1.02)
    )
    figure.savefig(path)
    return True


def draw(run: Measured, folder: Path) -> list[Path]:
    """Writes reliability diagrams of words and fields as PNG; returns those that had something to show."""
    fields = [
        (j.confidence, j.outcome == RIGHT)
        for j in run.fields.judged
        if j.confidence is not None and j.outcome != MISSING
    ]
    pictures = ((run.text.confidences, "words"), (fields, "fields"))
    return [
        path for pairs, name in pictures if draw_reliability(pairs, name, path := folder / f"reliability_{name}.png")
    ]
