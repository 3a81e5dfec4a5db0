"""Writes lines of real and of odd text with a hash of their piece ids, against which the TypeScript tokenizer is tested.

    python train/tokenizer_cases.py --minilm FOLDER --gum FOLDER --out src/read/model/encoder/testing/tokenizer.jsonl

Real lines are sentences of GUM's Wikimedia and OpenStax genres (CC BY); odd ones are drawn at random with a fixed seed.
"""

import argparse
import json
import random
import re
import zlib
from pathlib import Path

from tokenizers import Tokenizer

GENRES = ("news", "interview", "bio", "voyage", "textbook")
ODD = [
    "é", "e\u0301", "Å", "ñ", "İ", "ß", "Σ", "ς", "ﬁ", "Ⅷ", "中", "文", "日本", "한국", "العربية", "עברית", "हिन्दी", "ไทย", "🇺🇸", "👩‍👩‍👧", "🤝🏽", "\u200b",
    "\u200d", "\ufeff", "\u00ad", "\u202e", "\u2060", "\x00", "\x07", "\x85", "\u00a0", "\u2028", "\u3000", "\t", "\r\n", "“", "”", "’", "—", "…", "€", "№",
    "½", "²", "°", "≠", "U.S.", "don't", "re-elected", "http://a.b/c?d=e", "@user", "#tag", "1,000.50", "##ing", "a" * 101, "x" * 100, "�", "𝒜", "𠀋", "Ǆ",
    "President", "sanctions", "said", "the", " ", " ", " ", " ", " ", " ",
]


def real_lines(gum: Path):
    for genre in GENRES:
        for path in sorted((gum / "not-to-release/sources").glob(f"GUM_{genre}_*.conllu")):
            yield from re.findall(r"^# text = (.*)$", path.read_text("utf8"), re.M)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("minilm", "gum", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(args.minilm / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    chance = random.Random(7)
    lines = list(real_lines(args.gum))
    lines = [line for line in chance.sample(lines, len(lines)) if "[" not in line][:2000]
    lines += ["".join(chance.choice(ODD) for _ in range(chance.randint(1, 30))) for _ in range(500)]
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with args.out.open("w", encoding="utf8") as out:
        for line in lines:
            ids = ",".join(map(str, tokenizer.encode(line, add_special_tokens=False).ids))
            out.write(json.dumps([line, zlib.crc32(ids.encode())]) + "\n")


if __name__ == "__main__":
    main()
