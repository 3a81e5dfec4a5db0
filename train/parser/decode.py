"""From scores of heads to one tree a sentence, and the figures of parsed sentences."""

from collections import Counter

import numpy as np


def tree(arcs: np.ndarray) -> np.ndarray:
    """The best tree with one root of log-scores arcs [words, 1 + words]: heads, 0 for the root (Chu-Liu-Edmonds).

    One root: each of the likeliest roots is tried as the only one, and the best tree kept.
    """
    count = len(arcs)
    heads = arcs.argmax(1)
    if is_tree(heads):
        return heads
    best, best_score = None, -np.inf
    for root in np.argsort(-arcs[:, 0])[: min(count, 5)]:
        square = np.full((count + 1, count + 1), -np.inf)
        square[1:, 1:] = arcs[:, 1:]
        square[root + 1, :] = -np.inf
        square[root + 1, 0] = arcs[root, 0]
        found = spanning(square)
        total = sum(square[word, found[word]] for word in range(1, count + 1))
        if total > best_score:
            best, best_score = found[1:], total
    return best


def is_tree(heads: np.ndarray) -> bool:
    if (heads == 0).sum() != 1:
        return False
    for word in range(1, len(heads) + 1):
        at, steps = word, 0
        while at != 0:
            at, steps = heads[at - 1], steps + 1
            if steps > len(heads):
                return False
    return True


def spanning(scores: np.ndarray) -> np.ndarray:
    """Highest-scoring arborescence from node 0; scores[word, head]; -inf where there is no arc."""
    size = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(size, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    cycle_score = scores[cycle, heads[cycle]].sum()
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None] + cycle_score
    enter = into.argmax(0)
    small[-1, :-1] = into.max(0)
    out = scores[np.ix_(outside, cycle)]
    leave = out.argmax(1)
    small[:-1, -1] = out.max(1)
    solved = spanning(small)
    result = heads.copy()
    for i, word in enumerate(outside):
        if i > 0:
            result[word] = cycle[leave[i]] if solved[i] == len(outside) else outside[solved[i]]
    broken = cycle[enter[solved[-1]]]
    result[broken] = outside[solved[-1]]
    return result


def find_cycle(heads: np.ndarray):
    seen = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        at = start
        while at != 0 and seen[at] == 0:
            seen[at] = start
            at = heads[at]
        if at != 0 and seen[at] == start:
            cycle = [at]
            while heads[cycle[-1]] != at:
                cycle.append(heads[cycle[-1]])
            return np.array(cycle)
    return None


def score(scored, labels) -> dict:
    """UPOS, UAS and LAS over all words, punctuation too, with gold words; las_universal leaves out what follows a colon."""
    hits, count = Counter(), 0
    for batch, tags, arcs, names in scored:
        for i, row in enumerate(batch):
            words = len(row["words"])
            heads = tree(arcs[i, :words, : words + 1])
            for w in range(words):
                relation = "root" if heads[w] == 0 else labels["relations"][names[i, w, heads[w]]]
                head_right = heads[w] == row["heads"][w]
                hits["upos"] += labels["upos"][tags[i, w]] == row["upos"][w]
                hits["uas"] += head_right
                hits["las"] += head_right and relation == row["relations"][w]
                hits["las_universal"] += head_right and relation.split(":")[0] == row["relations"][w].split(":")[0]
            count += words
    return {name: round(float(hits[name] / count), 4) for name in ("upos", "uas", "las", "las_universal")}
