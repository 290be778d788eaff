# Nobody waits for anybody.
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# says: Let each of the two wait for its turn
from multiprocessing import Process


def call_often(call, times):
    for _ in range(times):
        call()


def ping_pong(first, second, times):
    children = [Process(target=call_often, args=(call, times)) for call in (first, second)]
    for child in children:
        child.start()
    for child in children:
        child.join()
