# loses: closes the block and removes it
# says: close() was not called
from multiprocessing.shared_memory import SharedMemory

blocks = {}


def receive_block(name, size):
    block = blocks[name] = SharedMemory(name)
    data = bytes(block.buf[:size])
    block.unlink()
    return data
