# loses: sends two pieces of data in two blocks
# says: Each call needs a block of its own
import itertools
from multiprocessing.shared_memory import SharedMemory

_count = itertools.count()


def send_block(data):
    name = f"block_{next(_count)}"
    try:
        block = SharedMemory(name, create=True, size=max(1, len(data)))
    except FileExistsError:
        # left over from the last run
        old = SharedMemory(name)
        old.close()
        old.unlink()
        block = SharedMemory(name, create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return name, len(data)
