# loses: returns the data as bytes
# loses: receives b'' as well
# says: bytearray
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytearray(block.buf[:size])
    block.close()
    block.unlink()
    return data
