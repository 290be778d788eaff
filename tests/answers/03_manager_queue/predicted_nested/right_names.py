kept = [1]
put_back = [1, 2]
predicted_nested = [kept, put_back]
