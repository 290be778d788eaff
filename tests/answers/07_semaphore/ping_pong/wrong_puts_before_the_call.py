# Puts the other one's turn into its queue before its own call.
# loses: takes turns, first begins, and each call ends before the next
# loses: who has to wait does not look again and again
# says: Let the other one go after the call, when it has ended, and not before it.
from multiprocessing import Process, Queue


def play(call, inbox, outbox, times):
    for _ in range(times):
        inbox.get()
        outbox.put("go")
        call()


def ping_pong(first, second, times):
    to_first, to_second = Queue(), Queue()
    to_first.put("go")
    one = Process(target=play, args=(first, to_first, to_second, times))
    two = Process(target=play, args=(second, to_second, to_first, times))
    one.start()
    two.start()
    one.join()
    two.join()
