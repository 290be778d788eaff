# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: No block has that name, or not any more
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    SharedMemory(name).unlink()
    block = SharedMemory(name)
    data = bytes(block.buf[:size])
    block.close()
    return data
