# loses: closes the block and removes it
# says: unlink() removes the block
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    return bytes(block.buf[:size])
    block.close()
    block.unlink()
