"""What a process may do with files: read what was there before, and use temporary ones.

A program runs hundreds of times here. What it writes would be read by the next run, and what it removes would
be gone. Only the folder for temporary files is its own: that is emptied before each run. Whether processes
may share a file there is for the judge to say (see `shared_files`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from helpers.explorer.bridge import Bridge
from helpers.explorer.shared_files import ADD, LIST, READ, WRITE

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {  # what is done, and which arguments of the event are the paths, and the folders they start from
    "os.remove": ("removing", ((0, 1),)),
    "os.rename": ("renaming", ((0, 2), (1, 3))),
    "os.link": ("linking", ((0, 2), (1, 3))),
    "os.symlink": ("linking", ((1, 2),)),
    "os.mkdir": ("making", ((0, 2),)),
    "os.rmdir": ("removing", ((0, 1),)),
    "os.truncate": ("writing", ((0, None),)),
}
_LISTS = frozenset({"os.listdir", "os.scandir"})
_OUTSIDE = {
    "socket.connect": "a network connection",
    "socket.bind": "a network connection",
    "sqlite3.connect": "a database",
}
USED = "files"
"""Where a bridge keeps the files of the process that its worker plays."""

_HARMLESS = frozenset(
    map(Path, ("/dev/null", "/dev/zero", "/dev/full", "/dev/stdout", "/dev/stderr", "/dev/tty"))
)


class Files:
    """The files that the process which is played has to do with; temporary ones are in `folder`."""

    def __init__(self, bridge: Bridge, folder: Path) -> None:
        self._bridge = bridge
        self._folder = folder

    def notice(self, event: str, arguments: Sequence[Any]) -> None:
        """Python reports an event; what leaves the model ends the run, and says so by name."""
        if event == "open":
            path, _, flags = arguments
            self._use(path, "writing" if flags & _WRITING else "")
        elif event in _CHANGES:
            does, paths = _CHANGES[event]
            for path, start in paths:
                self._use(arguments[path], does, -1 if start is None else arguments[start])
        elif event in _LISTS:
            self._tell(_absolute(arguments[0] or ".", -1), LIST)
        elif event in _OUTSIDE:
            self._bridge.unmodelled(_OUTSIDE[event])

    def look_at(self, path: Any) -> None:
        """The program asks whether there is such a file, of which Python reports nothing."""
        self._use(path, "")

    def _use(self, path: Any, does: str, start: int = -1) -> None:
        """The process reads a file, or `does` something that changes it; `start` is a descriptor, or -1."""
        place = _absolute(path, start)
        self._tell(place, WRITE if does else READ)
        if place is None or not does:
            return
        self._tell(place.parent, ADD)
        in_vain = does == "removing" and not os.path.lexists(place)
        if not self._is_temporary(place) and not in_vain and place not in _HARMLESS:
            self._bridge.unmodelled(f"{does} the file {place.name}")

    def _tell(self, place: Path | None, use: str) -> None:
        """Tell the judge, if it is a temporary file."""
        if place is not None and self._is_temporary(place):
            self._bridge.use_file(str(place.relative_to(self._folder)), use)

    def _is_temporary(self, place: Path) -> bool:
        return place.is_relative_to(self._folder)


def install(bridge: Bridge) -> None:
    """Notice what Python reports no event of: whether there is a file."""
    for name in ("stat", "lstat", "access"):
        setattr(os, name, _noticed(getattr(os, name), bridge))


def _noticed(function: Callable[..., Any], bridge: Bridge) -> Callable[..., Any]:
    def look(path: Any, *arguments: Any, **keywords: Any) -> Any:
        used: Files | None = bridge.local.get(USED)
        if used and not bridge.abandoned:
            used.look_at(path)
        return function(path, *arguments, **keywords)

    return look


def _absolute(path: Any, start: int) -> Path | None:
    """The file's whole path; None for one that is open already, and known by its descriptor."""
    if not isinstance(path, (str, bytes, os.PathLike)):
        return None
    folder = Path(f"/proc/self/fd/{start}").readlink() if start >= 0 else Path.cwd()
    return Path(os.path.normpath(folder / os.fsdecode(path)))
