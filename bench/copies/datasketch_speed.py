"""Gathers the pages of a JSONL file (text) into stories with datasketch's MinHash LSH, one after the other. Prints seconds, memory in MB and the story told for each."""
import json
import re
import resource
import sys
import time
from importlib.metadata import version

from datasketch import MinHash, MinHashLSH

lsh = MinHashLSH(threshold=0.5, num_perm=64)
told = []
seconds = 0.0
with open(sys.argv[1], encoding='utf8') as lines:
    for at, line in enumerate(lines):
        text = json.loads(line)['text']
        begun = time.process_time()
        words = re.findall(r'\w+', text.lower())
        sketch = MinHash(num_perm=64)
        sketch.update_batch([' '.join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))])
        found = lsh.query(sketch)
        told.append(told[min(found)] if found else str(at))
        lsh.insert(at, sketch)
        seconds += time.process_time() - begun
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
print(json.dumps({'seconds': seconds, 'memory': memory, 'version': version('datasketch'), 'told': told}))
