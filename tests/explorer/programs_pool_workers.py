"""Little programs with a pool's workers, their initializers, and pools that end.

Each function without an underscore is one; it returns plain data. Run as a script, this file prints what
they all return on the real thing.
"""

import json
import multiprocessing
import os
import re
import time
from multiprocessing import Pipe, Pool, Process, Value, current_process, pool


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, _plain(str(error)), type(error.__cause__).__name__]
    return ["returned", _plain(repr(result))]


def _plain(text):
    return re.sub(r" at 0x[0-9a-f]+", "", text)


def _square(number):
    return number * number


def _fail(text):
    raise ValueError(text)


def _same(item):
    return item


# -- workers


def _who(_):
    process = current_process()
    return [process.name, process.daemon, type(process).__name__, multiprocessing.parent_process().name]


def workers_have_names_of_their_own():
    with Pool(1) as workers:
        first = workers.apply(_who, (1,))
        names = [worker.name for worker in workers._pool]
    number = int(names[0].rpartition("-")[2])
    return [
        first[0] == names[0],
        names[0].rpartition("-")[0],
        first[1:],
        int(Process(target=_square).name.rpartition("-")[2]) - number,
    ]


def workers_are_active_children():
    with Pool(3) as workers:
        children = [len(multiprocessing.active_children()), all(one.is_alive() for one in workers._pool)]
        pids = {worker.pid for worker in workers._pool}
        children += [workers.apply(os.getpid) in pids, workers.apply(os.getppid) == os.getpid()]
    return [*children, len(multiprocessing.active_children())]


def the_same_worker_keeps_its_globals():
    with Pool(1) as workers:
        return [workers.apply(_remember, (number,)) for number in (1, 2)]


_SEEN = []


def _remember(number):
    _SEEN.append(number)
    return list(_SEEN)


def a_worker_for_each_task():
    with Pool(1, maxtasksperchild=1) as workers:
        names = [workers.apply(_who, (1,))[0] for _ in range(3)]
    numbers = [int(name.rpartition("-")[2]) for name in names]
    return [number - numbers[0] for number in numbers]


def a_worker_for_two_chunks():
    with Pool(1, maxtasksperchild=2) as workers:
        names = [name for name, *_ in workers.map(_who, range(5), chunksize=1)]
    numbers = [int(name.rpartition("-")[2]) for name in names]
    return [number - numbers[0] for number in numbers]


def daemons_have_no_pools():
    with Pool(1) as workers:
        return workers.apply(_nested)


def _nested():
    return _error(Pool, 1)


def a_pool_in_a_child():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_pool_in_a_child, args=(sender,))
    process.start()
    process.join()
    return [receiver.recv(), process.exitcode]


def _pool_in_a_child(sender):
    with Pool(2) as workers:
        sender.send(workers.map(_square, [1, 2, 3]))


def the_pool_is_replaced_after_an_exit():
    with Pool(1) as workers:
        lost = workers.apply_async(os._exit, (3,))
        return [_error(lost.get, 2), workers.apply(_square, (3,)), lost.ready(), len(workers._pool)]


# -- initializers


_GIVEN = None


def _give(*items):
    global _GIVEN
    _GIVEN = items


def _given(_):
    return list(_GIVEN)


def an_initializer_runs_in_each_worker():
    with Pool(2, initializer=_give, initargs=(1, "two")) as workers:
        return workers.map(_given, range(3), chunksize=1)


def an_initializer_passes_on_what_is_inherited():
    answers, number = multiprocessing.SimpleQueue(), Value("i", 0)
    with Pool(2, _give, (answers, number)) as workers:
        workers.map(_count_up, range(4), 1)
        return [sorted(answers.get() for _ in range(4)), number.value]


def _count_up(item):
    answers, number = _GIVEN
    with number.get_lock():
        number.value += 1
    answers.put(item)


def an_initializer_that_fails_leaves_nobody_to_work():
    with Pool(1, initializer=_fail, initargs=("at once",)) as workers:
        return _error(workers.apply_async(_square, (1,)).get, 1)


# -- the pool itself


def odd_pools():
    return [
        _error(Pool, 0),
        _error(Pool, -1),
        _error(Pool, 1.5),
        _error(Pool, "1"),
        _error(Pool, 1, 5),
        _error(Pool, 1, maxtasksperchild=0),
        _error(Pool, 1, maxtasksperchild=1.5),
        _error(Pool, size=1),
        _error(Pool, 1, print, (), None, None),
        _error(Pool, 1, initializer=lambda: None)[0] in ("PicklingError", "AttributeError"),
        _error(Pool, 1, initializer=print, initargs=(Pool,))[0] in ("returned", "PicklingError"),
    ]


