from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    shm = SharedMemory(name=name, create=False)
    try:
        return shm.buf[:size].tobytes()
    finally:
        shm.close()
        shm.unlink()
