# loses: closes the block and removes it
# says: close() only says that this process is done with it
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytes(block.buf[:size])
    block.close()
    return data
