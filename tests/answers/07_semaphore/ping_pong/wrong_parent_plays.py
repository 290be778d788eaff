# Calls all by itself: strictly by turns, and in one process.
# loses: calls first and second as often as asked, each in a process of its own
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# loses: returns when both processes have ended
# says: Start two processes


def ping_pong(first, second, times):
    for _ in range(times):
        first()
        second()
