"""Times a query in Spark and writes its rows from Parquet to Parquet. argv: the job. Prints JSON."""

import json
import sys
import time

from pyspark.sql import SparkSession

with open(sys.argv[1], encoding="utf-8") as file:
    job = json.load(file)
session = (
    SparkSession.builder.master(job["master"])
    .config("spark.ui.enabled", "false")
    .config("spark.driver.memory", "2g")
    .config("spark.executor.memory", "1g")
    .getOrCreate()
)
session.sparkContext.setLogLevel("ERROR")
types = {"VARCHAR": "STRING", "INTEGER": "INT"}
schema = ", ".join(f"{name} {types.get(kind, kind)}" for name, kind in job["columns"].items())
few = session.read.csv(job["csv"], schema=schema, nullValue="", dateFormat="yyyy-MM-dd")
few.crossJoin(session.range(job["times"]).drop("id")).write.mode("overwrite").parquet(job["parquet"])
persons = session.read.parquet(job["parquet"])
persons.createOrReplaceTempView("persons")
rows = persons.count()
for statement in job["setup"]:
    session.sql(statement)


def seconds(work):
    begin = time.monotonic()
    work()
    return time.monotonic() - begin


begin = time.monotonic()
session.sql(job["queries"][0]["sql"])._jdf.queryExecution().executedPlan()
planning = time.monotonic() - begin
times = {query["name"]: [] for query in job["queries"]}
for _ in range(job["rounds"]):
    for query in job["queries"]:
        times[query["name"]].append(seconds(lambda: session.sql(query["sql"]).collect()))
written = seconds(lambda: session.sql(job["decide"]).write.mode("overwrite").parquet(job["parquet"] + "-decided"))
decided = session.read.parquet(job["parquet"] + "-decided")
outcomes = decided.groupBy("outcome").count().orderBy("count", ascending=False).collect()
print(
    json.dumps(
        {
            "version": session.version,
            "rows": rows,
            "planning": planning,
            "times": times,
            "written": written,
            "outcomes": [[row["outcome"], row["count"]] for row in outcomes],
        }
    )
)
session.stop()
