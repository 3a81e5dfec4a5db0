"""Learns the screen: which sentences are worth the model's time, by their words alone.

    python train/asks/screen.py --train TRAIN.jsonl --to models/screen.json [--check FILE ...]

Logistic regression on words and pairs of words; a sentence is positive when any step is shown in it.
"""

import argparse
import json
import re

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from data import code_points, read_lines

WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def words(sentence):
    return WORD.findall(sentence.lower().replace("’", "'"))


def features(sentence):
    all_ = words(sentence)
    return all_ + [f"{a} {b}" for a, b in zip(all_, all_[1:])]


def sentences(line):
    """Each sentence with whether a marked step's trigger stands in it (of asks alone where steps are not marked: by the evidence)."""
    cp = code_points(line["text"])
    spans = []
    for ask in line["asks"]:
        if "steps" in ask:
            spans += [(cp[s["trigger"]["start"]], cp[s["trigger"]["end"]]) for s in ask["steps"]]
        else:
            at = line["text"].find(ask["evidence"])
            spans.append((at, at + len(ask["evidence"])))
    for start, end in line["sentences"]:
        s, e = cp[start], cp[end]
        yield line["text"][s:e], any(a < e and b > s for a, b in spans)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--train", required=True)
    ask.add_argument("--to", required=True)
    ask.add_argument("--check", nargs="*", default=[])
    args = ask.parse_args()
    rows = [row for line in read_lines(args.train) for row in sentences(line)]
    counts = CountVectorizer(analyzer=features, min_df=3, binary=True)
    x = counts.fit_transform([s for s, _ in rows])
    y = np.array([p for _, p in rows])
    model = LogisticRegression(C=0.3, max_iter=300).fit(x, y)
    print("train sentences", len(rows), "positive", y.mean())
    for file in args.check:
        lines = read_lines(file)
        texts = [[*sentences(line)] for line in lines]
        scored = [(model.decision_function(counts.transform([s for s, _ in t])), np.array([p for _, p in t])) for t in texts if t]
        scores, truth = np.concatenate([s for s, _ in scored]), np.concatenate([p for _, p in scored])
        for recall in (0.97, 0.98, 0.99, 0.995):
            bar = np.sort(scores[truth])[int((1 - recall) * truth.sum())]
            kept = [s >= bar for s, _ in scored]
            wide = [k | np.append(k[1:], False) for k in kept]
            print(file, recall, "bar", round(bar, 2), "kept", round(np.mean(np.concatenate(kept)), 3), "with the sentence before", round(np.mean(np.concatenate(wide)), 3))
    weights = {name: round(float(model.coef_[0][i]), 2) for name, i in counts.vocabulary_.items() if abs(model.coef_[0][i]) >= 0.03}
    with open(args.to, "w", encoding="utf8") as out:
        json.dump({"bias": round(float(model.intercept_[0]), 3), "weights": dict(sorted(weights.items()))}, out, ensure_ascii=False, indent=0)
    print(len(weights), "weights")


if __name__ == "__main__":
    main()
