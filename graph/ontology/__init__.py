"""The ontology: one YAML file for each label and relation type, and the objects made of them."""

from graph.ontology.loading import (
    EVIDENCE_LISTS,
    EVIDENCE_PROPERTIES,
    Label,
    Ontology,
    Property,
    RelationType,
    Title,
    load_ontology,
)

__all__ = [
    "EVIDENCE_LISTS",
    "EVIDENCE_PROPERTIES",
    "Label",
    "Ontology",
    "Property",
    "RelationType",
    "Title",
    "load_ontology",
]
