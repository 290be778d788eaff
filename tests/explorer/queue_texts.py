"""Pieces of programs with queues, which many tests share."""

from __future__ import annotations

PRODUCER = """
def produce(items, sizes):
    for size in sizes:
        items.put(bytes(size))
"""

CONSUMERS = """
def consume(tasks, answers):
    while (task := tasks.get()) is not None:
        answers.put(task * 2)

def start(tasks, answers, count):
    workers = [Process(target=consume, args=(tasks, answers)) for _ in range(count)]
    for worker in workers:
        worker.start()
    return workers
"""
