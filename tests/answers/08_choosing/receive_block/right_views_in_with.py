from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name)
    with block.buf[:size] as view:
        data = b"".join(bytes([byte]) for byte in view)
    block.close()
    block.unlink()
    return data
