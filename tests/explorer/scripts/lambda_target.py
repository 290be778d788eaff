import multiprocessing

if __name__ == "__main__":
    p = multiprocessing.Process(target=lambda: print("hello"))
    p.start()
    p.join()
