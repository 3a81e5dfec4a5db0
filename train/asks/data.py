"""AskBank lines to what the model learns from: pieces with features, anchors with their targets.

Offsets in the files are UTF-16 units; they are turned into code points once, here.
"""

import json
import random
from dataclasses import dataclass, field

STEPS = ["ask", "consider", "promise", "deliver", "refuse", "withdraw", "block", "pressure", "doubt"]
KINDS = ("talks settlement backing trade military_cooperation justice intelligence money arms relief protection reform "
         "sanctions_relief release access deescalation pressure other").split()
POLARITIES = ["do", "refrain"]
FORCES = ["wish", "appeal", "demand"]
CERTAINTIES = ["asserted", "possible", "planned", "hypothetical", "denied"]
STATES = ["asked", "considered", "promised", "delivered", "refused"]
SORTS = ["country", "demonym", "capital", "metonym", "person", "organisation", "role"]
PARTY_ROLES = ["asker", "addressee", "third", "actor"]
SPAN_ROLES = ["matter", "evidence", "deadline", "condition", "source", "askerSaid", "addresseeSaid"]
LONGEST = 510
ENTITIES = 40
PRONOUNS = set("he she it they we i his her its their our my him them us me both you your who which that".split())


@dataclass
class Piece:
    id: int
    start: int
    end: int
    title: bool
    first: bool  # begins a word


@dataclass
class Window:
    """At most 510 pieces of a text, headed by its title; everything the model sees and is to say."""
    doc: str
    pieces: list
    sort: list = field(default_factory=list)
    shape: list = field(default_factory=list)
    entity: list = field(default_factory=list)  # index into codes + 1, 0 none
    codes: list = field(default_factory=list)
    anchors: list = field(default_factory=list)
    label: list = field(default_factory=list)  # piece may carry an anchor


def code_points(text):
    """Map from UTF-16 offset to code point offset."""
    out, at = {}, 0
    for i, ch in enumerate(text):
        out[at] = i
        at += 2 if ord(ch) > 0xFFFF else 1
    out[at] = len(text)
    return out


def fit(mapping, span):
    return mapping[span["start"]], mapping[span["end"]]


def pieces_of(tokenizer, text, title):
    encoded = tokenizer.encode(text, add_special_tokens=False)
    return [Piece(i, s, e, title, not t.startswith("##")) for i, t, (s, e) in zip(encoded.ids, encoded.tokens, encoded.offsets)]


