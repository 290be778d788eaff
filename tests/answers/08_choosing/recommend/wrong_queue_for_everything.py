# A Queue does it all.
# loses: camera and sensor: what fits, and the reason that decides
# loses: mails and converter: what fits, and the reason that decides
# loses: progress and letters: what fits, and the reason that decides
# loses: chess and downloads: what fits, and the reason that decides
# says: A Queue goes one way, pickles each item, and keeps it until somebody takes it


def recommend(case):
    return "Queue", "one taker" if case == "mails" else "every item"
