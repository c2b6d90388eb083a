"""The ``sohoa`` command: the one file that may know every package. Each part brings its own commands."""

from __future__ import annotations

from typing import Annotated

import typer

from app import operate
from app.settings import get_settings
from bench.command import bench
from ocr.command import ocr

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Sohoa: số hóa hồ sơ hành chính."
)
app.command()(ocr)
operate.register(app)
app.add_typer(bench, name="bench")


@app.command()
def worker(
    queues: Annotated[
        list[str] | None, typer.Option("--queues", help="counter, intake, backlog; mặc định: tất cả, theo thứ tự đó")
    ] = None,
) -> None:
    """Đọc các tệp đang chờ, cho đến khi bị dừng."""
    from workers.main import run_worker

    operate.start_logging()
    run_worker(get_settings(), queues)


@app.callback()
def _commands() -> None:
    """Commands stay named ("sohoa ocr") however few there are."""


def main() -> None:
    """Entry point of the console script."""
    app()


if __name__ == "__main__":
    main()
