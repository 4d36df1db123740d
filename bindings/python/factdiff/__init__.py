"""factdiff: a diff for facts in news reports.

The same names as the C++ interface: analyse_report(), compare_reports(), judge(), Corpus. docs/api.md is the guide.

Offsets (`start`, `end`) are bytes of the UTF-8 text, as everywhere in factdiff: `report.text.encode()[start:end]`.

Threads: there is no global state, and calls into the library run without Python's lock. A Report and a Comparison never
change. A Corpus may be compared by several threads at once while none adds or removes.
"""
from __future__ import annotations

import ctypes
import json
import os
from dataclasses import dataclass
from typing import Any, Iterable, Literal, Sequence, Union

from ._library import CompareOptions as _CompareOptions
from ._library import ReportOptions as _ReportOptions
from ._library import library as _library

__all__ = ["Alignment", "Comparison", "Corpus", "Error", "Finding", "InputError", "Judgement", "Mention", "Position",
           "Report", "Skipped", "ValueMention", "analyse_report", "compare_reports", "judge", "version", "__version__"]

Verdict = Literal["conflict", "imprecise", "superseded", "variant", "compatible", "agree", "undecided"]
Kind = Literal["date", "time", "duration", "figure", "name", "place", "role", "quotation", "attribution", "polarity"]
JudgeKind = Literal["name", "place", "date", "figure", "quotation", "statement", "report"]
_VERDICTS: tuple[Verdict, ...] = ("conflict", "imprecise", "superseded", "variant", "compatible", "agree", "undecided")
_KINDS = ("date", "time", "duration", "figure", "name", "place", "role", "quotation", "attribution", "polarity")
_JUDGE_KINDS = ("name", "place", "date", "figure", "quotation", "statement", "report")


class Error(Exception):
    """The library's own failure; the more specific errors are ValueError (the call) and InputError (the text)."""


class InputError(Error, ValueError):
    """A text or file that cannot be used: unreadable, holds no report, another language."""


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
class Judgement:
    """What two texts by themselves are to each other."""

    verdict: Verdict
    score: float
    rule: str | None
    explanation: str


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def version() -> str:
    """The version of the library that is loaded."""
    return _decoded(_library.factdiff_version())


__version__ = version()


def _raise(error: ctypes.c_void_p) -> None:
    code = _library.factdiff_error_code_of(error)
    message = _library.factdiff_error_message(error).decode("utf-8", "replace")
    _library.factdiff_error_free(error)
    raise {1: ValueError, 2: InputError}.get(code, Error)(message)


def _call(function: Any, *arguments: Any) -> Any:
    """Calls a function whose last parameter is the place of an error."""
    error = ctypes.c_void_p()
    result = function(*arguments, ctypes.byref(error))
    if not result:
        _raise(error)
    return result


def _text(function: Any, *arguments: Any) -> str:
    address = _call(function, *arguments)
    try:
        return ctypes.string_at(address).decode("utf-8", "replace")
    finally:
        _library.factdiff_string_free(address)


def _bytes(text: str | None) -> bytes | None:
    if text is None:
        return None
    if "\0" in text:
        raise ValueError("a zero byte stands in the text")
    return text.encode("utf-8", "surrogateescape")


def _fields(record: type, data: dict[str, Any]) -> dict[str, Any]:
    # Later versions of the library may say more than this class holds.
    return {name: data[name] for name in record.__dataclass_fields__ if name in data}  # type: ignore[attr-defined]


class Report:
    """One analysed report. Made by analyse_report()."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            _library.factdiff_report_free(self._handle)
            self._handle = 0

    def __repr__(self) -> str:
        return f"<factdiff.Report {self.id!r}>"

    @property
    def id(self) -> str:
        return _decoded(_library.factdiff_report_id(self._handle))

    @property
    def text(self) -> str:
        size = ctypes.c_size_t()
        address = _library.factdiff_report_text(self._handle, ctypes.byref(size))
        return ctypes.string_at(address, size.value).decode()

    @property
    def published(self) -> str | None:
        value = _library.factdiff_report_published(self._handle)
        return None if value is None else _decoded(value)

    @property
    def json(self) -> str:
        """What `factdiff extract` prints of it."""
        return _text(_library.factdiff_report_json, self._handle)

    @property
    def mentions(self) -> list[Mention]:
        """What was read, in text order."""
        return [Mention(**_fields(Mention, mention)) for mention in json.loads(self.json)["mentions"]]


class Comparison:
    """What several reports say against one another. Made by compare_reports() and Corpus.compare()."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._result: dict[str, Any] | None = None

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            _library.factdiff_comparison_free(self._handle)
            self._handle = 0

    @property
    def json(self) -> str:
        """What `factdiff --format json` prints."""
        return _text(_library.factdiff_comparison_json, self._handle)

    def text(self, columns: int = 80) -> str:
        """What `factdiff` prints for people."""
        return _text(_library.factdiff_comparison_text, self._handle, columns)

    def to_dict(self) -> dict[str, Any]:
        """The result as docs/formats.md describes it."""
        if self._result is None:
            self._result = json.loads(self.json)
        return self._result

    @property
    def reports(self) -> list[str]:
        """Ids, in the order in which they were compared."""
        return [report["id"] for report in self.to_dict()["reports"]]

    @property
    def findings(self) -> list[Finding]:
        """Gravest first."""
        findings = []
        for data in self.to_dict()["findings"]:
            positions = tuple(Position(position["value"], tuple(_value_mention(m) for m in position["mentions"]))
                              for position in data["positions"])
            fields = _fields(Finding, data)
            fields["positions"] = positions
            findings.append(Finding(**fields))
        return findings

    @property
    def alignments(self) -> list[Alignment]:
        return [Alignment(a["a"]["report"], a["a"]["start"], a["a"]["end"],
                          a["b"]["report"], a["b"]["start"], a["b"]["end"], a["score"])
                for a in self.to_dict()["alignments"]]

    @property
    def skipped(self) -> list[Skipped]:
        return [Skipped(s["path"], s["place"], s["reason"]) for s in self.to_dict()["skipped"]]


