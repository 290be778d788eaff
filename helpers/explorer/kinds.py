"""The kinds of what a search can find: a fixed list, for programs that read it."""

from __future__ import annotations

DEADLOCK = "deadlock"
LOST_LOCK = "lock of an ended process"
NO_PERMIT = "missing release"
EVENT_NOT_SET = "event that nobody sets"
NO_NOTIFICATION = "missing notification"
LOST_NOTIFICATION = "lost notification"
TOO_FEW = "too few at a barrier"
OPEN_END = "wait for a message that can't come"
FULL_PIPE = "full pipe"
NO_ITEM = "wait for an item that can't come"
MISSING_SENTINEL = "missing sentinel"
MISSING_TASK_DONE = "missing task_done"
FULL_QUEUE = "full queue"
JOIN_BEFORE_DRAIN = "join before drain"
NOT_PICKLED = "item that can't be pickled"
LOST_TASK = "lost task"
TERMINATED = "terminated pool"
BROKEN = "ended result handler"
HANG = "hang"
LIVELOCK = "livelock"
LOST_UPDATE = "lost update"
STALE = "check then act"
WRONG_RESULT = "wrong result"
EXCEPTION = "exception"
HIDDEN = "error that nobody looked at"
OVER_RELEASE = "over-release"
GONE = "shared object that is gone"
CORRUPTED = "corrupted messages"
LEAKED = "leaked segment"
LEFT_BEHIND = "process left behind"
END_LEFT_OPEN = "end left open"

DEPENDS = "result depends on the schedule"
CUT_OFF = "tasks cut off"

TOO_LONG = "too long"
ESCAPED = "left the model"
NOT_MODELLED = "not modelled"
NOT_THE_SAME_AGAIN = "non-determinism"

FAULTS = {
    DEADLOCK: "processes wait for each other in a ring, or one for itself",
    LOST_LOCK: "a lock is waited for that a process held when it ended",
    NO_PERMIT: "a permit of a semaphore is waited for, and nobody is left who would release one",
    EVENT_NOT_SET: "an event is waited for, and nobody is left who would set it",
    NO_NOTIFICATION: "a condition is waited for, and nobody is left who would notify it",
    LOST_NOTIFICATION: "a condition was notified before the process waited for it",
    TOO_FEW: "a barrier waits for more processes than come",
    OPEN_END: "a message is waited for, or the end of file, while an end that nobody uses is still open",
    FULL_PIPE: "a process sends what it would have to receive itself",
    NO_ITEM: "an item of a queue is waited for, and nobody puts one any more",
    MISSING_SENTINEL: "the item that means the end was put fewer times than there are processes that take",
    MISSING_TASK_DONE: "a queue is joined, and task_done() was called too seldom",
    FULL_QUEUE: "room in a queue is waited for, and nobody takes an item out any more",
    JOIN_BEFORE_DRAIN: "a process is joined that can't end before its items, or messages, are taken",
    NOT_PICKLED: "an item of a queue could not be pickled, and was lost",
    LOST_TASK: "a result is waited for whose task was lost with the worker of a pool",
    TERMINATED: "a result is waited for that was not there when the pool was terminated",
    BROKEN: "a result is waited for, and nothing in the pool is left that would bring it",
    HANG: "nobody can go on, for another reason",
    LIVELOCK: "processes go on for ever, and nothing comes of it",
    LOST_UPDATE: "a process wrote over what another had written after it had read",
    STALE: "a process acted on a value that had changed since it was read",
    WRONG_RESULT: "an assertion of the program failed",
    EXCEPTION: "a process ended with an exception",
    HIDDEN: "a task of a pool failed, and nobody asked for its result",
    OVER_RELEASE: "a lock, a semaphore or a task was given back more often than it was taken",
    GONE: "a child found that an object passed to it was gone, with the last reference to it",
    CORRUPTED: "two processes read, or write, the same end of a pipe at the same time",
    LEAKED: "a segment of shared memory outlives the program",
    LEFT_BEHIND: "a child still runs when the function returns, where that was asked about",
    END_LEFT_OPEN: "an end of a pipe is still open when the function returns, where that was asked about",
}
"""What is wrong with the program, and what it means."""

NOTES = {
    DEPENDS: "schedules give different results, which may be meant",
    CUT_OFF: "a pool can end before all of its tasks are done, which may be meant",
}
"""What is worth a word, and no fault."""

UNEXPLORED = {
    TOO_LONG: "more operations than a search follows",
    ESCAPED: "a process computes without end, or waits for something outside multiprocessing",
    NOT_MODELLED: "a part of multiprocessing, or of the system, that the explorer doesn't know",
    NOT_THE_SAME_AGAIN: "the same schedule gave two different runs",
}
"""Why nothing can be said about the program."""
