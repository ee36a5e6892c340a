"""What the headings above a passage make of it."""

from dataclasses import dataclass

from loaders.claims import Mention


@dataclass(frozen=True, slots=True)
class OutlinePlace:
    """What a section's own heading and those above it make of its passages.

    Attributes:
        genre: what its chapter is about.
        industry: the industry of the section, if any.
        fields: the fields that its headings name, the outer first.
        measures: the measures that its headings name, the outer first.
        programme: the programme that its heading is the name of, if it is one.
        places: the regions that the nearest heading which names any is about.
        group: its own heading groups industries: 三大主导产业.
        holder: the measure whose heading groups the industries: 提升三大主导产业.
        boxed: it stands in a box, whose items are fields.
        listed: the industries that its own heading lists: 食品、纺织和建材产业.
        tasked: its chapter says that it tells what is to be done: 重点任务, 建设产业体系.
    """

    genre: str = "other"
    industry: Mention | None = None
    fields: tuple[Mention, ...] = ()
    measures: tuple[Mention, ...] = ()
    programme: Mention | None = None
    places: tuple[Mention, ...] = ()
    group: bool = False
    holder: Mention | None = None
    boxed: bool = False
    listed: tuple[Mention, ...] = ()
    tasked: bool = False
