"""Commands for whoever runs the service: serve, api, migrate, doctor."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from app.settings import Settings

Host = Annotated[str | None, typer.Option(help="Địa chỉ lắng nghe; mặc định SOHOA_HOST, 127.0.0.1.")]
Port = Annotated[int | None, typer.Option(min=1, max=65535, help="Cổng; mặc định SOHOA_PORT, 8000.")]


def register(cli: typer.Typer) -> None:
    """Adds the commands of this module to ``cli``."""
    cli.command()(serve)
    cli.command()(migrate)
    cli.command()(doctor)


def serve(
    workers: Annotated[int | None, typer.Option(min=1, help="Số tiến trình đọc; mặc định một cho mỗi nhân.")] = None,
    host: Host = None,
    port: Port = None,
) -> None:
    """Chạy tất cả bằng một lệnh: dịch vụ, trang web, tiến trình đọc và Redis riêng. Ctrl-C để dừng."""
    from app.serve import CannotServe
    from app.serve import serve as run

    start_logging()
    try:
        run(chosen_settings(host, port), workers)
    except CannotServe as reason:
        typer.echo(f"Không khởi động được: {reason}", err=True)
        raise typer.Exit(1) from None


def migrate() -> None:
    """Đưa cơ sở dữ liệu lên phiên bản mới nhất, nạp đơn vị và đợt số hóa; chạy lại không đổi gì."""
    from app.provision import bring_up_to_date, tell_first_password

    start_logging()
    tell_first_password(bring_up_to_date(chosen_settings()))
    typer.echo("Cơ sở dữ liệu ở phiên bản mới nhất.", err=True)


def doctor() -> None:
    """Kiểm tra chương trình, mô hình tiếng Việt, cơ sở dữ liệu, Redis, kho tệp; chỉ cách sửa từng lỗi."""
    from app.doctor import examine

    well = True
    for finding in examine(chosen_settings()):
        well = well and finding.well
        typer.echo(f"{'✓' if finding.well else '✗'} {finding.what}: {finding.detail}")
        if finding.mend is not None:
            typer.echo(f"    cách sửa: {finding.mend}")
    if not well:
        raise typer.Exit(1)


def start_logging() -> None:
    """Log lines on stderr, for commands that go on until they are stopped."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    for chatty in ("alembic", "botocore", "httpx", "uvicorn", "rq"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def chosen_settings(host: str | None = None, port: int | None = None) -> Settings:
    """The settings with what the command line says laid over them, whatever folder a child works in."""
    from app.settings import get_settings

    given = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
    settings = get_settings().model_copy(update=given)
    return settings.model_copy(update={"home": Path(settings.home).absolute()})
