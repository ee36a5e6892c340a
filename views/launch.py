"""Starts the app's server on loopback, or says why it cannot."""

import socket
import subprocess
import sys
from pathlib import Path

from graph.errors import BadCall

_APP = Path(__file__).parents[1] / "app.py"
_HOST = "127.0.0.1"


def launch(port: int, *, open_browser: bool = False) -> int:
    """Serve the app until it is stopped, and return its exit status.

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
    with subprocess.Popen(command) as server:  # noqa: S603  (our own app, by this Python)
        try:
            return server.wait()
        except KeyboardInterrupt:
            server.terminate()
            return server.wait()


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
