from multiprocessing.shared_memory import SharedMemory


from multiprocessing import Process


def fill(name, data):
    block = SharedMemory(name)
    block.buf[: len(data)] = data
    block.close()


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    child = Process(target=fill, args=(block.name, data))
    child.start()
    child.join()
    block.close()
    return block.name, len(data)
