"""The READMEs of the zip file: templates of `package/`, with the facts of the descriptor put in."""

from pathlib import Path
from string import Template
from typing import Any

from release.about import address

Json = dict[str, Any]

_TEMPLATES = Path(__file__).with_name("package")


def readmes(descriptor: Json) -> dict[str, bytes]:
    """README.md and README.zh.md; addresses stand in them where they are known."""
    facts = {
        name: str(descriptor.get(name, ""))
        for name in ("title", "title_zh", "description", "description_zh", "version")
    }
    where = f" <{address(descriptor)}>" if address(descriptor) else ""
    facts |= {"released": descriptor["created"][:10], "where": where}
    return {
        path.name: Template(path.read_text("utf-8")).substitute(facts).encode()
        for path in sorted(_TEMPLATES.glob("README*.md"))
    }
