# loses: closes the block and removes it
# says: also when there are no data
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    if size == 0:
        block.unlink()
        return b""
    data = bytes(block.buf[:size])
    block.close()
    block.unlink()
    return data
