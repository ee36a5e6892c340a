"""Writing: this project beside the other Python loaders of Neo4j."""
