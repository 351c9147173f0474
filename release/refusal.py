"""Why a release is not made."""

from collections.abc import Iterable

from validate.findings import Finding


class Refusal(Exception):
    """Raised once per stage with every finding of that stage; nothing was written."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))
