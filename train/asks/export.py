"""Writes the trained asks model as two ONNX files, int8 where that costs nothing.

    python train/asks/export.py --minilm FOLDER --model OUT/model.pt --to models [--float]

asks.onnx: embeds, mask to hidden, steps. asks-heads.onnx: hidden, anchors to starts, ends, parties, attributes, links.
asks.features.f32: rows of sorts, parties and shapes. asks.json: the labels; `npm run read:calibrate` then writes what confidence is worth into it.
"""

import argparse
import json
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from data import CERTAINTIES, FORCES, KINDS, PARTY_ROLES, POLARITIES, SPAN_ROLES, STATES, STEPS
from encoder import load_minilm
from model import AsksModel


class Front(nn.Module):
    """The trunk with the head of steps."""

    def __init__(self, model):
        super().__init__()
        self.trunk, self.steps = model.trunk, model.steps

    def forward(self, embeds, mask):
        hidden = self.trunk(embeds, mask)
        return hidden, self.steps(hidden)


def main():
    ask = argparse.ArgumentParser()
    for name in ("minilm", "model", "to"):
        ask.add_argument(f"--{name}", required=True)
    ask.add_argument("--float", action="store_true")
    ask.add_argument("--name", default="demarche-read 0.2")
    args = ask.parse_args()
    to = Path(args.to)
    trunk, _ = load_minilm(Path(args.minilm))
    model = AsksModel(trunk)
    model.load_state_dict(torch.load(args.model))
    model.eval()
    plain = to / "asks.float.onnx"
    torch.onnx.export(Front(model), (torch.randn(2, 60, 384), torch.ones(2, 60)), str(plain), input_names=["embeds", "mask"], output_names=["hidden", "steps"],
                      dynamic_axes={"embeds": {0: "batch", 1: "n"}, "mask": {0: "batch", 1: "n"}, "hidden": {0: "batch", 1: "n"}, "steps": {0: "batch", 1: "n"}}, dynamo=False, opset_version=17)
    heads = to / "asks-heads.float.onnx"
    torch.onnx.export(model.heads, (torch.randn(60, 384), torch.tensor([3, 5, 9])), str(heads), input_names=["hidden", "anchors"],
                      output_names=["starts", "ends", "parties", "attributes", "links"],
                      dynamic_axes={"hidden": {0: "n"}, "anchors": {0: "k"}, **{name: {0: "k"} for name in ("starts", "ends", "parties", "attributes", "links")}}, dynamo=False, opset_version=17)
    if args.float:
        plain.rename(to / "asks.onnx")
    else:
        quantize_dynamic(str(plain), str(to / "asks.onnx"), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"],
                         nodes_to_exclude=[n.name for n in onnx.load(str(plain)).graph.node if "steps" in n.name], extra_options={"MatMulConstBOnly": True})
        plain.unlink()
    quantize_dynamic(str(heads), str(to / "asks-heads.onnx"), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"], extra_options={"MatMulConstBOnly": True})
    heads.unlink()
    rows = torch.cat([model.sort.weight, model.entity.weight, model.shape.weight]).detach().numpy().astype("<f4")
    rows.tofile(to / "asks.features.f32")
    labels = {"steps": STEPS, "parties": PARTY_ROLES, "spans": SPAN_ROLES, "kind": KINDS, "polarity": POLARITIES, "force": FORCES,
              "certainty": CERTAINTIES, "state": STATES, "partial": ["no", "yes"], "direction": ["for", "against"]}
    card = {"name": args.name, "labels": labels, "calibration": {"model": [0, 1, 0, 0, 0], "frames": [0, 1, 0, 0, 0]}, "least": {"both": 0.25, "model": 0.25}}
    (to / "asks.json").write_text(json.dumps(card, indent=1) + "\n")
    for file in sorted(to.iterdir()):
        print(file.name, file.stat().st_size)


if __name__ == "__main__":
    main()
