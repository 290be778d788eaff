# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: Return the data as bytes
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytes(block.buf[:size]).decode()
    block.close()
    block.unlink()
    return data
