"""Makes small books in a temporary folder and builds them as `jupyter-book build` does, with the course's extension and theme."""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

INTRO = "# The start\n\n:::{hero}\nWelcome.\n:::\n"
OBJECTIVES = ":::{objectives}\n:minutes: 12\no1: Tell one thing from another\no2: Put things in order\n:::\n"
CHAPTER = f"# A chapter\n\nIts scene.\n\n{OBJECTIVES}\n## Part one\n\nWords. {{covers}}`S1-S3 T2`\n"
EXERCISE = "# An exercise\n\nIts purpose.\n"
ASSETS = ("page.js", "page.css", "boot.js", "casebook_page.css", "inter-latin-wght-normal.woff2", "fraunces-latin-wght-normal.woff2")


@dataclass
class Book:
    """A book on disk; `files` maps paths to texts, `toc` is the table of contents."""

    folder: Path
    files: dict[str, str] = field(default_factory=dict)
    toc: list[str] = field(default_factory=lambda: ["chapters/01-sample"])

    def write(self) -> None:
        """Put everything in place."""
        every = {"intro.md": INTRO, "chapters/01-sample.md": CHAPTER, "exercises/01-sample.md": EXERCISE} | self.files
        parts = "".join(f"      - file: {name}\n" for name in self.toc)
        toc = f"format: jb-book\nroot: intro\nparts:\n  - caption: I. First steps\n    chapters:\n{parts}"
        every |= {"_toc.yml": toc, "build/assets/manifest.json": json.dumps({name: f"h-{name}" for name in ASSETS})}
        every |= {f"build/assets/h-{name}": "" for name in ASSETS}
        for name, text in every.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text) if name.endswith(".yml") else text, encoding="utf-8")

    def build(self) -> Sphinx:
        """Build it as HTML; raises what the extension raises."""
        self.write()
        settings = {
            "extensions": ["myst_nb", "sphinx_external_toc", "cxcourse.book"],
            "html_theme": "cxbook",
            "html_theme_options": {"search_bar_text": "what Jupyter Book passes for another theme"},
            "html_title": "A small course",
            "myst_enable_extensions": ["colon_fence", "deflist"],
            "nb_execution_mode": "off",
            "external_toc_exclude_missing": True,
            "use_multitoc_numbering": False,
            "comments_config": {},
        }
        with patch_docutils(None), docutils_namespace():
            app = Sphinx(self.folder, None, self.folder / "_build/html", self.folder / "_build/.doctrees", "html", confoverrides=settings,
                         status=None, warning=None, warningiserror=True)
            app.build()
        return app

    def page(self, name: str) -> str:
        """The HTML of a page."""
        return (self.folder / "_build/html" / f"{name}.html").read_text(encoding="utf-8")
