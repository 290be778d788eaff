from multiprocessing import shared_memory


def send_block(data):
    size = len(data)
    shm = shared_memory.SharedMemory(None, True, size or 1)
    try:
        shm.buf[0:size] = data
        return (shm.name, size)
    finally:
        shm.close()
