"""libfactdiff as ctypes sees it: the functions of factdiff.h with their types."""
from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, Structure, c_char_p, c_double, c_int, c_size_t, c_uint, c_uint64, c_void_p
from typing import Any

from . import _location


class ReportOptionsRecord(Structure):
    _fields_ = [("size", c_size_t), ("id", c_char_p), ("source", c_char_p), ("published", c_char_p), ("form", c_int)]


class SuppressionRecord(Structure):
    _fields_ = [("size", c_size_t), ("fingerprint", c_char_p), ("rule", c_char_p), ("about", c_char_p),
                ("reason", c_char_p)]


class CompareOptionsRecord(Structure):
    _fields_ = [("size", c_size_t), ("kinds", c_uint), ("min_confidence", c_double), ("all", c_int),
                ("suppressions", POINTER(POINTER(SuppressionRecord))), ("suppression_count", c_size_t),
                ("baseline", c_char_p)]


class IndexChangesRecord(Structure):
    _fields_ = [("size", c_size_t), ("read", c_uint64), ("added", c_uint64), ("replaced", c_uint64),
                ("unchanged", c_uint64), ("older", c_uint64), ("withdrawn", c_uint64)]


class IndexTotalsRecord(Structure):
    _fields_ = [("size", c_size_t), ("reports", c_uint64), ("text_bytes", c_uint64), ("index_bytes", c_uint64)]


class SkippedRecord(Structure):
    _fields_ = [("path", c_char_p), ("place", c_char_p), ("reason", c_char_p)]


class JudgementRecord(Structure):
    _fields_ = [("verdict", c_int), ("score", c_double), ("rule", c_char_p), ("explanation", c_char_p)]


_ERROR = POINTER(c_void_p)
_OPTIONS = POINTER(CompareOptionsRecord)
_CHANGES = POINTER(IndexChangesRecord)
# Name: (result, parameters). A text that the caller frees is an address here: ctypes would copy and forget a c_char_p.
_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "factdiff_version": (c_char_p, []),
    "factdiff_error_code_of": (c_int, [c_void_p]),
    "factdiff_error_message": (c_char_p, [c_void_p]),
    "factdiff_error_free": (None, [c_void_p]),
    "factdiff_string_free": (None, [c_void_p]),
    "factdiff_analyse_report": (c_void_p, [c_char_p, c_size_t, POINTER(ReportOptionsRecord), _ERROR]),
    "factdiff_report_free": (None, [c_void_p]),
    "factdiff_report_id": (c_char_p, [c_void_p]),
    "factdiff_report_text": (c_void_p, [c_void_p, POINTER(c_size_t)]),
    "factdiff_report_published": (c_char_p, [c_void_p]),
    "factdiff_report_json": (c_void_p, [c_void_p, _ERROR]),
    "factdiff_compare_reports": (c_void_p, [POINTER(c_void_p), c_size_t, _OPTIONS, _ERROR]),
    "factdiff_comparison_free": (None, [c_void_p]),
    "factdiff_comparison_baseline": (c_void_p, [c_void_p, _ERROR]),
    "factdiff_comparison_json": (c_void_p, [c_void_p, _ERROR]),
    "factdiff_comparison_text": (c_void_p, [c_void_p, c_size_t, _ERROR]),
    "factdiff_corpus_new": (c_void_p, []),
    "factdiff_corpus_free": (None, [c_void_p]),
    "factdiff_corpus_add": (c_int, [c_void_p, c_void_p, _ERROR]),
    "factdiff_corpus_add_path": (c_int, [c_void_p, c_char_p, POINTER(c_size_t), _ERROR]),
    "factdiff_corpus_remove": (c_int, [c_void_p, c_char_p]),
    "factdiff_corpus_size": (c_size_t, [c_void_p]),
    "factdiff_corpus_report": (c_char_p, [c_void_p, c_size_t]),
    "factdiff_corpus_compare": (c_void_p, [c_void_p, _OPTIONS, _ERROR]),
    "factdiff_corpus_audit": (c_void_p, [c_void_p, _OPTIONS, _ERROR]),
    "factdiff_corpus_check": (c_void_p, [c_void_p, c_void_p, _OPTIONS, _ERROR]),
    "factdiff_index_open": (c_void_p, [c_char_p, c_int, _ERROR]),
    "factdiff_index_free": (None, [c_void_p]),
    "factdiff_index_add": (c_int, [c_void_p, POINTER(c_void_p), c_size_t, _CHANGES, _ERROR]),
    "factdiff_index_add_path": (c_int, [c_void_p, c_char_p, _CHANGES, _ERROR]),
    "factdiff_index_skipped_count": (c_size_t, [c_void_p]),
    "factdiff_index_skipped": (POINTER(SkippedRecord), [c_void_p, c_size_t]),
    "factdiff_index_remove": (c_int, [c_void_p, c_char_p, POINTER(c_size_t), _ERROR]),
    "factdiff_index_info": (c_int, [c_void_p, POINTER(IndexTotalsRecord), _ERROR]),
    "factdiff_index_check": (c_void_p, [c_void_p, c_void_p, _OPTIONS, _ERROR]),
    "factdiff_index_audit": (c_void_p, [c_void_p, c_char_p, _OPTIONS, _ERROR]),
    "factdiff_judge": (POINTER(JudgementRecord), [c_int, c_char_p, c_char_p, c_char_p, c_char_p, _ERROR]),
    "factdiff_judgement_free": (None, [POINTER(JudgementRecord)]),
}


def _load() -> ctypes.CDLL:
    """The library that FACTDIFF_LIBRARY names, that of the same installation, or the one that the system finds."""
    named = os.environ.get("FACTDIFF_LIBRARY")
    if named:
        return ctypes.CDLL(named)
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), _location.LIBRARY_FOLDER, _location.LIBRARY)
    return ctypes.CDLL(beside if os.path.exists(beside) else _location.LIBRARY)


library = _load()
for _name, (_result, _parameters) in _FUNCTIONS.items():
    _function = getattr(library, _name)
    _function.restype = _result
    _function.argtypes = _parameters
