from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    block.unlink()
    data = bytes(block.buf)[:size]
    block.close()
    return data
