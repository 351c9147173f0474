"""A page for every row that people point at, and beside it the row for machines."""

from functools import cache, partial
from typing import Any

from markupsafe import Markup

from release.site import citing
from release.site.addresses import LANGUAGES, name_of, page_file, row_folder, table_folder, up
from release.site.builder import Builder
from release.site.cells import as_json, shown
from release.site.history import History
from release.site.joins import Joins
from release.site.links import Links, title_of
from release.site.marks import Span, marked
from release.site.published import Row

# One page for each row of these; the tables that share their folders hold the same ids.
PAGED = ("claims", "projects", "indicators", "places", "terms")
_CARDS = ("claims", "projects")  # what the reader shows beside the text


class RowPages:
    """Writes the pages of rows."""

    def __init__(self, builder: Builder, links: Links, history: History) -> None:
        self.builder = builder
        self.package = builder.package
        self.links = links
        self.joins = Joins(self.package)
        self.history = history
        self._corrections = cache(self._corrections_of)
        self._heads = cache(self._heads_of)

    def write(self) -> None:
        """Write the page of every row, and of every id that was withdrawn."""
        for name in PAGED:
            rows = self.package.rows.get(name, [])
            key = self.package.tables[name].key if rows else ""
            for at, row in enumerate(rows):
                before = rows[at - 1] if at else None
                after = rows[at + 1] if at + 1 < len(rows) else None
                self._write_row(name, str(row[key]), row, [before, after])
        self._write_withdrawn()

    def _write_row(self, table: str, id_: str, row: Row, beside: list[Row | None]) -> None:
        key = self.package.tables[table].key
        folder = row_folder(table, id_) or ""
        told = self._json(table, id_, row, folder)
        self.builder.write(folder + "row.json", as_json(told) + "\n")
        cards = {}
        for language in LANGUAGES:
            neighbours = [
                (
                    up(folder) + self.links.to(language, table, str(one[key])),
                    title_of(one, language) or str(one[key]),
                )
                if one
                else None
                for one in beside
            ]
            context = self._context(table, id_, row, language, folder)
            if table in _CARDS:
                cards[language] = self.builder.render(
                    f"card_{table}.html", language, folder, on_page=False, **context
                )
            self.builder.page(
                "row.html",
                language,
                folder,
                title=title_of(row, language) or id_,
                about=context["about"],
                on_page=True,
                steps=self.history.steps(table, id_),
                oldest=self.history.oldest,
                neighbours=neighbours,
                joined=[
                    one
                    for one in self.joins.told(table, id_, language, self.links)
                    if table not in _CARDS or one.table not in ("outcomes", "claim_projects")
                ],
                columns=len(self.package.tables[table].fields),
                cells=self._cells(table, row, language),
                line=up(folder) + self.links.line(language, table, id_),
                json_ld=told["schema_org"],
                **{name: value for name, value in context.items() if name != "about"},
            )
        if cards:
            self.builder.write(
                folder + "card.js",
                f"globalThis.gwrCard?.({as_json({'id': id_, **cards, 'json': told})});\n",
            )

    def _cells(self, table: str, row: Row, language: str) -> Markup:
        heads = self._heads(table, language)
        cells = (
            f"{heads[name]}{shown(value)}</dd></div>"
            for name, value in row.items()
            if value is not None
        )
        return Markup("\n".join(cells))  # noqa: S704 - escaped by shown

    def _heads_of(self, table: str, language: str) -> dict[str, Markup]:
        """What stands before the cell of each column."""
        explained = up(row_folder(table, "x") or "") + table_folder(table) + page_file(language)
        tongues = {"_zh": Markup(' lang="zh-Hans"'), "_en": Markup(' lang="en"')}
        return {
            name: Markup('<div><dt lang="en"><a href="{}#column-{}">{}</a></dt><dd{}>').format(
                explained, name, name, tongues.get(name[-3:], "")
            )
            for name in (field["name"] for field in self.package.tables[table].fields)
        }

    def _context(
        self, table: str, id_: str, row: Row, language: str, folder: str
    ) -> dict[str, Any]:
        root = up(folder)
        quote = str(row.get("quote_zh") or title_of(row, "zh") or id_)
        package = self.package

        def to(other: str, other_id: object) -> str:
            return root + self.links.to(language, other, str(other_id))

        context = {
            "table": table,
            "id": id_,
            "row": row,
            "about": row.get(f"definition_{language}")
            or row.get("quote_zh")
            or title_of(row, language),
            "to": to,
            "of": package.of,
            "code": partial(package.label, language=language),
            "meaning": lambda name, code: package.codes.get((name, code), {}).get(
                f"definition_{language}"
            ),
            "citation": citing.citation(package, row, id_, quote, language),
            "bibtex": citing.bibtex(package, row, id_, quote),
            "sentence": None,
        }
        if table == "claims":
            context |= self._claim(id_, row, language, root)
        if table == "projects":
            context |= self._project(id_, language, root)
        return context

    def _claim(self, id_: str, row: Row, language: str, root: str) -> dict[str, Any]:
        package = self.package
        sentence = package.of("sentences", row["sentence_id"])
        report_id = str(row["report_id"])
        joined = self.joins.rows("claims", id_)
        outcomes = [
            (one, package.of("sources", one["source_id"])) for one in joined.get("outcomes", ())
        ]
        return {
            "sentence": sentence and self._in_context(row, sentence, id_),
            "reading": root + (self.links.read(language, "claims", id_) or ""),
            "outcomes": sorted(outcomes, key=lambda pair: not pair[0]["is_primary"]),
            "projects": [
                project
                for one in joined.get("claim_projects", ())
                if (project := package.of("projects", one["project_id"]))
            ],
            "places": [
                place
                for one in joined.get("claim_places", ())
                if (place := package.of("places", one["place_id"]))
            ],
            "corrections": self._corrections(report_id, row["sentence_id"]),
            "variants": package.having("variants", sentence_id=row["sentence_id"]),
        }

    def _project(self, id_: str, language: str, root: str) -> dict[str, Any]:
        package = self.package
        mentions = self.joins.rows("projects", id_).get("project_mentions", [])
        return {
            "flat": package.of("projects_flat", id_) or {},
            "mentions": [
                (
                    one,
                    self._in_context(one, sentence, str(one["project_mention_id"])),
                    root
                    + (
                        self.links.read(
                            language, "project_mentions", str(one["project_mention_id"])
                        )
                        or ""
                    ),
                )
                for one in mentions
                if (sentence := package.of("sentences", one["sentence_id"]))
            ],
            "claims": [
                claim
                for one in self.joins.rows("projects", id_).get("claim_projects", ())
                if (claim := package.of("claims", one["claim_id"]))
            ],
        }

    def _in_context(self, row: Row, sentence: Row, id_: str) -> object:
        text = str(sentence["text_zh"])
        start = row["char_start"] - sentence["char_start"]
        end = row["char_end"] - sentence["char_start"]
        kind = str(row.get("claim_type") or "project")
        return marked(text, 0, len(text), [Span(start, end, kind, f"quote-{id_}", None, "")])

    def _corrections_of(self, report_id: str, sentence_id: str) -> list[Row]:
        """The repairs in a sentence; blanks that were taken out say nothing about words."""
        sentence = self.package.of("sentences", sentence_id)
        if sentence is None:
            return []
        return [
            one
            for one in self.package.having("corrections", report_id=report_id)
            if one["kind"] != "blank"
            and one["char_start"] < sentence["char_end"]
            and one["char_end"] > sentence["char_start"]
        ]

    def _json(self, table: str, id_: str, row: Row, folder: str) -> dict[str, Any]:
        package = self.package
        names = [str(name) for name in (title_of(row, "zh"), title_of(row, "en")) if name]
        schema_org = (
            citing.claim_json(package, row)
            if table == "claims"
            else citing.thing_json(package, table, id_, names, row.get("definition_en"))
        )
        return {
            "table": table,
            "id": id_,
            "version": package.descriptor["version"],
            "address": folder,
            "row": row,
            "sentence_zh": (package.of("sentences", row.get("sentence_id")) or {}).get("text_zh"),
            "joined": {
                name: [str(one[package.tables[name].key]) for one in rows]
                for name, rows in self.joins.rows(table, id_).items()
            },
            "schema_org": schema_org,
        }

    def _write_withdrawn(self) -> None:
        listed: dict[str, list[tuple[Row, str]]] = {language: [] for language in LANGUAGES}
        for row in self.package.withdrawn:
            id_ = str(row["withdrawn_id"])
            folder = self._withdrawn_folder(id_)
            if folder + "row.json" in self.builder.files:  # published again: the release refuses it
                continue
            self.builder.write(folder + "row.json", as_json({"id": id_, "withdrawn": row}) + "\n")
            for language in LANGUAGES:
                listed[language].append((row, folder + page_file(language)))
                words = self.builder.words[language]
                self.builder.page(
                    "withdrawn.html",
                    language,
                    folder,
                    title=f"{id_}: {words['withdrawn']}",
                    about=words["withdrawn_about"],
                    row=row,
                )
        for language in LANGUAGES:
            words = self.builder.words[language]
            self.builder.page(
                "withdrawn_list.html",
                language,
                "withdrawn/",
                title=words["withdrawn_ids"],
                about=words["withdrawn_about"],
                listed=listed[language],
            )

    @staticmethod
    def _withdrawn_folder(id_: str) -> str:
        """Where the row had its page: a withdrawn id keeps its address."""
        kind = id_.rpartition(".")[2][:1]
        table = {"a": "claims", "t": "claims", "p": "projects"}.get(kind)
        folder = row_folder(table, id_) if table else None
        return folder or f"withdrawn/{name_of(id_)}/"
