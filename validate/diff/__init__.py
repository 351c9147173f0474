"""What changed between two versions of a package, and the version step that it asks for."""
