# Where there are no data, the block is closed alone.
# loses: closes the block and removes it
# says: In receive_block(name, 0)
# says: unlink() removes the block: call both, also when `size` is 0
from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    if not size:
        block.close()
        return b""
    data = bytes(block.buf[:size])
    block.close()
    block.unlink()
    return data
