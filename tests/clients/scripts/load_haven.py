"""R's haven opens the files of Stata and of SPSS; labels become factors."""

import os
import subprocess
import tempfile
from pathlib import Path

from reporting import report
from statistics_files import files_of, seen_in

_R = """
arguments <- commandArgs(trailingOnly = TRUE)
read <- if (endsWith(arguments[1], ".dta")) haven::read_dta else haven::read_sav
table <- haven::as_factor(read(arguments[1]), only_labelled = TRUE)
stopifnot(!any(sapply(table, function(column) is.null(attr(column, "label")))))
options(digits = 15)
write.csv(table, arguments[2], row.names = FALSE, na = "", fileEncoding = "UTF-8")
"""
_UTF8 = {**os.environ, "LC_ALL": "C.UTF-8"}


def run_r(code: str, *arguments: object) -> str:
    command = ["Rscript", "-e", code, *map(str, arguments)]
    return subprocess.run(command, env=_UTF8, capture_output=True, text=True, check=True).stdout


forms: dict[str, dict] = {"stata": {}, "spss": {}}
with tempfile.TemporaryDirectory() as folder:
    for form, suffix in (("stata", ".dta"), ("spss", ".sav")):
        for table, file in files_of(suffix).items():
            written = Path(folder) / f"{table}{suffix}.csv"
            run_r(_R, file, written)
            forms[form][table] = seen_in(table, written, "%Y-%m-%d")
report(run_r('cat(as.character(packageVersion("haven")))'), forms=forms)
