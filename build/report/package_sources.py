"""What all reports share: the facts of a release, kept once, the codebook and the pages."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field

from build.report.addresses import Doi, HttpsAddress, Orcid
from build.report.codebook import Codebook
from build.report.facts import Facts, WebAddress

Word = Annotated[str, Field(min_length=1, max_length=100)]


class License(Facts):
    """A license of the data, as the Data Package standard names it."""

    name: str = Field(pattern="^[A-Za-z0-9.+-]+$")
    title: str
    path: WebAddress


class Contributor(Facts):
    """Who made the dataset: a body, or a person, whose name has its parts."""

    title: str
    given_name: Word | None = None
    family_name: Word | None = None
    orcid: Orcid | None = None
    organization: Word | None = None
    roles: list[Word] = Field(min_length=1)


class PackageFacts(Facts):
    """sources/package.yaml."""

    id: str = Field(pattern="^urn:uuid:[0-9a-f-]{36}$")
    name: str = Field(pattern="^[a-z0-9-]+$")
    title: str
    title_zh: str
    description: str = Field(min_length=50, max_length=5000)
    description_zh: str
    keywords: list[Word] = Field(min_length=1)
    licenses: list[License] = Field(min_length=1)
    contributors: list[Contributor] = Field(min_length=1)
    # Not known before the first upload. The DOI is the one that stands for all versions.
    homepage: HttpsAddress | None = None
    repository: HttpsAddress | None = None
    issues: HttpsAddress | None = None
    doi: Doi | None = None


@dataclass(frozen=True)
class ReleaseFacts:
    """What every metadata file says of the release."""

    package: PackageFacts
    version: str
    released_on: date


@dataclass(frozen=True)
class PackageSources:
    """What all reports share. `pages` are those that people write and the build fills, by path."""

    facts: ReleaseFacts
    codebook: Codebook
    pages: dict[str, bytes]
