"""Which of the fields that a heading joins a paragraph turns to by a short name."""

import re

_JOINTS = re.compile("[与和及、]")
_TAILS = ("装备", "设备", "材料", "新材料", "制造", "制品")


def part_of_heading(heading: str, name: str) -> tuple[str, str] | None:
    """Return label and full name of the part that a short name means, or None.

    Under 氢能装备及特高压输变电装备, 输变电方面 is about 特高压输变电装备.
    """
    if name not in heading:
        return None
    parts = _JOINTS.split(heading)
    meant = [part for part in parts if part.endswith(tuple(name + tail for tail in _TAILS))]
    return ("Field", meant[0]) if len(meant) == 1 < len(parts) and name not in parts else None
