"""Runs a concurrent program under many schedules, in real processes, and finds the one that fails.

The judging process holds the state of every shared object and grants one operation at a time
(`scheduler`); a strategy decides which (`search`); worker processes run the program itself
(`worker`), where `multiprocessing` is the explorer's own module (`faces`).
"""
