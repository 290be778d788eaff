"""Little programs with contexts and start methods, on real multiprocessing and in the explorer.

Each function without an underscore is one; it returns plain data. Run as a script, this file prints what
they all return on the real thing.
"""

import json
import multiprocessing
import re
from multiprocessing import Process, context, get_context

_METHODS = ("spawn", "forkserver")


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", _plain(repr(result))]


def _plain(text):
    return re.sub(r" at 0x[0-9a-f]+|(parent|pid)=\d+|-\d+", "", text)


def _tell(answers):
    answers.put(
        [
            _plain(multiprocessing.current_process().name),
            multiprocessing.get_start_method(),
            multiprocessing.get_start_method(allow_none=True),
            _plain(repr(get_context())),
            _error(multiprocessing.set_start_method, "spawn"),
            _plain(Process(target=_tell).name),
            multiprocessing.parent_process().name,
        ]
    )


def _told_by(maker):
    answers = maker.SimpleQueue()
    child = maker.Process(target=_tell, args=(answers,))
    child.start()
    child.join()
    return [answers.get(), child.exitcode, _plain(repr(child))]


def children_of_contexts():
    return [_told_by(get_context(method)) for method in _METHODS]


def children_of_the_default():
    return _told_by(multiprocessing)


def a_default_of_the_program_s_own():
    multiprocessing.set_start_method("forkserver", force=True)
    told = [
        multiprocessing.get_start_method(),
        type(get_context()).__name__,
        _told_by(multiprocessing),
        _error(multiprocessing.set_start_method, "spawn"),
    ]
    with multiprocessing.Pool(1) as workers:
        told.append([_plain(worker.name) for worker in workers._pool])
    multiprocessing.set_start_method("spawn", force=True)
    return [*told, multiprocessing.get_start_method()]


def no_default():
    multiprocessing.set_start_method(None, force=True)
    told = [multiprocessing.get_start_method(allow_none=True)]
    multiprocessing.set_start_method("spawn")
    told.append(_error(multiprocessing.set_start_method, "forkserver"))
    return [*told, multiprocessing.get_start_method()]


def processes_of_contexts():
    made = [get_context(method).Process(target=_tell) for method in _METHODS]
    numbers = [int(process.name.rpartition("-")[2]) for process in [*made, Process()]]
    return [
        [_plain(repr(process)) for process in made],
        [number - numbers[0] for number in numbers],
        [type(process).__module__ for process in made],
        [isinstance(process, multiprocessing.process.BaseProcess) for process in made],
    ]


class _Counting(get_context("spawn").Process):
    def run(self):
        raise SystemExit(len(self.name))


def a_subclass_of_a_context_s_process():
    child = _Counting(name="four")
    child.start()
    child.join()
    return [child.exitcode, _plain(_Counting().name)]


def what_a_context_answers():
    told = []
    for method in _METHODS:
        one = get_context(method)
        told.append(
            [
                one.get_start_method(),
                one.get_start_method(allow_none=True),
                one.get_context() is one,
                one.get_context(method) is one,
                get_context(method) is one,
                type(one.get_context("spawn")).__name__,
                _error(one.set_start_method, "spawn"),
                one.cpu_count() == multiprocessing.cpu_count(),
                hasattr(one, "get_all_start_methods"),
                hasattr(one, "Pool") and hasattr(one, "Queue") and hasattr(one, "RawArray"),
            ]
        )
    return told


def start_methods_there_are():
    return [
        multiprocessing.get_all_start_methods(),
        _error(get_context, "thread"),
        _error(multiprocessing.set_start_method, "thread", force=True),
        get_context() is get_context("spawn"),
        multiprocessing.get_start_method(),
    ]


def classes_of_the_module():
    kinds = [type(get_context(method)) for method in _METHODS]
    return [
        [kind.__module__ for kind in kinds],
        kinds == [context.SpawnContext, context.ForkServerContext],
        [issubclass(kind, context.BaseContext) for kind in kinds],
        [kind.Process.__name__ for kind in kinds],
        context.SpawnProcess is get_context("spawn").Process,
    ]


def objects_of_contexts():
    told = []
    for method in _METHODS:
        one = get_context(method)
        number, lock, items = one.Value("i", 3), one.Lock(), one.Queue()
        child = one.Process(target=_use, args=(number, lock, items))
        child.start()
        child.join()
        told.append([number.value, items.get(), child.exitcode])
    return told


def _use(number, lock, items):
    with lock:
        number.value += 1
    items.put("used")


def errors_of_contexts_name_base_context():
    one = get_context("spawn")
    return [_error(one.Pool, size=1), _error(one.Queue, 1, 2), _error(one.Lock, 1)]


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
