"""Trains the asks model on AskBank's train part.

    python train/asks/train.py --minilm FOLDER --train TRAIN.jsonl --dev DEV.jsonl --out FOLDER [--seed 1] [--epochs 20] [--share 1.0]

TRAIN and DEV are written by mentions.ts. Seeds are fixed; a run that was cut off goes on from OUT/last.pt.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from data import PARTY_ROLES, SPAN_ROLES, STEPS, read_lines, shuffled_entities, windows_of
from decode import read_windows
from encoder import load_minilm
from model import AsksModel
from score import core_of

LOSS = {"steps": 1.0, "party": 1.0, "span": 0.3, "kind": 1.5, "other": 0.4, "link": 0.5}


def step_loss(logits, window):
    """Mean over anchors' worth of binary cross-entropy; pieces that are no word's first are left out."""
    label = torch.tensor(window.label)
    target = torch.zeros_like(logits)
    for anchor in window.anchors:
        target[anchor["at"], anchor["steps"]] = 1.0
    loss = F.binary_cross_entropy_with_logits(logits[label], target[label], reduction="sum")
    return loss / 4


def pointer_loss(scores, targets):
    """Minus the log of the mass on each named set, averaged; nothing where the target is unknown."""
    logp = scores.log_softmax(-1)
    parts = [-torch.logsumexp(logp[target], 0) for target in targets]
    return torch.stack(parts).mean() if parts else scores.sum() * 0


def span_loss(starts, ends, targets):
    if not targets:
        return starts.sum() * 0
    first = -torch.logsumexp(starts.log_softmax(-1)[sorted({s for s, _ in targets})], 0)
    last = -torch.logsumexp(ends.log_softmax(-1)[sorted({e for _, e in targets})], 0)
    return first + last


def window_loss(model, hidden, window):
    out = {"steps": step_loss(model.steps(hidden), window)}
    anchors = window.anchors
    if not anchors:
        return out
    starts, ends, parties, attributes, links = model.heads(hidden, torch.tensor([a["at"] for a in anchors]))
    kind, polarity, force, certainty, state, partial, direction = attributes.split(model.heads.sizes, -1)
    sums = {key: [] for key in ("party", "span", "kind", "other")}
    for k, a in enumerate(anchors):
        for r, role in enumerate(PARTY_ROLES):
            weight = 1.0 if r < 2 else 0.2
            sums["party"].append(weight * pointer_loss(parties[k, r], a[role]))
        for r, role in enumerate(SPAN_ROLES):
            sums["span"].append(span_loss(starts[k, r], ends[k, r], a[role]) * (1.0 if r < 2 else 0.4))
        sums["kind"].append(-kind[k].log_softmax(-1)[a["kinds"]].mean())
        sums["kind"].extend(marked_kind(model, hidden, a))
        for scores, name in ((polarity, "polarity"), (force, "force"), (certainty, "certainty"), (state, "state"), (partial, "partial"), (direction, "direction")):
            if a[name] >= 0:
                sums["other"].append(F.cross_entropy(scores[k : k + 1], torch.tensor([a[name]])))
    out |= {key: torch.stack(values).sum() / 2 for key, values in sums.items() if values}
    same = torch.tensor([[float(bool(set(a["asks"]) & set(b["asks"]))) for b in anchors] for a in anchors])
    off = ~torch.eye(len(anchors), dtype=torch.bool)
    if len(anchors) > 1:
        out["link"] = F.binary_cross_entropy_with_logits(links[off], same[off], reduction="sum") / len(anchors)
    return out


def marked_kind(model, hidden, anchor):
    """The kind as the marked matter and evidence alone tell it: what teaches the trunk before the pointers are good."""
    target = torch.tensor(anchor["kinds"][:1])
    for role, head in (("matter", model.heads.kind_inside), ("evidence", model.heads.kind_around)):
        spans = anchor[role]
        if spans and spans[0] != (0, 0):
            start, end = spans[0]
            yield 0.5 * F.cross_entropy(head(hidden[start - 1 : end].mean(0, keepdim=True)), target)


def batches(windows, size, rng):
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].pieces) + rng.random() * 60)
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(groups)
    return [[windows[i] for i in group] for group in groups]


def encode(model, words, group, rng):
    longest = max(len(w.pieces) for w in group)
    pad = lambda rows: torch.tensor([row + [0] * (longest - len(row)) for row in rows])
    ids = pad([[p.id for p in w.pieces] for w in group])
    entity = pad([shuffled_entities(w, rng) for w in group])
    mask = pad([[1] * len(w.pieces) for w in group]).float()
    return model.encode(words[ids], pad([w.sort for w in group]), entity, pad([w.shape for w in group]), mask)


def evaluate(model, words, lines, tokenizer):
    model.eval()
    got = []
    with torch.no_grad():
        for line in lines:
            got.append(read_windows(model, words, windows_of(line, tokenizer), line["text"]))
    model.train()
    return core_of(lines, got)


def take_over(model, state):
    """Parts of another state that have the same name and shape here."""
    own = model.state_dict()
    fitting = {name: value for name, value in state.items() if name in own and own[name].shape == value.shape}
    model.load_state_dict(own | fitting)
    print(json.dumps({"warm": len(fitting), "new": sorted(set(own) - set(fitting))}))


def main():
    ask = argparse.ArgumentParser()
    for name in ("minilm", "train", "dev", "out"):
        ask.add_argument(f"--{name}", required=True)
    ask.add_argument("--more-dev", default=None)
    ask.add_argument("--trunk", default=None)
    ask.add_argument("--warm", default=None, help="a state of the model whose fitting parts are taken over")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--epochs", type=int, default=16)
    ask.add_argument("--share", type=float, default=1.0)
    ask.add_argument("--batch", type=int, default=4)
    ask.add_argument("--rate", type=float, default=1.2e-4)
    ask.add_argument("--head-rate", type=float, default=8e-4)
    ask.add_argument("--check-every", type=int, default=4)
    ask.add_argument("--bf16", action="store_true")
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(Path(args.minilm) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    trunk, words = load_minilm(Path(args.minilm))
    if args.trunk:
        trunk.load_state_dict(torch.load(args.trunk))
    model = AsksModel(trunk)
    if args.warm:
        take_over(model, torch.load(args.warm))
    lines = read_lines(args.train)
    if args.share < 1:
        events = sorted({line["event"] for line in lines})
        rng.shuffle(events)
        kept = set(events[: round(len(events) * args.share)])
        lines = [line for line in lines if line["event"] in kept]
    dev = read_lines(args.dev)
    more = read_lines(args.more_dev) if args.more_dev else None
    titled = {line["id"]: windows_of(line, tokenizer) for line in lines}
    plain = {line["id"]: windows_of(line, tokenizer, with_title=False) for line in lines}
    heads = [p for n, p in model.named_parameters() if not n.startswith("trunk")]
    optimizer = torch.optim.AdamW([{"params": model.trunk.parameters(), "lr": args.rate, "weight_decay": 0.01},
                                   {"params": heads, "lr": args.head_rate, "weight_decay": 0.01}])
    per_epoch = math.ceil(sum(map(len, titled.values())) / args.batch)
    total = per_epoch * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / (0.08 * total)) * max(0.0, 1 - s / total))
    begin = 0
    last = out / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=False)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        begin = saved["epoch"]
    for epoch in range(begin, args.epochs):
        model.train()
        since, sums = time.time(), {}
        windows = [w for line in lines for w in (titled if rng.random() < 0.7 else plain)[line["id"]]]
        for group in batches(windows, args.batch, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                hidden = encode(model, words, group, rng)
            loss = 0.0
            for i, window in enumerate(group):
                parts = window_loss(model, hidden[i, : len(window.pieces)].float(), window)
                for key, value in parts.items():
                    sums[key] = sums.get(key, 0.0) + value.item()
                loss = loss + sum(LOSS[key] * value for key, value in parts.items())
            (loss / len(group)).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch + 1}, last)
        row = {"epoch": epoch + 1, "s": round(time.time() - since), **{k: round(v / len(windows), 3) for k, v in sums.items()}}
        if (epoch + 1) % args.check_every == 0 or epoch + 1 == args.epochs:
            row["dev"] = evaluate(model, words, dev, tokenizer)
            if more:
                row["more"] = evaluate(model, words, more, tokenizer)
        print(json.dumps(row), flush=True)
    torch.save(model.state_dict(), out / "model.pt")


if __name__ == "__main__":
    main()
