"""Ways to other libraries: networkx graphs, and py2neo on the same store."""
