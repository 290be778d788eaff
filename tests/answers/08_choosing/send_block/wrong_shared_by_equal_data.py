# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# Equal data go into the same block.
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
