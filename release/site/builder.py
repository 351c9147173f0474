"""The pages as they are made: templates filled, in both languages, into files by path."""

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from release.site.addresses import LANGUAGES, OTHER, name_of, page_file, up
from release.site.cells import as_json, shown, tongue, web_address, with_code
from release.site.published import Published
from release.site.words import read_words

_HERE = Path(__file__).parent
STATIC = "static/"


class Builder:
    """Collects the files of the site; `address` is where it will be published, if that is known."""

    def __init__(
        self, package: Published, address: str | None = None, *, has_corpus: bool = False
    ) -> None:
        self.package = package
        self.address = address
        self.words = read_words()
        self.files: dict[str, bytes] = {}
        self._environment = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            auto_reload=False,
            finalize=shown,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "web": web_address,
            "script": script,
            "slug": name_of,
            "tongue": tongue,
            "told": with_code,
        }
        descriptor = package.descriptor
        self._environment.globals |= {
            "package": descriptor,
            "reports": package.rows["reports"],
            "has_corpus": has_corpus,
        }
        for path in sorted((_HERE / "static").iterdir()):
            self.files[STATIC + path.name] = path.read_bytes()

    def write(self, path: str, content: str) -> None:
        """Write a file of the site."""
        self.files[path] = content.encode()

    def render(self, template: str, language: str, folder: str, **context: Any) -> str:
        """What a template says of the context, for a page in `folder`."""
        return self._environment.get_template(template).render(
            w=SimpleNamespace(**self.words[language]),  # a word may be called like a method of dict
            lang=language,
            other=OTHER[language],
            html_lang={"en": "en", "zh": "zh-Hans"},
            folder=folder,
            up=up(folder),
            index=page_file(language),
            address=self.address,
            **context,
        )

    def page(
        self,
        template: str,
        language: str,
        folder: str,
        *,
        number: int = 1,
        title: object,
        about: object,
        **context: Any,
    ) -> None:
        """Write a page; `title` and `about` stand in its head."""
        path = folder + page_file(language, number)
        twins = {other: page_file(other, number) for other in LANGUAGES}
        self.write(
            path,
            self.render(
                template,
                language,
                folder,
                title=title,
                about=about,
                twins=twins,
                path=path,
                number=number,
                **context,
            ),
        )


def script(value: Mapping[str, object]) -> Markup:
    """JSON for a script element of data."""
    return Markup(as_json(value))  # noqa: S704 - as_json leaves no "<"
