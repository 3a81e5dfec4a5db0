"""The MiniLM trunk as both models use it: summed word and feature rows in, hidden states out.

The word-embedding table stays frozen and apart (it ships once, for the parser and the asks model); position and type rows and
the layer norm belong to the trunk.
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

WIDTH = 384
HEADS = 12
LAYERS = 6
INNER = 1536
LONGEST = 512


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Trunk(nn.Module):
    """`embeds` float [b, n, 384] and `mask` float [b, n] (1 a piece, 0 padding) to hidden states [b, n, 384]."""

    def __init__(self, dropout: float = 0.1, layers: int = LAYERS):
        super().__init__()
        self.position = nn.Embedding(LONGEST, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.drop = nn.Dropout(dropout)

    def forward(self, embeds, mask):
        n = embeds.shape[1]
        x = self.drop(self.norm(embeds + self.position.weight[:n] + self.segment))
        bias = (1.0 - mask)[:, None, None, :].to(x.dtype) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load_minilm(folder: Path, dropout: float = 0.1):
    """The pretrained trunk and the frozen word table [30522, 384]."""
    state = load_file(folder / "model.safetensors")
    config = json.loads((folder / "config.json").read_text())
    assert config["hidden_size"] == WIDTH and config["num_hidden_layers"] == LAYERS
    prefix = "" if "embeddings.word_embeddings.weight" in state else "bert."
    get = lambda name: state[prefix + name]
    trunk = Trunk(dropout)
    trunk.load_state_dict(renamed(get))
    return trunk, get("embeddings.word_embeddings.weight").clone()


def renamed(get):
    """BERT's names to ours."""
    out = {
        "position.weight": get("embeddings.position_embeddings.weight"),
        "segment": get("embeddings.token_type_embeddings.weight")[0],
        "norm.weight": get("embeddings.LayerNorm.weight"),
        "norm.bias": get("embeddings.LayerNorm.bias"),
    }
    pairs = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for i in range(LAYERS):
        theirs = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            qkv = [get(f"{theirs}attention.self.{name}.{part}") for name in ("query", "key", "value")]
            out[f"layers.{i}.qkv.{part}"] = torch.cat(qkv)
            for ours, name in pairs.items():
                out[f"layers.{i}.{ours}.{part}"] = get(f"{theirs}{name}.{part}")
    return out
