"""The shape of the tree: what may import what, how long a file may be, what stands under one slug, and what must not be left lying about."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import metadata, packages_distributions
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[2]
STANDARD = sys.stdlib_module_names | {"__future__"}

# What each layer may import, besides the standard library.
MODELS = {"networkx", "openpyxl", "icalendar", "cxcourse.models", "cxcourse.i18n"}
BROWSER = MODELS | {"traitlets", "ipywidgets", "anywidget", "comm", "cxcourse.widgets", "cxcourse.casebook", "cxcourse.live.kernel", "cxcourse.data"}

# Longer than the rule allows: how long at most, and why it is one file all the same.
LONGER = {
    "cxcourse/casebook/casebook.js": (360, "one queue with its timers, retries and statuses: split up, each half would need the other's state"),
    "cxcourse/widgets/exercise.py": (340, "the one base class of all exercises: a contract that is read in one go"),
    "cxcourse/widgets/key_stakeholder_panels.py": (220, "the words of six steps: a list, with no logic in it"),
    "cxcourse/widgets/static/kit/board.jsx": (230, "one surface on which pointer, keyboard and tap move the same thing"),
    "cxcourse/widgets/static/kit/store.js": (280, "work, view, undo and their order in time"),
}

SLUG = re.compile(r"(\d\d)-([a-z0-9-]+)")
# The pages of the course, and of those the chapters. Others may be written ahead: they join the list with all that belongs to them.
LISTED = re.findall(r"file: (\S+)", (ROOT / "_toc.yml").read_text(encoding="utf-8"))
SLUGS = [name.removeprefix("chapters/") for name in LISTED if name.startswith("chapters/")]
PARTS = {"chapter": "chapters/{number}-{slug}.md", "exercise page": "exercises/{number}-{slug}.md", "questions": "data/questions/{number}-{slug}.yml"}
# Once the exercise is alive, and not a worksheet any more.
LIVE_PARTS = {
    "model": "cxcourse/models/{name}.py",
    "widget": "cxcourse/widgets/{name}.py",
    "tests of the model": "tests/unit/test_{name}.py",
    "tests of the widget": "tests/widgets/test_{name}.py",
}


def kept_files() -> list[str]:
    """The files of the project: in git, or about to be."""
    told = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    return sorted(name for name in told.stdout.splitlines() if (ROOT / name).is_file())


FILES = kept_files()
CODE = [name for name in FILES if name.endswith((".py", ".js", ".jsx", ".mjs", ".css"))]


def texts(names: list[str]) -> Iterator[tuple[str, str]]:
    """Name and content of those files that are text."""
    for name in names:
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            yield name, content.decode("utf-8")


def imports(path: Path) -> set[str]:
    """The modules that a file imports, anywhere in it, with the name taken from a module where that is a module too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute here"
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name for name in inner if (ROOT / name.replace(".", "/")).with_suffix(".py").exists()} or {str(node.module)}
    return found


def beyond(path: Path, allowed: set[str]) -> set[str]:
    """Imports of a file that are neither of the standard library nor allowed."""
    return {
        name for name in imports(path) if name.split(".")[0] not in STANDARD and not any(name == one or name.startswith(f"{one}.") for one in allowed)
    }


def modules(*patterns: str) -> list[Path]:
    found = sorted(path for pattern in patterns for path in (ROOT / "cxcourse").glob(pattern))
    assert found, patterns
    return found


@pytest.mark.parametrize("path", modules("models/*.py"), ids=lambda path: path.name)
def test_a_model_knows_no_view(path: Path) -> None:
    assert beyond(path, MODELS) == set()


@pytest.mark.parametrize("path", modules("widgets/*.py", "casebook/*.py", "live/kernel.py", "i18n.py"), ids=lambda path: path.name)
def test_what_runs_in_the_browser_is_pure_python(path: Path) -> None:
    assert beyond(path, BROWSER) == set()


