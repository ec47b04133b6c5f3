"""An eye on everything that must not happen in a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage

TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  cxTellViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));"""


@dataclass
class Watch:
    """What went wrong in any page of a test. A test that provokes something says so with `expect(pattern)`."""

    seen: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def expect(self, pattern: str) -> None:
        """What matches `pattern` is part of this test."""
        self.expected.append(pattern)

    def over(self, context: BrowserContext) -> None:
        """Watch every page of `context`."""
        context.expose_binding("cxTellViolation", lambda _source, text: self.seen.append(f"policy: {text}"))
        context.add_init_script(TELL_VIOLATIONS)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.seen.append(f"error: {error.error}"))
        context.on("request", lambda request: self.requests.append(request.url))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.seen.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    @property
    def unexpected(self) -> list[str]:
        """What nobody expected."""
        return [one for one in self.seen if not any(re.search(pattern, one) for pattern in self.expected)]
