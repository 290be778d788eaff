# The block is removed twice.
# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: The block was removed by an unlink() before this one
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    try:
        data = bytes(block.buf[:size])
        block.close()
        block.unlink()
        return data
    finally:
        block.unlink()
