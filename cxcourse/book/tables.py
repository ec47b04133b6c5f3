"""Tables scroll inside a region of their own, so that a page never scrolls sideways."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from cxcourse.book.elements import h


class WrapTables(SphinxPostTransform):
    """Put each table into a `div.cx-wide-table`, which page.js makes focusable while it has something to scroll."""

    default_priority = 750
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        for table in list(self.document.findall(nodes.table)):
            wrapper = h("div", {"class": "cx-wide-table"})
            table.replace_self(wrapper)
            wrapper += table


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(WrapTables)
