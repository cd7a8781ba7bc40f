"""A proxy that writes down what passes through it, as HAR 1.2."""

from contextlib import contextmanager
from urllib.parse import parse_qsl, urlsplit

from proxy import proxy


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
def recorder(target=""):
    """Its URL, and the list that it writes to."""
    entries = []

    def passed(*exchange):
        entries.append(entry(*exchange))
        return exchange[-1]

    with proxy(passed, target) as url:
        yield url, entries
