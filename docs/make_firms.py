"""Makes data/firms/listed.tsv of a list of the companies on mainland China's stock exchanges.

`python docs/make_firms.py CODE.csv`, where CODE.csv has the columns stock_code and short_name,
as adata/stock/cache/code.csv in the package adata (Apache-2.0) does.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

FILE = Path(__file__).parents[1] / "data" / "firms" / "listed.tsv"
_HEADER = """\
# Companies listed on the stock exchanges of Shanghai, Shenzhen and Beijing, by their short names.
# Made by docs/make_firms.py from code.csv of adata 2.9.5 (Apache-2.0), as of October 2023. Marks
# of the exchange (ST, A, -U) are left out, and names of two signs, which are too much like words.
"""
_FOREIGN = ("200", "900")  # B shares, of the same companies under names cut short
_MARK = re.compile(r"^(?:\*?ST|S\*?ST|PT|XD|XR|DR|N|G|S|C)(?=[\u4e00-\u9fff])")
_CLASS = re.compile(r"(?<=[\u4e00-\u9fff])[AB]?(?:-[UWVD]+)?$|\(.*\)$")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_SHORTEST, _CUT_SHORT = 3, 4


@click.command()
@click.argument("source", type=click.Path(exists=True, path_type=Path))
def main(source: Path) -> None:
    """Write the table from the companies of SOURCE."""
    with source.open(encoding="utf-8", newline="") as file:
        names = sorted(set(short_names(csv.DictReader(file))))
    FILE.write_text(_HEADER + "".join(f"{name}\n" for name in names), encoding="utf-8")
    click.echo(f"{len(names):,} companies in {FILE}")


def short_names(rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """Yield the short name of each company that has one of three Chinese signs or more."""
    for row in rows:
        written = re.sub(r"\s", "", unicodedata.normalize("NFKC", row["short_name"]))
        name = _CLASS.sub("", _MARK.sub("", written))
        # ST and what is delisted leave less room for the name: 国华网安 is there as 国华.
        shortest = _SHORTEST if name == written else _CUT_SHORT
        whole = _CHINESE.fullmatch(name) and len(name) >= shortest and "退" not in name
        if whole and not row["stock_code"].startswith(_FOREIGN):
            yield name


if __name__ == "__main__":
    main()
