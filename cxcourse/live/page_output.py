"""The Sphinx side of a live exercise: what a notebook cell shows becomes the container that the page host looks for.

myst-nb would print the widget's id and state for scripts of other hosts. Here the state that the executed widget saved goes into
the page as data, and a sentence stands in for the exercise until it is drawn.
"""

from __future__ import annotations

import hashlib
import json
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from myst_nb.core.render import WIDGET_VIEW_MIMETYPE
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

from cxcourse.book.elements import json_script
from cxcourse.i18n import _

# Fields that only other hosts read.
LEFT_OUT = {"_esm", "_css", "layout", "tooltip", "tabbable", "_dom_classes"}


# Which part of the kit draws which kinds of controls: the page's head asks for these parts at once.
PARTS: dict[str, list[str]] = json.loads((Path(__file__).parents[1] / "widgets/static/kit/parts.json").read_text(encoding="utf-8"))
PART_OF = {kind: part for part, kinds in PARTS.items() for kind in kinds}


def parts(panels: Any, *, late: bool = False) -> set[str]:
    """The parts of the kit that these specifications need, wherever in them a control stands; `late` for those of controls that may come
    after the page has been drawn."""
    if isinstance(panels, list):
        return set().union(*(parts(one, late=late) for one in panels))
    if not isinstance(panels, dict):
        return set()
    if panels.get("late"):
        return parts({**panels, "late": None}) if late else set()
    kind = panels.get("kind")
    own = {PART_OF[kind]} if isinstance(kind, str) and kind in PART_OF and not late else set()
    used = set() if late else set(panels.get("parts_used") or [])
    return own.union(used, *(parts(one, late=late) for one in panels.values()))


def saved_state(app: Sphinx, docname: str) -> dict[str, Any]:
    """The widget state that executing the page's cells left behind: model id to `{model_name, model_module, state}`."""
    scripts = NbMetadataCollector.get_js_files(app.env, docname)
    for _path, attributes in scripts.values():
        if attributes.get("type") == "application/vnd.jupyter.widget-state+json":
            models: dict[str, Any] = json.loads(attributes["body"])["state"]
            return models
    return {}


def container(docname: str, model_id: str, models: dict[str, Any]) -> str:
    """The HTML of one live exercise."""
    model = models.get(model_id)
    if model is None or "_anywidget_id" not in model["state"]:
        raise ExtensionError(f"{docname} shows a widget that is no exercise of the course ({model_id}); only those come alive.")
    module, _dot, name = model["state"]["_anywidget_id"].rpartition(".")
    state = {key: value for key, value in model["state"].items() if key not in LEFT_OUT and not key.startswith(("_model", "_view", "_any"))}
    data = json_script("cx-live-state", {"model_id": model_id, "module": module, "class": name, "state": state}, sort=True)
    waiting = _("The exercise stands here as soon as the page's scripts run. Without them, use the worksheet further down this page.")
    wanted = [*(f"part-{part}" for part in sorted(parts(state.get("panels")))), state["_slug"].replace("-", "_")]
    later = [f"part-{part}" for part in sorted(parts(state.get("panels"), late=True))]
    named = f'data-exercise="{escape(state["_slug"])}" data-parts="{escape(" ".join(wanted))}" data-late="{escape(" ".join(later))}"'
    return (
        f'<div class="cx-live" {named}>'
        f'<div class="cx-live-fallback"><p>{escape(waiting)}</p></div>'
        f"{data}</div>"
    )


def bring_alive(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace the outputs that show a widget."""
    if app.builder.format != "html":
        return
    found = [node for node in doctree.findall(nodes.raw) if f'type="{WIDGET_VIEW_MIMETYPE}"' in node.astext()]
    if not found:
        return
    models = saved_state(app, docname)
    for node in found:
        view = json.loads(node.astext().split(">", 1)[1].rsplit("<", 1)[0])
        node.replace_self(nodes.raw("", container(docname, view["model_id"], models), format="html"))


def note_assets(_app: Sphinx, config: Config) -> None:
    """Pages name assets by their hash: when the assets change, every page is written anew (and none is read or executed again)."""
    manifest = Path(config.cx_assets, "manifest.json")
    config.cx_assets_mark = hashlib.sha256(manifest.read_bytes()).hexdigest() if manifest.exists() else ""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register; called by Sphinx."""
    app.add_config_value("cx_assets_mark", "", "html", [str])
    app.connect("config-inited", note_assets)
    app.connect("doctree-resolved", bring_alive)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
