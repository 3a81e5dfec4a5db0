"""Sentences as padded batches of about equal numbers of pieces; the word rows are looked up here, frozen."""

import json
import random
from pathlib import Path

import torch

PIECES = 768


def load(folder: Path, part: str) -> list[dict]:
    with (folder / f"{part}.jsonl").open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def plan(rows: list[dict], seed: int | None = None, pieces: int = PIECES) -> list[list[dict]]:
    """Batches of sentences of like length, shuffled by `seed`; in order of length without one."""
    chance = random.Random(seed)
    noise = 0 if seed is None else 3
    ordered = sorted(rows, key=lambda row: len(row["pieces"]) + chance.uniform(0, noise))
    batches, batch, longest = [], [], 0
    for row in ordered:
        longest = max(longest, len(row["pieces"]))
        if batch and longest * (len(batch) + 1) > pieces:
            batches.append(batch)
            batch, longest = [], len(row["pieces"])
        batch.append(row)
    batches.append(batch)
    if seed is not None:
        chance.shuffle(batches)
    return batches


def pad(lists, value: int = 0) -> torch.Tensor:
    longest = max(len(items) for items in lists)
    return torch.tensor([list(items) + [value] * (longest - len(items)) for items in lists])


def inputs(batch: list[dict], rows_of: torch.Tensor) -> dict[str, torch.Tensor]:
    pieces = pad([row["pieces"] for row in batch])
    mask = pad([[1] * len(row["pieces"]) for row in batch]).float()
    embeds = rows_of[pieces] * mask[:, :, None]
    return {"embeds": embeds, "mask": mask, "shapes": pad([row["shapes"] for row in batch]), "starts": pad([row["starts"] for row in batch])}


def targets(batch: list[dict], labels: dict) -> dict[str, torch.Tensor]:
    """Numbers of the gold tags, heads and relations; -100 where there is no word or no such name."""
    upos = {name: i for i, name in enumerate(labels["upos"])}
    relations = {name: i for i, name in enumerate(labels["relations"])}
    return {
        "upos": pad([[upos.get(name, -100) for name in row["upos"]] for row in batch], -100),
        "heads": pad([row["heads"] for row in batch], -100),
        "relations": pad([[relations.get(name, -100) for name in row["relations"]] for row in batch], -100),
    }
