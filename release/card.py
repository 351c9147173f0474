"""The README of the zip file: that of the repository, below the card that Hugging Face reads.

Without the card `datasets.load_dataset` takes all files of the folder for one table and fails.
"""

from typing import Any

import yaml

Json = dict[str, Any]

# The table that is shown and loaded where none is named.
_FIRST = "claims"


def with_card(descriptor: Json, readme: bytes) -> bytes:
    """The README with the card before it: licence, languages, and one configuration for each table.

    >>> resources = [{"name": "claims", "type": "table"}, {"name": "text", "path": "a.txt"}]
    >>> licenses = [{"name": "CC-BY-4.0"}]
    >>> told = {"title": "T", "licenses": licenses, "keywords": ["a"], "resources": resources}
    >>> print(with_card(told, b"# T").decode())
    ---
    pretty_name: T
    license: cc-by-4.0
    language:
    - zh
    - en
    tags:
    - a
    configs:
    - config_name: claims
      data_files: data/parquet/claims.parquet
      default: true
    ---
    <BLANKLINE>
    # T
    """
    card = {
        "pretty_name": descriptor["title"],
        "license": descriptor["licenses"][0]["name"].lower(),
        "language": ["zh", "en"],
        "tags": descriptor["keywords"],
        "configs": [_config(one) for one in descriptor["resources"] if one.get("type") == "table"],
    }
    told = yaml.safe_dump(card, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{told}---\n\n".encode() + readme


def _config(resource: Json) -> Json:
    name = resource["name"]
    config = {"config_name": name, "data_files": f"data/parquet/{name}.parquet"}
    return config | ({"default": True} if name == _FIRST else {})
