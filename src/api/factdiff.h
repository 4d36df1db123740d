/**
 * @file factdiff.h
 * @brief The C interface of factdiff: a diff for facts in news reports.
 *
 * Analyse reports, compare them, keep a corpus in memory, in a file or in a database, judge two texts. docs/api.md is
 * the guide; <factdiff.hpp> is the same for C++, the module `factdiff` the same for Python.
 *
 * Text is UTF-8; bytes that are none become U+FFFD. Offsets are bytes into the report's own text, half-open.
 *
 * Errors: a function with a parameter `error` returns NULL, or 0 where it returns a number, when it fails.
 * Where `error` is not NULL it then points to a description, to be freed with factdiff_error_free(). No C++ exception
 * leaves the library.
 *
 * Memory: what a function named `new`, `open`, `analyse`, `compare`, `check`, `audit` or `judge` returns is freed with
 * the `free` of its type;
 * `char *` with factdiff_string_free(). `const` records and strings belong to the handle from which they were asked and
 * live as long as it does. Freeing NULL does nothing. Records may get further members at their end: only the library
 * makes them. Structures that the caller fills begin with their size, and an `_INIT` sets them.
 *
 * Threads: there is no global state. A report, a comparison and a judgement never change, and any number of threads may
 * read them. A corpus may be read (compared) by several threads at once while none changes it. An index may be checked
 * against and audited by several threads while one adds or removes. Freeing ends all use.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifndef FACTDIFF_API
#define FACTDIFF_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the library, as "0.1.0". */
FACTDIFF_API const char* factdiff_version(void);

/** @name Errors
 * @{ */

/** What is wrong. */
typedef enum factdiff_error_code {
  FACTDIFF_INVALID_ARGUMENT = 1, /**< the call: no such date, an id that is taken, NULL */
  FACTDIFF_INVALID_INPUT = 2,    /**< the text or file: unreadable, holds no report, another language */
  FACTDIFF_FAILURE = 3           /**< the library: no memory, a bug */
} factdiff_error_code;

/** A description of what went wrong. */
typedef struct factdiff_error factdiff_error;

FACTDIFF_API factdiff_error_code factdiff_error_code_of(const factdiff_error* error);
/** In words, for people. */
FACTDIFF_API const char* factdiff_error_message(const factdiff_error* error);
FACTDIFF_API void factdiff_error_free(factdiff_error* error);

/** Frees a text that the library made for the caller. */
FACTDIFF_API void factdiff_string_free(char* text);

/** @}
 * @name Words of the results
 * @{ */

/** What two values are to each other, gravest first. The first four are findings. */
enum factdiff_verdict_value {
  FACTDIFF_CONFLICT,   /**< as worded, both cannot be true; of quoted words: both cannot be verbatim */
  FACTDIFF_IMPRECISE,  /**< reconcilable only loosely */
  FACTDIFF_SUPERSEDED, /**< the figure or plan moved on between the reports' times */
  FACTDIFF_VARIANT,    /**< the same person, place or body, spelled otherwise */
  FACTDIFF_COMPATIBLE, /**< differ only in granularity, rounding, unit, alias, or a part against its whole */
  FACTDIFF_AGREE,      /**< the same value */
  FACTDIFF_UNDECIDED   /**< not comparable, or nothing to judge */
};
typedef int factdiff_verdict; /**< a number and no enumeration: whatever a caller passes is looked at */

/** The kind of a fact; of findings. */
enum factdiff_kind_value {
  FACTDIFF_KIND_DATE,
  FACTDIFF_KIND_TIME,
  FACTDIFF_KIND_DURATION,
  FACTDIFF_KIND_FIGURE,
  FACTDIFF_KIND_NAME,
  FACTDIFF_KIND_PLACE,
  FACTDIFF_KIND_ROLE,
  FACTDIFF_KIND_QUOTATION,
  FACTDIFF_KIND_ATTRIBUTION,
  FACTDIFF_KIND_POLARITY
};
typedef int factdiff_kind; /**< a number and no enumeration: whatever a caller passes is looked at */

/** What the two texts of factdiff_judge() are. */
enum factdiff_judge_kind_value {
  FACTDIFF_JUDGE_NAME,
  FACTDIFF_JUDGE_PLACE,
  FACTDIFF_JUDGE_DATE, /**< or a time, or a duration */
  FACTDIFF_JUDGE_FIGURE,
  FACTDIFF_JUDGE_QUOTATION,
  FACTDIFF_JUDGE_STATEMENT, /**< one sentence each: do they report the same fact of the same event? */
  FACTDIFF_JUDGE_REPORT     /**< the gravest finding between two whole reports */
};
typedef int factdiff_judge_kind; /**< a number and no enumeration: whatever a caller passes is looked at */

