# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: After close() there is no block.buf any more
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    block.close()
    block.unlink()
    return bytes(block.buf[:size])
