"""The specification of PlanGraph, as tests."""
