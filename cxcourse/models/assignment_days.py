"""Days of a plan in words. The weekday always stands with them: people meet on Thursdays, not on the fourth."""

from __future__ import annotations

from datetime import date

from cxcourse.i18n import _
from cxcourse.models.tidying import day_said, month_said


def weekday_said(iso: str) -> str:
    """The weekday of an ISO day, in short: Thu."""
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))[date.fromisoformat(iso).weekday()]


def day_short(iso: str) -> str:
    """An ISO day where the year is plain: Thu 4 March; "" for none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return _("{weekday} {day} {month}").format(weekday=weekday_said(iso), day=day.day, month=month_said(day.month))


def day_full(iso: str) -> str:
    """An ISO day with its year: Thu 4 March 2027; "" for none."""
    return _("{weekday} {date}").format(weekday=weekday_said(iso), date=day_said(iso)) if iso else ""
