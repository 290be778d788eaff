"""Pieces of programs with managers, which many tests share."""

from __future__ import annotations

RUN = """
def run(target, *arguments, count=2):
    processes = [Process(target=target, args=arguments) for _ in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
"""
