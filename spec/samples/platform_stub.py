"""What the samples are run against: the emulator, and the redirects that the platform puts before it."""

import http.server
import json
import subprocess
import threading
import urllib.error
import urllib.request

AUTHORIZE = "/api/oauth2/hydrogen/openapi/authorize/"
ACCOUNT = {"client_id": "local-client", "client_secret": "local-secret"}
# Straight to this machine, whatever proxy there is.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Emulator:
    """A fresh one, as a process that ends with the block."""

    def __init__(self, program):
        self.program = program

    def __enter__(self):
        arguments = ["--memory", "--listen", "127.0.0.1:0", "--token", "local-token"]
        arguments += ["--client-id", ACCOUNT["client_id"], "--client-secret", ACCOUNT["client_secret"]]
        self.process = subprocess.Popen([self.program, *arguments], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[-1]
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def call(self, method, path, body=None, token="local-token"):
        return call(self.url + path, method, body, token)

    def code(self):
        return self.call("POST", AUTHORIZE, ACCOUNT, None)[1]["code"]

    def exchange(self, code):
        body = {**ACCOUNT, "grant_type": "authorization_code", "code": code}
        return self.call("POST", "/api/oauth2/access_token/", body, None)


def call(url, method, body=None, token=None):
    """Answers the status and the body."""
    headers = {"Content-Type": "application/json"} if body is not None else {}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, headers, method=method)
    try:
        with OPENER.open(request, timeout=30) as answer:
            text = answer.read()
            return answer.status, json.loads(text) if text else None
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read() or "null")


class Redirects:
    """A server that answers `authorize` as the platform is known to: two redirects, each with a cookie
    that has to come back, and then the JSON."""

    def __init__(self, url):
        redirects = self
        self.answer = None

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                status, redirects.answer = call(url + AUTHORIZE, "POST", body)
                if status != 200:
                    return self.reply(status, redirects.answer)
                return self.redirect("/login/", "session=one; Path=/; HttpOnly")

            def do_GET(self):
                cookies = {pair.strip() for pair in self.headers.get("Cookie", "").split(";")}
                if self.path == "/login/" and "session=one" in cookies:
                    return self.redirect("/done/?next=1", "signed=two; Path=/")
                if self.path == "/done/?next=1" and {"session=one", "signed=two"} <= cookies:
                    return self.reply(200, redirects.answer)
                return self.reply(403, {"error_msg": f"{self.path} without its cookies: {cookies}"})

            def redirect(self, to, cookie):
                self.send_response(302)
                self.send_header("Location", to)
                self.send_header("Set-Cookie", cookie)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def reply(self, status, body):
                data = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
