# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: Do without it here
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    view = memoryview(block.buf)
    block.unlink()
    return bytes(view[:size])
