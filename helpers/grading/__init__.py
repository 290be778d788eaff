"""From a notebook to a class: making the learner's notebooks, and grading what comes back.

Nothing here decides whether an answer is right; `helpers.exercises` does. This room only puts its
verdicts where nbgrader looks for points and explanations.
"""
