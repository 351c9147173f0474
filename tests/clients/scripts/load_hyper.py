"""Tableau Hyper: the extract is written by the package's own writer and read back through the API."""

import sys
import tempfile
from datetime import date
from pathlib import Path

import tableauhyperapi
from reporting import copy, report, seen, table_names
from tableauhyperapi import Connection, HyperProcess, Telemetry

# release/ stands two folders above tests/clients; the writer needs nothing but this environment.
sys.path.insert(0, str(Path(__file__).parents[3]))
from release.forms.hyper import write_hyper

with tempfile.TemporaryDirectory() as folder:
    target = Path(folder) / "package.hyper"
    write_hyper(copy() / "package", target)
    with (
        HyperProcess(
            Telemetry.DO_NOT_SEND_USAGE_DATA_TO_TABLEAU, parameters={"log_dir": folder}
        ) as process,
        Connection(process.endpoint, target) as connection,
    ):
        tables = {}
        for name in table_names(copy() / "package"):
            with connection.execute_query(f'SELECT * FROM "{name}"') as result:
                columns = [column.name.unescaped for column in result.schema.columns]
                rows = [
                    # Hyper has a date type of its own.
                    [
                        value.to_date() if isinstance(value, tableauhyperapi.Date) else value
                        for value in row
                    ]
                    for row in result
                ]
            assert all(
                isinstance(value, (date, str, int, float, bool, type(None)))
                for row in rows
                for value in row
            )
            tables[name] = seen(columns, rows)
        counts = connection.execute_list_query(
            "SELECT label_zh, count(*), count(value) FROM targets JOIN policy_areas USING (policy_area_id)"
            " GROUP BY label_zh"
        )
report(
    tableauhyperapi.__version__,
    forms={"hyper": tables},
    targets_by_area={area: [n, values] for area, n, values in counts},
)
