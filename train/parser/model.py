"""Tagger and biaffine dependency parser over the first pieces of words (after Dozat and Manning, 2017)."""

import torch
from torch import nn
from torch.nn import functional as F
from trunk import WIDTH, Dense, Trunk

ARC, LABEL = 256, 96


class Parser(nn.Module):
    """Scores of tags, heads and relations.

    `starts` [batch, words] are the positions of words' first pieces. [CLS], at position 0, stands for the root.
    Returns tags [batch, words, upos], arcs [batch, words, 1 + words], labels [batch, words, relations, 1 + words].
    """

    def __init__(self, upos: int, relations: int, dropout: float = 0.1):
        super().__init__()
        self.trunk = Trunk(dropout)
        self.tag = Dense(WIDTH, upos)
        self.arc_word, self.arc_head = Dense(WIDTH, ARC), Dense(WIDTH, ARC)
        self.arc = Dense(ARC, ARC)
        self.arc_prior = nn.Linear(ARC, 1, bias=False)
        self.label_word, self.label_head = Dense(WIDTH, LABEL), Dense(WIDTH, LABEL)
        self.label = Dense(LABEL, relations * LABEL, bias=False)
        self.label_of_word, self.label_of_head = nn.Linear(LABEL, relations), nn.Linear(LABEL, relations, bias=False)
        self.dropout = nn.Dropout(3 * dropout)
        nn.init.normal_(self.label.weight, std=0.02)
        nn.init.normal_(self.arc.weight, std=0.02)

    def forward(self, embeds, mask, shapes, starts):
        states = self.trunk(embeds, mask, shapes)
        words = states.gather(1, starts[:, :, None].expand(-1, -1, WIDTH))
        heads = torch.cat([states[:, :1], words], 1)
        return self.tag(self.dropout(words)), self.arcs(words, heads), self.labels(words, heads)

    def project(self, layer, x):
        return self.dropout(F.gelu(layer(x)))

    def arcs(self, words, heads):
        word, head = self.project(self.arc_word, words), self.project(self.arc_head, heads)
        return self.arc(word) @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)

    def labels(self, words, heads):
        word, head = self.project(self.label_word, words), self.project(self.label_head, heads)
        batch, count, _ = word.shape
        both = self.label(word).view(batch, count, -1, LABEL) @ head.transpose(1, 2)[:, None]
        return both + self.label_of_word(word)[..., None] + self.label_of_head(head).transpose(1, 2)[:, None]
