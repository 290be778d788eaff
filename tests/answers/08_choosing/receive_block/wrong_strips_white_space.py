# loses: returns the data as bytes
# loses: receives b'' as well
# says: expected b' a\n'
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytes(block.buf[:size]).strip()
    block.close()
    block.unlink()
    return data
