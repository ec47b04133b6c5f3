"""Build what the worker loads: `python -m cxcourse.live.snapshot` writes it to build/assets and lists it in build/live/files.json.

Done again only when something it is made of has changed, as booting and compressing take some ten seconds.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import zstandard

from cxcourse.live.snapshot import packages, parts
from cxcourse.live.snapshot.node import node

ROOT = Path(__file__).parents[3]
PYODIDE = ROOT / "node_modules" / "pyodide"
WORK = ROOT / "build" / "live"
ASSETS = ROOT / "build" / "assets"
HERE = Path(__file__).parent

# Archives fetched when one of their modules is imported: file types that only some readers bring or take away.
EXTRAS = {"openpyxl": ("openpyxl", "et_xmlfile"), "icalendar": ("icalendar", "dateutil")}


def squeezed(data: bytes, level: int) -> bytes:
    """A Zstandard frame with a checksum: a quarter smaller than gzip, and quicker to undo."""
    return zstandard.ZstdCompressor(level=level, write_checksum=True, write_content_size=True).compress(data)


def compressed_wasm() -> bytes:
    """Pyodide's module, squeezed once for each version of it."""
    wasm = (PYODIDE / "pyodide.asm.wasm").read_bytes()
    kept = WORK / f"wasm-{hashlib.sha256(wasm).hexdigest()[:10]}.zst"
    if not kept.exists():
        kept.write_bytes(squeezed(wasm, 19))
    return kept.read_bytes()


def put(name: str, ending: str, data: bytes) -> dict[str, object]:
    """Write an asset under a name that carries its content's hash; what the worker must know of it."""
    file = f"{name}-{hashlib.sha256(data).hexdigest()[:10]}.{ending}"
    (ASSETS / file).write_bytes(data)
    return {"file": file, "size": len(data)}


def fingerprint(archive: bytes) -> str:
    """Of everything that the result depends on."""
    sources = [archive, (PYODIDE / "package.json").read_bytes(), sys.version.encode()]
    sources += [path.read_bytes() for path in sorted(HERE.glob("*.*"))]
    return hashlib.sha256(b"\0".join(hashlib.sha256(source).digest() for source in sources)).hexdigest()


def build() -> dict[str, object]:
    """Gather, boot, snapshot, compress; returns the list for the worker."""
    WORK.mkdir(parents=True, exist_ok=True)
    ASSETS.mkdir(parents=True, exist_ok=True)
    archive = WORK / "packages.zip"
    packages.pack(WORK / "packages", packages.gather(WORK / "packages"), archive)
    mark = fingerprint(archive.read_bytes())
    listed = WORK / "files.json"
    if listed.exists():
        known = json.loads(listed.read_text("utf-8"))
        if known["fingerprint"] == mark and all((ASSETS / entry["file"]).exists() for entry in known["files"].values()):
            return dict(known["files"])

    prelude = WORK / "prelude.py"
    common, apart = parts.divide(WORK / "packages")
    warm = [*parts.standard(WORK / "packages"), *common]
    source = (HERE / "prelude.py").read_text("utf-8").replace("WARM: list[str] = []", f"WARM: list[str] = {warm!r}")
    prelude.write_text(source, "utf-8")
    shot = WORK / "snapshot.raw"
    (WORK / "parts.json").write_text(json.dumps(apart), "utf-8")
    told = subprocess.run(
        [*node(), str(HERE / "snapshot.mjs"), str(PYODIDE), str(archive), str(prelude), str(shot), str(WORK / "parts.json")],
        check=False,
        capture_output=True,
        text=True,
    )
    if told.returncode:
        raise SystemExit("The snapshot could not be taken.\n" + (told.stdout + told.stderr)[-3000:])
    raw = shot.read_bytes()
    for old in [*ASSETS.glob("python-*"), *ASSETS.glob("part-*.bin"), *ASSETS.glob("stdlib-*"), *ASSETS.glob("packages-*")]:
        old.unlink()
    files: dict[str, object] = {
        "wasm": put("python", "wasm.bin", compressed_wasm()) | {"rawSize": (PYODIDE / "pyodide.asm.wasm").stat().st_size},
        "snapshot": put("python", "snapshot.bin", squeezed(raw, 18)) | {"rawSize": len(raw)},
        "stdlib": put("stdlib", "bin", (PYODIDE / "python_stdlib.zip").read_bytes()),
        "packages": put("packages", "bin", archive.read_bytes()),
    }
    for module in apart:
        slug = module.rpartition(".")[2].replace("_", "-")
        content = (WORK / f"{module}.part").read_bytes()
        files[f"part-{slug}"] = put(f"part-{slug}", "bin", squeezed(content, 19)) | {"rawSize": len(content), "module": module}
    for name, modules in EXTRAS.items():
        target = WORK / name
        packages.pack(target, packages.copy(target, modules), WORK / f"{name}.zip")
        files[name] = put(f"packages-{name}", "bin", (WORK / f"{name}.zip").read_bytes()) | {"modules": list(modules)}
    listed.write_text(json.dumps({"fingerprint": mark, "files": files}, indent=1), "utf-8")
    return files


if __name__ == "__main__":
    for name, entry in build().items():
        print(f"{name:30} {entry['size'] / 1e6:6.2f} MB  {entry['file']}")  # type: ignore[index]
