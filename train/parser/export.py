"""Writes the trained parser as ONNX, its dense layers as int8, and measures what ships.

    python train/parser/export.py --data FOLDER --models models --weights FILE [--part dev]

Inputs: embeds float32 [batch, seq, 384], mask float32 [batch, seq], shapes int64 [batch, seq], starts int64 [batch, words].
Outputs: upos float32 [batch, words, tags]; arcs float32 [batch, words, 1 + words], log-probabilities of heads, 0 the root;
labels float32 [batch, words, 1 + words], the number of the best relation under each head.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from batches import inputs, load, plan  # noqa: E402
from decode import score  # noqa: E402
from embeddings import word_rows  # noqa: E402
from model import Parser  # noqa: E402

POSITIONS = 384


class Shipped(nn.Module):
    """The parser with the outputs that are needed, and no more positions than are used."""

    def __init__(self, parser: Parser, root: int):
        super().__init__()
        self.parser, self.root = parser, root
        table = parser.trunk.embeddings["position_embeddings"]
        table.weight = nn.Parameter(table.weight[:POSITIONS].clone())

    def forward(self, embeds, mask, shapes, starts):
        tags, arcs, names = self.parser(embeds, mask, shapes, starts)
        counts = (starts > 0).sum(1, keepdim=True)
        beyond = torch.arange(starts.shape[1] + 1)[None, :] > counts
        arcs = arcs.masked_fill(beyond[:, None, :], -1e4)
        # only the root's word is called root
        only_root = torch.arange(names.shape[2])[:, None] == self.root
        names = names.masked_fill(only_root & (torch.arange(names.shape[3]) > 0)[None, :], -1e4)
        return tags, arcs.log_softmax(-1), names.argmax(2).float()


def write(weights: Path, labels: dict, out: Path, plain: Path) -> None:
    parser = Parser(len(labels["upos"]), len(labels["relations"]))
    kept = torch.load(weights, map_location="cpu")
    parser.load_state_dict(kept.get("model", kept))
    model = Shipped(parser, labels["relations"].index("root")).eval()
    example = (torch.zeros(2, 9, 384), torch.ones(2, 9), torch.zeros(2, 9, dtype=torch.long), torch.tensor([[1, 2, 4], [1, 3, 0]]))
    axes = {"embeds": {0: "batch", 1: "seq"}, "mask": {0: "batch", 1: "seq"}, "shapes": {0: "batch", 1: "seq"}, "starts": {0: "batch", 1: "words"}}
    for name in ("upos", "arcs", "labels"):
        axes[name] = {0: "batch", 1: "words"}
    axes["arcs"][2] = axes["labels"][2] = "heads"
    torch.onnx.export(model, example, str(plain), input_names=list(axes)[:4], output_names=["upos", "arcs", "labels"], dynamic_axes=axes, opset_version=17, dynamo=False)
    quantize_dynamic(plain, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"])


def measure(model: Path, rows: list[dict], labels: dict, rows_of: torch.Tensor) -> dict:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options)
    scored = []
    for batch in plan(rows, pieces=1024):
        given = {name: value.numpy() for name, value in inputs(batch, rows_of).items()}
        tags, arcs, names = session.run(["upos", "arcs", "labels"], given)
        scored.append((batch, tags.argmax(-1), arcs, names.astype(np.int64)))
    return score(scored, labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "models", "weights"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--part", default="dev", choices=["dev", "test"])
    parser.add_argument("--out", type=Path, help="default: parser.onnx in --models")
    args = parser.parse_args()
    labels = json.loads((args.data / "labels.json").read_text())
    out = args.out or args.models / "parser.onnx"
    plain = args.weights.with_suffix(".onnx")
    write(args.weights, labels, out, plain)
    (args.models / "parser.json").write_text(json.dumps(labels, indent=1) + "\n")
    rows, rows_of = load(args.data, args.part), torch.from_numpy(word_rows(args.models))
    for name, path in (("float32", plain), ("int8", out)):
        figures = measure(path, rows, labels, rows_of)
        for bank in ("ewt", "gum"):
            part = measure(path, [row for row in rows if row["treebank"] == bank], labels, rows_of)
            figures |= {f"{bank}_{figure}": value for figure, value in part.items() if figure in ("upos", "las")}
        print(name, f"{path.stat().st_size / 1e6:.1f} MB", args.part, figures, flush=True)


if __name__ == "__main__":
    main()
