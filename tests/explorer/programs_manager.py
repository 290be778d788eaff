"""Little programs with a manager's lists, dictionaries and values: see `programs_pipe.py`."""

import json
import multiprocessing
import re
from multiprocessing import Manager, Process, managers


def _error(function, *arguments, **keywords):
    """The exception of a call, by type and text; of a traceback from the manager, its last line."""
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        text = str(error).rstrip("-\n").rpartition("\n")[2] if _is_remote(error) else str(error)
        return [type(error).__name__, _plain(text)]
    return ["returned", _plain(repr(result))]


def _is_remote(error):
    return isinstance(error, managers.RemoteError)


def _plain(text):
    text = re.sub(r"KeyError: '[0-9a-f]+'", "KeyError: an identity", text)
    return re.sub(r"( at |owner=)(0x)?[0-9a-f]+", "", text)


def _started(target, *arguments, **keywords):
    process = Process(target=target, args=arguments, **keywords)
    process.start()
    return process


def _run(target, *arguments, **keywords):
    process = _started(target, *arguments, **keywords)
    process.join()
    return process.exitcode


# -- lists


def a_list_in_two_processes():
    with Manager() as manager:
        numbers = manager.list([1, 2])
        code = _run(_append, numbers, 3)
        return [list(numbers), numbers[:], len(numbers), str(numbers), code]


def _append(numbers, *items):
    for item in items:
        numbers.append(item)


def everything_that_a_list_can():
    with Manager() as manager:
        numbers = manager.list([3, 1, 2])
        numbers.sort()
        numbers.reverse()
        numbers.insert(0, 9)
        numbers.extend([4, 4])
        numbers[1] = 30
        numbers[-1:] = [5, 6]
        del numbers[2]
        popped = [numbers.pop(), numbers.pop(0)]
        numbers.remove(4)
        numbers += [7]
        numbers *= 2
        looks = [7 in numbers, 8 in numbers, numbers.count(7), numbers.index(7), numbers[1:3]]
        return [
            str(numbers),
            popped,
            looks,
            _error(numbers.__add__, [0]),
            numbers * 2 == 2 * numbers,
            sorted(numbers),
        ]


def iteration_over_a_list():
    with Manager() as manager:
        numbers = manager.list([3, 1, 2])
        return [
            list(numbers),
            list(reversed(numbers)),
            max(numbers),
            sum(numbers),
            *enumerate(numbers),
        ]


def errors_of_a_list():
    with Manager() as manager:
        numbers = manager.list([1])
        return [
            _error(lambda: numbers[1]),
            _error(numbers.remove, 2),
            _error(numbers.index, 2),
            _error(numbers.append),
            _error(numbers.append, 1, 2),
            _error(lambda: numbers + numbers),
            _error(lambda: numbers + 1),
            _error(manager.list().pop),
            _error(numbers.extend, 1),
        ]


def what_a_list_has_not():
    with Manager() as manager:
        numbers = manager.list([1])
        return [
            _error(getattr, numbers, "clear"),
            _error(getattr, numbers, "copy"),
            numbers == [1],
            bool(manager.list()),
            isinstance(numbers, list),
            isinstance(numbers, (managers.BaseProxy, managers.ListProxy)),
        ]


def the_sort_key_runs_in_the_manager():
    with Manager() as manager:
        words = manager.list(["bbb", "a", "cc"])
        words.sort(key=len)
        first = list(words)
        words.sort(key=_last, reverse=True)
        return [first, list(words), _error(words.sort, key=lambda word: word)[0]]


def _last(word):
    return word[-1]


def a_list_made_of_another_one():
    with Manager() as manager:
        numbers, letters = manager.list([1, 2]), manager.dict(a=1)
        other = manager.list(numbers)
        other.append(3)
        other.extend(numbers)
        return [list(other), list(numbers), dict(manager.dict(letters)), list(manager.list(letters.items()))]


# -- dictionaries


def a_dictionary_in_two_processes():
    with Manager() as manager:
        found = manager.dict()
        codes = [_run(_set, found, key, key * 2) for key in "ab"]
        return [dict(found), found.copy(), str(found), len(found), codes]


