"""PSPP, the free program that reads what SPSS reads, opens the SPSS files."""

import re
import subprocess
import tempfile
from pathlib import Path

from reporting import report
from statistics_files import files_of, seen_in

_SYNTAX = """
GET FILE='{file}'.
SAVE TRANSLATE /OUTFILE='{csv}' /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=LABELS.
"""

tables = {}
with tempfile.TemporaryDirectory() as folder:
    for table, file in files_of(".sav").items():
        written, syntax = Path(folder) / f"{table}.csv", Path(folder) / f"{table}.sps"
        syntax.write_text(_SYNTAX.format(file=file, csv=written), "utf-8")
        run = subprocess.run(["pspp", syntax], capture_output=True, text=True, check=True)
        assert "warning" not in run.stdout, run.stdout
        tables[table] = seen_in(table, written, "%m/%d/%Y")
told = subprocess.run(["pspp", "--version"], capture_output=True, text=True, check=True).stdout
report(re.search(r"[\d.]+", told)[0], forms={"spss": tables})
