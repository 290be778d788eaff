# loses: camera and sensor: what fits, and the reason that decides
# loses: mails and converter: what fits, and the reason that decides
# loses: progress and letters: what fits, and the reason that decides
# loses: chess and downloads: what fits, and the reason that decides
# says: The reason is missing

def recommend(case):
    choices = {"camera": "shared_memory", "sensor": "Pipe", "mails": "Queue", "converter": "Manager queue"}
    return choices.get(case, "Value")
