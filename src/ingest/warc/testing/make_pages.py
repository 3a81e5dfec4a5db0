# Makes pages.warc.gz beside this file with warcio (PyPI: warcio, requests) from pages served on this machine: python make_pages.py .
import sys, threading, http.server, functools, gzip
from warcio.capture_http import capture_http
import requests
para = ["%s asked Berlin on Tuesday to send it Leopard tanks, saying that time was short and that the spring would decide the war in the east of the country.",
 "Berlin said that no decision had been taken, and that it would talk to its allies first; a spokesman named no date by which the answer would come.",
 "The president, who was to fly to Warsaw and Rome in the evening, urged the European Union to open the talks on accession before the summer."]
def page(n): return ('<!DOCTYPE html><html lang="en"><head><title>Page %d</title><meta property="article:published_time" content="2023-01-1%dT09:00:00+01:00"></head><body><article><h1>Page %d</h1>%s</article></body></html>' % (n, n, n, ''.join('<p>%s</p>' % (p.replace('%s', 'Ukraine, in its plea number %d,' % n)) for p in para))).encode()
class H(http.server.BaseHTTPRequestHandler):
    protocol_version='HTTP/1.1'
    def log_message(self,*a): pass
    def do_GET(self):
        p=self.path
        if p=='/moved': self.send_response(302); self.send_header('location','/1'); self.send_header('content-length','0'); self.end_headers(); return
        if p=='/none': body=b'nothing'; self.send_response(404)
        elif p=='/pic.png': body=b'\x89PNG....'; self.send_response(200); self.send_header('content-type','image/png')
        elif p=='/wall': body=b'<html><body><p>This article is for subscribers only. Sign in to continue reading. Already a subscriber?</p></body></html>'; self.send_response(200); self.send_header('content-type','text/html')
        elif p=='/notes.txt': body=b'Kyiv asks Berlin for tanks, and Berlin thinks about it.'; self.send_response(200); self.send_header('content-type','text/plain')
        else:
            body=page(int(p[1:])); self.send_response(200); self.send_header('content-type','text/html; charset=utf-8')
            if p=='/2': body=gzip.compress(body); self.send_header('content-encoding','gzip')
            if p=='/3':
                self.send_header('transfer-encoding','chunked'); self.end_headers()
                for i in range(0,len(body),300):
                    c=body[i:i+300]; self.wfile.write(b'%x\r\n%s\r\n'%(len(c),c))
                self.wfile.write(b'0\r\n\r\n'); return
        self.send_header('content-length',str(len(body))); self.end_headers(); self.wfile.write(body)
s=http.server.ThreadingHTTPServer(('127.0.0.1',8766),H); threading.Thread(target=s.serve_forever,daemon=True).start()
out=sys.argv[1]
for name,gz in (('pages.warc.gz',True),):
    import os
    if os.path.exists(out+'/'+name): os.remove(out+'/'+name)
    from warcio.warcwriter import WARCWriter
    with open(out+'/'+name,'wb') as fh:
        w=WARCWriter(fh,gzip=gz)
        w.write_record(w.create_warcinfo_record(name,{'software':'warcio'}))
        with capture_http(w):
            for p in ('/1','/2','/moved','/pic.png','/3','/none','/wall','/notes.txt','/4'):
                requests.get('http://127.0.0.1:8766'+p, allow_redirects=False)
s.shutdown()
