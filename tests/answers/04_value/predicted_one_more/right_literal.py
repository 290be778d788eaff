# As the lesson writes it.
predicted_one_more = -2_147_483_648
