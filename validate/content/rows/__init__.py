"""The rows of the tables, typed: each class has the columns that the checks read."""
