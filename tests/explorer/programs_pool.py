"""Little programs with pools that must do the same on real multiprocessing and in the explorer.

Each function without an underscore is one; it returns plain data. Run as a script, this file prints what
they all return on the real thing.
"""

import json
import multiprocessing
import re
import time
from multiprocessing import Lock, Pipe, Pool, Queue, Value, pool


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


def _add(first, second=0, *rest, third=0):
    return [first, second, list(rest), third]


def _same(item):
    return item


def _fail(text):
    raise ValueError(text)


def _fail_at_two(number):
    if number == 2:
        raise ValueError(f"not {number}")
    return number


# -- one task


def apply_returns_what_the_function_returns():
    with Pool(2) as workers:
        return [
            workers.apply(_square, (3,)),
            workers.apply(_add, [1, 2, 3], {"third": 4}),
            workers.apply(func=_add, args=(1,), kwds={"second": 2}),
            workers.apply(len, ("four",)),
        ]


def apply_async_and_its_result():
    with Pool(1) as workers:
        result = workers.apply_async(_square, (4,))
        result.wait()
        return [result.get(), result.get(timeout=1), result.ready(), result.successful()]


def a_result_that_is_not_there_yet():
    with Pool(1) as workers:
        result = workers.apply_async(time.sleep, (30,))
        return [
            result.ready(),
            result.wait(0.05),
            _error(result.get, 0.05),
            _error(result.get, timeout=0),
            _error(result.successful),
        ]


def waiting_by_asking():
    with Pool(1) as workers:
        result = workers.apply_async(_square, (5,))
        while not result.ready():
            time.sleep(0.01)
        return result.get()


def an_error_comes_out_of_get():
    with Pool(2) as workers:
        result = workers.apply_async(_fail, ("on purpose",))
        result.wait()
        return [result.ready(), result.successful(), _error(result.get), _error(result.get)]


def an_error_comes_out_of_apply():
    with Pool(1) as workers:
        return [_error(workers.apply, _fail, ("text",)), workers.apply(_square, (2,))]


def the_cause_is_the_worker_s_traceback():
    with Pool(1) as workers:
        try:
            workers.apply(_fail, ("there",))
        except ValueError as error:
            lines = str(error.__cause__).splitlines()
            kind = type(error.__cause__)
            return [
                kind.__module__,
                lines[0],
                lines[1],
                lines[2],
                lines[-2],
                lines[-1],
                any("in _fail" in line for line in lines),
                error.args,
            ]


class _OwnError(Exception):
    def __init__(self, first, second):
        super().__init__(first, second)
        self.second = second


def _fail_with_two(first, second):
    raise _OwnError(first, second)


def an_error_of_the_program_s_own():
    with Pool(1) as workers:
        try:
            workers.apply(_fail_with_two, (1, "two"))
        except _OwnError as error:
            return [error.args, error.second, str(error)]


def wrong_arguments_fail_in_the_worker():
    with Pool(1) as workers:
        return [_error(workers.apply, _square, (1, 2))[::2], _error(workers.apply, 5)[::2]]


# -- maps


def map_keeps_the_order():
    with Pool(3) as workers:
        return [
            workers.map(_square, range(10)),
            workers.map(_square, [3, 1, 2], chunksize=1),
            workers.map(_square, (number for number in (2, 1)), 5),
            workers.map(str.upper, "abc"),
            workers.map(_same, []),
        ]


def map_async_and_its_result():
    with Pool(2) as workers:
        result = workers.map_async(_square, [1, 2, 3])
        return [result.get(), result.ready(), result.successful(), result.get(1)]


def starmap_unpacks_its_items():
    with Pool(2) as workers:
        return [
            workers.starmap(_add, [(1, 2), (3,), (4, 5, 6)]),
            workers.starmap(_add, zip([1, 2], [3, 4], strict=True), chunksize=1),
            workers.starmap_async(_add, [[1]]).get(),
            _error(workers.starmap, _add, [1])[::2],
        ]


def an_error_in_a_map():
    with Pool(2) as workers:
        return [
            _error(workers.map, _fail_at_two, range(4), 1),
            _error(workers.map, _fail_at_two, range(4), 4),
            _error(workers.map_async(_fail_at_two, [2]).get),
            workers.map(_fail_at_two, [1, 3]),
        ]


def maps_of_what_is_no_iterable():
    with Pool(1) as workers:
        return [
            _error(workers.map, _square, 5),
            _error(workers.starmap, _square, 5),
            _error(workers.map_async, _square, 5),
            _error(list, workers.imap(_square, 5)),
        ]


def odd_chunk_sizes():
    with Pool(1) as workers:
        return [
            _error(workers.map, _square, [1, 2], 0),
            _error(workers.imap, _square, [1], 0),
            _error(workers.imap_unordered, _square, [1], -1),
            list(workers.imap(_square, [1, 2, 3], 2)),
            list(workers.imap(_square, [1, 2, 3], 10)),
            sorted(workers.imap_unordered(_square, [1, 2, 3], 2)),
        ]


