"""A checker of Common Cartridge 1.1, written from the standard's rules and knowing nothing of the code that makes cartridges.

`problems(data)` lists the broken rules of an archive, each as one sentence; none means that it may be imported.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
WL = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
LINK = "imswl_xmlv1p1"
ASSESSMENT = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
BANK = "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank"
LEARNING = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
TYPES = {"webcontent", LINK, ASSESSMENT, BANK, LEARNING, "imsdt_xmlv1p1", "imsbasiclti_xmlv1p0"}
PROFILES = {"cc.multiple_choice.v0p1", "cc.multiple_response.v0p1", "cc.true_false.v0p1", "cc.fib.v0p1", "cc.pattern_match.v0p1", "cc.essay.v0p1"}
NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


def problems(data: bytes) -> list[str]:
    """Everything that is wrong with a cartridge."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            files = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, OSError, EOFError) as error:
        return [f"no archive: {error}"]
    found = [f"{name} is in the archive twice" for name, n in Counter(names).items() if n > 1]
    found += [f"{name} leads out of the archive" for name in names if name.startswith("/") or ".." in name.split("/") or "\\" in name]
    if "imsmanifest.xml" not in files:
        return [*found, "there is no imsmanifest.xml at the root"]
    try:
        root = ET.fromstring(files["imsmanifest.xml"])
    except ET.ParseError as error:
        return [*found, f"the manifest is not well-formed: {error}"]
    return found + _manifest(root, files)


def _manifest(root: ET.Element, files: dict[str, bytes]) -> list[str]:
    if root.tag != f"{CP}manifest":
        return [f"the manifest is {root.tag}"]
    found = []
    if [one.tag for one in root] != [f"{CP}metadata", f"{CP}organizations", f"{CP}resources"]:
        return ["the manifest must hold metadata, organizations and resources, in this order"]
    if root.findtext(f"{CP}metadata/{CP}schema") != "IMS Common Cartridge":
        found.append("the schema is not IMS Common Cartridge")
    if root.findtext(f"{CP}metadata/{CP}schemaversion") != "1.1.0":
        found.append("the version is not 1.1.0")
    titles = root.findall(f"{CP}metadata/{LOM}lom/{LOM}general/{LOM}title/{LOM}string")
    if len(titles) != 1 or not (titles[0].text or "").strip():
        found.append("the cartridge has no title in its metadata")
    found += [f"an element of an unknown namespace: {one.tag}" for one in root.iter() if not one.tag.startswith((CP, LOM))]
    carriers = [one for one in root.iter() if one.tag in (f"{CP}manifest", f"{CP}organization", f"{CP}item", f"{CP}resource")]
    ids = [one.get("identifier") or "" for one in carriers]
    found += [f"the id {one!r} is no NCName" for one in ids if not NCNAME.fullmatch(one)]
    found += [f"the id {one!r} is there twice" for one, n in Counter(ids).items() if n > 1]
    resources = {one.get("identifier") or "": one for one in root.iterfind(f"{CP}resources/{CP}resource")}
    return found + _items(root, resources) + _resources(resources, files)


def _items(root: ET.Element, resources: dict[str, ET.Element]) -> list[str]:
    organizations = root.findall(f"{CP}organizations/{CP}organization")
    if len(organizations) != 1 or organizations[0].get("structure") != "rooted-hierarchy":
        return ["there must be one organization, a rooted hierarchy"]
    roots = organizations[0].findall(f"{CP}item")
    if len(roots) != 1 or roots[0].find(f"{CP}title") is not None or roots[0].get("identifierref"):
        return ["there must be one root item, without a title and without a reference"]
    found = []
    for item in roots[0].iter(f"{CP}item"):
        inner, to, key = item.findall(f"{CP}item"), item.get("identifierref"), item.get("identifier")
        if item is not roots[0] and (len(item.findall(f"{CP}title")) != 1 or not (item.findtext(f"{CP}title") or "").strip()):
            found.append(f"the item {key} has no title, or several")
        if to is not None and to not in resources:
            found.append(f"the item {key} points at {to}, which is no resource")
        if to in resources and resources[to].get("type") == BANK:
            found.append(f"the item {key} points at a question bank")
        if to in resources and resources[to].get("type") == LEARNING:
            found.append(f"the item {key} points at associated content without being a launch")
        if to is not None and inner:
            found.append(f"the item {key} is a folder and points at something")
        if to is None and not inner and item is not roots[0]:
            found.append(f"the item {key} holds nothing and points nowhere")
    return found


