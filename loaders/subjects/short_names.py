"""What the plan's own industries and fields are shortly called."""

from functools import lru_cache

from loaders.subjects.titles import unranked

# 整机 is 整机制造; 装备 may be more than 装备制造.
_WHOLE = ("整机制造", "整车制造")
_SUFFIXES = ("", "产业", "业", "工业", "行业", "领域", "产业链")


@lru_cache(maxsize=64)
def short_names(industries: tuple[str, ...], fields: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Return label and full name of what each name may mean that lacks 产业, 业 or a bracket."""
    known: dict[str, tuple[str, str]] = {}
    for label, names in (("Industry", industries), ("Field", fields)):
        for suffix in _SUFFIXES:
            for name in names:
                if name.endswith(suffix):
                    known.setdefault(name.removesuffix(suffix), (label, name))
    for name in fields:
        known.setdefault(name.partition("（")[0], ("Field", name))
    plain = unranked(industries)
    for suffix in _SUFFIXES if plain else ():
        if plain.endswith(suffix):
            known.setdefault(plain.removesuffix(suffix), ("Industry", industries[0]))
    return {**_wholes(fields), **known}


def _wholes(fields: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    return {e.removesuffix("制造"): ("Field", e) for e in fields if e in _WHOLE}
