# loses: camera and sensor: what fits, and the reason that decides
# loses: mails and converter: what fits, and the reason that decides
# loses: progress and letters: what fits, and the reason that decides
# loses: chess and downloads: what fits, and the reason that decides
# says: A block of shared memory is bare bytes
# says: Nothing is: for small messages

def recommend(case):
    return "shared_memory", "always fastest"
