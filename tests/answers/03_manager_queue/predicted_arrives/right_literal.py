predicted_arrives = [True, False, True]
