"""The memory that one call takes: what Python allocates here, and what processes hold that the call starts."""

import contextlib
import threading
import time
import tracemalloc
from collections.abc import Callable

import psutil

MEGABYTE = 2**20
EVERY = 0.005
"""Seconds between two looks at the children."""


def peak_mb(call: Callable[[], object]) -> float:
    """The highest use during one call, in MB.

    Children are looked at while they run: the system's own account of ended children (`RUSAGE_CHILDREN`) keeps the
    highest figure since the start and takes a child's for its parent's before the child has become itself.
    """
    watch = _Watch()
    tracemalloc.start()
    watch.start()
    try:
        call()
        return (tracemalloc.get_traced_memory()[1] + watch.stop()) / MEGABYTE
    finally:
        watch.stop()
        tracemalloc.stop()


class _Watch(threading.Thread):
    """Adds up the memory of our children again and again and keeps the highest sum."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ours = psutil.Process()
        self.command = self.ours.cmdline()
        self.ended = threading.Event()
        self.highest = 0

    def run(self) -> None:
        while not self.ended.is_set():
            self.highest = max(self.highest, sum(map(self._held, self.ours.children(recursive=True))))
            time.sleep(EVERY)

    def _held(self, child: psutil.Process) -> int:
        """Bytes in memory; 0 for one that has ended or is still a copy of us."""
        with contextlib.suppress(psutil.Error):
            return 0 if child.cmdline() == self.command else int(child.memory_info().rss)
        return 0

    def stop(self) -> int:
        """The highest sum, in bytes."""
        self.ended.set()
        self.join()
        return self.highest
