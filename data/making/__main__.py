"""Make every dataset again, in the order in which they read each other, and describe them in datapackage.json.

    cd data && python -m making

The stakeholders are older than this package and keep their own description, which is taken over as it stands.
"""

from __future__ import annotations

import importlib.util
import json
from typing import Any

from making.tables import DATA, ROOT, Page, Table, write

ORDER = (
    "survey", "response", "contacts", "letters", "agenda", "complaints", "journeys", "sponsor_year", "gap", "habits", "glossary", "story_hints",
    "jargon_texts",
)  # fmt: skip
PACKAGE = ROOT / "datapackage.json"


def parts_of(folder: str) -> list[Table | Page]:
    """The tables and pages that a folder's generate.py makes."""
    spec = importlib.util.spec_from_file_location(f"{folder}_generate", DATA / folder / "generate.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"data/{folder}/generate.py is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.parts())


def descriptor(package: dict[str, Any]) -> bytes:
    """The data package: what stands there about the stakeholders, and every other dataset afresh."""
    kept = [one for one in package["resources"] if one["path"].startswith("data/stakeholders/")]
    made = [part.resource() for folder in ORDER for part in parts_of(folder)]
    return (json.dumps(package | {"resources": kept + made}, ensure_ascii=False, indent=2) + "\n").encode()


if __name__ == "__main__":
    for name in ORDER:
        if (DATA / name / "generate.py").exists():
            write(parts_of(name))
    PACKAGE.write_bytes(descriptor(json.loads(PACKAGE.read_bytes())))
    print(PACKAGE.relative_to(ROOT))
