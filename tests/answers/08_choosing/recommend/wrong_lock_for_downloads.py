# loses: chess and downloads: what fits, and the reason that decides
# says: A Lock carries no data, and lets in one at a time.

CHOICES = {
    "camera": ("shared_memory", "large blocks"),
    "sensor": ("Pipe", "every item"),
    "mails": ("Queue", "one taker"),
    "converter": ("Manager queue", "pool task"),
    "progress": ("Value", "newest only"),
    "letters": ("Array", "numbers in place"),
    "chess": ("Pipe", "two ends"),
    "downloads": ("Lock", "at most n"),
}


def recommend(case):
    return CHOICES[case]