def _set(found, key, value):
    found[key] = value


def everything_that_a_dictionary_can():
    with Manager() as manager:
        found = manager.dict({"a": 1}, b=2)
        found.update(c=3)
        found.update({"d": 4})
        looks = [found.get("a"), found.get("z"), found.get("z", 0), "a" in found, "z" in found]
        looks += [found.setdefault("a", 9), found.setdefault("e", 5), found.pop("b"), found.pop("z", None)]
        del found["c"]
        views = [found.keys(), found.values(), found.items()]
        last = found.popitem()
        found.clear()
        return [looks, views, last, str(found), len(found)]


def errors_of_a_dictionary():
    with Manager() as manager:
        found = manager.dict(a=1)
        return [
            _error(lambda: found["z"]),
            _error(found.pop, "z"),
            _error(lambda: found[[]]),
            _error(manager.dict().popitem),
            _error(lambda: found | {}),
            found == {"a": 1},
            _error(found.__delitem__, "z"),
        ]


def iteration_over_a_dictionary():
    with Manager() as manager:
        found = manager.dict(a=1, b=2)
        iterator = iter(found)
        first = next(iterator)
        found["c"] = 3
        return [first, _error(next, iterator), list(found), type(iterator).__name__]


def only_the_maker_iterates_over_a_dictionary():
    with Manager() as manager:
        found, told = manager.dict(a=1), manager.list()
        nested = manager.list([found])
        codes = [_run(_iterate, found, told)]
        return [list(told), codes, _error(list, nested[0])]


def _iterate(found, told):
    told.append(_error(list, found))
    told.append(dict(found))
    told.append(found.keys())


# -- what is nested


def a_change_inside_a_plain_list_is_lost():
    with Manager() as manager:
        found = manager.dict(a=[1])
        found["a"].append(2)
        before = dict(found)
        changed = found["a"]
        changed.append(3)
        found["a"] = changed
        return [before, dict(found)]


def a_change_inside_a_nested_proxy_is_kept():
    with Manager() as manager:
        found = manager.dict(a=manager.list([1]))
        found["a"].append(2)
        code = _run(_append_to, found, "a", 3)
        return [list(found["a"]), type(found["a"]).__name__, str(found["a"]), repr(found["a"])[:10], code]


def _append_to(found, key, item):
    found[key].append(item)


def a_nested_proxy_outlives_the_one_that_made_it():
    with Manager() as manager:
        outer = manager.list([manager.list([1]), manager.dict(a=2)])
        inner = outer[0]
        del outer[0]
        inner.append(3)
        return [list(inner), len(outer), dict(outer[0]), _plain(str(outer))]


def tables_of_tables():
    with Manager() as manager:
        rows = manager.list([manager.list([0] * 2) for _ in range(2)])
        code = _run(_fill, rows)
        return [[list(row) for row in rows], code]


def _fill(rows):
    for number, row in enumerate(rows):
        row[number] = number + 1


# -- values


def a_namespace():
    with Manager() as manager:
        space = manager.Namespace(x=1)
        space.items = [1]
        space.items.append(2)
        space._mine = 3
        code = _run(_set_attribute, space)
        told = [str(space), space.x, space.items, space._mine, code]
        del space.x
        return [
            *told,
            str(space),
            _error(lambda: space.x),
            _error(lambda: space._none),
            _error(delattr, space, "x"),
        ]


def _set_attribute(space):
    space.x += 10
    space.y = "new"
    space._mine = 4


def a_value():
    with Manager() as manager:
        value = manager.Value("i", 1)
        code = _run(_add, value)
        value.set(value.get() + 1)
        whole = value._getvalue()
        return [value.value, str(value), type(whole).__name__, whole.value, code]


def _add(value):
    value.value += 10


def an_array():
    with Manager() as manager:
        numbers = manager.Array("d", [1, 2])
        code = _run(_set, numbers, 0, 5)
        errors = [_error(numbers.__setitem__, 0, "x"), _error(lambda: numbers[2])]
        return [str(numbers), list(numbers), len(numbers), _plain(repr(numbers[0:1])), code, errors]


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
