"""An HTTP proxy on this machine that writes down what passes through it, as HAR 1.2."""

import http.client
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

# What speaks of one connection alone.
HOP_BY_HOP = {"connection", "keep-alive", "proxy-connection", "proxy-authorization", "te", "transfer-encoding"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self):
        target = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = [(name, value) for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP]
        connection = http.client.HTTPConnection(target.hostname, target.port or 80, timeout=320)
        path = target._replace(scheme="", netloc="").geturl()
        connection.putrequest(self.command, path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        passed = (self.command, self.path, headers, body, answer.status, answer.getheaders(), content)
        self.server.entries.append(entry(*passed))

        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in HOP_BY_HOP | {"content-length"}:
                self.send_header(name, value)
        if answer.status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PATCH = do_DELETE = pass_on

    def log_message(self, *_):
        pass


def pairs(items):
    return [{"name": name, "value": value} for name, value in items]


def entry(method, url, headers, body, status, answered, content):
    def sent(text, fields):
        kind = next((value for name, value in fields if name.lower() == "content-type"), "")
        return {"size": len(text), "mimeType": kind, "text": text.decode()}

    common = {"httpVersion": "HTTP/1.1", "cookies": [], "headersSize": -1}
    request = {"method": method, "url": url, "headers": pairs(headers), "bodySize": len(body),
               "queryString": pairs(parse_qsl(urlsplit(url).query, keep_blank_values=True))}
    if body:
        request["postData"] = sent(body, headers)
    response = {"status": status, "statusText": "", "headers": pairs(answered), "redirectURL": "",
                "content": sent(content, answered), "bodySize": len(content)}
    return {"startedDateTime": "1970-01-01T00:00:00Z", "time": 0, "request": common | request,
            "response": common | response, "cache": {}, "timings": {"send": 0, "wait": 0, "receive": 0}}


@contextmanager
def recorder():
    """Its URL, and the list that it writes to."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.entries = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", server.entries
        finally:
            server.shutdown()
