"""factdiff: a diff for facts in news reports.

The same names as the C++ interface: analyse_report(), compare_reports(), judge(), Corpus, Index. docs/api.md is the
guide.

Offsets (`start`, `end`) are bytes of the UTF-8 text, as everywhere in factdiff: `report.text.encode()[start:end]`.

Threads: there is no global state, and calls into the library run without Python's lock. A Report and a Comparison never
change. A Corpus may be compared by several threads at once while none adds or removes; an Index may be checked against
and audited by several threads while one adds or removes.
"""
from __future__ import annotations

import ctypes
import json
import os
from typing import Any, Iterable, Literal, Sequence, Union

from . import _library as _c
from ._library import library as _library
from ._records import (Absent, Alignment, CompareOptions, Finding, IndexChanges, IndexTotals, JudgeKind, Judgement, Kind,
                       Mention, Position, Skipped, Suppression, ValueMention, Verdict)

__all__ = ["Absent", "Alignment", "CompareOptions", "Comparison", "Corpus", "Error", "Finding", "Index", "IndexChanges",
           "IndexTotals", "InputError", "JudgeKind", "Judgement", "Kind", "Mention", "Position", "Report", "Skipped",
           "Suppression", "ValueMention", "Verdict", "analyse_report", "compare_reports", "judge", "version",
           "__version__"]

_VERDICTS: tuple[Verdict, ...] = ("conflict", "imprecise", "superseded", "variant", "compatible", "agree", "undecided")
_KINDS = ("date", "time", "duration", "figure", "name", "place", "role", "quotation", "attribution", "polarity")
_JUDGE_KINDS = ("name", "place", "date", "figure", "quotation", "statement", "report")


class Error(Exception):
    """The library's own failure; the more specific errors are ValueError (the call) and InputError (the text)."""


class InputError(Error, ValueError):
    """A text or file that cannot be used: unreadable, holds no report, another language."""


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
    """What several reports say against one another. Made by compare_reports(), and by Corpus and Index."""

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
            fields["suppression"] = data["suppression"] and data["suppression"]["reason"]
            findings.append(Finding(**fields))
        return findings

    @property
    def absent(self) -> list[Absent]:
        """The findings of the baseline that no longer occur, by fingerprint."""
        return [Absent(**_fields(Absent, known)) for known in self.to_dict()["absent"]]

    def baseline(self) -> str:
        """What is known from now on: every finding that is not suppressed. For CompareOptions.baseline."""
        return _text(_library.factdiff_comparison_baseline, self._handle)

    @property
    def alignments(self) -> list[Alignment]:
        return [Alignment(a["a"]["report"], a["a"]["start"], a["a"]["end"],
                          a["b"]["report"], a["b"]["start"], a["b"]["end"], a["score"])
                for a in self.to_dict()["alignments"]]

    @property
    def skipped(self) -> list[Skipped]:
        return [Skipped(**_fields(Skipped, skipped)) for skipped in self.to_dict()["skipped"]]


def _value_mention(data: dict[str, Any]) -> ValueMention:
    return ValueMention(data["report"], data["start"], data["end"], data["text"], data["line"], data["column"],
                        data["sentence"]["start"], data["sentence"]["end"])


def _suppression(suppression: Suppression) -> Any:
    return _c.SuppressionRecord(ctypes.sizeof(_c.SuppressionRecord), _bytes(suppression.fingerprint),
                                _bytes(suppression.rule), _bytes(suppression.about), _bytes(suppression.reason))


def _compared(function: Any, *arguments: Any, options: CompareOptions) -> Comparison:
    """Calls a function whose last parameters are the options and the place of an error."""
    bits = 0
    for kind in options.kinds:
        if kind not in _KINDS:
            raise ValueError(f"{kind!r} is no kind; expected one of {', '.join(_KINDS)}")
        bits |= 1 << _KINDS.index(kind)
    # ctypes keeps alive what a structure points to.
    pointers = (ctypes.POINTER(_c.SuppressionRecord) * max(1, len(options.suppressions)))(
        *(ctypes.pointer(_suppression(each)) for each in options.suppressions))
    record = _c.CompareOptionsRecord(ctypes.sizeof(_c.CompareOptionsRecord), bits, options.min_confidence,
                                     int(options.all), pointers, len(options.suppressions), _bytes(options.baseline))
    return Comparison(_call(function, *arguments, ctypes.byref(record)))


def analyse_report(text: str | bytes, id: str = "report", *, source: str | None = None, published: str | None = None,
                   form: Literal["article", "plain"] = "article") -> Report:
    """Analyses one report.

    Raises InputError where the text holds no report, several, or one in another language than English, and ValueError
    where `published` is no date ("2023", "2023-12", "2023-12-05" or "2023-12-05T14:00").
    """
    if form not in ("article", "plain"):
        raise ValueError(f"{form!r} is no form; expected article or plain")
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else bytes(text)
    options = _c.ReportOptionsRecord(ctypes.sizeof(_c.ReportOptionsRecord), _bytes(id), _bytes(source), _bytes(published),
                                     int(form == "plain"))
    return Report(_call(_library.factdiff_analyse_report, data, len(data), ctypes.byref(options)))


