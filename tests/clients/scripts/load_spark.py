"""Spark reads the Parquet files."""

import pyspark
from pyspark.sql import SparkSession
from reporting import copy, report, seen, table_names

folder = copy() / "package/data/parquet"
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
tables = {
    name: spark.read.parquet(f"{folder}/{name}.parquet") for name in table_names(copy() / "package")
}
for name, frame in tables.items():
    frame.createOrReplaceTempView(name)
counts = spark.sql(
    "SELECT label_zh, count(*), count(value) FROM targets JOIN policy_areas USING (policy_area_id)"
    " GROUP BY label_zh"
).collect()
report(
    pyspark.__version__,
    forms={
        "parquet": {name: seen(frame.columns, frame.collect()) for name, frame in tables.items()}
    },
    targets_by_area={area: [n, values] for area, n, values in counts},
)
spark.stop()
