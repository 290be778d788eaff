# loses: closes the block and removes it
# says: close() was not called
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    block.unlink()
    return bytes(block.buf)[:size]
