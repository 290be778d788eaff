# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: keep no slice
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = block.buf[:size]
    block.close()
    block.unlink()
    return bytes(data)
