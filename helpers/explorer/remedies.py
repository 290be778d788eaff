"""What helps against the exceptions that have one usual cause."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class _Known:
    """Exceptions of these types (a pattern), whose text holds this pattern, have one usual cause.

    Some have it only `at` lines that hold a pattern, `after` an operation whose name holds one, or in a
    `file` whose name does.
    """

    kind: str
    text: str
    advice: str
    at: str = ""
    after: str = ""
    file: str = ""


TOO_EARLY = (
    "Right after its sentinel is ready, or the end of file has come, a process may have no exit code yet: "
    "join() it before you look at exitcode."
)
"""Advice for who looked for an exit code at the moment at which the process ended."""

_KNOWN = (
    _Known(
        kind="FileNotFoundError|ConnectionRefusedError|ConnectionResetError|BrokenPipeError|EOFError",
        text="",
        after="^manage",
        advice="What a manager has made is only in the manager's process, which ends with its with block, "
        "with shutdown(), or with the last reference to the manager: use it before.",
    ),
    _Known(
        kind="AttributeError|PicklingError|TypeError",
        text="([Pp]ickle|get) .*(local object|<lambda>)",
        advice="A child finds a function by its name: define it with def at the top level, "
        "not inside another function and not with lambda.",
    ),
    _Known(
        kind="TypeError",
        text="cannot pickle '_thread",
        advice="A lock for threads stays in its process, and what the modules threading and queue make holds "
        "one: take Lock, Event and Queue from multiprocessing.",
    ),
    _Known(
        kind="TypeError",
        text="cannot pickle 'weakref",
        advice="A process that has been started can't be passed on: keep it in a variable of its own, and "
        "not in an object, such as `self`, that another process gets.",
    ),
    _Known(
        kind="PicklingError|TypeError",
        text="[Cc]an't pickle|cannot pickle",
        advice="What goes to another process is pickled first: pass plain data, connections, and what is "
        "defined at the top level.",
    ),
    _Known(
        kind="RuntimeError",
        text="^Queue objects should only be shared",
        advice="A plain Queue reaches a process only when it starts, and a pool's workers have started "
        "already: let a manager make the queue, Manager().Queue().",
    ),
    _Known(
        kind="RuntimeError",
        text="should only be shared between processes through inheritance",
        advice="This reaches a process only when it starts: pass it in args of the Process, or give it to "
        "each of a pool's workers by Pool(initializer=..., initargs=...). What a manager has made may come "
        "later.",
    ),
    _Known(
        kind="TypeError",
        text="Pickling an AuthenticationString",
        advice="A manager or a process stays where it was made: pass on what a manager has made, such as its "
        "queue, or a process's name.",
    ),
    _Known(
        kind="NotImplementedError",
        text="pool objects cannot be passed",
        advice="A pool stays where it was made: only its parent hands out tasks.",
    ),
    _Known(
        kind="AssertionError",
        text="daemonic processes are not allowed to have children",
        advice="A daemon, as each of a pool's workers is one, can't start processes, and no manager or pool "
        "either: do that in its parent.",
    ),
    _Known(
        kind="ValueError",
        text="^Pool not running$",
        advice="Hand out tasks before close(), and inside the with block: later, the pool takes no more.",
    ),
    _Known(
        kind="ValueError",
        text="^Pool is still running$",
        advice="Before join() comes close(), which says that there are no more tasks.",
    ),
    _Known(
        kind="TypeError",
        text="'(ApplyResult|MapResult)'",
        advice="apply_async and map_async return at once, with a promise: get() waits for the result itself.",
    ),
    _Known(
        kind="AttributeError",
        text="'(ApplyResult|MapResult)' object",
        advice="apply_async and map_async return at once, with a promise: get() waits for the result itself.",
    ),
    _Known(
        kind="RuntimeError",
        text="finished its bootstrapping phase",
        advice='Start processes under `if __name__ == "__main__":`, because each child runs the rest of the '
        "file again.",
    ),
    _Known(
        kind="OSError",
        text="handle is closed",
        advice="Close an end only after its last use: after the last send or receive, and after the start() "
        "of the process that gets it.",
    ),
    _Known(
        kind="OSError",
        text="read-only|write-only",
        advice="Pipe(duplex=False) returns the receiving end first and the sending end second: the one only "
        "receives, the other only sends.",
    ),
    _Known(
        kind="SystemExit",
        text="",
        advice="sys.exit() ends the whole process: return instead.",
    ),
    _Known(
        kind="EOFError",
        text="^$",
        advice="recv() raises EOFError at the end of file, when no more can come: catch it there.",
    ),
    _Known(
        kind="BrokenPipeError",
        text="",
        advice="Nobody holds the receiving end any more: the receiver has ended, or has closed it.",
    ),
    _Known(
        kind="TypeError",
        text="'NoneType' and|and 'NoneType'",
        advice="None is no number, with which one could count or compare: ask `is None` first. Or does a "
        "function lack its return?",
    ),
    _Known(
        kind="TypeError",
        text="positional argument",
        at=r"\.i?map(_async|_unordered)?\(",
        advice="map calls the function with one argument, an item: starmap takes each item apart into "
        "several.",
    ),
    _Known(
        kind="TypeError",
        text=r"^\w+\(\) .*positional argument|argument after \*",
        advice="args is a tuple with one item for each parameter of the target; with one item alone it needs "
        "the comma, args=(item,). A tuple that you are given is passed on as it is: args=args.",
    ),
    _Known(
        kind="TypeError",
        text="cannot unpack non-iterable NoneType",
        advice="What came was None, and not what you expected: is it the end of something? Or is it from "
        "a function that returns nothing, as list.sort() does?",
    ),
    _Known(
        kind="TypeError",
        text="Queue' object is not iterable",
        advice="A queue can't be looped over: get() takes one item out. And args is a tuple, which with one "
        "item alone needs the comma: args=(queue,).",
    ),
    _Known(
        kind="Full",
        text="",
        advice="put() raises queue.Full when there is no room, and it may not wait, or not any longer.",
    ),
    _Known(
        kind="Empty",
        text="",
        advice="get() raises queue.Empty when there is no item, and it may not wait, or not any longer.",
    ),
    _Known(
        kind="AttributeError",
        text="Queue' object has no attribute '(Empty|Full)'",
        advice="This is a queue, not the module of that name: write `from queue import Empty, Full` above, "
        "and only the exception's name here.",
    ),
    _Known(
        kind="ValueError",
        text="^Queue .* is closed",
        advice="close() says that this process is done with the queue: call it after its last use.",
    ),
    _Known(
        kind="NameError",
        text="is not defined",
        file=r"\.py$",
        advice='Is the name right? What is bound under `if __name__ == "__main__":` is known in the first '
        "process only, and what a function binds without `global` is known in that function only: pass it in "
        "args, or bind it with `global` in a pool's initializer.",
    ),
    _Known(
        kind="NameError",
        text="is not defined",
        at=r"(?i)\bwith \w*lock:|lock\.acquire\(",
        advice="Is the name right? A lock that is made outside of your functions is not known in them. A "
        "Value brings one along, which get_lock() returns; another one is made inside the function that "
        "starts the processes, and passed in args.",
    ),
    _Known(
        kind="NameError",
        text="is not defined",
        advice="Is the name right? Functions, classes, imports and plain constants are known in every "
        "process. An object that a call makes, such as a lock, is not: make it inside your function, and "
        "pass it in args.",
    ),
    _Known(
        kind="TimeoutError",
        text="^$",
        advice="get(timeout=...) gives up if the result has not come by then: catch TimeoutError, or wait "
        "without a time-out.",
    ),
    _Known(
        kind="FileNotFoundError",
        text="^.Errno 2. No such file or directory$",
        advice="A lock, Value or queue goes away with its last reference in the process that made it: keep "
        "it in a variable there until the child has been joined.",
    ),
    _Known(
        kind="TypeError|AttributeError",
        text="'Synchronized'",
        advice="A Value is an object that holds a number: the number itself is its .value, and its lock is "
        "get_lock().",
    ),
    _Known(
        kind="TypeError|AttributeError",
        text="'SynchronizedArray'",
        advice="An Array is an object that holds numbers: one of them is array[index], and array[:] is a "
        "list, a copy of all. It has no .value and no methods of lists; its lock is get_lock().",
    ),
    _Known(
        kind="TypeError|AttributeError",
        text="'SynchronizedString'",
        advice="An Array('c') is an object that holds bytes: all of them are its .raw, and one of them is "
        "array[index].",
    ),
    _Known(
        kind="AttributeError",
        text=r"'(c_\w+_Array_\d+|c_\w+)' object has no attribute '(get_lock|acquire)'",
        advice="RawValue, RawArray and lock=False make shared memory without a lock: make a Lock, and pass "
        "it on.",
    ),
    _Known(
        kind="AttributeError",
        text="'(list|bytes)' object has no attribute '(get_lock|acquire|raw|value)'",
        advice="This is a copy of what an Array held: pass the Array itself, without [:], .raw or .value.",
    ),
    _Known(
        kind="ValueError",
        text="^Can only assign sequence of same size$",
        advice="A slice of an Array takes exactly as many elements as it has, in a list or in bytes: an "
        "Array never grows or shrinks, and a generator or map has no length.",
    ),
    _Known(
        kind="ValueError",
        text="^byte string too long$",
        advice="An Array('c') never grows: what is assigned may be no longer than it is.",
    ),
    _Known(
        kind="TypeError",
        text="one character bytes, bytearray or integer expected",
        advice="One byte is needed here, as bytes of length 1: b'A', and neither 'A' nor b'AB'.",
    ),
    _Known(
        kind="TypeError",
        text="bytes expected instead of str|a bytes-like object is required, not 'str'",
        advice="Bytes are needed here, and this is a text: b'A', and not 'A'. text.encode() makes bytes of a "
        "text.",
    ),
    _Known(
        kind="IndexError",
        text="^invalid index$",
        advice="The elements of an Array are numbered from 0 to len(array) - 1.",
    ),
    _Known(
        kind="TypeError|AttributeError",
        text="'method' object does not support the context manager|__enter__",
        advice="with needs the lock itself: call the method that returns it, with brackets.",
    ),
    _Known(
        kind="TypeError|AttributeError",
        text="'(bool|NoneType)' object does not support the context manager",
        advice="with takes the lock itself: give it the lock, and not what acquire() or release() returns.",
    ),
    _Known(
        kind="AttributeError",
        text="'R?Lock' object has no attribute",
        advice="A lock is taken with acquire() and given back with release(); a `with` block does both.",
    ),
    _Known(
        kind="TypeError",
        text="^'(int|float)' object is not callable$",
        advice="This is a number, and no function: a Value's .value is read and assigned without brackets. "
        "Or has a variable taken a function's name?",
    ),
    _Known(
        kind="TypeError",
        text="this type has no size",
        advice="What a Value or an Array holds is named first, by a typecode: Value('i', 0).",
    ),
    _Known(
        kind="TypeError",
        text=r"for \+=?: '(int|float)' and '(list|tuple)'$",
        advice="A list or a tuple can't be added to a number: add its items, one by one or with sum().",
    ),
    _Known(
        kind="TypeError",
        text="'method' and|and 'method'",
        advice="A method only runs if it is called: write the brackets.",
    ),
    _Known(
        kind="AssertionError",
        text="^lock is not owned$",
        advice="A condition's own lock has to be held around wait() and notify(): `with condition:`.",
    ),
    _Known(
        kind="AssertionError",
        text="recursive lock not owned",
        advice="Release a lock only after you got it: acquire() returns False if it gave up waiting.",
    ),
    _Known(
        kind="TypeError",
        text="'tuple' object cannot be interpreted as an integer",
        advice="A tuple came where a number is needed. args is a tuple with one item for each parameter of "
        "the target; one that you are given is passed on as it is: args=args.",
    ),
    _Known(
        kind="TypeError",
        text="cannot be interpreted as an integer",
        advice="Here a whole number is needed: a Value('i') takes nothing else, and neither does range().",
    ),
    _Known(
        kind="AttributeError",
        text="'(int|float)' object has no attribute '(value|get_lock|acquire)'",
        advice="This is a plain number, a copy of what a Value held: pass the Value itself, without .value.",
    ),
    _Known(
        kind="ValueError",
        text="is not a valid Signals",
        advice="A negative exit code -n means signal n: signal.Signals takes the positive number.",
    ),
    _Known(
        kind="ValueError",
        text="process object is closed",
        advice="Read what you need from a process before you close() it.",
    ),
    _Known(
        kind="AssertionError",
        text="started process",
        advice="A process runs once its start() has been called.",
    ),
)


def for_exception(kind: str, text: str, line: str = "", operation: str = "", file: str = "") -> str:
    """Advice on an exception of this type with this text; "" when it could have any cause.

    It was raised in this line of a file or cell, after this operation.
    """
    for known in _KNOWN:
        wanted = ((known.text, text), (known.at, line), (known.after, operation), (known.file, file))
        if re.fullmatch(known.kind, kind) and all(re.search(pattern, found) for pattern, found in wanted):
            return known.advice
    return ""
