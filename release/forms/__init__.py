"""The published package in other tools' forms: SQLite, DuckDB, Excel, and Tableau where its library is."""
