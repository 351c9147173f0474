"""Tableau Hyper: the extract of the release is opened by Tableau's own engine."""

import tempfile

import tableauhyperapi
from reporting import copy, report, seen, table_names
from tableauhyperapi import Connection, HyperProcess, Telemetry

(file,) = (copy() / "dist").glob("*.hyper")
with (
    tempfile.TemporaryDirectory() as folder,
    HyperProcess(
        Telemetry.DO_NOT_SEND_USAGE_DATA_TO_TABLEAU, parameters={"log_dir": folder}
    ) as process,
    Connection(process.endpoint, file) as connection,
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
