# loses: returns the data as bytes
# loses: receives b'' as well
# says: its first `size` bytes
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytes(block.buf)
    block.close()
    block.unlink()
    return data
