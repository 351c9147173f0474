"""What is said about the package: schemas, descriptors, citations, the codebook page, README blocks."""
