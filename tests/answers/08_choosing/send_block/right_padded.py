from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    block = SharedMemory(create=True, size=len(data) or 1)
    block.buf[:] = data.ljust(block.size, b"\0")
    block.close()
    return block.name, len(data)