def _handles(reports: Sequence[Report]) -> Any:
    return (ctypes.c_void_p * max(1, len(reports)))(*(report._handle for report in reports))


def compare_reports(reports: Sequence[Report], options: CompareOptions = CompareOptions()) -> Comparison:
    """Compares reports with one another. Raises ValueError where two have one id."""
    return _compared(_library.factdiff_compare_reports, _handles(reports), len(reports), options=options)


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

    def compare(self, options: CompareOptions = CompareOptions()) -> Comparison:
        """Compares all its reports with one another."""
        return _compared(_library.factdiff_corpus_compare, self._handle, options=options)

    def audit(self, options: CompareOptions = CompareOptions()) -> Comparison:
        """Compares its reports event by event: for a corpus of many events."""
        return _compared(_library.factdiff_corpus_audit, self._handle, options=options)

    def check(self, story: Report, options: CompareOptions = CompareOptions()) -> Comparison:
        """Compares a new report with those that may tell of its event.

        The story comes first in the result, is not added, and must have an id of its own.
        """
        return _compared(_library.factdiff_corpus_check, self._handle, story._handle, options=options)


class Index:
    """A corpus that is kept in a file or a database, as `factdiff index` makes it: it may be larger than memory.

    `location` is the path of a file, or "postgresql://…". With access "write" it is made where there is none, and no
    other process may write to it until close(). Everything raises InputError where the index cannot be read or written.
    """

    def __init__(self, location: Union[str, "os.PathLike[str]"], access: Literal["read", "write"] = "read") -> None:
        if access not in ("read", "write"):
            raise ValueError(f"{access!r} is no access; expected read or write")
        self._handle = _call(_library.factdiff_index_open, os.fsencode(location), int(access == "write"))

    def close(self) -> None:
        """Ends all use of the index; it is closed as well when nothing refers to it, and at the end of a `with`."""
        handle, self._handle = getattr(self, "_handle", 0), 0
        _library.factdiff_index_free(handle)

    def __del__(self) -> None:
        self.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, *reports: Report) -> IndexChanges:
        """Adds reports, in portions of about two thousand, each altogether or not at all.

        One that has source and id, or link, of a report that is kept is a version of it and replaces it, unless it says
        that it is older.
        """
        return self._changed(_library.factdiff_index_add, _handles(reports), len(reports))

    def add_path(self, path: Union[str, "os.PathLike[str]"]) -> IndexChanges:
        """Adds the reports of a file or folder as they come. One without an id of its own goes by its file."""
        return self._changed(_library.factdiff_index_add_path, os.fsencode(path))

    @property
    def skipped(self) -> list[Skipped]:
        """What the last add_path() skipped."""
        records = (_library.factdiff_index_skipped(self._handle, i).contents
                   for i in range(_library.factdiff_index_skipped_count(self._open())))
        return [Skipped(_decoded(each.path), None if each.place is None else _decoded(each.place),
                        _decoded(each.reason)) for each in records]

    def remove(self, id: str) -> bool:
        """Takes out the report that results name so. False where there is none; ValueError where there are several."""
        removed = ctypes.c_size_t()
        _call(_library.factdiff_index_remove, self._handle, _bytes(id), ctypes.byref(removed))
        return bool(removed.value)

    def info(self) -> IndexTotals:
        totals = _c.IndexTotalsRecord(ctypes.sizeof(_c.IndexTotalsRecord))
        _call(_library.factdiff_index_info, self._handle, ctypes.byref(totals))
        return IndexTotals(totals.reports, totals.text_bytes, totals.index_bytes)

    def check(self, story: Report, options: CompareOptions = CompareOptions()) -> Comparison:
        """Compares a new report with those that may tell of its event.

        The story comes first in the result and is not added; a report of the index that has its id is another version of
        it and is left out.
        """
        return _compared(_library.factdiff_index_check, self._handle, story._handle, options=options)

    def audit(self, options: CompareOptions = CompareOptions(), *, since: str | None = None) -> Comparison:
        """Compares its reports event by event.

        With `since`, a time as `published` of analyse_report(), only findings count that touch a report of that time or
        later, or one that tells no time.
        """
        return _compared(_library.factdiff_index_audit, self._handle, _bytes(since), options=options)

    def _open(self) -> int:
        if not self._handle:
            raise ValueError("the index is closed")
        return int(self._handle)

    def _changed(self, function: Any, *arguments: Any) -> IndexChanges:
        changes = _c.IndexChangesRecord(ctypes.sizeof(_c.IndexChangesRecord))
        _call(function, self._handle, *arguments, ctypes.byref(changes))
        return IndexChanges(changes.read, changes.added, changes.replaced, changes.unchanged, changes.older,
                            changes.withdrawn)


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
