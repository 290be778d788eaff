# A new process for each call.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: do not have one process each
from multiprocessing import Process


def ping_pong(first, second, times):
    for _ in range(times):
        for call in (first, second):
            child = Process(target=call)
            child.start()
            child.join()
