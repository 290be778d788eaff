# loses: sends two pieces of data in two blocks
# loses: sends b'' as well
# says: A block of that name
# says: at least 1
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(name=f"block_of_{len(data) // 9}", create=True, size=len(data))
    block.buf[:] = data
    block.close()
    return block.name, len(data)
