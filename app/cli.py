"""The ``sohoa`` command: the one file that may know every package. Each part brings its own commands."""

from __future__ import annotations

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Sohoa: số hóa hồ sơ hành chính.")


def main() -> None:
    """Entry point of the console script."""
    app()


if __name__ == "__main__":
    main()
