"""What results are made of, and what a call may ask for: values without behaviour."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["conflict", "imprecise", "superseded", "variant", "compatible", "agree", "undecided"]
Kind = Literal["date", "time", "duration", "figure", "name", "place", "role", "quotation", "attribution", "polarity"]
JudgeKind = Literal["name", "place", "date", "figure", "quotation", "statement", "report"]


@dataclass(frozen=True)
class Mention:
    """A place in a report where a fact is stated, and what was read there. What does not apply is None."""

    kind: str
    type: str
    start: int
    end: int
    text: str
    value: str | None = None
    mod: str | None = None
    basis: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: str | None = None
    role: str | None = None
    entity: str | None = None
    speaker: str | None = None
    rule: str | None = None


@dataclass(frozen=True)
class ValueMention:
    """A place where a value of a finding is stated."""

    report: str
    start: int
    end: int
    text: str
    line: int
    column: int
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True)
class Position:
    """One value of a finding and all mentions that state it."""

    value: str
    mentions: tuple[ValueMention, ...]


@dataclass(frozen=True)
class Finding:
    """One disagreement about one fact of one event, over all reports."""

    fingerprint: str
    rule: str
    kind: Kind
    verdict: Verdict
    confidence: float
    internal: bool
    about: str
    positions: tuple[Position, ...]
    explanation: str
    gravity: str  # how much an editor would mind: "toll", "fact", "detail" or "slip"
    suppression: str | None  # the reason why it does not count; None: it does
    baseline_state: Literal["new", "unchanged"] | None  # None: there was no baseline


@dataclass(frozen=True)
class Alignment:
    """Two statements that say the same thing."""

    left_report: str
    left_start: int
    left_end: int
    right_report: str
    right_start: int
    right_end: int
    score: float


@dataclass(frozen=True)
class Skipped:
    """An input that was not compared, and why."""

    path: str
    place: str | None
    reason: str


@dataclass(frozen=True)
class Absent:
    """A finding of the baseline that no longer occurs; its verdict is the one it had then."""

    fingerprint: str
    verdict: str
    kind: str
    rule: str
    about: str


@dataclass(frozen=True)
class Judgement:
    """What two texts by themselves are to each other."""

    verdict: Verdict
    score: float
    rule: str | None
    explanation: str


@dataclass(frozen=True)
class Suppression:
    """What is not to count, and why: it holds for findings that fit all that is given, of which there must be something."""

    reason: str
    fingerprint: str | None = None  # or how it begins, from 7 digits on
    rule: str | None = None  # "date/value-differs"
    about: str | None = None  # words that stand in a row in what the finding is about


@dataclass(frozen=True)
class CompareOptions:
    """Which findings are wanted, and which of them count."""

    kinds: tuple[Kind, ...] = ()  # none: all
    min_confidence: float = 0.5  # from 0 to 1
    all: bool = False  # also what is compatible, agrees or is undecided
    suppressions: tuple[Suppression, ...] = ()  # suppressed findings stay in the result and say why
    baseline: str | None = None  # what Comparison.baseline() made of an earlier result


@dataclass(frozen=True)
class IndexChanges:
    """How many reports of a call came to what."""

    read: int  # the sum of the next four
    added: int  # not known before
    replaced: int  # an earlier version, which is no longer kept
    unchanged: int  # kept already
    older: int  # than the version that is kept: passed over
    withdrawn: int  # kept before, and withdrawn by the publisher


@dataclass(frozen=True)
class IndexTotals:
    """What an index holds."""

    reports: int
    text_bytes: int  # of their texts
    index_bytes: int  # that the file or the tables take
