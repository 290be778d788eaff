# Refuses a block that is larger than the data.
# loses: returns the data as bytes
# loses: closes the block and removes it
# loses: receives b'' as well
# says: Process-1 ended with ValueError "the block has another size" at
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    if block.size != max(1, size):
        block.close()
        raise ValueError("the block has another size")
    data = bytes(block.buf[:size])
    block.close()
    block.unlink()
    return data
