# loses: another process finds the data in the block
# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: Make one block for the data, and no others
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    header = SharedMemory(create=True, size=8)
    header.buf[:8] = len(data).to_bytes(8, "big")
    header.close()
    block = SharedMemory(create=True, size=max(1, len(data)))
    block.buf[: len(data)] = data
    block.close()
    return block.name, len(data)