def _resources(resources: dict[str, ET.Element], files: dict[str, bytes]) -> list[str]:
    found, claimed = [], Counter[str]()
    if sum(one.get("type") == BANK for one in resources.values()) > 1:
        found.append("there is more than one question bank")
    for key, one in resources.items():
        kind, href = one.get("type"), one.get("href")
        listed = [file.get("href") or "" for file in one.findall(f"{CP}file")]
        claimed.update(listed)
        found += [f"{key} lists {name!r}, which is not in the archive" for name in listed if name not in files]
        found += [f"{key} depends on nothing" for d in one.findall(f"{CP}dependency") if d.get("identifierref") not in resources]
        if kind not in TYPES:
            found.append(f"{key} has the unknown type {kind}")
        elif kind == "webcontent":
            if not href or href not in listed:
                found.append(f"the page {key} does not say which of its files is shown")
        elif len(listed) != 1 or href is not None:
            found.append(f"{key} must have exactly one file and no href")
        for name in listed:
            found += _file(kind or "", name, files.get(name, b"<none/>"))
    found += [f"{name} belongs to no resource" for name in files if name != "imsmanifest.xml" and name not in claimed]
    return found + [f"{name} belongs to several resources" for name, n in claimed.items() if n > 1]


def _file(kind: str, name: str, data: bytes) -> list[str]:
    if kind == "webcontent" and not name.endswith((".html", ".xml")):
        return []
    try:
        root = ET.fromstring(data.replace(b"<!DOCTYPE html>", b""))
    except ET.ParseError as error:
        return [f"{name} is not well-formed: {error}"]
    if kind == LINK:
        return _weblink(name, root)
    return _questions(name, root, kind) if kind in (ASSESSMENT, BANK) else []


def _weblink(name: str, root: ET.Element) -> list[str]:
    if root.tag != f"{WL}webLink" or [one.tag for one in root] != [f"{WL}title", f"{WL}url"]:
        return [f"{name} is no web link with a title and a url"]
    found = [] if (root[0].text or "").strip() else [f"{name} has an empty title"]
    url = urlsplit(root[1].get("href") or "")
    return found + ([] if url.scheme in ("http", "https") and url.netloc else [f"{name} does not lead to an absolute address"])


def _questions(name: str, root: ET.Element, kind: str) -> list[str]:
    if root.tag != f"{QTI}questestinterop" or len(root) != 1:
        return [f"{name} is no QTI 1.2 with one assessment or bank"]
    top = root[0]
    if top.tag != (f"{QTI}assessment" if kind == ASSESSMENT else f"{QTI}objectbank"):
        return [f"{name} holds {top.tag}"]
    found = [] if top.get("ident") else [f"{name} has no ident"]
    within = top
    if kind == ASSESSMENT:
        sections = top.findall(f"{QTI}section")
        if len(sections) != 1 or not top.get("title") or _entry(top, "cc_profile") != "cc.exam.v0p1":
            return [*found, f"{name} must have a title, the profile of an exam and one section"]
        within = sections[0]
    items = within.findall(f"{QTI}item")
    found += [f"{name} holds no item"] if not items else []
    found += [f"{name} has the item {key} twice" for key, n in Counter(one.get("ident") for one in items).items() if n > 1 or not key]
    return found + [sentence for item in items for sentence in _item(f"{name}, {item.get('ident')}", item)]


def _entry(one: ET.Element, label: str) -> str | None:
    fields = one.findall(f"{QTI}qtimetadata/{QTI}qtimetadatafield") + one.findall(f"{QTI}itemmetadata/{QTI}qtimetadata/{QTI}qtimetadatafield")
    return next((field.findtext(f"{QTI}fieldentry") for field in fields if field.findtext(f"{QTI}fieldlabel") == label), None)


def _item(where: str, item: ET.Element) -> list[str]:
    profile = _entry(item, "cc_profile")
    if profile not in PROFILES:
        return [f"{where}: the profile {profile} is not known"]
    found = []
    if not (item.findtext(f"{QTI}presentation/{QTI}material/{QTI}mattext") or "").strip():
        found.append(f"{where}: nothing is asked")
    responses = [one for one in item.findall(f"{QTI}presentation/*") if one.tag in (f"{QTI}response_lid", f"{QTI}response_str")]
    if len(responses) != 1:
        return [*found, f"{where}: there must be one place to answer"]
    response = responses[0]
    text = profile in ("cc.fib.v0p1", "cc.pattern_match.v0p1", "cc.essay.v0p1")
    many = profile == "cc.multiple_response.v0p1"
    if (response.tag == f"{QTI}response_str") != text or response.get("rcardinality") != ("Multiple" if many else "Single"):
        found.append(f"{where}: the place to answer does not fit the profile")
    labels = [one.get("ident") for one in response.iter(f"{QTI}response_label")]
    if len(set(labels)) < len(labels) or (not text and len(labels) < 2):
        found.append(f"{where}: an option is there twice, or there is no choice")
    if item.find(f"{QTI}resprocessing/{QTI}outcomes/{QTI}decvar[@varname='SCORE']") is None:
        found.append(f"{where}: no score is kept")
    equal = list(item.iter(f"{QTI}varequal"))
    if profile != "cc.essay.v0p1" and not equal:
        found.append(f"{where}: nothing is right")
    if not text and any(one.text not in labels for one in equal):
        found.append(f"{where}: the key names an option that is not there")
    if any(one.get("respident") != response.get("ident") for one in equal):
        found.append(f"{where}: the key is about another answer")
    told = {one.get("ident") for one in item.findall(f"{QTI}itemfeedback")}
    return found + [f"{where}: feedback is missing" for one in item.iter(f"{QTI}displayfeedback") if one.get("linkrefid") not in told]
