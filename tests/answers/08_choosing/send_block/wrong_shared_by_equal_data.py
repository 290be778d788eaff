# Equal data go into the same block.
# loses: sends two pieces of data in two blocks
# says: a block of its own, also for equal data
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    name = f"block_{data.hex()}"
    try:
        block = SharedMemory(name, create=True, size=max(1, len(data)))
    except FileExistsError:
        block = SharedMemory(name)
    block.buf[: len(data)] = data
    block.close()
    return name, len(data)