def windows_of(line, tokenizer, with_title=True):
    """The text cut into windows at sentence ends; each begins with the title and, after the first, with the text's last two sentences before it."""
    cp = code_points(line["text"])
    body = pieces_of(tokenizer, line["text"], False)
    mark = lambda name: Piece(tokenizer.token_to_id(name), 0, 0, True, False)
    title = pieces_of(tokenizer, line.get("title") or "", True)[:40] if with_title else []
    title = [mark("[CLS]"), *title, mark("[SEP]")]
    room = LONGEST - len(title) - 1
    ends = [cp[e] for _, e in line["sentences"]]
    stretches, start = [], 0
    while start < len(body):
        stop = min(len(body), start + room)
        if stop < len(body):
            cuts = [i for i in range(start + room // 2, stop) if any(body[i - 1].end <= e <= body[i].start for e in ends)]
            stop = cuts[-1] if cuts else stop
        stretches.append((start, stop))
        if stop >= len(body):
            break
        back = [i for i in range(max(start + 1, stop - 90), stop) if any(body[i - 1].end <= e <= body[i].start for e in ends)]
        start = back[0] if back else stop
    out = []
    fresh = 0
    for start, stop in stretches:
        window = Window(line["id"], [*title, *body[start:stop], mark("[SEP]")])
        window.label = [False] * len(title) + [i >= fresh and body[i].first for i in range(start, stop)] + [False]
        fresh = stop
        window.shape = shapes_of(window, line)
        mark_mentions(window, line, cp)
        if "asks" in line and line["asks"] is not None and any("steps" in a for a in line["asks"]):
            window.anchors = anchors_of(window, line, cp)
        out.append(window)
    return out


def shape(word):
    """How a word is written, which uncased pieces do not show: 1 lower, 2 Title, 3 UPPER, 4 mixed, 5 digits, 6 else."""
    if any("0" <= c <= "9" for c in word):
        return 5
    letters = [c for c in word if c.lower() != c.upper()]
    if not letters:
        return 6
    capitals = [c == c.upper() for c in letters]
    if not any(capitals):
        return 1
    if all(capitals):
        return 3 if len(letters) > 1 else 2
    return 2 if capitals[0] and not any(capitals[1:]) else 4


def shapes_of(window, line):
    """The shape of each piece's word; 0 for the model's own marks."""
    out, at = [0] * len(window.pieces), 0
    while at < len(window.pieces):
        piece, next_ = window.pieces[at], at + 1
        if piece.end == 0:
            at = next_
            continue
        while next_ < len(window.pieces) and not window.pieces[next_].first and window.pieces[next_].end > 0:
            next_ += 1
        text = (line.get("title") or "") if piece.title else line["text"]
        out[at:next_] = [shape(text[piece.start : window.pieces[next_ - 1].end])] * (next_ - at)
        at = next_
    return out


def mark_mentions(window, line, cp):
    n = len(window.pieces)
    window.sort, window.entity = [0] * n, [0] * n
    tcp = code_points(line.get("title") or "")
    found = [(cp[m["start"]], cp[m["end"]], False, m) for m in line["mentions"]]
    found += [(tcp[m["start"]], tcp[m["end"]], True, m) for m in line["titleMentions"]]
    index = {}
    for start, end, title, mention in found:
        at = pieces_in(window, start, end, title)
        if not at:
            continue
        code = index.setdefault(mention["code"], len(index) + 1)
        for i in at:
            window.sort[i] = SORTS.index(mention["sort"]) + 1
            window.entity[i] = code
    window.codes = list(index)


def pieces_in(window, start, end, title=False):
    return [i for i, p in enumerate(window.pieces) if p.title == title and p.start < end and p.end > start]


def anchors_of(window, line, cp):
    """One anchor a trigger: what all steps that share its first word say."""
    by = {}
    for number, ask in enumerate(line["asks"]):
        for step in ask["steps"]:
            where = pieces_in(window, *fit(cp, step["trigger"]))
            if not where or not window.label[where[0]]:
                continue
            by.setdefault(where[0], []).append((number, ask, step))
    return [anchor(window, cp, at, told) for at, told in sorted(by.items())]


def anchor(window, cp, at, told):
    out = {"at": at, "steps": sorted({STEPS.index(s["step"]) for _, _, s in told}), "asks": sorted({n for n, _, _ in told})}
    main = next((t for t in told if t[2]["step"] == "ask"), told[0])
    _, ask, step = main
    out["isAsk"] = step["step"] == "ask"
    out["kinds"] = sorted({KINDS.index(a["kind"]) for _, a, _ in told})
    out["polarity"] = POLARITIES.index(ask["polarity"])
    out["force"] = FORCES.index(ask["force"])
    out["certainty"] = CERTAINTIES.index(step["certainty"])
    out["state"] = STATES.index(ask["state"]) if out["isAsk"] else -1
    out["partial"] = int(bool(step.get("partial"))) if step["step"] == "deliver" else -1
    out["direction"] = {"for": 0, "against": 1}.get(step.get("direction"), -1)
    for role, value in (("asker", lambda a, s: a["asker"]), ("addressee", lambda a, s: a["addressee"]), ("third", lambda a, s: a["third"]),
                        ("actor", lambda a, s: (s["actor"] or {}).get("code"))):
        out[role] = party_targets(window, cp, [(value(a, s), s.get(role)) for _, a, s in told])
    for role in SPAN_ROLES:
        out[role] = span_targets(window, cp, role, told)
    return out


def party_targets(window, cp, values):
    """Sets of pieces, one set a party; [[0]] where nobody (piece 0 is the null); [] where it cannot be learnt."""
    out = []
    for code, role in values:
        if code is None:
            target = [0]
        else:
            target = [i + 1 for i, e in enumerate(window.entity) if e and window.codes[e - 1] == code]
            if not target and role:
                for part in ("name", "mention"):
                    if role.get(part) and role[part]["text"].lower() not in PRONOUNS:
                        target = [i + 1 for i in pieces_in(window, *fit(cp, role[part])) if not window.entity[i]]
                        if target:
                            break
        if target and target not in out:
            out.append(target)
    return out


def span_targets(window, cp, role, told):
    out = []
    for _, _, step in told:
        span = span_of(step, role)
        where = pieces_in(window, *fit(cp, span)) if span else []
        target = (where[0] + 1, where[-1] + 1) if where else (0, 0)
        if target not in out:
            out.append(target)
    return out if len(out) == 1 else [t for t in out if t != (0, 0)]


def span_of(step, role):
    if role == "evidence":
        return {"start": step["start"], "end": step["end"]}
    if role == "source":
        return step["source"][0]["mention"] if step["source"] else None
    if role in ("askerSaid", "addresseeSaid"):
        party = step[role[:-4]]
        return party["mention"] if party else None
    return step[role]


def read_lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def shuffled_entities(window, rng: random.Random):
    """Entity numbers drawn anew, so that a number means nothing but "the same party"."""
    numbers = rng.sample(range(1, ENTITIES + 1), min(ENTITIES, max(1, len(window.codes))))
    return [numbers[(e - 1) % len(numbers)] if e else 0 for e in window.entity]
