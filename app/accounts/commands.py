"""``sohoa user`` and ``sohoa client``."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from app.accounts import clients, queries, service
from app.accounts.models import Role
from app.accounts.principal import SYSTEM, Scope
from app.commands import database_session, plainly

user = typer.Typer(no_args_is_help=True, help="Người dùng: cán bộ số hóa, người giám sát, quản trị viên.")
client = typer.Typer(no_args_is_help=True, help="Phần mềm gọi API (OAuth 2 client credentials).")

Username = Annotated[str, typer.Argument(help="Tên đăng nhập.")]
Units = Annotated[list[str] | None, typer.Option("--unit", help="Mã đơn vị; có thể lặp lại.")]


@user.command("add")
@plainly
def add_user(
    username: Username,
    name: Annotated[str, typer.Option("--name", help="Họ và tên.")],
    role: Annotated[Role, typer.Option(help="clerk, supervisor hoặc administrator.")] = Role.CLERK,
    unit: Units = None,
) -> None:
    """Thêm người dùng; in mật khẩu dùng một lần (phải đổi khi đăng nhập lần đầu)."""
    with database_session() as session:
        made, password = service.create_user(session, SYSTEM, username, name, role, unit or [])
    typer.echo(json.dumps({"username": made.username, "password": password}, ensure_ascii=False))


@user.command("list")
@plainly
def list_users() -> None:
    """Liệt kê người dùng, mỗi người một dòng JSON."""
    with database_session() as session:
        for found in service.list_users(session, SYSTEM):
            line = {
                "username": found.username,
                "name": found.full_name,
                "role": found.role,
                "units": sorted(unit.unit_code for unit in found.units),
                "active": found.active,
            }
            typer.echo(json.dumps(line, ensure_ascii=False))


@user.command("password")
@plainly
def reset_password(username: Username) -> None:
    """Cấp lại mật khẩu; mọi phiên đang mở của người đó kết thúc."""
    with database_session() as session:
        found = service.find_user(session, username)
        password = service.reset_password(session, SYSTEM, found.id)
    typer.echo(json.dumps({"username": found.username, "password": password}, ensure_ascii=False))


@user.command("disable")
@plainly
def disable_user(
    username: Username, undo: Annotated[bool, typer.Option("--undo", help="Mở lại tài khoản.")] = False
) -> None:
    """Khóa tài khoản ngay lập tức (hoặc mở lại)."""
    with database_session() as session:
        service.set_active(session, SYSTEM, service.find_user(session, username).id, undo)
    typer.echo("Đã mở lại tài khoản." if undo else "Đã khóa tài khoản.", err=True)


@user.command("units")
@plainly
def set_units(username: Username, unit: Units = None) -> None:
    """Đặt lại các đơn vị của người dùng (thay cho danh sách cũ)."""
    with database_session() as session:
        service.set_units(session, SYSTEM, service.find_user(session, username).id, unit or [])
    typer.echo("Đã đặt lại đơn vị.", err=True)


@client.command("create")
@plainly
def create_client(
    name: Annotated[str, typer.Argument(help="Tên phần mềm.")],
    scope: Annotated[list[Scope], typer.Option("--scope", help="Phạm vi; có thể lặp lại.")],
    unit: Annotated[str | None, typer.Option("--unit", help="Chỉ đơn vị này; mặc định mọi đơn vị.")] = None,
) -> None:
    """Tạo client; in client_id và client_secret đúng một lần."""
    with database_session() as session:
        made, secret = clients.create_client(session, SYSTEM, name, [str(item) for item in scope], unit)
    typer.echo(json.dumps({"client_id": made.id, "client_secret": secret}))


@client.command("list")
@plainly
def list_clients() -> None:
    """Liệt kê client, mỗi client một dòng JSON (không có secret)."""
    with database_session() as session:
        for found in queries.clients(session):
            line = {
                "client_id": found.id,
                "name": found.name,
                "scopes": found.scopes,
                "unit": found.unit_code,
                "active": found.active,
            }
            typer.echo(json.dumps(line, ensure_ascii=False))


@client.command("disable")
@plainly
def disable_client(client_id: Annotated[str, typer.Argument(help="client_id.")]) -> None:
    """Khóa client; mọi token của nó hết hiệu lực ngay."""
    with database_session() as session:
        clients.disable_client(session, SYSTEM, client_id)
    typer.echo("Đã khóa client.", err=True)
