#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# Web servers and their clients
mkdir www && cd www && seq 20000 >numbers && echo index >index.html && cd .. || exit
wget() { /opt/busybox/wget -q "$@"; }
up() { for i in $(seq 200); do wget -O /dev/null "$1" 2>/dev/null && return; sleep 0.1; done; }
requests() {
	wget -O - "$1/" ; wget -O - "$1/numbers" | md5sum; wget -O - "$1/nowhere"; echo $?
	seq 12 | xargs -P 12 -n 1 dash -c '/opt/busybox/wget -q -O - "$0/numbers" | md5sum' "$1" |
		uniq -c
	python3 - "$1" <<'END'
import sys, threading, urllib.request, urllib.error
url, results = sys.argv[1], []
def get(path):
    try:
        with urllib.request.urlopen(url + path) as r:
            results.append((r.status, len(r.read())))
    except urllib.error.HTTPError as e:
        results.append((e.code, 0))
threads = [threading.Thread(target=get, args=(p,)) for p in ["/", "/numbers", "/no"] * 5]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(results))
END
}
python3 -m http.server -d www -b 127.0.0.1 8000 >log 2>&1 & server=$!
up http://127.0.0.1:8000/; requests http://127.0.0.1:8000
kill $server; wait $server 2>/dev/null; echo $?
grep -c numbers log
mkdir www/cgi-bin && printf '#!/bin/dash\necho "Content-type: text/plain\n\n$QUERY_STRING"' >www/cgi-bin/c
chmod +x www/cgi-bin/c
/opt/busybox/httpd -f -p 127.0.0.1:8001 -h www & server=$!
up http://127.0.0.1:8001/; requests http://127.0.0.1:8001
wget -O - 'http://127.0.0.1:8001/cgi-bin/c?a=b'
kill $server; wait $server 2>/dev/null; echo $?
/opt/busybox/nc -l -p 8002 -e /opt/busybox/rev & server=$!
for i in $(seq 200); do echo reversed | /opt/busybox/nc 127.0.0.1 8002 2>/dev/null && break; sleep 0.1; done
wait $server; echo $?
