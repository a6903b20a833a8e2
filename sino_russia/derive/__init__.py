"""What follows from the models: JSON Schemas, the pages of codebook and rules, test strategies."""
