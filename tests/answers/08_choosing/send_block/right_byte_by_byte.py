from multiprocessing.shared_memory import SharedMemory


def send_block(data):
    memory = SharedMemory(create=True, size=len(data) + 1)
    for index, byte in enumerate(data):
        memory.buf[index] = byte
    name = memory.name
    memory.close()
    return name, len(data)
