"""The base of every exercise: one anywidget whose work traits come from the page and whose view goes back to it.

Kept apart from the control specifications (`cxcourse.widgets.kit`) because this half speaks a protocol and that half only makes dicts.
"""

from __future__ import annotations

import inspect
import json
import logging
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.widgets.actions import File, action
from cxcourse.widgets.comparing import Comparing

logger = logging.getLogger(__name__)

DIST = Path(__file__).parent / "static" / "dist"

__all__ = ["Exercise", "File", "action", "bundled", "log_failure", "runs_in_book"]


def runs_in_book() -> bool:
    """True where the host page brings the JavaScript itself, so that the widget need not carry it."""
    return sys.platform == "emscripten" or os.environ.get("CXCOURSE_BOOK") == "1"


def bundled(name: str) -> str:
    """The text of a built front-end file, or the placeholder `"kit"` in the book.

    Raises `FileNotFoundError` with what to do when the bundle has not been built.
    """
    if runs_in_book():
        return "kit"
    path = DIST / name
    if not path.is_file():
        raise FileNotFoundError(f"{name} has not been built yet: run `make assets` (or build_tools/bundle.mjs) first.")
    return path.read_text(encoding="utf-8")


class Exercise(Comparing, anywidget.AnyWidget):  # type: ignore[misc]
    """One exercise: work traits (tagged `work=True`) in, `view` out, actions on request.

    A subclass sets `slug` and `schema`, declares its work traits with `.tag(sync=True, work=True, echo_update=False)`, makes its
    `panels` once with the functions of `cxcourse.widgets.kit`, and turns work into a view in `compute`. What it says of several members'
    work stands in `compare` (see `Comparing`), what it makes of work from a file in `tidy`, and its example in `case` (see `Saving`).
    """

    slug = ""
    schema = 1
    in_memory = False  # whether it is part of the memory snapshot: for the one exercise that most readers do first
    # Exercises whose saved work `compute` may read: the page puts it into `others`, slug to work, in whatever shape it was saved.
    uses: tuple[str, ...] = ()

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    # Our own controls never read ipywidgets' layout model. One model fewer is one message and one id fewer to adopt.
    layout = traitlets.Any(None, allow_none=True).tag(sync=True)

    view = traitlets.Dict().tag(sync=True)
    panels = traitlets.List().tag(sync=True)
    asked = traitlets.Int(0).tag(sync=True, echo_update=False)
    answered = traitlets.Int(0).tag(sync=True)
    others = traitlets.Dict().tag(sync=True, echo_update=False)
    _work = traitlets.List(traitlets.Unicode()).tag(sync=True)
    _slug = traitlets.Unicode().tag(sync=True)
    _schema = traitlets.Int(1).tag(sync=True)
    _uses = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, **kwargs: Any) -> None:
        self._holding = 0
        self._dirty = False
        self._refused: list[dict[str, str]] = []
        if runs_in_book():
            # Elsewhere a cell may be run twice, and the first of two widgets with one id would close the second one's line.
            kwargs.setdefault("model_id", f"cx-{self.slug}")
        super().__init__(**kwargs)
        self.observe(self._on_work, names=[*self.work_names(), "asked", "others"])
        self.on_msg(self._on_message)

    def open(self) -> None:
        """Compute once before the first state leaves, so that a page drawn from it is right at once."""
        self._answer()
        super().open()

    # -- what a subclass writes -------------------------------------------------------------------------------------------

    def make_panels(self) -> list[dict[str, Any]]:
        """The controls of this exercise, made once with `cxcourse.widgets.kit`."""
        return []

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """The view for this work: a pure function of its argument (and of `self.others`), JSON values only."""
        raise NotImplementedError

    # -- work ----------------------------------------------------------------------------------------------------------------

    @classmethod
    def work_names(cls) -> list[str]:
        """Names of the work traits, in alphabetical order."""
        return sorted(cls.class_trait_names(work=True))

    def work(self) -> dict[str, Any]:
        """The reader's work as one dict of JSON values."""
        return {name: getattr(self, name) for name in self.work_names()}

    def set_work(self, work: dict[str, Any]) -> None:
        """Replace several parts of the work at once; one computation, one message. Unknown names raise `KeyError`."""
        unknown = set(work) - set(self.work_names())
        if unknown:
            raise KeyError(", ".join(sorted(unknown)))
        
        def put() -> None:
            for name, value in work.items():
                setattr(self, name, value)

        self._batched(put)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take one message of the page: all its traits first, then one computation.

        A work trait of the wrong shape is left as it was and named in the view, instead of losing the whole message.
        """
        taken = {}
        for name, value in sync_data.items():
            if name in self.work_names():
                try:
                    self.traits()[name]._validate(self, value)
                except (traitlets.TraitError, TypeError):
                    text = _("This part could not be read, so it was left as it was.")
                    self._refused.append({"path": name, "text": text})
                    self._dirty = True
                    continue
            taken[name] = value
        self._batched(lambda: super(Exercise, self).set_state(taken))

    # Every trait of an exercise is JSON. ipywidgets looks through each value for binary parts, and turns it to JSON and back to compare it
    # with what the page sent: for a map of sixty people that is a third of the whole answer.

    def send_state(self, key: Any = None) -> None:
        """Send the state, or the named part of it, as it is."""
        state = self.get_state(key=key)
        if state:
            self._property_lock.update({name: value for name, value in state.items() if name in self._property_lock})
            self._send({"method": "update", "state": state, "buffer_paths": []})

    def _should_send_property(self, key: str, value: Any) -> bool:
        if key in self._property_lock and value == self._property_lock[key]:
            self._states_to_send.discard(key)
            return False
        if self._holding_sync:
            self._states_to_send.add(key)
            return False
        return True

    def _batched(self, change: Callable[[], Any]) -> None:
        self._holding += 1
        try:
            change()
        finally:
            self._holding -= 1
            if self._dirty and not self._holding:
                self._answer()

    def _on_work(self, _change: Any) -> None:
        self._dirty = True
        if not self._holding:
            self._answer()

    def _answer(self) -> None:
        self._dirty = False
        refused, self._refused = self._refused, []
        try:
            view = dict(self.compute(self.work()))
        except Problem as problem:
            view = self._after_failure(str(problem))
        except Exception as error:
            log_failure(f"compute of {self.slug}", error)
            view = self._after_failure(_("This could not be worked out. Your entries are kept; change one and it is tried again."))
        if refused:
            view["problems"] = [*view.get("problems", []), *refused]
        with self.hold_sync():
            self.view = view
            self.answered = self.asked

    def _after_failure(self, sentence: str) -> dict[str, Any]:
        return {**self.view, "problems": [{"path": "", "text": sentence}]}

    # -- actions ---------------------------------------------------------------------------------------------------------------

    def _on_message(self, _widget: Any, content: Any, buffers: Any) -> None:
        if not isinstance(content, dict) or content.get("type") != "call":
            return
        call_id = content.get("id")
        reply: dict[str, Any] = {"type": "result", "id": call_id, "ok": True}
        out: list[bytes] = []
        try:
            value = self.call(content.get("name"), content.get("args"), [bytes(part) for part in buffers or []])
            if isinstance(value, File):
                out.append(value.data)
                value = {"name": value.name, "mime": value.mime}
            # Checked here, so that what cannot travel becomes a sentence and not a silence.
            json.dumps(value, allow_nan=False)
            reply["value"] = value
        except (Problem, ValueError) as problem:
            if not isinstance(problem, Problem):
                log_failure(f"action of {self.slug}", problem)
            reply.update(ok=False, error=str(problem) or _("That did not work. Your entries are kept."))
            out = []
        except Exception as error:
            log_failure(f"action of {self.slug}", error)
            reply.update(ok=False, error=_("That did not work. Your entries are kept; please try again."))
            out = []
        self.send(reply, buffers=out)

    def call(self, name: Any, args: Any = None, buffers: list[bytes] | None = None) -> Any:
        """Run the action `name`; raises `Problem` for an unknown name or arguments that do not fit."""
        method = getattr(type(self), name, None) if isinstance(name, str) and not name.startswith("_") else None
        if method is None or not getattr(method, "_cx_action", False):
            raise Problem(_("This page asked for something that the exercise does not know. Reload the page, please."))
        given = dict(args) if isinstance(args, dict) else {}
        if buffers:
            given["data"] = buffers[0]
        try:
            bound = inspect.signature(method).bind(self, **given)
        except TypeError as error:
            raise Problem(_("That request was incomplete, so nothing was changed. Reload the page, please.")) from error
        return method(*bound.args, **bound.kwargs)

    # -- defaults ----------------------------------------------------------------------------------------------------------------

    @traitlets.default("_esm")  # type: ignore[untyped-decorator]
    def _default_esm(self) -> str:
        return bundled("kit.js")

    @traitlets.default("_css")  # type: ignore[untyped-decorator]
    def _default_css(self) -> str:
        return bundled("kit.css")

    @traitlets.default("panels")  # type: ignore[untyped-decorator]
    def _default_panels(self) -> list[dict[str, Any]]:
        return self.make_panels()

    @traitlets.default("_work")  # type: ignore[untyped-decorator]
    def _default_work(self) -> list[str]:
        return self.work_names()

    @traitlets.default("_slug")  # type: ignore[untyped-decorator]
    def _default_slug(self) -> str:
        return self.slug

    @traitlets.default("_uses")  # type: ignore[untyped-decorator]
    def _default_uses(self) -> list[str]:
        return list(self.uses)

    @traitlets.default("_schema")  # type: ignore[untyped-decorator]
    def _default_schema(self) -> int:
        return self.schema


def log_failure(where: str, error: BaseException) -> None:
    """Log what failed and where in the code, without the message: that may hold a reader's words."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    place = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
    logger.error("%s failed: %s at %s", where, type(error).__name__, place)
