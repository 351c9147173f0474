"""The site in order: every kind of page, from the package to the files."""

from collections.abc import Sequence
from pathlib import Path

from release.site.addresses import LANGUAGES
from release.site.builder import Builder
from release.site.corpus import write_corpus
from release.site.docs import codebook_links, write_documents
from release.site.documents import read_documents
from release.site.downloads import write_downloads
from release.site.history import History
from release.site.landing import write_landing
from release.site.links import Links
from release.site.published import Published
from release.site.questions import write_questions
from release.site.reader import pages_of_reports, write_readers
from release.site.rowpages import RowPages
from release.site.searching import write_search
from release.site.tables import pages_of_rows, write_tables


def make_site(
    package: Published,
    address: str | None = None,
    earlier: Sequence[Published] = (),
    corpus: Path | None = None,
) -> dict[str, bytes]:
    """The files of the site by their paths: the same bytes for the same package.

    Raises:
        OSError, ValueError, LookupError, duckdb.Error, sqlite3.Error: the package lacks what a page tells.
    """
    builder = Builder(package, address, has_corpus=corpus is not None)
    links = Links(package, pages_of_rows(package), pages_of_reports(package))
    write_readers(builder, links)
    RowPages(builder, links, History(package, earlier)).write()
    documents = read_documents(package.root)
    codebook = {language: codebook_links(documents, language) for language in LANGUAGES}
    write_tables(builder, codebook)
    answers = write_questions(builder)
    write_documents(builder, documents)
    write_search(builder, links, answers, documents)
    if corpus is not None:
        write_corpus(builder, corpus)
    write_landing(builder, links, write_downloads(builder), answers)
    return builder.files
