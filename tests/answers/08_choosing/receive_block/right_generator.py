from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    data = bytes(block.buf[index] for index in range(size))
    block.close()
    block.unlink()
    return data
