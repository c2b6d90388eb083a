"""The ``sohoa`` command: the one file that may know every package. Each part brings its own commands."""

from __future__ import annotations

import typer

from app import operate
from ocr.command import ocr

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Sohoa: số hóa hồ sơ hành chính."
)
app.command()(ocr)
operate.register(app)


@app.callback()
def _commands() -> None:
    """Commands stay named ("sohoa ocr") however few there are."""


def main() -> None:
    """Entry point of the console script."""
    app()


if __name__ == "__main__":
    main()
