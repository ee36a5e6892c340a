"""Starts the app's server on loopback, or says why it cannot."""

import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from graph.errors import BadCall

_APP = Path(__file__).parents[1] / "app.py"
_HOST = "127.0.0.1"


def launch(port: int, *, open_browser: bool = False) -> NoReturn:
    """Serve the app until it is stopped; its server takes this process's place.

    So a signal to this process ends the server, and nothing stays behind.

    Args:
        port: where it answers on 127.0.0.1.
        open_browser: show it in the user's browser.

    Raises:
        BadCall: another program holds the port.
    """
    _claim(port)
    command = (
        sys.executable, "-m", "streamlit", "run", str(_APP),
        "--server.address", _HOST,
        "--server.port", str(port),
        "--server.headless", str(not open_browser).lower(),
        "--server.fileWatcherType", "none",
        "--server.showEmailPrompt", "false",
        "--browser.serverAddress", _HOST,
        "--browser.gatherUsageStats", "false",
        "--client.toolbarMode", "minimal",
        "--client.showErrorDetails", "none",
        "--theme.primaryColor", "#1f5fa8",
    )  # fmt: skip
    os.execv(sys.executable, command)  # noqa: S606  (our own app, by this Python)


def _claim(port: int) -> None:
    """Bind the port for a moment, for Streamlit takes the next one without a word."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError as error:
            raise BadCall(
                f"port {port} is in use ({error.strerror})",
                where=f"{_HOST}:{port}",
                fix="choose another: plangraph app --port 8600, or PORT=8600 make run",
            ) from error
