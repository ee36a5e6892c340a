"""Where a graph lives: one contract, an embedded engine and Neo4j."""
