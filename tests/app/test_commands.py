"""The commands for accounts, units, inventories and the audit log."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import select, text
from typer.testing import CliRunner, Result

from app.accounts import clients, service
from app.accounts.principal import SYSTEM
from app.cli import app
from app.db.session import Database, Session, transaction
from app.progress.models import InventoryDeclaration
from app.settings import Settings, get_settings
from app.units.models import Unit
from app.units.service import load_units

Sohoa = Callable[..., Result]


@pytest.fixture
def sohoa(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOHOA_DATABASE_URL", database_url)
    monkeypatch.setenv("SOHOA_HOME", str(tmp_path / "home"))
    get_settings.cache_clear()
    runner = CliRunner()
    yield lambda *arguments: runner.invoke(app, [str(argument) for argument in arguments])
    get_settings.cache_clear()


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def units(db: Database) -> list[str]:
    with transaction(db) as session:
        load_units(session, SYSTEM)
        return list(session.scalars(select(Unit.code).order_by(Unit.code)))


def test_user_commands(sohoa: Sohoa, units: list[str], session: Session, settings: Settings) -> None:
    [made] = lines(sohoa("user", "add", "Lan", "--name", "Nguyễn Thị Lan", "--unit", units[0]))
    signed = service.sign_in(session, settings, "lan", str(made["password"]), "192.0.2.1")
    assert isinstance(signed, service.SignedIn)
    session.commit()
    [reset] = lines(sohoa("user", "password", "lan"))
    assert reset["password"] != made["password"]
    assert sohoa("user", "units", "lan", "--unit", units[1]).exit_code == 0
    assert sohoa("user", "disable", "lan").exit_code == 0
    assert lines(sohoa("user", "list")) == [
        {"username": "lan", "name": "Nguyễn Thị Lan", "role": "clerk", "units": [units[1]], "active": False}
    ]
    assert sohoa("user", "disable", "lan", "--undo").exit_code == 0


def test_what_is_wrong_is_said_on_stderr(sohoa: Sohoa, units: list[str]) -> None:
    for arguments in (
        ("user", "password", "khong-co"),
        ("user", "add", "lan", "--name", "Lan", "--unit", "99999"),
        ("client", "create", "A", "--scope", "extract", "--unit", "99999"),
        ("client", "disable", "x"),
        ("inventory", "declare", "99999", "5", "--by", "A", "--paper", "B"),
    ):
        result = sohoa(*arguments)
        assert (result.exit_code, result.stdout) == (1, ""), arguments
        assert result.stderr.strip()
    assert sohoa("client", "create", "A", "--scope", "everything").exit_code == 2


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_an_unmigrated_database_is_said_so(sohoa: Sohoa, db: Database) -> None:
    with transaction(db) as session:
        session.execute(text("DROP TABLE user_units"))
        session.execute(text("DROP TABLE user_sessions"))
        session.execute(text("DROP TABLE users"))
    result = sohoa("user", "list")
    assert result.exit_code == 1
    assert "sohoa migrate" in result.stderr


def test_client_commands(sohoa: Sohoa, units: list[str], session: Session, settings: Settings) -> None:
    arguments = ("client", "create", "Một cửa", "--scope", "extract", "--scope", "dossiers:read", "--unit", units[0])
    [made] = lines(sohoa(*arguments))
    assert made.keys() == {"client_id", "client_secret"}
    issued = clients.issue_token(session, settings, str(made["client_id"]), str(made["client_secret"]), None)
    assert isinstance(issued, clients.IssuedToken)
    session.rollback()
    [listed] = lines(sohoa("client", "list"))
    assert listed == {
        "client_id": made["client_id"],
        "name": "Một cửa",
        "scopes": ["dossiers:read", "extract"],
        "unit": units[0],
        "active": True,
    }
    assert sohoa("client", "disable", made["client_id"]).exit_code == 0
    assert lines(sohoa("client", "list"))[0]["active"] is False


def test_unit_commands(sohoa: Sohoa, tmp_path: Path) -> None:
    assert "124" in sohoa("unit", "load").stderr
    assert "0 đơn vị" in sohoa("unit", "load").stderr
    found = lines(sohoa("unit", "list", "my lam"))
    assert [unit["name"] for unit in found] == ["Phường Mỹ Lâm"]
    more = tmp_path / "more.csv"
    more.write_text("code,type,name,full_name,slug\n99001,xã,Thử,Xã Thử,thu\n", encoding="utf-8")
    assert "1 đơn vị" in sohoa("unit", "load", more).stderr
    assert len(lines(sohoa("unit", "list"))) == 125


def test_declaring_from_the_command_line(sohoa: Sohoa, units: list[str]) -> None:
    arguments = (
        "inventory",
        "declare",
        units[0],
        1200,
        "--by",
        "UBND phường",
        "--paper",
        "BC 12",
        "--from",
        "2025-07-01",
    )
    assert lines(sohoa(*arguments))[0]["new"] is True
    assert lines(sohoa(*arguments))[0]["new"] is False
    assert lines(sohoa("inventory", "list", "--unit", units[0])) == [
        {
            "unit": units[0],
            "dossiers": 1200,
            "in_force_from": "2025-07-01T00:00:00+07:00",
            "declared_by": "UBND phường",
            "paper": "BC 12",
        }
    ]


HEADER = ["Mã đơn vị", "Tên", "Số hồ sơ", "Người kê khai", "Văn bản", "Hiệu lực từ"]


def table(path: Path, rows: list[list[object]], separator: str = ",") -> Path:
    if path.suffix == ".xlsx":
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    else:
        content = "\n".join(separator.join(str(cell) for cell in row) for row in rows)
        path.write_text("\ufeff" + content, encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ","), ("a.csv", ";"), ("a.xlsx", "")])
def test_importing_a_table(
    sohoa: Sohoa, units: list[str], session: Session, tmp_path: Path, name: str, separator: str
) -> None:
    # A spreadsheet has eaten the zeros of the first code and put a dot into the second number.
    rows = [
        HEADER,
        [int(units[0]), "x", 1200, "UBND", "BC 1", "01/07/2025"],
        [],
        [units[1], "y", "1.250", "UBND", "BC 1", ""],
    ]
    path = table(tmp_path / name, rows, separator)
    result = sohoa("inventory", "import", path)
    assert result.exit_code == 0, result.output
    found = session.scalars(select(InventoryDeclaration).order_by(InventoryDeclaration.unit_code)).all()
    assert [(item.unit_code, item.dossiers) for item in found] == [(units[0], 1200), (units[1], 1250)]
    assert found[0].in_force_from.isoformat() == "2025-06-30T17:00:00+00:00"
    assert "0 bản thống kê mới, 2 bản đã có" in sohoa("inventory", "import", path).stderr


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([HEADER, ["00691", "", 5, "UBND", "BC", ""], ["00694", "", "nhiều", "UBND", "BC", ""]], "dòng 3"),
        ([HEADER, ["00691", "", 5, "UBND", "BC", ""], ["99999", "", 5, "UBND", "BC", ""]], "dòng 3"),
        ([HEADER, ["00691", "", 5, "UBND", "BC", "32/13/2025"]], "dòng 2"),
        ([HEADER, ["00691", "", 5, "", "BC", ""]], "dòng 2"),
        ([["Tên", "Số"]], "thiếu cột"),
        ([], "không có dòng"),
    ],
)
def test_one_wrong_line_and_none_is_written(
    sohoa: Sohoa, units: list[str], session: Session, tmp_path: Path, rows: list[list[object]], said: str
) -> None:
    result = sohoa("inventory", "import", table(tmp_path / "a.csv", rows))
    assert result.exit_code == 1
    assert said in result.stderr
    assert session.scalars(select(InventoryDeclaration)).all() == []


def test_a_table_in_another_encoding_is_refused(sohoa: Sohoa, units: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Mã".encode("utf-16"))
    assert "UTF-8" in sohoa("inventory", "import", path).stderr


def test_audit_verify(sohoa: Sohoa, units: list[str], db: Database) -> None:
    [found] = lines(sohoa("audit", "verify"))
    assert (found["entries"], found["broken_at"]) == (1, None)
    with transaction(db) as session:
        session.execute(
            text("INSERT INTO audit_events VALUES (2, '2026-01-01', 'x', 'x', 'x', NULL, '{}', 'x', 'x')")
        )
    result = sohoa("audit", "verify")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["broken_at"] == 2


def test_a_file_with_other_columns_than_units_is_refused(sohoa: Sohoa, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1,2\n", encoding="utf-8")
    result = sohoa("unit", "load", path)
    assert result.exit_code == 1
    assert "thiếu cột" in result.stderr
