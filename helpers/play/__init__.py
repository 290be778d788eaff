"""Be the scheduler: the learner picks which process makes its next step."""