def test_a_wrong_import_would_be_seen(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("def f():\n    import numpy as np\n    from pandas import DataFrame\n    from cxcourse.book import checks\n    import json\n")
    assert beyond(wrong, BROWSER) == {"numpy", "pandas", "cxcourse.book.checks"}
    wrong.write_text("from ipywidgets import Button\nfrom cxcourse.widgets import kit\n")
    assert beyond(wrong, MODELS) == {"ipywidgets", "cxcourse.widgets.kit"}


def test_importing_an_exercise_brings_neither_numpy_nor_pandas() -> None:
    names = [f"cxcourse.widgets.{path.stem}" for path in modules("widgets/[a-z]*.py")]
    heavy = ("numpy", "pandas", "scipy")
    program = f"import importlib, sys\nfor name in {names}: importlib.import_module(name)\nprint([one for one in {heavy} if one in sys.modules])"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_runtime_and_the_kit_know_no_exercise() -> None:
    places = ("cxcourse/live/", "cxcourse/casebook/", "cxcourse/widgets/static/kit/", "cxcourse/widgets/kit", "cxcourse/widgets/exercise.py")
    names = [name for name in CODE if name.startswith(places)]
    assert len(names) > 30
    words = re.compile("|".join(word for slug in SLUGS for word in (slug[3:], slug[3:].replace("-", "_"))))
    assert [name for name, text in texts(names) if words.search(text)] == []


@pytest.mark.parametrize("name", CODE)
def test_a_file_is_short_enough_to_be_read(name: str) -> None:
    limit = LONGER[name][0] if name in LONGER else 200 if name.startswith("cxcourse/widgets/") else 300
    assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) <= limit


def test_an_exception_is_still_needed_and_still_there() -> None:
    for name, (limit, reason) in LONGER.items():
        assert name in CODE
        assert reason
        lines = len((ROOT / name).read_text(encoding="utf-8").splitlines())
        assert lines > (200 if name.startswith("cxcourse/widgets/") else 300), f"{name} needs no exception any more"
        assert limit < 500


@pytest.mark.parametrize("chapter", SLUGS)
def test_everything_of_a_chapter_is_found_by_its_slug(chapter: str) -> None:
    match = SLUG.fullmatch(chapter)
    assert match, f"chapters/{chapter}.md is named NN-slug.md"
    number, slug = match.groups()
    page = ROOT / "exercises" / f"{chapter}.md"
    alive = page.is_file() and "from cxcourse.widgets" in page.read_text(encoding="utf-8")
    for part, pattern in (PARTS | LIVE_PARTS if alive else PARTS).items():
        path = pattern.format(number=number, slug=slug, name=slug.replace("-", "_"))
        assert (ROOT / path).is_file(), f"the {part} belongs in {path}"


def test_the_first_exercise_is_alive() -> None:
    assert "from cxcourse.widgets" in (ROOT / "exercises" / f"{SLUGS[0]}.md").read_text(encoding="utf-8")


def test_chapters_are_numbered_from_one_without_a_gap() -> None:
    assert SLUGS
    assert [int(chapter[:2]) for chapter in SLUGS] == list(range(1, len(SLUGS) + 1))
    assert len({chapter[3:] for chapter in SLUGS}) == len(SLUGS)


def test_no_page_is_forgotten_in_the_course_list() -> None:
    """What stands beyond the last chapter of the list is written ahead; anything else is an oversight."""
    files = (path for folder in ("chapters", "exercises", "reviews", "back") for path in (ROOT / folder).glob("[!_]*.md"))
    pages = {path.relative_to(ROOT).with_suffix("").as_posix() for path in files}
    ahead = {page for page in pages if (number := re.search(r"/(\d+)-", page)) and int(number[1]) > len(SLUGS)}
    assert pages
    assert sorted(pages - ahead) == sorted(set(LISTED) - {"intro"})


