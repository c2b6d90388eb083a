"""What the program needs at run time goes into the installed package."""

from __future__ import annotations

import fnmatch
import tomllib
from pathlib import Path

from setuptools import find_namespace_packages

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
PACKAGES = find_namespace_packages(str(ROOT), include=PROJECT["packages"]["find"]["include"])
FOLDERS = {ROOT / package.replace(".", "/") for package in PACKAGES}
TOPS = {ROOT / package for package in PACKAGES if "." not in package}

# Read by people or needed only to make assets; specimens are for the checkout.
NOT_AT_RUN_TIME = ("*.md", "app/web/vendor.mjs", "app/web/node_modules/*", "samples/specimens/*")


def needed() -> list[Path]:
    files = [path for top in TOPS for path in top.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return [
        path
        for path in files
        if not any(fnmatch.fnmatch(str(path.relative_to(ROOT)), pattern) for pattern in NOT_AT_RUN_TIME)
    ]


def test_every_program_file_lies_in_a_package() -> None:
    lost = [path for path in needed() if path.suffix == ".py" and path.parent not in FOLDERS]
    assert lost == []


def test_every_data_file_is_package_data() -> None:
    globs = PROJECT["package-data"]["*"]
    data = [path for path in needed() if path.suffix != ".py"]
    assert len(data) > 20
    lost = [str(path.relative_to(ROOT)) for path in data if not any(fnmatch.fnmatch(path.name, g) for g in globs)]
    assert lost == []


def test_what_is_tested_is_what_runs() -> None:
    """The lock that the service runs on is a part of the one that the tests run on."""

    def pins(name: str) -> set[str]:
        return {
            line.split()[0] for line in (ROOT / name).read_text().splitlines() if "==" in line and line[0].isalnum()
        }

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_no_link_leads_out_of_the_checkout() -> None:
    """A link into one machine's folders says nothing on another."""
    links = [p for top in (*TOPS, ROOT / "tests", ROOT / "docs") for p in top.rglob("*") if p.is_symlink()]
    inside = [link for link in links if "node_modules" in link.relative_to(ROOT).parts[:-1]]  # npm's own
    assert [str(link) for link in links if link not in inside] == []
