"""Values of properties: what the ontology's types admit, and foreign values made to fit them."""

from collections.abc import Iterable, Mapping

from graph.model import Scalar, Value
from graph.ontology.loading import Property

_SCALARS: dict[str, type[Scalar]] = {
    "string": str,
    "integer": int,
    "float": float,
    "boolean": bool,
}


def misfit(about: Property, value: object) -> str | None:
    """Return what is wrong with a property's value, or None when it is as the ontology says."""
    kind = _SCALARS[about.type.removesuffix("s")]
    several = about.type.endswith("s")
    if several and not isinstance(value, tuple):
        return f"{about.name} is {value!r}, not a list"
    for each in value if several and isinstance(value, tuple) else (value,):
        # type(), for True is an int to isinstance.
        if type(each) is not kind:
            return f"{about.name} holds {each!r}, which is no {kind.__name__}"
        if about.values and each not in about.values:
            return f"{about.name} is {each!r}, not one of {', '.join(about.values)}"
    return None


def fitted(about: Property, value: object) -> Value:
    """Return a value from a file or another library as the property's own type.

    Lists become tuples, and whole numbers floats where the ontology wants them.

    Raises:
        ValueError: it cannot be done without a guess; the message says why.
    """
    made = value
    if isinstance(value, list | tuple):
        made = tuple(_number(about, each) for each in value)
    else:
        made = _number(about, value)
    wrong = misfit(about, made)
    if wrong is not None:
        raise ValueError(wrong)
    return made  # type: ignore[return-value]  # misfit has just looked


def _number(about: Property, value: object) -> object:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return float(value) if whole and about.type.startswith("float") else value  # type: ignore[arg-type]  # whole says it is an int


def declared(
    properties: Mapping[str, Property], given: Mapping[str, object], *, beside: Iterable[str] = ()
) -> dict[str, Value]:
    """Return given values as properties, by name: all declared, and none missing.

    Args:
        properties: what the ontology declares, by name.
        given: values from a file or another library.
        beside: names in `given` that are no properties.

    Raises:
        ValueError: one is not declared, does not fit, or is required and missing.
    """
    made = {}
    for name in sorted(set(given) - set(beside)):
        if name not in properties:
            raise ValueError(f"the ontology has no property {name} here")
        made[name] = fitted(properties[name], given[name])
    missing = [each.name for each in properties.values() if each.required and each.name not in made]
    if missing:
        raise ValueError(f"{', '.join(missing)} is missing")
    return made
