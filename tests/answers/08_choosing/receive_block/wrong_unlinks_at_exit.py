# loses: removes the block
# says: unlink() removes the block
from multiprocessing.shared_memory import SharedMemory


import atexit


def receive_block(name, size):
    block = SharedMemory(name)
    atexit.register(block.unlink)
    return bytes(block.buf[:size])
