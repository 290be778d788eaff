# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: SharedMemory(name) opens the block that is there
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name, create=True, size=max(1, size))
    data = bytes(block.buf[:size])
    block.close()
    block.unlink()
    return data
