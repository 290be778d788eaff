"""A folder for the files of a running process: gone at its end, or soon after if it was killed."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import time
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

_YOUNG = 60.0  # seconds in which the maker of a folder surely gets to lock it


class ScratchFolder:
    """A temporary folder, locked as long as its maker lives.

    A kernel that is restarted is killed, and can't tidy up. So whoever makes the next folder of the same
    `prefix` removes those that nobody has locked: the system unlocks what a process held when it ends.
    """

    def __init__(self, prefix: str) -> None:
        for abandoned in Path(gettempdir()).glob(f"{prefix}*"):
            with contextlib.suppress(OSError):
                _remove_if_abandoned(abandoned)
        self._folder = TemporaryDirectory(prefix=prefix)
        self.path = Path(self._folder.name)
        self._lock = -1
        with contextlib.suppress(OSError):  # where nothing can be locked, nothing is taken for abandoned
            self._lock = _lock(self.path)

    def cleanup(self) -> None:
        """Remove the folder with all that is in it."""
        self._folder.cleanup()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def _lock(folder: Path) -> int:
    """A descriptor that holds the folder's lock. Raises OSError if another process has it."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _remove_if_abandoned(folder: Path) -> None:
    status = folder.lstat()
    if status.st_uid == os.getuid() and time.time() - status.st_mtime > _YOUNG:
        descriptor = _lock(folder)
        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)
