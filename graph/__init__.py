"""What a graph is and where it lives: ontology, model, evidence, stores, exchange, figures."""
