"""What the plan's own industries and fields are shortly called."""

from functools import lru_cache

from loaders.subjects.titles import unranked

# 整机 is 整机制造; 装备 may be more than 装备制造.
_WHOLE = ("整机制造", "整车制造")
_SUFFIXES = ("", "产业", "业", "工业", "行业", "领域", "产业链")
# In a plan for 储能电池制造业 alone, 储能电池 and 储能电池产业 are no others.
_OF_ONE = ("制造业", "制造产业", "产业", "行业", "工业")
_MAKING = "制造"  # 船舶制造业 is a part of 船舶工业
_SHORTEST = 2
_RANKS = frozenset({"先进", "现代", "高端", "智能"})


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
    for form in _forms_of_one(industries):
        known.setdefault(form, ("Industry", industries[0]))
    return {**_wholes(fields), **known}


def _wholes(fields: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    return {e.removesuffix("制造"): ("Field", e) for e in fields if e in _WHOLE}


def stem_of_one(name: str) -> str:
    """Return what the plan's one industry is called without 产业, 制造业 and the like."""
    suffix = next((each for each in _OF_ONE if name.endswith(each)), "")
    stem = name.removesuffix(suffix)
    return name if len(stem) < _SHORTEST or stem in _RANKS else stem


def _forms_of_one(industries: tuple[str, ...]) -> tuple[str, ...]:
    """Return what else the plan's one industry goes by, if it has one alone."""
    if len(industries) != 1:
        return ()
    plain = unranked(industries)
    name = plain or industries[0]
    short = [plain.removesuffix(each) for each in _SUFFIXES if plain and plain.endswith(each)]
    stem = stem_of_one(name)
    if stem == name:
        return tuple(short)
    made = _MAKING in name.removeprefix(stem)
    own = (f"{stem}{each}" for each in _OF_ONE if made or _MAKING not in each)
    return (*short, stem, *own)
