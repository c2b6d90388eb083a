"""The ``sohoa`` command: the one file that may know every package. Each part brings its own commands."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from app import operate
from app.covers.commands import covers
from app.settings import get_settings
from bench.command import bench
from ocr.command import ocr
from ocr.types_command import types_app

# Groups that need the database: imported when they are asked for, so that "sohoa ocr" starts without it.
GROUPS = {
    "user": "app.accounts.commands",
    "client": "app.accounts.commands",
    "unit": "app.units.commands",
    "inventory": "app.progress.commands",
    "audit": "app.audit.commands",
}


class _Groups(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        return [*super().list_commands(ctx), *GROUPS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in GROUPS:
            group = typer.main.get_command(getattr(import_module(GROUPS[cmd_name]), cmd_name))
            group.name = cmd_name
            return group
        return super().get_command(ctx, cmd_name)


app = typer.Typer(
    cls=_Groups,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Sohoa: số hóa hồ sơ hành chính.",
)
app.command()(ocr)
app.command()(covers)
operate.register(app)
app.add_typer(bench, name="bench")
app.add_typer(types_app, name="types")


@app.command()
def api(
    host: operate.Host = None,
    port: operate.Port = None,
    fd: Annotated[int | None, typer.Option(hidden=True, help="An inherited listening socket.")] = None,
) -> None:
    """Chỉ chạy dịch vụ và trang web (khi tiến trình đọc ở máy khác)."""
    from app.serve import run_api
    from ocr.again import read_again

    operate.start_logging()
    run_api(operate.chosen_settings(host, port), read_again, fd)


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


@app.command()
def demo(
    beside_real_data: Annotated[bool, typer.Option(help="Nạp cả khi hệ thống đã có dữ liệu thật.")] = False,
) -> None:
    """Nạp dữ liệu minh họa: người dùng, số liệu kê khai, hồ sơ mẫu; mật khẩu hiện một lần."""
    from app import demo as rows
    from app.provision import bring_up_to_date, tell_first_password
    from samples import demo as specimens

    def tell(line: str) -> None:
        typer.echo(line, err=True)

    settings = get_settings()
    tell_first_password(bring_up_to_date(settings))
    try:
        if not beside_real_data:
            rows.refuse_real_data(settings)
    except rows.DemoRefused as reason:
        tell(str(reason))
        raise typer.Exit(1) from None
    tell("Vẽ và đọc giấy tờ mẫu:")
    read, waiting = specimens.make(tell)
    tell("Nạp hồ sơ:")
    users = rows.install(settings, read, waiting, tell)
    typer.echo("Người dùng minh họa (mật khẩu chỉ hiện một lần; phải đổi khi đăng nhập lần đầu):")
    for user in users:
        typer.echo(f"  {user.username:<13} {user.password:<24} {user.units}")


@app.callback()
def _commands() -> None:
    """Commands stay named ("sohoa ocr") however few there are."""


def main() -> None:
    """Entry point of the console script."""
    app()


if __name__ == "__main__":
    main()
