# loses: closes the block, and returns its name and the number of bytes
# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: (307,207 bytes)
import zlib
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    packed = zlib.compress(data)
    if len(packed) < len(data):
        data = packed
    block = SharedMemory(create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return block.name, len(data)
