"""Reads facts that people write in YAML: plain values by name, in bounded time and memory.

Every value is read as the text that stands there and given its type by the model, as in a CSV
file: YAML's own guesses (yes, 1:20, 2023-02-30) never come into it. Anchors and aliases, with
which a few lines become gigabytes, are refused, as are tags and deep nesting.
"""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel

from build.inputs.text_file import control_in, read_text
from build.report.findings import Findings
from build.report.located import LocatedFacts, place_of
from build.rules import files as rules
from validate.finding import InvalidInput, Location

FactsT = TypeVar("FactsT", bound=BaseModel)
Plain = str | None | list["Plain"] | dict[str, "Plain"]

MAX_BYTES = 2**16
_MAX_DEPTH = 8


def read_yaml(path: Path, model: type[FactsT]) -> LocatedFacts[FactsT]:
    """Read the facts of a file. A value that is left empty is None.

    Raises:
        InvalidInput: those of `read_text` and of `Findings.refused`, and `yaml-invalid`,
            `yaml-not-plain`, `key-repeated`, `control-character`.
    """
    reader = _Reader(str(path))
    values = reader.read(read_text(path, MAX_BYTES))
    reader.findings.stop()
    with reader.findings.refused(reader.at):
        return LocatedFacts(model.model_validate(values), str(path), reader.lines)
    raise InvalidInput(reader.findings)


class _Reader:
    """Turns YAML into plain values and remembers the line of each by its dotted name."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[str, int] = {}
        self.findings = Findings()

    def at(self, name: str | None) -> Location:
        return place_of(name, self.file, self.lines)

    def read(self, text: str) -> Plain:
        try:
            self._require_plain(text)
            node = yaml.compose(text, Loader=yaml.BaseLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = None if mark is None else mark.line + 1
            told = Location(self.file, line).breaks(rules.YAML_INVALID, error.problem)
            raise InvalidInput([told]) from error
        except yaml.reader.ReaderError as error:
            at = Location(self.file, text.count("\n", 0, error.position) + 1)
            odd = f"U+{ord(text[error.position]):04X}"
            raise InvalidInput([at.breaks(rules.CONTROL_CHARACTER, odd)]) from error
        except (ValueError, OverflowError) as error:
            told = Location(self.file).breaks(rules.YAML_INVALID, "an escape of no character")
            raise InvalidInput([told]) from error
        return None if node is None else self._value(node, "")

    def _require_plain(self, text: str) -> None:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.BaseLoader):
            mark = event.start_mark
            at = Location(self.file, None if mark is None else mark.line + 1)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > _MAX_DEPTH:
                raise InvalidInput([at.breaks(rules.YAML_NOT_PLAIN, f"{depth} levels")])
            if isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
                named = getattr(event, "tag", None) or f"the anchor {event.anchor}"
                raise InvalidInput([at.breaks(rules.YAML_NOT_PLAIN, named)])

    def _value(self, node: yaml.Node, name: str) -> Plain:
        self.lines.setdefault(name, node.start_mark.line + 1)
        if isinstance(node, yaml.ScalarNode):
            if odd := control_in(node.value):
                self.findings.append(self.at(name or None).breaks(rules.CONTROL_CHARACTER, odd))
            return node.value or None
        prefix = f"{name}." if name else ""
        if isinstance(node, yaml.SequenceNode):
            return [self._value(each, f"{prefix}{i}") for i, each in enumerate(node.value)]
        values: dict[str, Plain] = {}
        for key, value in node.value:
            at = Location(self.file, key.start_mark.line + 1)
            if not isinstance(key, yaml.ScalarNode):
                self.findings.append(at.breaks(rules.YAML_NOT_PLAIN, "a name that is no word"))
                continue
            written = key.value
            if written in values:
                self.findings.append(at.at(prefix + written).breaks(rules.KEY_REPEATED, written))
            self.lines[prefix + written] = key.start_mark.line + 1
            values[written] = self._value(value, prefix + written)
        return values