/** "conflict", "imprecise", …; NULL for any other number. */
FACTDIFF_API const char* factdiff_verdict_name(factdiff_verdict verdict);
/** "date", "time", …; NULL for any other number. */
FACTDIFF_API const char* factdiff_kind_name(factdiff_kind kind);

/** @}
 * @name Reports
 * @{ */

/** One analysed report. */
typedef struct factdiff_report factdiff_report;

/** How the bytes of a report are to be read. */
enum factdiff_text_form_value {
  FACTDIFF_ARTICLE, /**< as the program reads a file: headline, dateline, captions and page furniture are told apart */
  FACTDIFF_PLAIN    /**< every paragraph is the report's own words; also for a sentence or a phrase */
};
typedef int factdiff_text_form; /**< a number and no enumeration: whatever a caller passes is looked at */

/** What is known of a report beside its text. Begin with FACTDIFF_REPORT_OPTIONS_INIT. */
typedef struct factdiff_report_options {
  size_t size;           /**< sizeof(factdiff_report_options), so that members can be added */
  const char* id;        /**< what results call the report; NULL: "report" */
  const char* source;    /**< who publishes; NULL: as read */
  const char* published; /**< "2023", "2023-12", "2023-12-05" or "2023-12-05T14:00"; NULL: as read in the text */
  factdiff_text_form form;
} factdiff_report_options;
#define FACTDIFF_REPORT_OPTIONS_INIT \
  { sizeof(factdiff_report_options), NULL, NULL, NULL, FACTDIFF_ARTICLE }

/** A place in a report where a fact is stated, and what was read there. Members that do not apply are NULL or NaN. */
typedef struct factdiff_mention {
  const char* kind; /**< "date", "time", "duration", "figure", "identifier", "name", "place", "quotation" */
  const char* type; /**< "DATE", "CARDINAL", "PERSON", "DIRECT", …: docs/formats.md */
  size_t start;
  size_t end;
  const char* text;  /**< the words */
  const char* value; /**< TIMEX3 value or plain decimal */
  const char* mod;   /**< TIMEX3 modifier: "APPROX", "LESS_THAN", … */
  const char* basis; /**< of times: "stated", "anchored" or "guessed" */
  double low;        /**< of figures: what the words allow; may be infinite */
  double high;
  const char* unit;    /**< of figures: "USD", "kilometer", "percent" */
  const char* counted; /**< of figures: "ethnic Armenians" */
  const char* role;    /**< of figures "killed", of names "mayor" */
  const char* entity;  /**< of names: the same for all mentions of one person, body or place */
  const char* speaker; /**< of quotations */
  const char* rule;    /**< that read it */
} factdiff_mention;

/**
 * Analyses one report. `text` need not end with a zero byte. `options` may be NULL. Fails where the text holds no
 * report, several, or one in another language than English (an article's language is looked at, plain text's is not).
 */
FACTDIFF_API factdiff_report* factdiff_analyse_report(const char* text, size_t size,
                                                      const factdiff_report_options* options, factdiff_error** error);
FACTDIFF_API void factdiff_report_free(factdiff_report* report);
FACTDIFF_API const char* factdiff_report_id(const factdiff_report* report);
/** The text to which all offsets refer. */
FACTDIFF_API const char* factdiff_report_text(const factdiff_report* report, size_t* size);
/** "2023-12-05"; NULL where it is unknown. */
FACTDIFF_API const char* factdiff_report_published(const factdiff_report* report);
FACTDIFF_API size_t factdiff_report_mention_count(const factdiff_report* report);
/** In text order. NULL past the end. */
FACTDIFF_API const factdiff_mention* factdiff_report_mention(const factdiff_report* report, size_t index);
/** What `factdiff extract` prints of it: one JSON object. */
FACTDIFF_API char* factdiff_report_json(const factdiff_report* report, factdiff_error** error);

/** @}
 * @name Comparisons
 * @{ */

/** What several reports say against one another. */
typedef struct factdiff_comparison factdiff_comparison;

/**
 * What is not to count, and why: it holds for the findings that fit all that is given, of which there must be
 * something. Begin with FACTDIFF_SUPPRESSION_INIT.
 */
