"""Where things lie: the clone of the records, the tables, the releases."""
