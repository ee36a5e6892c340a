"""The environment of the other loaders: made once, in the user's cache."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs

_REQUIREMENTS = Path(__file__).with_name("requirements.txt")


def python_of_peers() -> Path:
    """Return the Python that has the other loaders; they are no dependencies of the project."""
    listed = hashlib.sha256(_REQUIREMENTS.read_bytes()).hexdigest()[:8]
    place = platformdirs.user_cache_path("plangraph") / f"peers-{listed}"
    if not place.exists():
        partial = place.with_name(f"{place.name}.part")
        shutil.rmtree(partial, ignore_errors=True)
        subprocess.run((sys.executable, "-m", "venv", str(partial)), check=True)
        install = ("-m", "pip", "install", "--quiet", "-r", str(_REQUIREMENTS))
        subprocess.run((str(partial / "bin" / "python"), *install), check=True)
        partial.rename(place)
    return place / "bin" / "python"
