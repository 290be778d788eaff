from multiprocessing.shared_memory import SharedMemory


BLOCKS = []


def send_block(data):
    block = SharedMemory(create=True, size=4096)
    BLOCKS.append(block)
    view = memoryview(data)
    block.buf[: len(view)] = view
    return block.name, len(view)
