# After the even pass.
# loses: predicts what two passes make of 4, 3, 2, 1
# says: you predicted [3, 4, 1, 2]
predicted_order = [3, 4, 1, 2]
