"""Reads Universal Dependencies and lays sentences out as pieces and words.

    python train/parser/data.py --ewt FOLDER --gum FOLDER --minilm FOLDER --out FOLDER

Train, dev and test follow the treebanks' own lists of documents. Of GUM only texts that may be used freely are taken:
see FREE_GENRES and FREE_ACADEMIC; fiction and how-to texts (non-commercial licence), reddit, and genres whose licence
GUM's LICENSE.txt does not name (court, essay, letter, podcast) are left out.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer

FREE_GENRES = {"bio", "conversation", "interview", "news", "speech", "textbook", "vlog", "voyage"}
#: Academic texts of publishers whose articles are under CC BY.
FREE_ACADEMIC = re.compile(r"journals\.plos\.org|mdpi\.com|dh2017\.adho\.org|iopscience\.iop\.org|linguisticsociety\.org")
PARTS = ("train", "dev", "test")
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
MOST_PIECES = 250


def documents(ewt: Path, gum: Path, part: str):
    """The texts of one part as (treebank, CoNLL-U)."""
    for name in (ewt / f"not-to-release/file-lists/files.{part}").read_text("utf8").split():
        yield "ewt", (ewt / "not-to-release/sources" / name).read_text("utf8")
    for name in (gum / f"not-to-release/file-lists/files.{part}").read_text("utf8").split():
        genre = name.split("_")[1]
        if genre in FREE_GENRES or genre == "academic":
            text = (gum / "not-to-release/sources" / f"{name}.conllu").read_text("utf8")
            if genre != "academic" or is_free_article(text):
                yield "gum", text


def is_free_article(text: str) -> bool:
    url = re.search(r"^# meta::sourceURL = (.*)$", text, re.M)
    return bool(url and FREE_ACADEMIC.search(url[1]))


def sentences(text: str):
    """The sentences of a CoNLL-U text as {text, paragraph, words, upos, heads, relations}; a head of 0 is the root.

    `paragraph` says whether the sentence begins one.
    """
    for block in re.split(r"\n\n+", text.strip()):
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        rows = [row for row in rows if row[0].isdigit()]
        raw = re.search(r"^# text = (.*)$", block, re.M)
        yield {
            "text": raw[1] if raw else "",
            "paragraph": bool(re.search(r"^# new(doc|par)", block, re.M)),
            "words": [row[1] for row in rows],
            "upos": [row[3] for row in rows],
            "heads": [int(row[6]) for row in rows],
            "relations": [row[7] for row in rows],
        }


def shape(word: str) -> int:
    """How a word is written, which the uncased pieces do not show: 1 lower, 2 Title, 3 UPPER, 4 mixed, 5 digits, 6 else."""
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


def layout(words: list[str], tokenizer: Tokenizer) -> dict:
    """Pieces with [CLS] and [SEP], the shape of each, and the position of each word's first piece."""
    pieces, shapes, starts = [101], [0], []
    for word in words:
        ids = tokenizer.encode(word, add_special_tokens=False).ids or [100]
        starts.append(len(pieces))
        pieces += ids
        shapes += [shape(word)] * len(ids)
    return {"pieces": pieces + [102], "shapes": shapes + [0], "starts": starts}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("ewt", "gum", "minilm", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(args.minilm / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    args.out.mkdir(parents=True, exist_ok=True)
    relations = Counter()
    for part in PARTS:
        kept, bank = [], Counter()
        for treebank, text in documents(args.ewt, args.gum, part):
            for sentence in sentences(text):
                row = {"treebank": treebank, **sentence, **layout(sentence["words"], tokenizer)}
                if part != "train" or len(row["pieces"]) <= MOST_PIECES:
                    kept.append(row)
                    bank[treebank] += 1
        if part == "train":
            relations.update(relation for row in kept for relation in row["relations"])
        (args.out / f"{part}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in kept), "utf8")
        print(part, dict(bank), "words", sum(len(row["words"]) for row in kept), "pieces", sum(len(row["pieces"]) for row in kept))
    labels = {"upos": UPOS, "relations": sorted(name for name, n in relations.items() if n >= 3)}
    (args.out / "labels.json").write_text(json.dumps(labels), "utf8")
    print(len(labels["relations"]), "relations", relations.most_common()[-8:])


if __name__ == "__main__":
    main()
