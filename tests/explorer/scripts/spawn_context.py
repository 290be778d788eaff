import multiprocessing as mp
import random


def estimate(n, results):
    rng = random.Random(n)
    inside = sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(n))
    results.put(4 * inside / n)


def main():
    ctx = mp.get_context("spawn")
    results = ctx.Queue()
    ps = [ctx.Process(target=estimate, args=(n, results)) for n in (1000, 2000)]
    for p in ps:
        p.start()
    total = sum(results.get() for _ in ps)
    for p in ps:
        p.join()
    print(f"pi is about {total / len(ps):.2f}")


if __name__ == "__main__":
    main()
