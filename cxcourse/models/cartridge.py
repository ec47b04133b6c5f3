"""A plan as a Common Cartridge 1.1: what learning platforms import as a course.

In it: a page of welcome, a module for each week (or for each part of the course, while there are no days) with a page that says what takes how
long, a web link for each chapter and exercise, a self-check for each chapter, and one bank with all questions. The course itself stays where
it is hosted. The same plan gives the same bytes: times in the archive are fixed, and nothing is compressed, as compressors differ.

The profile allows one question bank in a cartridge and no item that points at it; the self-checks stand in the modules.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html import escape

from cxcourse.i18n import _
from cxcourse.models import cartridge_qti as qti
from cxcourse.models.assignment import REQUIRED, Assignment, Item, address_of, as_work, day_number, due, parse
from cxcourse.models.assignment_checks import length, week_of
from cxcourse.models.assignment_course import CHAPTER, PARTS, Chapter
from cxcourse.models.assignment_view import facts, steps, title_of, when
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import COURSE, MOST_BYTES

PLAN = "course-plan.json"
MANIFEST = "imsmanifest.xml"
CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
WEBLINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
SCHEMAS = "http://www.imsglobal.org/profile/cc/ccv1p1"
WEBCONTENT, LINK = "webcontent", "imswl_xmlv1p1"
ASSESSMENT, BANK = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank"
TIME = (2026, 1, 1, 0, 0, 0)
MOST_FILES = 500

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


@dataclass
class _Made:
    """What is collected on the way: files by name, resources as XML, modules with their items as (id, title)."""

    files: dict[str, str] = field(default_factory=dict)
    resources: list[str] = field(default_factory=list)
    modules: list[tuple[str, str, list[tuple[str, str]]]] = field(default_factory=list)

    def add(self, key: str, kind: str, name: str, text: str, *, href: bool) -> None:
        """One file as one resource; only pages say their `href`."""
        self.files[name] = text
        start = f' href="{escape(name)}"' if href else ""
        self.resources.append(f'<resource identifier="{key}" type="{kind}"{start}><file href="{escape(name)}"/></resource>\n')


def cartridge(plan: Assignment, address: str = "") -> bytes:
    """The cartridge's bytes.

    Args:
        plan: what is in it.
        address: where the course is hosted, for a plan that does not say so.

    Raises:
        Problem: when nobody knows where the course is hosted, or there is nothing in the plan.
    """
    plan = parse(as_work(plan))
    plan = plan if plan.address else replace(plan, address=address_of(address))
    if not plan.address:
        raise Problem(_("Say first where the course is hosted; the links of a cartridge begin with that address."))
    if not plan.items:
        raise Problem(_("There is nothing in the plan yet, so there is nothing to import."))
    made = _Made()
    made.add("page-welcome", WEBCONTENT, "pages/welcome.html", _page(title_of(plan), _welcome(plan)), href=True)
    made.modules.append(("module-welcome", _("Welcome"), [("page-welcome", _("What is due when"))]))
    for n, (title, items) in enumerate(modules(plan), 1):
        _module(made, plan, n, title, items)
    chapters = list(dict.fromkeys(item.chapter.slug for item in plan.items))
    questions = [asked for item in _chapters(plan, chapters) for asked in qti.asked(item)]
    made.add("question-bank", BANK, "questions/bank.xml", qti.bank("bank", questions), href=False)
    document = {"course": COURSE, "exercise": "assignment", "schema": 1, "work": as_work(plan)}
    made.add("course-plan", WEBCONTENT, PLAN, json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n", href=True)
    return _zip({MANIFEST: _manifest(plan, made), **made.files})


def _chapters(plan: Assignment, slugs: list[str]) -> list[Chapter]:
    found = {item.chapter.slug: item.chapter for item in plan.items}
    return [found[slug] for slug in slugs]


def modules(plan: Assignment) -> list[tuple[str, list[Item]]]:
    """(title, items) in order: by week as soon as one item has a day, else by part of the course."""
    days = [day_number(plan, item) for item in plan.items]
    groups: dict[tuple[int, str], list[Item]] = {}
    for item, day in zip(plan.items, days, strict=True):
        if all(one is None for one in days):
            key = (item.chapter.part, PARTS[item.chapter.part])
        elif day is None:
            key = (10_000, _("When you like"))
        else:
            key = (week_of(day), _("Week {n}").format(n=week_of(day)))
        groups.setdefault(key, []).append(item)
    order = sorted(groups, key=lambda one: one[0])
    return [(title, sorted(groups[number, title], key=lambda item: due(plan, item) or str(item.after or 0).zfill(4))) for number, title in order]


def _module(made: _Made, plan: Assignment, n: int, title: str, items: list[Item]) -> None:
    rows = []
    entries = [(f"page-module-{n}", _("{module}: what to do").format(module=title))]
    for item in items:
        key = f"link-{item.id}"
        words = _("Chapter {n}: {title}") if item.page == CHAPTER else _("Exercise {n}: {title}")
        name = words.format(n=item.chapter.number, title=item.title)
        made.add(key, LINK, f"links/{item.id}.xml", _weblink(name, plan.address + item.chapter.path_of(item.page)), href=False)
        entries.append((key, f"{name} ({length(item.minutes)})"))
        need = _("required") if item.need == REQUIRED else _("optional")
        rows.append([name, need, length(item.minutes), when(plan, item) or _("any day")])
        if item.page == CHAPTER:
            check, called = f"check-{item.slug}", _("Questions of chapter {n}").format(n=item.chapter.number)
            made.add(check, ASSESSMENT, f"questions/{item.slug}.xml", qti.assessment(check, called, qti.asked(item.chapter)), href=False)
            entries.append((check, called))
    page = _table([_("What"), _("Needed?"), _("Time"), _("Until")], rows)
    made.add(entries[0][0], WEBCONTENT, f"pages/module-{n}.html", _page(title, page), href=True)
    made.modules.append((f"module-{n}", title, entries))


def _welcome(plan: Assignment) -> str:
    out = "".join(f"<p>{escape(line)}</p>\n" for line in plan.welcome.splitlines() if line.strip())
    out += "<ul>\n" + "".join(f"<li>{escape(line)}</li>\n" for line in facts(plan)) + "</ul>\n"
    rows = [[day or _("any day"), what, need, length(minutes)] for day, what, need, minutes, _path in steps(plan)]
    out += _table([_("Until"), _("What"), _("Needed?"), _("Time")], rows)
    return out + f"<p>{escape(_('What you write in the course stays in your own browser. Nobody sees it unless you send it.'))}</p>\n"


def _table(columns: list[str], rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>\n"


def _page(title: str, body: str) -> str:
    head = f'<head><meta charset="utf-8"/><title>{escape(title)}</title></head>'
    return f'<!DOCTYPE html>\n<html lang="en" xmlns="http://www.w3.org/1999/xhtml">{head}\n<body>\n<h1>{escape(title)}</h1>\n{body}</body></html>\n'


def _weblink(title: str, url: str) -> str:
    where = f'xsi:schemaLocation="{WEBLINK} {SCHEMAS}/ccv1p1_imswl_v1p1.xsd"'
    start = f'{_HEAD}<webLink xmlns="{WEBLINK}" {_XSI} {where}>\n'
    return f'{start}<title>{escape(title)}</title>\n<url href="{escape(url)}" target="_blank"/>\n</webLink>\n'


def _manifest(plan: Assignment, made: _Made) -> str:
    modules_said = "".join(
        f'<item identifier="{key}"><title>{escape(title)}</title>\n'
        + "".join(f'<item identifier="item-{one}" identifierref="{one}"><title>{escape(name)}</title></item>\n' for one, name in entries)
        + "</item>\n"
        for key, title, entries in made.modules
    )
    ident = "course-" + sha256(json.dumps(as_work(plan), sort_keys=True).encode()).hexdigest()[:24]
    where = f"{CP} {SCHEMAS}/ccv1p1_imscp_v1p2_v1p0.xsd {LOM} {SCHEMAS}/LOM/ccv1p1_lommanifest_v1p0.xsd"
    title = f'<lom:title><lom:string language="en">{escape(title_of(plan))}</lom:string></lom:title>'
    lom = f"<lom:lom><lom:general>{title}</lom:general></lom:lom>"
    return (
        f'{_HEAD}<manifest identifier="{ident}" xmlns="{CP}" xmlns:lom="{LOM}" {_XSI} xsi:schemaLocation="{where}">\n'
        f"<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>\n{lom}</metadata>\n"
        f'<organizations><organization identifier="organization" structure="rooted-hierarchy">\n<item identifier="root">\n{modules_said}</item>\n'
        f"</organization></organizations>\n<resources>\n{''.join(made.resources)}</resources>\n</manifest>\n"
    )


def _zip(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, TIME)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode())
    return out.getvalue()


def plan_in(data: bytes, kept: str) -> bytes:
    """The file with the plan in a cartridge that this page made, as untrusted bytes.

    Raises:
        Problem: when it is no archive, damaged, a bomb, or a cartridge from elsewhere.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = [one for one in archive.infolist()[:MOST_FILES] if one.filename == PLAN]
            if len(found) == 1 and found[0].file_size <= MOST_BYTES:
                with archive.open(found[0]) as stream:
                    plan = stream.read(MOST_BYTES + 1)
                if len(plan) <= MOST_BYTES:
                    return plan
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError, RuntimeError, LookupError, OverflowError) as error:
        raise Problem(_("This file is damaged, so it was not opened.") + " " + kept) from error
    raise Problem(_("There is no plan of this course in this cartridge.") + " " + kept)
