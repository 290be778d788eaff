# More than one reason, in a list.
# loses: camera and sensor: what fits, and the reason that decides
# loses: mails and converter: what fits, and the reason that decides
# loses: progress and letters: what fits, and the reason that decides
# loses: chess and downloads: what fits, and the reason that decides
# says: recommend('camera') returned ('shared_memory', ['large blocks']).
# says: Return two texts


def recommend(case):
    return {
        "camera": ("shared_memory", ["large blocks"]),
        "sensor": ("Pipe", ["every item", "two ends"]),
        "mails": ("Queue", ["one taker"]),
        "converter": ("Manager queue", ["pool task"]),
        "progress": ("Value", ["newest only"]),
        "letters": ("Array", ["numbers in place"]),
        "chess": ("Pipe", ["two ends"]),
        "downloads": ("Semaphore", ["at most n"]),
    }[case]
