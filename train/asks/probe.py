"""How each head does on marked anchors: python probe.py MINILM STATE FILE [N]"""
import sys, torch, random
from pathlib import Path
from tokenizers import Tokenizer
from data import *
from encoder import load_minilm
from model import AsksModel
t=Tokenizer.from_file(sys.argv[1]+'/tokenizer.json'); t.no_truncation(); t.no_padding()
trunk,words=load_minilm(Path(sys.argv[1])); m=AsksModel(trunk)
s=torch.load(sys.argv[2],weights_only=False); m.load_state_dict(s['model'] if 'model' in s else s); m.eval()
lines=read_lines(sys.argv[3])[:int(sys.argv[4]) if len(sys.argv)>4 else 10000]
from collections import Counter
hit,n=Counter(),Counter(); conf=Counter()
with torch.no_grad():
    for l in lines:
        for w in windows_of(l,t):
            if not w.anchors: continue
            h=m.encode(words[torch.tensor([[p.id for p in w.pieces]])],torch.tensor([w.sort]),torch.tensor([[(e-1)%40+1 if e else 0 for e in w.entity]]),torch.tensor([w.shape]),torch.ones(1,len(w.pieces)))[0]
            st,en,pa,at,li=m.heads(h,torch.tensor([a['at'] for a in w.anchors]))
            parts=at.split(m.heads.sizes,-1)
            for k,a in enumerate(w.anchors):
                kind=int(parts[0][k].argmax()); tag='ask' if a['isAsk'] else 'ans'
                n[tag,'kind']+=1; hit[tag,'kind']+=kind in a['kinds']
                if kind not in a['kinds']: conf[KINDS[a['kinds'][0]],KINDS[kind]]+=1
                for i,name in enumerate(('kind','polarity','force','certainty','state')):
                    if i and a[name]>=0: n[tag,name]+=1; hit[tag,name]+=int(parts[i][k].argmax())==a[name]
                for r,role in enumerate(PARTY_ROLES[:2]):
                    if a[role]:
                        p=pa[k,r].softmax(-1); n[tag,role]+=1
                        hit[tag,role]+= max(float(p[x].sum()) for x in a[role])>.4
                for r,role in enumerate(SPAN_ROLES):
                    n[tag,role,'start']+=1; hit[tag,role,'start']+=int(st[k,r].argmax()) in {x for x,_ in a[role]}
                    n[tag,role,'end']+=1; hit[tag,role,'end']+=int(en[k,r].argmax()) in {x for _,x in a[role]}
for k in n: print(k,round(hit[k]/n[k],3),n[k])
print(conf.most_common(25))
