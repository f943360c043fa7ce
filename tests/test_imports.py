"""Imports run one way, and the pure packages know nothing of Django, the network or the clock."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "updates"
DOORS = {"api", "web", "admin", "management"}
# Each layer with what it may import of the app, itself included. tasks is what services enqueue by.
ALLOWED: dict[str, set[str]] = {
    "extraction": {"extraction"},
    "evaluation": {"evaluation", "extraction"},
    "register": {"register", "extraction"},
    "fetching": {"fetching"},
    "models": {"models", "extraction", "register", "fetching"},
    "selectors": {"selectors", "models", "extraction", "register", "fetching"},
    "services": {"services", "selectors", "models", "extraction", "register", "fetching"},
    "tasks": {"tasks", "services", "selectors", "models"},
    **{
        door: {
            door,
            "services",
            "selectors",
            "models",
            "tasks",
            "extraction",
            "evaluation",
            "register",
            "fetching",
        }
        for door in DOORS
    },
}
PURE = ("extraction", "evaluation", "register")
# What a pure package could reach the outside by. `datetime` is a type; its clock is looked for below.
IMPURE = {
    "django", "rest_framework", "celery", "redis", "regtrack",
    "socket", "ssl", "http", "urllib3", "requests", "requests_hardened", "ftplib", "smtplib", "imaplib",
    "asyncio", "subprocess", "threading", "multiprocessing", "time", "random", "secrets", "uuid", "sqlite3",
}  # fmt: skip
CLOCKS = {"now", "today", "utcnow"}


def layer(path: Path) -> str:
    return path.relative_to(APP).parts[0].removesuffix(".py")


def sources(*layers: str) -> list[Path]:
    found = (path for path in sorted(APP.rglob("*.py")) if "migrations" not in path.parts)
    return [path for path in found if path.parent != APP or path.stem in ALLOWED if layer(path) in layers]


def imported(path: Path) -> set[str]:
    """The absolute names of the modules, or of the things in them, that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", sources(*ALLOWED), ids=named)
def test_imports_run_one_way(path: Path) -> None:
    of_the_app = {name.split(".")[1] for name in imported(path) if name.startswith("updates.")}
    beyond = {name for name in of_the_app - ALLOWED[layer(path)] if name in ALLOWED}
    assert not beyond, f"{layer(path)} may not import {sorted(beyond)}"


@pytest.mark.parametrize("path", sources(*PURE), ids=named)
def test_pure_packages_import_nothing_impure(path: Path) -> None:
    beyond = {
        name for name in imported(path) if name.split(".")[0] in IMPURE or name.startswith("urllib.request")
    }
    assert not beyond, f"no {sorted(beyond)} in {layer(path)}: it is pure"


@pytest.mark.parametrize("path", sources(*PURE), ids=named)
def test_pure_packages_ask_no_clock(path: Path) -> None:
    asked = [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]
    assert not asked


@pytest.mark.parametrize("path", sources(*ALLOWED), ids=named)
def test_imports_stand_at_the_top(path: Path) -> None:
    functions = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef))
    inside = [
        child.lineno
        for function in functions
        for child in ast.walk(function)
        if isinstance(child, ast.Import | ast.ImportFrom)
    ]
    assert not inside, f"imports inside functions at lines {inside}"


@pytest.mark.parametrize("package", PURE)
def test_pure_packages_load_without_django(package: str) -> None:
    """Proof by running: a fresh interpreter in which Django cannot be found loads every module."""
    modules = [
        str(path.relative_to(ROOT).with_suffix("")).replace("/", ".").removesuffix(".__init__")
        for path in sources(package)
    ]
    program = (
        "import importlib, sys\n"
        "for name in ('django', 'rest_framework', 'celery', 'redis'): sys.modules[name] = None\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_rule_sees_what_it_forbids(tmp_path: Path) -> None:
    """The rule is no use if it reads files and finds nothing in them."""
    sample = tmp_path / "sample.py"
    sample.write_text("import django.db\nfrom updates.services import filing\n")
    assert imported(sample) == {"django.db", "updates.services.filing"}
    assert len(sources("extraction")) > 3
