"""What follows from the models: JSON Schemas, the codebook, the pages of rules, test strategies."""
