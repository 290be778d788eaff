# loses: closes the block and removes it
# loses: returns the data as bytes
# loses: receives b'' as well
# says: A slice of block.buf is no copy
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    block.unlink()
    return block.buf[:size]
