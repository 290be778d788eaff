# loses: returns the data as bytes
# loses: removes the block
# loses: receives b'' as well
# says: No block has that name, or not any more
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    try:
        data = bytes(block.buf[:size])
        block.unlink()
    finally:
        block.close()
        block.unlink()
    return data
