"""Writes how the tokenizer of MiniLM-L6 treats every character, as ranges, for the tokenizer in TypeScript.

    python train/characters.py --minilm FOLDER --out src/read/model/encoder/characters.json

The classes are read off the tokenizer itself, one code point at a time, so that neither the Unicode version of Node.js nor
that of Python decides. Characters not listed stand inside words. Also writes a hash over the piece ids of all code points,
by which the test of the TypeScript tokenizer sees that it is the same.
"""

import argparse
import hashlib
import json
import unicodedata
from pathlib import Path

from tokenizers import Tokenizer


def kind(tokenizer: Tokenizer, point: int) -> str:
    words = [word for word, _ in tokenizer.pre_tokenizer.pre_tokenize_str(tokenizer.normalizer.normalize_str(f"a{chr(point)}b"))]
    if words == ["ab"]:
        return "marks" if unicodedata.category(chr(point)) == "Mn" else "dropped"
    if words == ["a", "b"]:
        return "spaces"
    assert len(words) in (1, 3), (hex(point), words)
    return "alone" if len(words) == 3 else "inside"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(args.minilm / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    ranges: dict[str, list[int]] = {"spaces": [], "dropped": [], "marks": [], "alone": []}
    digest = hashlib.sha256()
    words = []
    for point in range(0x110000):
        surrogate = 0xD800 <= point < 0xE000
        name = "dropped" if surrogate else kind(tokenizer, point)
        if name != "inside":
            into = ranges[name]
            if into and into[-1] == point - 1:
                into[-1] = point
            else:
                into += [point, point]
        if not surrogate:
            words.append(f"a{chr(point)}b")
        if point % 4096 == 4095:
            ids = tokenizer.encode(" ".join(words), add_special_tokens=False).ids
            digest.update((",".join(map(str, ids)) + "\n").encode())
            words = []
    table = {"source": "train/characters.py", "sha256": digest.hexdigest(), **ranges}
    args.out.write_text(json.dumps(table) + "\n", "utf8")
    print({name: len(pairs) // 2 for name, pairs in ranges.items()}, digest.hexdigest())


if __name__ == "__main__":
    main()