typedef struct factdiff_suppression {
  size_t size;             /**< sizeof(factdiff_suppression) */
  const char* fingerprint; /**< or how it begins, from 7 digits on; NULL: any */
  const char* rule;        /**< "date/value-differs"; NULL: any */
  const char* about;       /**< words that stand in a row in what the finding is about; NULL: any */
  const char* reason;      /**< in words; must be given */
} factdiff_suppression;
#define FACTDIFF_SUPPRESSION_INIT \
  { sizeof(factdiff_suppression), NULL, NULL, NULL, NULL }

/** Which findings are wanted, and which of them count. Begin with FACTDIFF_COMPARE_OPTIONS_INIT. */
typedef struct factdiff_compare_options {
  size_t size;           /**< sizeof(factdiff_compare_options) */
  unsigned kinds;        /**< bits 1u << FACTDIFF_KIND_…; 0: all */
  double min_confidence; /**< from 0 to 1 */
  int all;               /**< not 0: also what is compatible, agrees or is undecided */
  /** Suppressed findings stay in the result and say why; of several that hold, the first does. */
  const factdiff_suppression* const* suppressions;
  size_t suppression_count;
  const char* baseline; /**< what factdiff_comparison_baseline() made of an earlier result; NULL: none */
} factdiff_compare_options;
#define FACTDIFF_COMPARE_OPTIONS_INIT \
  { sizeof(factdiff_compare_options), 0u, 0.5, 0, NULL, 0u, NULL }

/** A place where a value of a finding is stated. */
typedef struct factdiff_value_mention {
  const char* report;  /**< id */
  size_t report_index; /**< into the compared reports */
  size_t start;
  size_t end;
  const char* text;
  size_t line;   /**< from 1 */
  size_t column; /**< from 1, in code points */
  size_t sentence_start;
  size_t sentence_end;
} factdiff_value_mention;

/** One value of a finding and all mentions that state it. */
typedef struct factdiff_position {
  const char* value;
  size_t mention_count;
  const factdiff_value_mention* const* mentions;
} factdiff_position;

/** One disagreement about one fact of one event, over all reports. */
typedef struct factdiff_finding {
  const char* fingerprint; /**< stays the same when the text around a finding moves */
  const char* rule;        /**< "date/value-differs" */
  factdiff_kind kind;
  factdiff_verdict verdict;
  double confidence;       /**< from 0 to 1 */
  int internal;            /**< not 0: all mentions stand in one report */
  const char* about;       /**< what it is about, in the words of one of the reports */
  const char* explanation; /**< why, in words */
  size_t position_count;
  const factdiff_position* const* positions;
  const char* gravity;        /**< how much an editor would mind: "toll", "fact", "detail" or "slip" */
  const char* suppression;    /**< the reason why it does not count; NULL: it does */
  const char* baseline_state; /**< "new" or "unchanged"; NULL: there was no baseline */
} factdiff_finding;

/** A finding of the baseline that no longer occurs. */
typedef struct factdiff_absent {
  const char* fingerprint;
  const char* verdict; /**< as it was when the baseline was made */
  const char* kind;
  const char* rule;
  const char* about;
} factdiff_absent;

/** Two statements that say the same thing. */
typedef struct factdiff_alignment {
  size_t left_report; /**< index of the compared reports; less than right_report */
  size_t left_start;
  size_t left_end;
  size_t right_report;
  size_t right_start;
  size_t right_end;
  double score; /**< from 0.5 to 1 */
} factdiff_alignment;

/** An input that was not compared, and why. */
typedef struct factdiff_skipped {
  const char* path;
  const char* place; /**< "line 12", or NULL */
  const char* reason;
} factdiff_skipped;

/** Compares reports with one another. The reports stay the caller's. `options` may be NULL. */
FACTDIFF_API factdiff_comparison* factdiff_compare_reports(const factdiff_report* const* reports, size_t count,
                                                           const factdiff_compare_options* options,
                                                           factdiff_error** error);
FACTDIFF_API void factdiff_comparison_free(factdiff_comparison* comparison);
FACTDIFF_API size_t factdiff_comparison_finding_count(const factdiff_comparison* comparison);
/** Gravest first. NULL past the end. */
FACTDIFF_API const factdiff_finding* factdiff_comparison_finding(const factdiff_comparison* comparison, size_t index);
FACTDIFF_API size_t factdiff_comparison_alignment_count(const factdiff_comparison* comparison);
FACTDIFF_API const factdiff_alignment* factdiff_comparison_alignment(const factdiff_comparison* comparison,
                                                                     size_t index);
