"""Scores to asks: a sketch of the reader's own decoding (src/read/model), for choosing checkpoints while training."""

import torch

from data import FORCES, KINDS, PARTY_ROLES, POLARITIES, SPAN_ROLES, STATES, STEPS

ANSWERS = {"consider": "considered", "promise": "promised", "deliver": "delivered", "refuse": "refused"}


def read_windows(model, words, windows, text, least=0.3):
    asks = []
    for window in windows:
        asks += read_window(model, words, window, text, least)
    return merged(asks)


def read_window(model, words, window, text, least):
    ids = torch.tensor([[p.id for p in window.pieces]])
    entity = torch.tensor([[(e - 1) % 40 + 1 if e else 0 for e in window.entity]])
    hidden = model.encode(words[ids], torch.tensor([window.sort]), entity, torch.tensor([window.shape]), torch.ones(ids.shape))[0]
    steps = model.steps(hidden).sigmoid()
    label = torch.tensor(window.label)
    steps[~label] = 0
    anchors = [i for i in range(len(window.pieces)) if steps[i].max() >= least]
    if not anchors:
        return []
    starts, ends, parties, attributes, links = model.heads(hidden, torch.tensor(anchors))
    kind, polarity, force, certainty, state, _, _ = [x.softmax(-1) for x in attributes.split(model.heads.sizes, -1)]
    links = links.sigmoid()
    out = []
    for k, at in enumerate(anchors):
        if steps[at, 0] < least:
            continue
        askers, addressees = (candidates(window, parties[k, r].softmax(-1)) for r in (0, 1))
        for asker, pa in askers:
            for addressee, pb in addressees:
                if asker is None or asker == addressee:
                    continue
                p, q = int(kind[k].argmax()), int(polarity[k].argmax())
                confidence = float(steps[at, 0] * pa * pb * kind[k, p] * polarity[k, q])
                out.append({"asker": asker, "addressee": addressee, "kind": KINDS[p], "polarity": POLARITIES[q],
                            "force": FORCES[int(force[k].argmax())], "state": STATES[int(state[k].argmax())],
                            "confidence": confidence, "evidence": text[slice(*evidence(window, starts[k, 1], ends[k, 1], at))]})
    return out


def candidates(window, p, share=0.5):
    """Parties with at least `share` of the mass of the likeliest, and nobody as None."""
    mass = {None: float(p[0])}
    for i, e in enumerate(window.entity):
        if e:
            code = window.codes[e - 1]
            mass[code] = mass.get(code, 0.0) + float(p[i + 1])
    top = max(mass.values())
    if mass[None] == top:
        return [(None, top)]
    many = [(c, m) for c, m in mass.items() if c is not None and m >= share * top]
    total = sum(m for _, m in many)
    return [(c, max(m, total) if len(many) > 1 else m) for c, m in many]


def evidence(window, starts, ends, at):
    start = int(starts[1 : at + 2].argmax())
    end = at + int(ends[at + 1 :].argmax())
    first, last = window.pieces[start], window.pieces[end]
    if first.title:
        first = window.pieces[at]
    return first.start, max(last.end, window.pieces[at].end)


def merged(asks):
    """The same ask said again is one: the surest stands."""
    best = {}
    for ask in sorted(asks, key=lambda a: -a["confidence"]):
        key = (ask["asker"], ask["addressee"], ask["kind"], ask["polarity"])
        best.setdefault(key, ask)
    return list(best.values())
