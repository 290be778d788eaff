# Where there are no data, the block is not even opened.
# loses: closes the block and removes it
# says: In receive_block(name, 0)
# says: also when `size` is 0
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    if size == 0:
        return b""
    block = SharedMemory(name)
    data = bytes(block.buf[:size])
    block.close()
    block.unlink()
    return data
