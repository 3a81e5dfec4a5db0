"""The figures of found, parties and core, as shared by outside scorers: pairs one to one, found by half an overlap."""

import importlib.util
import os


def scorer():
    """The outside scorer, by path (DEMARCHE_SHARED)."""
    path = os.path.join(os.environ["DEMARCHE_SHARED"], "tools", "score_asks.py")
    spec = importlib.util.spec_from_file_location("score_asks", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def core_of(lines, got):
    """Best core F1 over thresholds of confidence, and the figures there."""
    tool = scorer()
    best = None
    for threshold in (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5):
        rows = [tool.score_text(line, [a for a in asks if a["confidence"] >= threshold]) for line, asks in zip(lines, got)]
        figures = {key: [round(x, 3) for x in tool.prf(rows, key)] for key in ("found", "parties", "core")}
        states = [x for row in rows for x in row["states"]]
        figures |= {"threshold": threshold, "state": round(tool.macro_f1(states), 3), "force": round(sum(r["force"] for r in rows) / max(1, len(states)), 3)}
        if best is None or figures["core"][2] > best["core"][2]:
            best = figures
    return best
