"""What the documents say about settings, commands and files is what the program has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from typer.core import TyperGroup

from app.cli import app as cli
from app.settings import Settings
from schemas.document_types import DeclaredField

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def shown(value: Any) -> str:
    if value is None or value == "":
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def test_the_settings_table_has_every_setting_with_its_default() -> None:
    text = (ROOT / "docs" / "operators.md").read_text()
    rows = re.findall(r"^\| `SOHOA_([A-Z0-9_]+)` \| (.*?) \| .+ \|$", text, re.MULTILINE)
    expected = [(name.upper(), shown(setting.default)) for name, setting in Settings.model_fields.items()]
    assert rows == expected


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", document.read_text()):
        if "://" not in target:
            assert (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_named_in_documents_exist(document: Path) -> None:
    group = typer.main.get_command(cli)
    assert isinstance(group, TyperGroup)
    known = set(group.list_commands(typer.Context(group)))
    named = set(re.findall(r"(?:^|[`/ ])sohoa ([a-z][a-z-]+)", document.read_text()))
    assert named <= known, named - known


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
    return found


@pytest.mark.parametrize("service", ["migrate", "api", "worker"])
def test_compose_sets_only_settings_that_exist(service: str) -> None:
    variables = compose()["services"][service]["environment"]
    settings = {f"SOHOA_{name.upper()}" for name in Settings.model_fields}
    assert {name for name in variables if name.startswith("SOHOA_")} <= settings


def test_compose_has_no_default_for_a_secret() -> None:
    for name, rest in re.findall(r"\$\{([A-Z0-9_]+)([^}]*)\}", (ROOT / "compose.yaml").read_text()):
        if re.search(r"PASSWORD|KEY|SECRET", name):
            assert rest.startswith(":?"), name


def test_compose_waits_for_parts_that_say_when_they_are_well() -> None:
    services = compose()["services"]
    for service in services.values():
        for needed, how in service.get("depends_on", {}).items():
            if how["condition"] == "service_healthy":
                assert "test" in services[needed]["healthcheck"]
            else:
                assert services[needed]["restart"] == "on-failure"


def test_the_image_copies_what_exists_and_is_not_ignored() -> None:
    ignored = (ROOT / ".dockerignore").read_text().split()
    sources = [
        source
        for line in re.findall(r"^COPY (?!--from)(.+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
        for source in line.split()[:-1]
    ]
    assert sources
    for source in sources:
        assert (ROOT / source).exists(), source
        assert f"!{source.partition('/')[0]}" in ignored, source


def test_the_image_has_every_package_that_is_installed() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    packages = re.findall(r'"([a-z]+)\*"', project.partition("[tool.setuptools.packages.find]")[2].partition("]")[0])
    assert packages
    copied = re.findall(r"^COPY ([a-z]+) \1$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert sorted(copied) == sorted(packages)


def test_every_key_of_a_declared_field_is_told() -> None:
    text = (ROOT / "docs" / "document_types.md").read_text()
    told = set(re.findall(r"`(\w+)`", text)) | set(re.findall(r"\b(\w+) = ", text))
    assert set(DeclaredField.model_fields) <= told