FACTDIFF_API size_t factdiff_comparison_report_count(const factdiff_comparison* comparison);
/** The id of a compared report. NULL past the end. */
FACTDIFF_API const char* factdiff_comparison_report(const factdiff_comparison* comparison, size_t index);
FACTDIFF_API size_t factdiff_comparison_skipped_count(const factdiff_comparison* comparison);
FACTDIFF_API const factdiff_skipped* factdiff_comparison_skipped(const factdiff_comparison* comparison, size_t index);
/** How many findings of the baseline no longer occur. */
FACTDIFF_API size_t factdiff_comparison_absent_count(const factdiff_comparison* comparison);
/** By fingerprint. NULL past the end. */
FACTDIFF_API const factdiff_absent* factdiff_comparison_absent(const factdiff_comparison* comparison, size_t index);
/** What is known from now on, as `factdiff --update-baseline` writes it: every finding that is not suppressed. */
FACTDIFF_API char* factdiff_comparison_baseline(const factdiff_comparison* comparison, factdiff_error** error);
/** What `factdiff --format json` prints: one object of the schema factdiff-result/1. */
FACTDIFF_API char* factdiff_comparison_json(const factdiff_comparison* comparison, factdiff_error** error);
/** What `factdiff` prints for people, without colours. No promise is made of its form. */
FACTDIFF_API char* factdiff_comparison_text(const factdiff_comparison* comparison, size_t columns,
                                            factdiff_error** error);

/** @}
 * @name Corpora
 * @{ */

/** Analysed reports that are kept in memory, each with an id of its own. */
typedef struct factdiff_corpus factdiff_corpus;

/** NULL where there is no memory. */
FACTDIFF_API factdiff_corpus* factdiff_corpus_new(void);
FACTDIFF_API void factdiff_corpus_free(factdiff_corpus* corpus);
/** Adds a report, which stays the caller's. Returns 1; 0 where the corpus has a report with its id. */
FACTDIFF_API int factdiff_corpus_add(factdiff_corpus* corpus, const factdiff_report* report, factdiff_error** error);
/**
 * Adds the reports of a file or folder, read as the program reads them. Returns 1 where the path could be read; what
 * was skipped below it is listed by every comparison of the corpus. `added` may be NULL; else it is how many there
 * were. Nothing is added where one of the ids is taken.
 */
FACTDIFF_API int factdiff_corpus_add_path(factdiff_corpus* corpus, const char* path, size_t* added,
                                          factdiff_error** error);
/** Takes a report out. Returns 1; 0 where there is none with this id. */
FACTDIFF_API int factdiff_corpus_remove(factdiff_corpus* corpus, const char* id);
FACTDIFF_API size_t factdiff_corpus_size(const factdiff_corpus* corpus);
/** The id of a report, in the order of adding. NULL past the end. */
FACTDIFF_API const char* factdiff_corpus_report(const factdiff_corpus* corpus, size_t index);
/** Compares all its reports with one another. The result does not change with the corpus. */
FACTDIFF_API factdiff_comparison* factdiff_corpus_compare(const factdiff_corpus* corpus,
                                                          const factdiff_compare_options* options,
                                                          factdiff_error** error);

/** Compares its reports event by event, as `factdiff audit` does: for a corpus of many events. */
FACTDIFF_API factdiff_comparison* factdiff_corpus_audit(const factdiff_corpus* corpus,
                                                        const factdiff_compare_options* options,
                                                        factdiff_error** error);
/**
 * Compares a new report with those of the corpus that may tell of its event, as `factdiff check` does. The result holds
 * the story first, then the reports with which it was compared, and only findings that touch the story. The story is
 * not added, and its id must not be one of the corpus.
 */
FACTDIFF_API factdiff_comparison* factdiff_corpus_check(const factdiff_corpus* corpus, const factdiff_report* story,
                                                        const factdiff_compare_options* options,
                                                        factdiff_error** error);

/** @}
 * @name Indexes
 * @{ */

/** A corpus that is kept in a file or a database, as `factdiff index` makes it: it may be larger than memory. */
typedef struct factdiff_index factdiff_index;

/** What an index is opened for. */
enum factdiff_index_access_value {
  FACTDIFF_INDEX_READ, /**< it must be there */
  FACTDIFF_INDEX_WRITE /**< it is made where there is none; no other process may write to it meanwhile */
};
typedef int factdiff_index_access; /**< a number and no enumeration: whatever a caller passes is looked at */

