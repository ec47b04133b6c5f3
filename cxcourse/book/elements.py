"""One docutils node for any HTML element, so that directives can build accessible HTML around parsed Markdown."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

VOID = {"input", "br", "hr", "img", "link", "meta"}


class element(nodes.General, nodes.Inline, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """An HTML element: `tag` and `attrs` (values are escaped when written; True is a bare attribute)."""


def h(tag: str, attrs: dict[str, str | bool | int | None] | None = None, *children: nodes.Node | str) -> element:
    """Return the element `tag` with `children`; a string becomes text. Attributes that are None or False are left out."""
    node = element("", tag=tag, attrs={k: v for k, v in (attrs or {}).items() if v is not None and v is not False})
    for child in children:
        node += nodes.Text(child) if isinstance(child, str) else child
    return node


def hidden(text: str) -> element:
    """Text for screen readers only."""
    return h("span", {"class": "visually-hidden"}, text)


def json_script(name: str, value: Any, *, sort: bool = False) -> str:
    """What the page's script must know, as HTML: JSON in an element of the class `name`, which nothing in it can close."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=sort).replace("<", "\\u003c")
    return f'<script type="application/json" class="{name}">{text}</script>'


def facts_script(name: str, value: Any) -> nodes.raw:
    """The same as a node."""
    return nodes.raw("", json_script(name, value), format="html")


def inline(directive: SphinxDirective, text: str) -> list[nodes.Node]:
    """Parse `text` as inline Markdown (roles included) and return its nodes."""
    holder = nodes.Element()
    directive.state.nested_parse(StringList([text], source=directive.get_source_info()[0]), directive.content_offset, holder)
    paragraphs = list(holder.children)
    if len(paragraphs) == 1 and isinstance(paragraphs[0], nodes.paragraph):
        return list(paragraphs[0].children)
    raise directive.error(f"This must be one line of plain Markdown, without blocks: {text!r}")


def blocks(directive: SphinxDirective) -> list[nodes.Node]:
    """Parse the directive's body as Markdown and return its nodes."""
    holder = nodes.Element()
    directive.state.nested_parse(directive.content, directive.content_offset, holder)
    return list(holder.children)


def _visit(self: Any, node: element) -> None:
    written = "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value), quote=True)}"' for name, value in node["attrs"].items()
    )
    self.body.append(f"<{node['tag']}{written}>")


def _depart(self: Any, node: element) -> None:
    if node["tag"] not in VOID:
        self.body.append(f"</{node['tag']}>")


def _pass(self: Any, node: element) -> None:
    """Other builders (gettext, text) only want the words inside."""


def setup(app: Sphinx) -> None:
    """Register the node."""
    other = (_pass, _pass)
    app.add_node(element, html=(_visit, _depart), latex=other, text=other, man=other, texinfo=other)
