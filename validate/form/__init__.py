"""Form: what any Data Package of ours promises, whatever its tables are about."""
