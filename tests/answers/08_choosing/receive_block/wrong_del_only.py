# loses: removes the block
# says: unlink() removes the block
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytes(block.buf[:size])
    del block
    return data