def _value_mention(data: dict[str, Any]) -> ValueMention:
    return ValueMention(data["report"], data["start"], data["end"], data["text"], data["line"], data["column"],
                        data["sentence"]["start"], data["sentence"]["end"])


def _compare_options(kinds: Iterable[Kind], min_confidence: float, all: bool) -> Any:
    bits = 0
    for kind in kinds:
        if kind not in _KINDS:
            raise ValueError(f"{kind!r} is no kind; expected one of {', '.join(_KINDS)}")
        bits |= 1 << _KINDS.index(kind)
    return ctypes.byref(_CompareOptions(ctypes.sizeof(_CompareOptions), bits, min_confidence, int(all)))


def analyse_report(text: str | bytes, id: str = "report", *, source: str | None = None, published: str | None = None,
                   form: Literal["article", "plain"] = "article") -> Report:
    """Analyses one report.

    Raises InputError where the text holds no report, several, or one in another language than English, and ValueError
    where `published` is no date ("2023", "2023-12", "2023-12-05" or "2023-12-05T14:00").
    """
    if form not in ("article", "plain"):
        raise ValueError(f"{form!r} is no form; expected article or plain")
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else bytes(text)
    options = _ReportOptions(ctypes.sizeof(_ReportOptions), _bytes(id), _bytes(source), _bytes(published),
                             int(form == "plain"))
    return Report(_call(_library.factdiff_analyse_report, data, len(data), ctypes.byref(options)))


def compare_reports(reports: Sequence[Report], *, kinds: Iterable[Kind] = (), min_confidence: float = 0.5,
                    all: bool = False) -> Comparison:
    """Compares reports with one another. Raises ValueError where two have one id."""
    handles = (ctypes.c_void_p * max(1, len(reports)))(*(report._handle for report in reports))
    options = _compare_options(kinds, min_confidence, all)
    return Comparison(_call(_library.factdiff_compare_reports, handles, len(reports), options))


class Corpus:
    """Analysed reports that are kept in memory, each with an id of its own."""

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        self._handle = _library.factdiff_corpus_new()
        if not self._handle:
            raise MemoryError
        for report in reports:
            self.add(report)

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            _library.factdiff_corpus_free(self._handle)
            self._handle = 0

    def __len__(self) -> int:
        return int(_library.factdiff_corpus_size(self._handle))

    def add(self, report: Report) -> None:
        """Raises ValueError where its id is taken."""
        _call(_library.factdiff_corpus_add, self._handle, report._handle)

    def add_path(self, path: Union[str, "os.PathLike[str]"]) -> int:
        """Adds the reports of a file or folder and says how many there were."""
        added = ctypes.c_size_t()
        _call(_library.factdiff_corpus_add_path, self._handle, os.fsencode(path), ctypes.byref(added))
        return added.value

    def remove(self, id: str) -> bool:
        """False where there is none with this id."""
        return bool(_library.factdiff_corpus_remove(self._handle, _bytes(id)))

    @property
    def reports(self) -> list[str]:
        """Ids, in the order of adding."""
        return [_decoded(_library.factdiff_corpus_report(self._handle, i)) for i in range(len(self))]

    def compare(self, *, kinds: Iterable[Kind] = (), min_confidence: float = 0.5, all: bool = False) -> Comparison:
        """Compares all its reports with one another."""
        options = _compare_options(kinds, min_confidence, all)
        return Comparison(_call(_library.factdiff_corpus_compare, self._handle, options))

    def audit(self, *, kinds: Iterable[Kind] = (), min_confidence: float = 0.5, all: bool = False) -> Comparison:
        """Compares its reports event by event: for a corpus of many events."""
        options = _compare_options(kinds, min_confidence, all)
        return Comparison(_call(_library.factdiff_corpus_audit, self._handle, options))

    def check(self, story: Report, *, kinds: Iterable[Kind] = (), min_confidence: float = 0.5,
              all: bool = False) -> Comparison:
        """Compares a new report with those that may tell of its event.

        The story comes first in the result, is not added, and must have an id of its own.
        """
        options = _compare_options(kinds, min_confidence, all)
        return Comparison(_call(_library.factdiff_corpus_check, self._handle, story._handle, options))


def judge(kind: JudgeKind, left: str, right: str, *, published_left: str | None = None,
          published_right: str | None = None) -> Judgement:
    """Judges two texts by themselves, with their publication times where those matter."""
    if kind not in _JUDGE_KINDS:
        raise ValueError(f"{kind!r} is no kind; expected one of {', '.join(_JUDGE_KINDS)}")
    record = _call(_library.factdiff_judge, _JUDGE_KINDS.index(kind), _bytes(left), _bytes(right),
                   _bytes(published_left), _bytes(published_right))
    try:
        found = record.contents
        return Judgement(_VERDICTS[found.verdict], found.score, None if found.rule is None else _decoded(found.rule),
                         _decoded(found.explanation))
    finally:
        _library.factdiff_judgement_free(record)
