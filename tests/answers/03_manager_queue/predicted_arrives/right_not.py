predicted_arrives = [True, not True, True]
