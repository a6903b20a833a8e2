"""What follows from the models: JSON Schemas, the codebook, file metadata, test strategies."""
