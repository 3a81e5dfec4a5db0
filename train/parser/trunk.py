"""The MiniLM-L6 trunk as it ships: it takes summed word-embedding rows, so that models share one frozen table.

State-dict names are those of transformers' BertModel without the word embeddings, plus `embeddings.shape_embeddings`.
Every dense layer can act as if its weights and inputs were int8 (`quantise`), as ONNX Runtime's dynamic quantisation does.
"""

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, LAYERS, ATTENTION_HEADS, SHAPES = 384, 6, 12, 7
#: Weights take 7 bits (as `reduce_range` of ONNX Runtime), so that no processor's 16-bit sums overflow and figures are the same everywhere.
WEIGHT_LEVELS = 64


class Dense(nn.Linear):
    """A linear layer that, while `quantised`, rounds weights per output and inputs per tensor, with straight-through gradients."""

    quantised = False

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.quantised:
            return super().forward(x)
        return F.linear(rounded_input(x), rounded_weight(self.weight), self.bias)


def rounded_weight(weight: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        scale = (weight.abs().amax(1, keepdim=True) / WEIGHT_LEVELS).clamp_min(1e-12)
        error = torch.round(weight / scale) * scale - weight
    return weight + error


def rounded_input(x: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        low, high = x.amin().clamp_max(0), x.amax().clamp_min(0)
        scale = ((high - low) / 255).clamp_min(1e-12)
        error = torch.round(x / scale) * scale - x
    return x + error


def quantise(module: nn.Module, on: bool = True) -> None:
    for part in module.modules():
        if isinstance(part, Dense):
            part.quantised = on


class SelfAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (Dense(WIDTH, WIDTH) for _ in range(3))

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        batch, length, _ = x.shape

        def split(y):
            return y.view(batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(-1, -2) * (WIDTH // ATTENTION_HEADS) ** -0.5 + bias
        return (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, WIDTH)


class Output(nn.Module):
    def __init__(self, width_in: int, dropout: float):
        super().__init__()
        self.dense = Dense(width_in, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, residual: torch.Tensor) -> torch.Tensor:
        return self.LayerNorm(self.dropout(self.dense(x)) + residual)


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.attention = nn.ModuleDict({"self": SelfAttention(), "output": Output(WIDTH, dropout)})
        self.intermediate = nn.ModuleDict({"dense": Dense(WIDTH, 4 * WIDTH)})
        self.output = Output(4 * WIDTH, dropout)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        x = self.attention["output"](self.attention["self"](x, bias), x)
        return self.output(F.gelu(self.intermediate["dense"](x)), x)


class Trunk(nn.Module):
    """embeds [batch, seq, 384] and mask [batch, seq] (1 = a piece) to states [batch, seq, 384].

    `shapes` [batch, seq] (see data.shape) is optional; its vectors begin at zero.
    """

    def __init__(self, dropout: float = 0.1, positions: int = 512):
        super().__init__()
        self.embeddings = nn.ModuleDict({
            "position_embeddings": nn.Embedding(positions, WIDTH),
            "token_type_embeddings": nn.Embedding(2, WIDTH),
            "shape_embeddings": nn.Embedding(SHAPES, WIDTH),
            "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-12),
        })
        nn.init.zeros_(self.embeddings["shape_embeddings"].weight)
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList(Layer(dropout) for _ in range(LAYERS))})
        self.dropout = nn.Dropout(dropout)

    def forward(self, embeds: torch.Tensor, mask: torch.Tensor, shapes: torch.Tensor | None = None) -> torch.Tensor:
        parts = self.embeddings
        x = embeds + parts["position_embeddings"].weight[: embeds.shape[1]] + parts["token_type_embeddings"].weight[0]
        if shapes is not None:
            x = x + parts["shape_embeddings"](shapes)
        x = self.dropout(parts["LayerNorm"](x))
        bias = ((1 - mask) * -1e4)[:, None, None, :]
        for layer in self.encoder["layer"]:
            x = layer(x, bias)
        return x

    def load_minilm(self, weights: dict[str, torch.Tensor]) -> None:
        """Takes over the weights of MiniLM-L6 (names of BertModel); what it lacks stays as it is."""
        missing, _ = self.load_state_dict(weights, strict=False)
        if missing != ["embeddings.shape_embeddings.weight"]:
            raise ValueError(f"not MiniLM-L6: it lacks {missing}")
