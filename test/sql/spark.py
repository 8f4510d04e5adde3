"""Runs jobs in Spark: reads CSV, runs statements, writes the rows of queries as CSV. argv: the jobs, the master."""

import csv
import json
import sys

from pyspark.sql import SparkSession

with open(sys.argv[1], encoding="utf-8") as file:
    jobs = json.load(file)
session = (
    SparkSession.builder.master(sys.argv[2])
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "1")
    .config("spark.driver.memory", "3g")
    .getOrCreate()
)
session.sparkContext.setLogLevel("ERROR")
types = {"VARCHAR": "STRING", "INTEGER": "INT"}
for job in jobs:
    schema = ", ".join(f"{name} {types.get(kind, kind)}" for name, kind in job["columns"].items())
    session.read.csv(job["csv"], schema=schema, nullValue="", dateFormat="yyyy-MM-dd").createOrReplaceTempView("persons")
    for statement in job["setup"]:
        session.sql(statement)
    for query in job["queries"]:
        with open(query["csv"], "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            for row in session.sql(query["sql"]).toLocalIterator():
                writer.writerow(["" if cell is None else str(cell).lower() if isinstance(cell, bool) else cell for cell in row])
print(f"Spark {session.version}")
session.stop()