# Put together from halves, so that this file does not hold what it looks for.
REGISTRIES = ("py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.(?:org|com)", "registry" + r"\.yarn", "jsr" + r"\.io")
MACHINES = ("/wo" + r"rk/[a-z]", "/tm" + r"p/[a-z]", "/ro" + r"ot/", "/ho" + r"me/(?!pyodide\b)[a-z]", "/Us" + r"ers/", r"[A-Z]:\\Us" + "ers")
FORBIDDEN = {
    "the host of a package registry": "|".join(REGISTRIES),
    "a path of one machine": "|".join(MACHINES),
    "a mark of unfinished work": r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK|TB" + r"D)\b",
    "a conflict of versions": r"^(?:<{7}|>{7}) ",
    "a way to stop in a debugger": r"\bbreak" + r"point\(\)|\bdeb" + r"ugger;|pdb\.set_" + "trace",
}
# Where the words stand because somebody looks for them.
LOOKS_FOR_THEM = {"tests/content/test_content_pages.py"}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_is_left_lying_about(what: str) -> None:
    assert len(FILES) > 100
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)
    found = {name: match[0] for name, text in texts(FILES) if name not in LOOKS_FOR_THEM and (match := pattern.search(text))}
    assert found == {}


def test_what_must_not_be_left_would_be_seen() -> None:
    samples = ["https://py" + "pi.org/simple", "/wo" + "rk/main/x", "# TO" + "DO: later", "<<<<<<" + "< HEAD", "break" + "point()"]
    for pattern, sample in zip(FORBIDDEN.values(), samples, strict=True):
        assert re.search(pattern, sample, re.MULTILINE)


def test_nothing_built_is_kept_in_git() -> None:
    built = re.compile(r"^(?:_build|build|node_modules|cxcourse/widgets/static/dist)/|\.(?:ipynb|pyc|whl|wasm|min\.js)$")
    assert [name for name in FILES if built.search(name)] == []


def test_the_template_s_slug_stays_in_the_templates() -> None:
    word = "your-" + "slug"
    names = [name for name in FILES if not name.startswith(("docs/", "tests/")) and name != "CONTRIBUTING.md"]
    assert [name for name, text in texts(names) if word in text] == []


# Imported by name, and brought by a direct dependency whose own parts they are.
BROUGHT = {
    "jupyter-book": {"sphinx", "docutils", "jinja2", "markupsafe", "sphinx-external-toc"},
    "myst-nb": {"nbformat", "nbclient"},
    "ipywidgets": {"traitlets", "comm"},
    "sphinxcontrib-bibtex": {"pybtex"},
    "pandas": {"numpy"},
}


def distribution_names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[ ]", line.strip(), maxsplit=1)[0].lower().replace("_", "-") for line in requirements}


def test_what_the_code_imports_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    declared = distribution_names([*project["dependencies"], *extras])
    assert set(BROUGHT) <= declared
    known = packages_distributions()
    ours = [Path(name) for name in CODE if name.endswith(".py")]
    own = {path.stem for path in ours} | {part for path in ours for part in path.parent.parts}
    # The pages of the benchmark's peers run in those peers.
    names = [name for name in CODE if name.endswith(".py") and not name.startswith("bench/pages/")]
    missing = set()
    for name in names:
        for module in {one.split(".")[0] for one in imports(ROOT / name)} - STANDARD - own:
            offered = distribution_names(known.get(module, [module]))
            if not offered & declared.union(*BROUGHT.values()):
                missing.add(f"{name} imports {module}")
    assert sorted(missing) == [], "declare what brings them in pyproject.toml"


def test_what_is_installed_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [line for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.+!-]+", line) for line in lines)
    pinned = distribution_names(lines)
    assert distribution_names([*project["dependencies"], *project["optional-dependencies"]["test"]]) <= pinned
    packages = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in packages.values())


def test_every_pin_can_be_installed_by_the_oldest_python_that_is_promised() -> None:
    promised = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    oldest = promised.removeprefix(">=") + ".0"
    lines = [line for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    needed = {name: metadata(name)["Requires-Python"] for name in (line.partition("==")[0] for line in lines)}
    assert {name: needs for name, needs in needed.items() if needs and not SpecifierSet(needs).contains(oldest)} == {}
