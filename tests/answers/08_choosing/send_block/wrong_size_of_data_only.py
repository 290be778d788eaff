# loses: sends b'' as well
# says: max(1, len(data))
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=len(data))
    block.buf[: len(data)] = data
    block.close()
    return block.name, len(data)
