"""The asks model: where somebody asks or answers, and, from there, who, whom, what and how."""

import torch
from torch import nn

from data import CERTAINTIES, ENTITIES, FORCES, KINDS, PARTY_ROLES, POLARITIES, SORTS, SPAN_ROLES, STATES, STEPS
from encoder import WIDTH

KEY = 64


class Pointer(nn.Module):
    """Scores of every piece, and of nobody (index 0), as a filler of one role of an anchor: queries [k, w] and pieces [n, w] to [k, n + 1]."""

    def __init__(self, width):
        super().__init__()
        self.query = nn.Linear(width, KEY)
        self.key = nn.Linear(WIDTH, KEY)
        self.own = nn.Linear(WIDTH, 1)
        self.nobody = nn.Linear(width, 1)

    def forward(self, query, pieces):
        scores = self.query(query) @ self.key(pieces).T / KEY**0.5 + self.own(pieces).T
        return torch.cat([self.nobody(query), scores], dim=1)


class Heads(nn.Module):
    """Hidden states [n, 384] of one window and anchors [k] (piece indices) to the scores of every role, attribute and link."""

    def __init__(self, dropout=0.1):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.starts = nn.ModuleList(Pointer(WIDTH) for _ in SPAN_ROLES)
        self.ends = nn.ModuleList(Pointer(WIDTH) for _ in SPAN_ROLES)
        wide = 6 * WIDTH
        self.mix = nn.Sequential(nn.Linear(wide, 512), nn.GELU(), nn.Dropout(dropout))
        self.parties = nn.ModuleList(Pointer(512) for _ in PARTY_ROLES)
        sizes = [len(KINDS), len(POLARITIES), len(FORCES), len(CERTAINTIES), len(STATES), 2, 2]
        self.attributes = nn.Linear(512, sum(sizes))
        self.sizes = sizes
        self.kind_inside = nn.Linear(WIDTH, len(KINDS))
        self.kind_around = nn.Linear(WIDTH, len(KINDS))
        self.link = nn.Sequential(nn.Linear(512, 96), nn.GELU())
        self.bilinear = nn.Parameter(torch.zeros(96, 96))
        self.apart = nn.Parameter(torch.zeros(1))

    def forward(self, hidden, anchors):
        hidden = self.drop(hidden)
        at = hidden[anchors]
        starts = torch.stack([p(at, hidden) for p in self.starts], 1)
        ends = torch.stack([p(at, hidden) for p in self.ends], 1)
        padded = torch.cat([torch.zeros_like(hidden[:1]), hidden])
        seen = lambda role: (starts[:, role].softmax(-1) + ends[:, role].softmax(-1)) @ padded / 2
        inside = lambda role: within(starts[:, role], ends[:, role]) @ hidden
        mixed = self.mix(torch.cat([at, seen(0), inside(0), inside(1), seen(5), seen(6)], -1))
        parties = torch.stack([p(mixed, hidden) for p in self.parties], 1)
        folded = self.link(mixed)
        links = folded @ self.bilinear @ folded.T + self.apart
        attributes = self.attributes(mixed)
        told = self.kind_inside(inside(0)) + self.kind_around(inside(1))
        attributes = torch.cat([attributes[:, : len(KINDS)] + told, attributes[:, len(KINDS) :]], 1)
        return starts, ends, parties, attributes, links


def within(starts, ends):
    """Share of each piece in the stretch that starts and ends as scored: [k, n + 1] twice to [k, n], each row adding to one (or to nothing)."""
    begun = starts.softmax(-1)[:, 1:].cumsum(-1)
    ended = ends.softmax(-1)[:, 1:].cumsum(-1)
    over = torch.cat([torch.zeros_like(ended[:, :1]), ended[:, :-1]], 1)
    share = (begun - over).clamp(min=0)
    return share / share.sum(-1, keepdim=True).clamp(min=0.1)


class AsksModel(nn.Module):
    """The trunk with the rows of mention features and the two sets of heads."""

    def __init__(self, trunk, dropout=0.1):
        super().__init__()
        self.trunk = trunk
        self.sort = nn.Embedding(len(SORTS) + 1, WIDTH, padding_idx=0)
        self.entity = nn.Embedding(ENTITIES + 1, WIDTH, padding_idx=0)
        self.shape = nn.Embedding(7, WIDTH, padding_idx=0)
        with torch.no_grad():
            for table in (self.sort, self.entity, self.shape):
                nn.init.normal_(table.weight, std=0.02)
                table.weight[0].zero_()
        self.steps = nn.Sequential(nn.Linear(WIDTH, 256), nn.GELU(), nn.Dropout(dropout), nn.Linear(256, len(STEPS)))
        nn.init.constant_(self.steps[-1].bias, -5.0)
        self.heads = Heads(dropout)

    def encode(self, words, sort, entity, shape, mask):
        return self.trunk(words + self.sort(sort) + self.entity(entity) + self.shape(shape), mask)
