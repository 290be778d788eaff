"""Calls that only compute: run in every process, they give the same there and do nothing else."""

from __future__ import annotations

_FACTORIES = frozenset(
    {
        *("Enum", "Flag", "IntEnum", "IntFlag", "StrEnum", "NamedTuple", "TypedDict", "namedtuple"),
        *("make_dataclass", "NewType", "ParamSpec", "TypeVar", "TypeVarTuple", "partial"),
    }
)
"""What makes a type or a function, whatever module it comes from."""

_BUILTINS = frozenset(
    {
        *("abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "complex"),
        *("dict", "divmod", "enumerate", "float", "format", "frozenset", "getattr", "hasattr", "hex", "int"),
        *("isinstance", "issubclass", "len", "list", "max", "min", "object", "oct", "ord", "pow", "range"),
        *(
            "repr",
            "reversed",
            "round",
            "set",
            "slice",
            "sorted",
            "str",
            "sum",
            "tuple",
            "type",
            "vars",
            "zip",
        ),
    }
)

_IMPORTED = frozenset(
    {
        *("array", "bisect", "cmath", "collections", "ctypes", "decimal", "enum", "fractions", "functools"),
        *(
            "ast.literal_eval",
            "base64",
            "binascii",
            "copy",
            "csv",
            "datetime.timedelta",
            "difflib",
            "hashlib",
        ),
        *("heapq", "html", "io.BytesIO", "io.StringIO", "itertools", "json.dumps", "json.loads", "keyword"),
        *("logging.getLogger", "math", "operator", "os.path", "pathlib", "re", "shlex", "statistics"),
        *("string", "struct", "textwrap", "types", "typing", "unicodedata", "zlib"),
        *("multiprocessing.get_context", "random.Random", "signal.Signals", "signal.valid_signals"),
        *("multiprocessing.cpu_count", "os.cpu_count", "os.environ.get", "os.getenv"),
        *("multiprocessing.get_logger", "multiprocessing.log_to_stderr"),
    }
)
"""Modules that only compute, and single functions of others."""

_METHODS = frozenset(
    {
        *("bit_count", "bit_length", "capitalize", "casefold", "center", "copy", "count", "decode"),
        *("difference", "encode", "endswith", "expandtabs", "find", "format", "format_map", "from_bytes"),
        *("fromhex", "fromkeys", "get", "hex", "index", "intersection", "isalnum", "isalpha", "isdecimal"),
        *("isdigit", "isidentifier", "islower", "isnumeric", "isspace", "isupper", "items", "join", "keys"),
        *("ljust", "lower", "lstrip", "maketrans", "partition", "removeprefix", "removesuffix", "replace"),
        *("rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines"),
        *("startswith", "strip", "swapcase", "symmetric_difference", "title", "to_bytes", "translate"),
        *("union", "upper", "values", "zfill"),
    }
)
"""Methods of the built-in types that give something new."""

RECORDS = frozenset(
    {"collections.namedtuple", "dataclasses.dataclass", "enum.Enum", "enum.IntEnum", "enum.StrEnum"}
    | {"typing.NamedTuple"}
)
"""Bases, decorators and functions that make a class whose objects only hold what they are made of."""

CHANGES = frozenset({"add", "append", "extend", "insert", "setdefault", "update"})
"""Methods of the built-in types that fill a table."""


def is_pure_function(name: str) -> bool:
    """Whether a function of this name, dotted if it was imported, only computes."""
    module, _, last = name.rpartition(".")
    if last in _FACTORIES or not module:
        return last in _FACTORIES | _BUILTINS
    parts = name.split(".")
    return any(".".join(parts[:length]) in _IMPORTED for length in range(1, len(parts) + 1))


def is_pure_method(name: str) -> bool:
    """Whether a method of this name, of a constant, only computes."""
    return name in _METHODS