# -- iterators


def imap_keeps_the_order():
    with Pool(3) as workers:
        return [
            list(workers.imap(_square, range(8))),
            list(workers.imap(_square, iter([2, 1]))),
            list(workers.imap(_square, [])),
        ]


def imap_unordered_gives_all():
    with Pool(3) as workers:
        return sorted(workers.imap_unordered(_square, range(8)))


def the_next_result_in_time_and_not():
    with Pool(1) as workers:
        results = workers.imap(time.sleep, [0, 30])
        return [results.next(), _error(results.next, 0.05), _error(results.next, timeout=0)]


def after_the_last_result():
    with Pool(1) as workers:
        results = workers.imap(_square, [3])
        return [next(results), _error(next, results), _error(results.next, 1), list(results)]


def an_error_between_results():
    with Pool(2) as workers:
        results = workers.imap(_fail_at_two, range(4))
        return [_error(next, results) for _ in range(5)]


def _until_it_fails():
    yield 1
    yield 2
    raise KeyError("the iterable")


def an_iterable_that_fails():
    with Pool(1) as workers:
        results = workers.imap(_square, _until_it_fails())
        return [_error(next, results) for _ in range(4)] + [_error(workers.map, _square, _until_it_fails())]


def _count():
    number = 0
    while True:
        yield number
        number += 1


def an_iterable_without_end():
    with Pool(2) as workers:
        results = workers.imap(_square, _count())
        return [next(results) for _ in range(5)]


def chunks_of_an_imap():
    with Pool(1) as workers:
        results = workers.imap(_square, range(5), 2)
        return [next(results), type(results).__name__, list(results)]


# -- callbacks


def callbacks_get_values_and_errors():
    values, errors = [], []
    with Pool(1) as workers:
        good = workers.apply_async(_square, (3,), callback=values.append, error_callback=errors.append)
        bad = workers.apply_async(_fail, ("text",), callback=values.append, error_callback=errors.append)
        many = workers.map_async(_square, [1, 2], callback=values.append)
        worse = workers.starmap_async(_fail, [("more",)], error_callback=errors.append)
        for result in (good, bad, many, worse):
            result.wait()
    return [values, [[type(error).__name__, str(error)] for error in errors]]


def a_callback_gives_more_work():
    results = []
    with Pool(1) as workers:

        def again(value):
            if value < 50:
                results.append(workers.apply_async(_square, (value,), callback=again))

        workers.apply_async(_square, (2,), callback=again).wait()
        while len(results) < 2:
            time.sleep(0.01)
        return [result.get() for result in results]


def a_callback_puts_into_a_queue():
    answers = multiprocessing.SimpleQueue()
    with Pool(1) as workers:
        workers.map_async(_square, [1, 2, 3], callback=answers.put)
        return answers.get()


# -- what can't go through


def shared_objects_go_by_inheritance_only():
    with Pool(1) as workers:
        return [
            _error(workers.apply, _same, (item,))
            for item in (Queue(), Lock(), Value("i"), multiprocessing.Event(), multiprocessing.SimpleQueue())
        ] + [
            _error(workers.map, _same, [Queue()]),
            _error(workers.apply_async(_same, kwds={"item": Lock()}).get),
            _error(list, workers.imap(_same, [1, Value("i")])),
            _error(workers.apply, _same, (workers,)),
        ]


def a_lambda_is_no_task():
    with Pool(1) as workers:
        made = workers.apply_async(lambda: 1)
        mapped = workers.map_async(lambda item: item, [1])
        told = [_error(result.get) for result in (made, mapped)]
        return [[kind, "local object" in text, cause] for kind, text, cause in told]


def _make_lambda(_):
    return lambda: 1


def a_result_that_can_not_be_pickled():
    with Pool(1) as workers:
        kind, text, cause = _error(workers.apply, _make_lambda, (1,))
        again = _error(workers.map, _make_lambda, [1])
        return [kind, text.startswith("Error sending result: '<function _make_lambda"), cause, again[0]]


def maybe_encoding_error():
    error = pool.MaybeEncodingError(ValueError("why"), "what")
    return [str(error), repr(error), error.args, error.exc, error.value, type(error).__module__]


def a_connection_as_an_argument_and_as_a_result():
    receiver, sender = Pipe(duplex=False)
    with Pool(1) as workers:
        workers.apply(_send, (sender, "hello"))
        made = workers.apply(_make_pipe)
        return [receiver.recv(), made.recv()]


def _send(connection, item):
    connection.send(item)


def _make_pipe():
    receiver, sender = Pipe(duplex=False)
    sender.send("from a worker")
    return receiver


def arguments_are_copies():
    items = [1, 2]
    with Pool(1) as workers:
        return [workers.apply(_append, (items,)), items]


def _append(items):
    items.append(3)
    return items


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
