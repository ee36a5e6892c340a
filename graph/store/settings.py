"""Which store the environment names."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from graph.errors import BadCall

_IDLE_MINUTES = 30.0


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Where the graph is kept.

    Attributes:
        home: folder of the embedded store.
        uri: address of a Neo4j, or "" for the embedded store.
        user: its user.
        password: the user's password.
        database: name of the database.
        idle_minutes: the embedded engine ends after so long without a connection.
    """

    home: Path
    uri: str = ""
    user: str = "neo4j"
    password: str = ""
    database: str = "neo4j"
    idle_minutes: float = _IDLE_MINUTES

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Return what PLANGRAPH_HOME, PLANGRAPH_URI and the others say.

        Raises:
            BadCall: PLANGRAPH_IDLE_MINUTES is no number.
        """
        home = environment.get("PLANGRAPH_HOME")
        return cls(
            home=Path(home).expanduser().absolute() if home else _user_data_folder(),
            uri=environment.get("PLANGRAPH_URI", ""),
            user=environment.get("PLANGRAPH_USER", "neo4j"),
            password=environment.get("PLANGRAPH_PASSWORD", ""),
            database=environment.get("PLANGRAPH_DATABASE", "neo4j"),
            idle_minutes=_minutes(environment.get("PLANGRAPH_IDLE_MINUTES", str(_IDLE_MINUTES))),
        )


def _user_data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("plangraph", appauthor=False)


def _minutes(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise BadCall(
            f"{text!r} is no number", where="PLANGRAPH_IDLE_MINUTES", fix="give minutes, such as 30"
        ) from None
