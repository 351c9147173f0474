"""The clients: how each is had, which script loads the package, and which faults it must notice."""

from dataclasses import dataclass
from enum import StrEnum

from tests.clients import faults
from tests.clients.faults import Fault


class Kind(StrEnum):
    """Where a client comes from."""

    PYTHON = "python"
    NODE = "node"
    DEBIAN = "debian"


@dataclass(frozen=True, slots=True)
class Client:
    """A client; `name` is also the name of its lock and its environment."""

    name: str
    script: str
    faults: tuple[Fault, ...]
    kind: Kind = Kind.PYTHON
    # The oldest Python it runs on, if not the one that everything else here runs on.
    python: tuple[int, int] | None = None
    # (Debian package, program it brings), installed where this runs as root.
    debian: tuple[tuple[str, str], ...] = ()
    # A file of the package without which there is nothing to load.
    needs: str = "datapackage.json"
    # JavaScript and spreadsheets have one type for all numbers.
    integers_are_numbers: bool = False


_JAVA = (("openjdk-17-jre-headless", "java"),)

CLIENTS = (
    Client(
        "frictionless",
        "load_frictionless.py",
        (faults.csv_text_for_number, faults.csv_unknown_key, faults.csv_cut, faults.parquet_cut),
    ),
    Client(
        "profile",
        "load_profile.py",
        (faults.descriptor_without_paths, faults.schema_of_unknown_type),
    ),
    Client(
        "check-datapackage",
        "load_check_datapackage.py",
        (faults.descriptor_without_paths, faults.schema_of_unknown_type),
        python=(3, 12),
    ),
    Client(
        "csvw",
        "load_csvw.py",
        (faults.csv_text_for_number, faults.csv_unknown_key),
    ),
    Client("pandas", "load_pandas.py", (faults.parquet_cut, faults.csv_text_for_number)),
    Client("polars", "load_polars.py", (faults.parquet_cut, faults.csv_cut)),
    # The newest, and the oldest that the documents name: no earlier one opens the DuckDB file.
    Client(
        "duckdb2",
        "load_duckdb.py",
        (faults.parquet_cut, faults.duckdb_cut, faults.duckdb_other_number),
    ),
    Client("duckdb1", "load_duckdb.py", (faults.parquet_cut, faults.duckdb_cut)),
    Client("huggingface", "load_huggingface.py", (faults.parquet_cut, faults.card_lost)),
    Client("pyarrow", "load_pyarrow.py", (faults.parquet_cut,)),
    Client(
        "datasette",
        "load_datasette.py",
        (faults.csv_text_for_number, faults.csv_unknown_key, faults.sqlite_orphan),
    ),
    Client(
        "npm-datapackage",
        "load_npm_datapackage.mjs",
        (faults.csv_text_for_number, faults.csv_unknown_key, faults.descriptor_without_paths),
        kind=Kind.NODE,
        integers_are_numbers=True,
    ),
    Client(
        "hyparquet",
        "load_hyparquet.mjs",
        (faults.parquet_cut,),
        kind=Kind.NODE,
        integers_are_numbers=True,
    ),
    Client(
        "arrow-js",
        "load_arrow_js.mjs",
        (faults.parquet_cut,),
        kind=Kind.NODE,
        integers_are_numbers=True,
    ),
    Client(
        "hyper",
        "load_hyper.py",
        (faults.hyper_cut, faults.hyper_other_number),
        # It is made where Tableau's library is.
        needs="../dist/package-test.hyper",
    ),
    Client(
        "libreoffice",
        "load_libreoffice.py",
        (faults.workbook_cut, faults.workbook_other_number),
        kind=Kind.DEBIAN,
        debian=(("libreoffice-calc-nogui", "soffice"),),
        integers_are_numbers=True,
    ),
    Client("spark", "load_spark.py", (faults.parquet_cut,), debian=_JAVA),
    Client(
        "superset",
        "load_superset.py",
        (faults.duckdb_missing_table, faults.superset_other_filter),
        debian=(("chromium", "chromium"), ("fonts-noto-cjk", "")),
    ),
    Client(
        "cffconvert",
        "load_cffconvert.py",
        (faults.citation_without_title,),
        needs="CITATION.cff",
    ),
    Client(
        "mlcroissant",
        "load_mlcroissant.py",
        (faults.parquet_other_number,),
        needs="croissant.json",
    ),
)
