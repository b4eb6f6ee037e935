"""Start `hoagiai up`, talk to it over HTTP as a browser would, and see what it leaves behind."""

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from pathlib import Path

import psutil

READY = "Mở trình duyệt"


def environment(var: Path, **more: str) -> dict[str, str]:
    """What a person's shell would hold, without what the tests set."""
    ours = ("DATABASE_URL", "HOAGIAI_", "PYTEST_", "DJANGO_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "HOAGIAI_VAR": str(var), **more}


def hoagiai(var: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    command = [sys.executable, "-m", "hoagiai.conf", *arguments]
    return subprocess.run(
        command, env=environment(var, **more), capture_output=True, text=True, timeout=300, check=False
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Running:
    """One run of the product."""

    def __init__(self, var: Path, port: int | None = None) -> None:
        self.var, self.port = var, port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = var.parent / f"up-{self.port}.log"
        began = time.monotonic()
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "hoagiai.conf", "up"],
                env=environment(var, PORT=str(self.port)),
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        while READY not in self.said():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() - began < 300, self.said()
            time.sleep(0.1)
        self.seconds = time.monotonic() - began

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def interrupt(self) -> int:
        """Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=40)

    def kill(self) -> None:
        """As when the machine's memory ends: nothing is tidied up."""
        self.process.kill()
        self.process.wait(timeout=10)


def processes_of(var: Path) -> list[psutil.Process]:
    """Every process that lives in this folder or was started for it."""
    found = []
    for process in psutil.process_iter():
        try:
            ours = str(var) in " ".join(process.cmdline()) or process.environ().get("HOAGIAI_VAR") == str(var)
            if ours and process.pid != os.getpid() and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.Error:
            continue
    return found


class Caller:
    """A person's browser, as far as HTTP goes."""

    def __init__(self, url: str) -> None:
        self.url = url
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)
        self.address = ""

    def get(self, path: str) -> str:
        return self._send(urllib.request.Request(urllib.parse.urljoin(self.url, path)))

    def post(self, path: str, fields: dict[str, str], file: tuple[str, str, bytes] | None = None) -> str:
        """Send the form of a page, with the hidden fields that it holds."""
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', self.get(path)))
        boundary = uuid.uuid4().hex
        body = b"".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in {**hidden, **fields}.items()
        )
        if file:
            field, name, data = file
            head = (
                f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'
            )
            body += head.encode() + data + b"\r\n"
        body += f"--{boundary}--\r\n".encode()
        headers = {
            "Content-Type": f"multipart/form-data; boundary={boundary}",
            "Referer": self.url + path,
            "Origin": self.url,
        }
        return self._send(urllib.request.Request(urllib.parse.urljoin(self.url, path), body, headers))

    def _send(self, request: urllib.request.Request) -> str:
        try:
            with self.opener.open(request, timeout=60) as answer:
                self.address = answer.url
                return answer.read().decode("utf-8")
        except urllib.error.HTTPError as refused:
            raise AssertionError(
                f"{refused.code} at {refused.url}: {refused.read().decode()[:600]}"
            ) from None
