"""The published package in other tools' forms: databases, Excel, Superset, and Tableau where its library is."""
