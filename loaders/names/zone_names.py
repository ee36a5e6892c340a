"""Names of development zones: what begins as a verb does, or says only what the zone lies at."""

import re

from loaders.places.regions import county_names

# 于都|工业园区, 将乐|经济开发区: the county in front of what kind of zone it is.
_KIND = re.compile(
    r"县?(?:（[^（）]{1,6}）)?(?:国家级?|省级)?(?:工业(?:园|集中|新)|经济(?:技术)?开发区|高新(?:区|技术)|产业(?:园|集聚)"
    r"|循环经济|经开区|开发区|化工园|农业(?:科技)?园)"
)
# 临港经济开发区, 临空经济区: where a place has one harbour, this is the name of what lies at it.
_SEAT = re.compile(
    r"(?:临港|临空|空港|航空港)(?:经济|工业|高新技术|高新|产业|物流|科技|保税|新)*"
    r"(?:技术开发区|技术产业开发区|开发区|经济区|园区?|新区|经开区|高新区|集聚区|新城|示范区|保税区)"
)


def names_zone(text: str, at: int) -> bool:
    """Say whether a county's name begins here that a kind of zone follows: 于都|工业园区."""
    for end in (at + 2, at + 3):
        if text[at:end] in county_names() and _KIND.match(text, end):
            return True
    return False


def opens_with_and(text: str, at: int) -> bool:
    """Say whether a county begins here whose name opens like a conjunction: 建设|和顺产业园."""
    if text[at : at + 1] != "和" or text.startswith("和平台", at):
        return False
    return text[at : at + 2] in county_names()


def is_seat(name: str) -> bool:
    """Say whether a zone is called by the harbour that it lies at: 临港经济开发区."""
    return _SEAT.fullmatch(name) is not None
