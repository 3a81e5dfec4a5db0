"""Trains the tagger and parser.

    python train/parser/train.py --data FOLDER --minilm FOLDER --models models --out FOLDER [--epochs 5] [--quantised-epochs 1]

Resumable: a checkpoint is kept after each epoch and the run goes on from the last one. The last --quantised-epochs run with
weights and inputs rounded as the shipped int8 model rounds them. Figures go to metrics.jsonl in --out.
"""

import argparse
import contextlib
import json
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from batches import inputs, load, plan, targets  # noqa: E402
from decode import score  # noqa: E402
from embeddings import word_rows  # noqa: E402
from model import Parser  # noqa: E402
from trunk import quantise  # noqa: E402


def loss_of(model, batch, labels, rows_of, device):
    given = {name: value.to(device) for name, value in inputs(batch, rows_of).items()}
    gold = {name: value.to(device) for name, value in targets(batch, labels).items()}
    tags, arcs, names = model(**given)
    arcs = arcs.float().masked_fill(beyond(batch, arcs.shape[2]).to(device)[:, None, :], -1e4)
    at_gold = names.gather(3, gold["heads"].clamp_min(0)[:, :, None, None].expand(-1, -1, names.shape[2], 1))[..., 0]
    return (
        F.cross_entropy(tags.float().flatten(0, 1), gold["upos"].flatten())
        + F.cross_entropy(arcs.flatten(0, 1), gold["heads"].flatten())
        + F.cross_entropy(at_gold.float().flatten(0, 1), gold["relations"].flatten())
    )


def beyond(batch, width):
    """True at heads past a sentence's last word."""
    counts = torch.tensor([len(row["words"]) for row in batch])
    return torch.arange(width)[None, :] > counts[:, None]


@torch.no_grad()
def evaluate(model, rows, labels, rows_of, device):
    model.eval()
    scored = []
    for batch in plan(rows, pieces=2048):
        tags, arcs, names = model(**{name: value.to(device) for name, value in inputs(batch, rows_of).items()})
        arcs = arcs.float().masked_fill(beyond(batch, arcs.shape[2]).to(device)[:, None, :], -1e4)
        scored.append((batch, tags.argmax(-1).cpu().numpy(), arcs.log_softmax(-1).cpu().numpy(), names.argmax(2).cpu().numpy()))
    model.train()
    return score(scored, labels)


def groups(model, rate):
    """Heads learn faster than the trunk; biases and norms are not decayed."""
    parts = {}
    for name, weight in model.named_parameters():
        trunk, plain = name.startswith("trunk.") and "shape" not in name, weight.dim() < 2
        parts.setdefault((trunk, plain), []).append(weight)
    return [{"params": weights, "lr": rate * (1 if trunk else 5), "weight_decay": 0 if plain else 0.01} for (trunk, plain), weights in parts.items()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "minilm", "models", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--quantised-epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--steps", type=int, help="stop after so many steps of the first epoch (to measure speed)")
    parser.add_argument("--bf16", action="store_true", help="multiply in bfloat16 where the processor can")
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(args.seed)
    labels = json.loads((args.data / "labels.json").read_text())
    rows_of = torch.from_numpy(word_rows(args.models))
    train, dev = load(args.data, "train"), load(args.data, "dev")
    model = Parser(len(labels["upos"]), len(labels["relations"]), args.dropout)
    model.trunk.load_minilm(load_file(args.minilm / "model.safetensors"))
    model.to(device)
    optimiser = torch.optim.AdamW(groups(model, args.rate), betas=(0.9, 0.98))
    steps = len(plan(train, args.seed)) * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: min(1, at / (0.06 * steps)) * max(0.01, 1 - at / steps))
    args.out.mkdir(parents=True, exist_ok=True)
    checkpoint, first = args.out / "checkpoint.pt", 0
    if checkpoint.exists():
        kept = torch.load(checkpoint, map_location=device)
        model.load_state_dict(kept["model"]), optimiser.load_state_dict(kept["optimiser"]), schedule.load_state_dict(kept["schedule"])
        first = kept["epoch"]
    for epoch in range(first, args.epochs):
        torch.manual_seed(args.seed * 1000 + epoch)
        rounding = epoch >= args.epochs - args.quantised_epochs
        quantise(model, rounding)
        # bfloat16 rounds more coarsely than the int8 that is to be learnt, so that the last epochs multiply in float32
        autocast = torch.autocast(device, torch.bfloat16) if args.bf16 and not rounding else contextlib.nullcontext()
        began, total, seen = time.time(), 0.0, 0
        for step, batch in enumerate(plan(train, args.seed * 1000 + epoch)):
            with autocast:
                loss = loss_of(model, batch, labels, rows_of, device)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total, seen = total + loss.item(), seen + len(batch)
            if step % 50 == 49:
                print(f"epoch {epoch + 1} step {step + 1} loss {total / 50:.3f} {seen / (time.time() - began):.1f} sentences/s", flush=True)
                total = 0.0
            if args.steps and step + 1 >= args.steps:
                return
        rate = seen / (time.time() - began)
        torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch + 1}, checkpoint)
        torch.save(model.trunk.state_dict(), args.out / f"trunk-epoch{epoch + 1}.pt")
        figures = {"epoch": epoch + 1, "sentences_per_s": round(rate, 1), **evaluate(model, dev, labels, rows_of, device)}
        with (args.out / "metrics.jsonl").open("a") as log:
            log.write(json.dumps(figures) + "\n")
        print(figures, flush=True)
    torch.save(model.state_dict(), args.out / "parser.pt")


if __name__ == "__main__":
    main()
