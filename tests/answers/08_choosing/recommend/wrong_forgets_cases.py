# loses: progress and letters: what fits, and the reason that decides
# loses: chess and downloads: what fits, and the reason that decides
# says: Is each of the eight names spelled as in the table?

def recommend(case):
    return {
        "camera": ("shared_memory", "large blocks"),
        "sensor": ("Pipe", "every item"),
        "mails": ("Queue", "one taker"),
        "converter": ("Manager queue", "pool task"),
        "progress ": ("Value", "newest only"),
    }[case]