def states_and_their_texts():
    workers = Pool(2)
    told = [repr(workers), _error(workers.join)]
    workers.close()
    told += [repr(workers), _error(workers.close)]
    workers.join()
    told += [repr(workers), _error(workers.join), len(multiprocessing.active_children())]
    workers.terminate()
    return [*told, repr(workers), _error(workers.join), _error(workers.terminate)]


def a_closed_pool_takes_no_tasks():
    workers = Pool(1)
    workers.close()
    told = [
        _error(workers.apply, _square, (1,)),
        _error(workers.apply_async, _square, (1,)),
        _error(workers.map, _square, [1]),
        _error(workers.map_async, _square, [1]),
        _error(workers.imap, _square, [1]),
        _error(workers.imap_unordered, _square, [1]),
        _error(workers.starmap, _square, [1]),
        _error(workers.__enter__),
    ]
    workers.join()
    return told


def a_closed_pool_does_what_it_was_given():
    workers = Pool(2)
    results = [workers.apply_async(_square, (number,)) for number in range(5)]
    iterator = workers.imap(_square, [7, 8])
    workers.close()
    workers.join()
    codes = [worker.exitcode for worker in workers._pool]
    return [[result.get() for result in results], list(iterator), codes]


def the_end_of_a_with_block_terminates():
    with Pool(1) as workers:
        slow = workers.apply_async(time.sleep, (30,))
    return [
        repr(workers),
        _error(workers.apply, _square, (1,)),
        slow.ready(),
        _error(slow.get, 0.05),
        len(multiprocessing.active_children()),
    ]


def an_exception_in_a_with_block_terminates_too():
    try:
        with Pool(1) as workers:
            raise KeyError("inside")
    except KeyError:
        return repr(workers)


def a_pool_that_is_let_go():
    return [Pool(2).map(_square, [1, 2]), Pool(1).apply_async(_square, (3,)).get(10)]


def a_child_that_forgets_its_pool():
    process = Process(target=_forget_the_pool)
    process.start()
    process.join(60)
    return process.exitcode


def _forget_the_pool():
    global _GIVEN
    _GIVEN = Pool(2)
    _GIVEN.apply_async(time.sleep, (60,))


def pools_can_not_be_sent():
    with Pool(1) as workers:
        return [_error(Process(target=_same, args=(workers,)).start), _error(workers.__reduce__)]


# -- contexts


def pools_of_contexts():
    names = []
    for method in ("spawn", "forkserver"):
        with multiprocessing.get_context(method).Pool(1) as workers:
            names.append(workers.apply(_who, (1,))[0].rpartition("-")[0])
        with pool.Pool(1, context=multiprocessing.get_context(method)) as workers:
            names.append([type(worker).__name__ for worker in workers._pool])
    return names


def results_of_contexts():
    told = []
    for method in ("spawn", "forkserver"):
        context = multiprocessing.get_context(method)
        with context.Pool(2) as workers:
            told.append([workers.map(_square, [1, 2]), list(workers.imap(_square, [3]))])
            told.append(_error(workers.apply, _fail, (method,)))
    return told


def names_of_the_module():
    wanted = [
        "ApplyResult",
        "AsyncResult",
        "MapResult",
        "IMapIterator",
        "IMapUnorderedIterator",
        "MaybeEncodingError",
    ]
    wanted += ["Pool", "ThreadPool", "RemoteTraceback", "RUN", "CLOSE", "TERMINATE", "TimeoutError"]
    with Pool(1) as workers:
        kinds = [workers.apply_async(_square, (1,)), workers.map_async(_square, [1])]
        kinds += [workers.imap(_square, [1]), workers.imap_unordered(_square, [1])]
        return [
            [hasattr(pool, name) for name in wanted],
            pool.AsyncResult is pool.ApplyResult,
            pool.TimeoutError is multiprocessing.TimeoutError,
            isinstance(workers, pool.Pool),
            [_plain(repr(one)) for one in kinds],
            [isinstance(kinds[1], pool.AsyncResult), isinstance(kinds[3], pool.IMapIterator)],
        ]


def names():
    """The programs of this file."""
    return [
        name
        for name, value in list(globals().items())
        if callable(value)
        and getattr(value, "__module__", "") == __name__
        and not name.startswith("_")
        and name != "names"
    ]


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    for name in names():
        print(json.dumps([name, globals()[name]()]), flush=True)