/** How many reports of a call came to what. Begin with FACTDIFF_INDEX_CHANGES_INIT. */
typedef struct factdiff_index_changes {
  size_t size;        /**< sizeof(factdiff_index_changes) */
  uint64_t read;      /**< the sum of the next four */
  uint64_t added;     /**< not known before */
  uint64_t replaced;  /**< an earlier version, which is no longer kept */
  uint64_t unchanged; /**< kept already */
  uint64_t older;     /**< than the version that is kept: passed over */
  uint64_t withdrawn; /**< kept before, and withdrawn by the publisher */
} factdiff_index_changes;
#define FACTDIFF_INDEX_CHANGES_INIT \
  { sizeof(factdiff_index_changes), 0u, 0u, 0u, 0u, 0u, 0u }

/** What an index holds. Begin with FACTDIFF_INDEX_TOTALS_INIT. */
typedef struct factdiff_index_totals {
  size_t size;          /**< sizeof(factdiff_index_totals) */
  uint64_t reports;     /**< how many */
  uint64_t text_bytes;  /**< of their texts */
  uint64_t index_bytes; /**< that the file or the tables take */
} factdiff_index_totals;
#define FACTDIFF_INDEX_TOTALS_INIT \
  { sizeof(factdiff_index_totals), 0u, 0u, 0u }

/**
 * Opens the index at a location: the path of a file, or "postgresql://…". Fails where there is none to be read, it is
 * damaged or of another version, another process writes to it, or no server answers.
 */
FACTDIFF_API factdiff_index* factdiff_index_open(const char* location, factdiff_index_access access,
                                                 factdiff_error** error);
FACTDIFF_API void factdiff_index_free(factdiff_index* index);
/**
 * Adds reports, which stay the caller's. One that has source and id, or link, of a report that is kept is a version of
 * it and replaces it, unless it says that it is older. Returns 1 when they are kept for good. They are kept in portions
 * of about two thousand, each altogether or not at all. `changes` may be NULL.
 */
FACTDIFF_API int factdiff_index_add(factdiff_index* index, const factdiff_report* const* reports, size_t count,
                                    factdiff_index_changes* changes, factdiff_error** error);
/**
 * Adds the reports of a file or folder, read as the program reads them, as they come. A report without an id of its own
 * goes by its file. Returns 1 where the path could be read; what was skipped is listed until the next such call.
 */
FACTDIFF_API int factdiff_index_add_path(factdiff_index* index, const char* path, factdiff_index_changes* changes,
                                         factdiff_error** error);
FACTDIFF_API size_t factdiff_index_skipped_count(const factdiff_index* index);
/** NULL past the end. Lives until the next factdiff_index_add_path(). */
FACTDIFF_API const factdiff_skipped* factdiff_index_skipped(const factdiff_index* index, size_t number);
/**
 * Takes out the report that results name so. `removed` may be NULL; else it is 1, or 0 where there is none. Returns 1;
 * 0 where several go by the id.
 */
FACTDIFF_API int factdiff_index_remove(factdiff_index* index, const char* id, size_t* removed, factdiff_error** error);
FACTDIFF_API int factdiff_index_info(const factdiff_index* index, factdiff_index_totals* totals,
                                     factdiff_error** error);
/**
 * Compares a new report with those of the index that may tell of its event, as `factdiff check` does. The result holds
 * the story first, then the reports with which it was compared, and only findings that touch the story. The story is
 * not added; a report of the index that has its id is another version of it and is left out.
 */
FACTDIFF_API factdiff_comparison* factdiff_index_check(const factdiff_index* index, const factdiff_report* story,
                                                       const factdiff_compare_options* options, factdiff_error** error);
/**
 * Compares its reports event by event, as `factdiff audit` does. The result holds the reports that share an event or
 * have a finding, and no alignments. `since` may be NULL; else it is a time as in factdiff_report_options, and only
 * findings count that touch a report of that time or later, or one that tells no time.
 */
FACTDIFF_API factdiff_comparison* factdiff_index_audit(const factdiff_index* index, const char* since,
                                                       const factdiff_compare_options* options, factdiff_error** error);

/** @}
 * @name Judgements
 * @{ */

/** What two texts by themselves are to each other. */
typedef struct factdiff_judgement {
  factdiff_verdict verdict;
  double score;            /**< from 0 to 1: docs/formats.md */
  const char* rule;        /**< NULL where none decided */
  const char* explanation; /**< in words */
} factdiff_judgement;

/** Judges two texts. The publication times, as in factdiff_report_options, may be NULL. */
FACTDIFF_API factdiff_judgement* factdiff_judge(factdiff_judge_kind kind, const char* left, const char* right,
                                                const char* published_left, const char* published_right,
                                                factdiff_error** error);
FACTDIFF_API void factdiff_judgement_free(factdiff_judgement* judgement);

/** @} */

#ifdef __cplusplus
}
#endif
