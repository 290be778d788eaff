# loses: sends b'' as well
# says: also when there are no data
from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    if data:
        block.buf[: len(data)] = data
        block.close()
    return block.name, len(data)
