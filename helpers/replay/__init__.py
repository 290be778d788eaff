"""Runs a schedule that the explorer has found again, on multiprocessing's own objects in fresh processes.

`process`, `gate` and `gates` run in those processes, which import nothing of the explorer's engine; `plan`,
`stage`, `walk` and `replaying` in the judging one, which reads plain data only.
"""
