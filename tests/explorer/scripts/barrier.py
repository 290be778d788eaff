from multiprocessing import Barrier, Process, Semaphore


def racer(start, track):
    start.wait()
    with track:
        print("running")


if __name__ == "__main__":
    start, track = Barrier(3), Semaphore(1)
    ps = [Process(target=racer, args=(start, track), name=f"racer {n}") for n in (1, 2)]
    for p in ps:
        p.start()
    start.wait()
    for p in ps:
        p.join()
